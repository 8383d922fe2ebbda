package org.jejak.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one article of a Nexis export, while they are gathered. */
final class NexisArticle {
  private static final int MAX_FIELD = 5_000;
  private static final Pattern FIELD = Pattern.compile("([A-Z][A-Za-z/-]{1,24}):(?:\\s(.*))?");
  private static final String[] NOTED = {"load-date", "dateline", "correction"};

  private final Map<String, String> fields = new HashMap<>();
  private String last = "";

  /** The name of the field that a line opens, as written; empty where it opens none. */
  static String fieldName(String line) {
    Matcher field = line.length() < MAX_FIELD ? FIELD.matcher(line.strip()) : null;
    return field != null && field.lookingAt() ? field.group(1) : "";
  }

  /** Takes a line that opens a field; the field's value is returned. */
  String open(String line) {
    Matcher field = FIELD.matcher(line.strip());
    String value = "";
    if (field.matches()) {
      value = field.group(2) == null ? "" : field.group(2).strip();
      last = field.group(1).toLowerCase(Locale.ROOT);
      fields.putIfAbsent(last, value);
    }
    return value;
  }

  /** Takes a line that goes on with the field before it. */
  void goOn(String line) {
    String value = fields.get(last);
    if (value != null && value.length() < MAX_FIELD) {
      fields.put(last, value + " " + line.strip());
    }
  }

  /** Whether it shows what every article of Nexis has. */
  boolean isMarked() {
    return fields.containsKey("length") || fields.containsKey("load-date");
  }

  private @Nullable String said(String name) {
    String value = fields.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /**
   * The article.
   *
   * @param key its number in the export
   * @param source its lines
   */
  ExportReader.Article made(
      String key, List<String> source, NexisHead head, List<String> body, String between) {
    List<Note> notes = new ArrayList<>();
    for (String name : NOTED) {
      String value = said(name);
      if (value != null) {
        notes.add(new Note(name, value));
      }
    }
    String headline = said("headline");
    String byline = said("byline") == null ? said("author") : said("byline");
    String url = said("url");
    return new ExportReader.Article(
        key,
        String.join("\n", source),
        headline == null ? head.title() : headline,
        ExportLines.text(body, between),
        head.outlet(),
        byline,
        section(),
        said("language"),
        head.date(),
        url != null && PageAddress.isWeb(url) ? url : null,
        null,
        notes);
  }

  /** The section without its page. */
  private @Nullable String section() {
    String section = said("section");
    int page = section == null ? -1 : section.indexOf("; Pg");
    return section != null && page > 0 ? section.substring(0, page) : section;
  }
}
