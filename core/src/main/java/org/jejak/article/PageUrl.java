package org.jejak.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses that a page gives: its own, and those of its pictures. */
final class PageUrl {
  private static final int MAX_LENGTH = 2000;
  private static final String[] COPIES = {"www.", "m.", "amp.", "mobile."};

  private PageUrl() {}

  /**
   * The address under which a page wants to be known: on the site it came from, and a page, not the
   * site's front page.
   *
   * @param came where the page came from; null where nobody knows
   * @return null where the page gives none that is sane
   */
  static @Nullable String canonical(PageScan scan, @Nullable String came) {
    for (String said : new String[] {scan.canonical, scan.meta("og:url")}) {
      URI url = said == null ? null : resolve(came, said);
      if (url != null && isSane(url, came)) {
        return url.toString();
      }
    }
    return null;
  }

  private static boolean isSane(URI url, @Nullable String came) {
    URI from = came == null ? null : parse(came);
    if (from == null || from.getHost() == null) {
      return true;
    }
    boolean front = isFront(url) && !isFront(from);
    String host = site(url.getHost());
    String other = site(from.getHost());
    boolean same = host.equals(other) || host.endsWith("." + other) || other.endsWith("." + host);
    return same && !front;
  }

  private static boolean isFront(URI url) {
    String path = url.getPath();
    return (path == null || path.length() <= 1) && url.getQuery() == null;
  }

  private static String site(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    for (String copy : COPIES) {
      lower = lower.startsWith(copy) ? lower.substring(copy.length()) : lower;
    }
    return lower;
  }

  /** A web address as a page gives it, against the page's own; null where it is none. */
  static @Nullable String web(@Nullable String base, @Nullable String said) {
    URI url = said == null ? null : resolve(base, said);
    if (url != null || said == null) {
      return url == null ? null : url.toString();
    }
    boolean odd = said.startsWith("https://") || said.startsWith("http://");
    boolean safe = said.length() <= MAX_LENGTH && said.chars().noneMatch(c -> c <= ' ' || c == '"');
    return odd && safe && parse(said) == null ? said : null;
  }

  /** The host of the first address that has one. */
  static @Nullable String host(@Nullable String... addresses) {
    for (String address : addresses) {
      URI url = address == null ? null : parse(address);
      if (url != null && url.getHost() != null) {
        return url.getHost();
      }
    }
    return null;
  }

  private static @Nullable URI resolve(@Nullable String base, String said) {
    URI url = parse(said);
    URI from = base == null ? null : parse(base);
    try {
      url = url == null || url.isAbsolute() || from == null ? url : from.resolve(url);
    } catch (IllegalArgumentException e) {
      return null;
    }
    boolean web =
        url != null
            && url.getHost() != null
            && ("http".equalsIgnoreCase(url.getScheme())
                || "https".equalsIgnoreCase(url.getScheme()));
    return web ? url : null;
  }

  private static @Nullable URI parse(String written) {
    String text = written.strip();
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return null;
    }
    try {
      return new URI(text.replace(" ", "%20").replace("|", "%7C"));
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
