package org.jejak.article;

import java.util.Locale;
import java.util.Set;
import org.jejak.language.Packs;
import org.jspecify.annotations.Nullable;

/** The language and the territory in which a page writes its dates. */
final class PageLocale {
  /** Two-letter domains that name no territory in practice. */
  private static final Set<String> ANYWHERE =
      Set.of(
          "eu", "tv", "me", "io", "co", "ai", "fm", "cc", "ws", "to", "am", "ly", "la", "gg", "su");

  private PageLocale() {}

  /**
   * A BCP 47 tag.
   *
   * @param lang the language told from the text; what the page says of itself is a hint only, for a
   *     text in none that is known
   */
  static String tag(PageScan scan, @Nullable String host, String lang) {
    String said = scan.language.isEmpty() ? orEmpty(scan.meta("og:locale")) : scan.language;
    String hint = said.replace('_', '-');
    boolean unknown = lang.equals(Packs.UNDETERMINED);
    String hinted = hint.length() >= 2 ? hint.substring(0, 2).toLowerCase(Locale.ROOT) : lang;
    String language = unknown && isLetters(hinted) ? hinted : lang;
    String region = region(host, hint);
    return region.isEmpty() ? language : language + "-" + region;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A domain of a territory tells more than what a page says of itself. */
  private static String region(@Nullable String host, String hint) {
    String end = host == null ? "" : host.substring(host.lastIndexOf('.') + 1);
    String domain = end.toLowerCase(Locale.ROOT);
    if (domain.length() == 2 && isLetters(domain) && !ANYWHERE.contains(domain)) {
      return domain.equals("uk") ? "GB" : domain.toUpperCase(Locale.ROOT);
    }
    int dash = hint.lastIndexOf('-');
    String region = dash < 0 ? "" : hint.substring(dash + 1);
    return region.length() == 2 && isLetters(region) ? region.toUpperCase(Locale.ROOT) : "";
  }

  private static boolean isLetters(String text) {
    return text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  }
}
