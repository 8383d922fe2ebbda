package org.jejak.document;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Finds where a saved page stood. */
final class PageAddress {
  private static final int HEAD = 200_000;
  private static final String SAVED = "<!-- saved from url=";
  private static final Evaluator CANONICAL = Selector.evaluatorOf("link[rel=canonical]");
  private static final Evaluator OPEN_GRAPH = Selector.evaluatorOf("meta[property=og:url]");

  private PageAddress() {}

  /** The page's own address; null where it does not say one. */
  static @Nullable String of(String markup) {
    String head = markup.substring(0, Math.min(markup.length(), HEAD));
    org.jsoup.nodes.Document page = Jsoup.parse(tags(head));
    String url = web(page.selectFirst(CANONICAL), "href");
    url = url != null ? url : web(page.selectFirst(OPEN_GRAPH), "content");
    return url != null ? url : savedFrom(head);
  }

  /** The tags of a head that give an address: parsing all of it would cost as much as the page. */
  private static String tags(String head) {
    StringBuilder tags = new StringBuilder();
    int at = head.indexOf('<');
    while (at >= 0 && !isAt(head, at, "</head")) {
      int end = at + 1;
      if (head.startsWith("<!--", at)) {
        end = find(head, "-->", at);
      } else if (isAt(head, at, "<script")) {
        end = find(head, "</script", at);
      } else if (isAt(head, at, "<style")) {
        end = find(head, "</style", at);
      } else if (isAt(head, at, "<link") || isAt(head, at, "<meta")) {
        end = tagEnd(head, at);
        String tag = head.substring(at, end).toLowerCase(Locale.ROOT);
        boolean address = tag.contains("canonical") || tag.contains("og:url");
        tags.append(head, at, address ? end : at);
      }
      at = head.indexOf('<', end);
    }
    return tags.toString();
  }

  private static boolean isAt(String head, int at, String start) {
    return head.regionMatches(true, at, start, 0, start.length());
  }

  /** Where a mark stands; the end of the head where it does not. */
  private static int find(String head, String mark, int from) {
    int at = head.indexOf(mark.charAt(0), from);
    while (at >= 0 && !isAt(head, at, mark)) {
      at = head.indexOf(mark.charAt(0), at + 1);
    }
    return at < 0 ? head.length() : at;
  }

  /** Index after the sign that ends a tag, which does not stand in quotation marks. */
  private static int tagEnd(String head, int from) {
    char quote = 0;
    for (int i = from; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == '>' && quote == 0) {
        return i + 1;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      }
    }
    return head.length();
  }

  private static @Nullable String web(@Nullable Element element, String attribute) {
    String url = element == null ? "" : element.attr(attribute).strip();
    return isWeb(url) ? url : null;
  }

  static boolean isWeb(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }

  /** Browsers write {@code <!-- saved from url=(0042)https://… -->} on top. */
  private static @Nullable String savedFrom(String head) {
    int at = head.indexOf(SAVED);
    if (at < 0) {
      return null;
    }
    int start = head.indexOf(')', at) + 1;
    int end = head.indexOf("-->", at);
    String url = start > 0 && end > start ? head.substring(start, end).strip() : "";
    return isWeb(url) ? url : null;
  }
}
