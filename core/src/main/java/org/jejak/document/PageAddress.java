package org.jejak.document;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds where a saved page stood. */
final class PageAddress {
  private static final int HEAD = 200_000;
  private static final String SAVED = "<!-- saved from url=";

  private PageAddress() {}

  /** The page's own address; null where it does not say one. */
  static @Nullable String of(String markup) {
    String head = head(markup);
    org.jsoup.nodes.Document page = Jsoup.parse(head);
    String url = web(page.selectFirst("link[rel=canonical]"), "href");
    url = url != null ? url : web(page.selectFirst("meta[property=og:url]"), "content");
    return url != null ? url : savedFrom(head);
  }

  private static String head(String markup) {
    int limit = Math.min(markup.length(), HEAD);
    String start = markup.substring(0, limit);
    int end = start.toLowerCase(Locale.ROOT).indexOf("</head");
    return end < 0 ? start : start.substring(0, end);
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
