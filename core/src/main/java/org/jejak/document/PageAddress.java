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
    int limit = Math.min(markup.length(), HEAD);
    String shared = null;
    for (int at = markup.indexOf('<'); at >= 0 && at < limit; at = markup.indexOf('<', at + 1)) {
      if (isTag(markup, at, "</head")) {
        break;
      }
      if (isTag(markup, at, "<link")) {
        String url = address(markup, at, "canonical", "link[rel=canonical]", "href");
        if (url != null) {
          return url;
        }
      } else if (shared == null && isTag(markup, at, "<meta")) {
        shared = address(markup, at, "og:url", "meta[property=og:url]", "content");
      }
    }
    return shared != null ? shared : savedFrom(markup.substring(0, limit));
  }

  private static boolean isTag(String markup, int at, String tag) {
    int last = at + tag.length() - 1;
    return last < markup.length()
        && (markup.charAt(last) | 0x20) == tag.charAt(tag.length() - 1)
        && markup.regionMatches(true, at, tag, 0, tag.length());
  }

  /** The address in a tag that holds a word and fits; only such a tag is parsed. */
  private static @Nullable String address(
      String markup, int at, String word, String selector, String attribute) {
    int close = markup.indexOf('>', at);
    String tag = close < 0 || close - at > MAX_TAG ? "" : markup.substring(at, close + 1);
    if (!tag.toLowerCase(Locale.ROOT).contains(word)) {
      return null;
    }
    Element element = Jsoup.parse(tag).selectFirst(selector);
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
