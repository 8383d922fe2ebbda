package org.jejak.article;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jejak.language.Packs;
import org.jspecify.annotations.Nullable;

/** The language and the territory in which a page writes its dates. */
final class PageLocale {
  /** Two-letter domains that name no territory in practice. */
  private static final Set<String> ANYWHERE =
      Set.of(
          "eu", "tv", "me", "io", "co", "ai", "fm", "cc", "ws", "to", "am", "ly", "la", "gg", "su");

  private final String hint;
  private final String region;
  private final Supplier<String> teller;
  private @Nullable String lang;

  /**
   * @param teller tells the language of the page's text; asked once, when it is needed
   */
  PageLocale(PageScan scan, @Nullable String host, Supplier<String> teller) {
    String said = scan.language.isEmpty() ? orEmpty(scan.meta("og:locale")) : scan.language;
    String tag = said.replace('_', '-');
    String language = tag.length() >= 2 ? tag.substring(0, 2).toLowerCase(Locale.ROOT) : "";
    this.hint = language.isEmpty() || !isLetters(language) ? Packs.UNDETERMINED : language;
    this.region = region(host, tag);
    this.teller = teller;
  }

  /** The BCP 47 tag that the page gives of itself. */
  String said() {
    return tag(hint);
  }

  /** The tag of the text's language. */
  String told() {
    return tag(language());
  }

  /** The text's language; what the page says counts only where none is known. */
  String language() {
    if (lang == null) {
      String told = teller.get();
      lang = told.equals(Packs.UNDETERMINED) ? hint : told;
    }
    return lang;
  }

  private String tag(String language) {
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
