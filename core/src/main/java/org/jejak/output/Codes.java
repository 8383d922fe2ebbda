package org.jejak.output;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** Codes and addresses in the shape that other forms want; null where there is none. */
final class Codes {
  private static final Map<String, String> ALPHA_2 = alpha2();

  private Codes() {}

  private static Map<String, String> alpha2() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOCountries()) {
      String three = Locale.of("", two).getISO3Country();
      codes.put(three, two.toLowerCase(Locale.ROOT));
    }
    // Kosovo has no code of ISO 3166; these are the ones in use.
    codes.put("XKX", "xk");
    return Map.copyOf(codes);
  }

  /** ISO 3166 alpha-2 in small letters, of alpha-3. */
  static @Nullable String country(@Nullable String alpha3) {
    return alpha3 == null ? null : ALPHA_2.get(alpha3);
  }

  /** ISO 639-3, of ISO 639-1. */
  static @Nullable String language(String lang) {
    try {
      String three = Locale.of(lang).getISO3Language();
      return three.isEmpty() || lang.equals("und") ? null : three;
    } catch (MissingResourceException e) {
      return null;
    }
  }

  /** A web address as RFC 3986 has it; null for anything else. */
  static @Nullable String link(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      URI uri = new URI(url);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getRawAuthority() != null ? uri.toASCIIString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
