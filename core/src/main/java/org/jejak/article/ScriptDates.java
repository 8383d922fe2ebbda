package org.jejak.article;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the day of publication in the scripts that build a page, where nothing else says it. */
final class ScriptDates {
  private static final int MAX_SCRIPT = 1 << 20;
  private static final int MAX_ALL = 3 << 20;
  private static final int MAX_VALUE = 40;
  private static final int MAX_FOUND = 50;
  private static final String[] KEYS = {
    "datePublished",
    "date_published",
    "publishedAt",
    "published_at",
    "publishedDate",
    "published_date",
    "publishDate",
    "publish_date",
    "publishTime",
    "publicationDate",
    "publication_date",
    "published_time",
    "pubDate",
    "firstPublished",
    "datePosted"
  };

  private ScriptDates() {}

  /** What stands beside keys that name the publication. */
  static Set<String> values(PageScan scan) {
    Set<String> values = new LinkedHashSet<>();
    int all = 0;
    for (Element script : scan.scripts) {
      String data = script.data();
      all += data.length();
      if (data.length() <= MAX_SCRIPT && all <= MAX_ALL) {
        addAll(data, values);
      }
    }
    for (String block : scan.dataBlocks) {
      if (block.length() <= MAX_SCRIPT) {
        addAll(block, values);
      }
    }
    return values;
  }

  private static void addAll(String script, Set<String> values) {
    for (String key : KEYS) {
      int at = script.indexOf(key);
      while (at >= 0 && values.size() < MAX_FOUND) {
        String value = value(script, at + key.length());
        if (!value.isEmpty()) {
          values.add(value);
        }
        at = script.indexOf(key, at + key.length());
      }
    }
  }

  /** The string after a key: {@code ":"2025-01-17"}, its quotes escaped or not. */
  private static String value(String script, int from) {
    int i = from;
    boolean colon = false;
    while (i < script.length() && i < from + 8 && "\\\"' :".indexOf(script.charAt(i)) >= 0) {
      colon |= script.charAt(i) == ':';
      i++;
    }
    int end = i;
    while (end < script.length()
        && end < i + MAX_VALUE
        && "\\\"',}".indexOf(script.charAt(end)) < 0) {
      end++;
    }
    boolean ends = end < script.length() && "\\\"'".indexOf(script.charAt(end)) >= 0;
    return colon && ends ? script.substring(i, end) : "";
  }
}
