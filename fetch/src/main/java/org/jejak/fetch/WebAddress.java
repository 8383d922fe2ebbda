package org.jejak.fetch;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses that may be asked for: http and https, without credentials, on a harmless port. */
final class WebAddress {
  private static final int LONGEST = 8000;
  private static final int LAST_PORT = 65_535;

  /** Ports that browsers block (WHATWG Fetch, "bad port"): other services listen there. */
  private static final Set<Integer> BLOCKED =
      Set.of(
          1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101,
          102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389,
          427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636,
          989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566,
          6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080);

  private final BasicURLNormalizer normalizer = new BasicURLNormalizer();

  /** The address in its usual form, without a fragment. */
  URI parse(String asked) throws Refusal {
    String address = asked.strip();
    if (address.length() > LONGEST) {
      throw new Refusal("the address is longer than 8,000 characters");
    }
    if (address.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal("the address holds control characters");
    }
    if (!isWeb(address)) {
      throw new Refusal("is no web address: only http:// and https:// are fetched");
    }
    if (authority(address).indexOf('@') >= 0) {
      throw new Refusal(
          "the address holds a user name or password; such addresses are not fetched");
    }
    URI uri = valid(usual(address));
    boolean named = uri != null && uri.getHost() != null && !authority(address).isEmpty();
    if (uri == null || !named || uri.getUserInfo() != null || uri.getPort() > LAST_PORT) {
      throw new Refusal("is not a valid web address");
    }
    if (uri.getPort() == 0 || BLOCKED.contains(uri.getPort())) {
      throw new Refusal("port " + uri.getPort() + " belongs to another service and is not asked");
    }
    return uri;
  }

  /** An address as a page at {@code base} writes it. */
  URI parse(URI base, String location) throws Refusal {
    try {
      return parse(new URL(base.toURL(), location.strip()).toString());
    } catch (MalformedURLException e) {
      throw new Refusal("is no web address: only http:// and https:// are fetched");
    } catch (IllegalArgumentException e) {
      throw new Refusal("is not a valid web address");
    }
  }

  /** Servers send addresses in UTF-8; header fields are read as Latin-1. */
  static String utf8(String latin1) {
    boolean latin = latin1.chars().allMatch(c -> c < 0x100);
    boolean ascii = latin1.chars().allMatch(c -> c < 0x80);
    return ascii || !latin
        ? latin1
        : new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** The library's usual form; it does not know addresses of IPv6, which need none. */
  private @Nullable String usual(String address) {
    if (!authority(address).startsWith("[")) {
      return normalizer.filter(address);
    }
    int fragment = address.indexOf('#');
    return fragment < 0 ? address : address.substring(0, fragment);
  }

  private static boolean isWeb(String address) {
    String lower = address.substring(0, Math.min(address.length(), 8)).toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private static String authority(String address) {
    int start = address.indexOf("//") + 2;
    int end = start;
    while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return address.substring(start, end);
  }

  private static @Nullable URI valid(@Nullable String address) {
    if (address == null || !isWeb(address)) {
      return null;
    }
    try {
      URI uri = new URI(address);
      String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return new URI(uri.getScheme() + "://" + uri.getRawAuthority() + path + query);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Scheme, host and port: what a robots.txt speaks for. */
  static URI origin(URI page) {
    return URI.create(page.getScheme() + "://" + page.getRawAuthority() + "/");
  }
}
