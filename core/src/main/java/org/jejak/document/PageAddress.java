package org.jejak.document;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds where a saved page stood. */
final class PageAddress {
  private static final int HEAD = 200_000;
  private static final int MAX_TAG = 4000;
  private static final String SAVED = "<!-- saved from url=";

  private PageAddress() {}

  /** The page's own address; null where it does not say one. */
  static @Nullable String of(String markup) {
    int end = headEnd(markup);
    String url = tagged(markup, end, "<link", "canonical", "link[rel=canonical]", "href");
    if (url == null) {
      url = tagged(markup, end, "<meta", "og:url", "meta[property=og:url]", "content");
    }
    return url != null ? url : savedFrom(markup.substring(0, end));
  }

  private static int headEnd(String markup) {
    int limit = Math.min(markup.length(), HEAD);
    for (int at = markup.indexOf("</", 0);
        at >= 0 && at < limit;
        at = markup.indexOf("</", at + 2)) {
      if (markup.regionMatches(true, at + 2, "head", 0, 4)) {
        return at;
      }
    }
    return limit;
  }

  /**
   * The address in the first tag of a head that holds a word and fits; only such tags are parsed.
   */
  private static @Nullable String tagged(
      String markup, int end, String tag, String word, String selector, String attribute) {
    for (int at = markup.indexOf('<'); at >= 0 && at < end; at = markup.indexOf('<', at + 1)) {
      if (!markup.regionMatches(true, at, tag, 0, tag.length())) {
        continue;
      }
      int close = markup.indexOf('>', at);
      String whole = close < 0 || close - at > MAX_TAG ? "" : markup.substring(at, close + 1);
      if (whole.toLowerCase(Locale.ROOT).contains(word)) {
        Element element = Jsoup.parse(whole).selectFirst(selector);
        String url = element == null ? "" : element.attr(attribute).strip();
        if (isWeb(url)) {
          return url;
        }
      }
    }
    return null;
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
