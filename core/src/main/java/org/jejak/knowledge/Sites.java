package org.jejak.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;

/**
 * Outlets by the host of their site, for readers of addresses that need no more of what is known.
 */
public final class Sites {
  private static final Map<String, String> OUTLETS = outlets();

  private Sites() {}

  private static Map<String, String> outlets() {
    Map<String, String> outlets = new HashMap<>();
    for (Table.Row row : Table.resource(Sites.class, "outlets.tsv")) {
      for (String domain : row.list(3)) {
        outlets.put(domain, NameIndex.bare(row.list(0).get(0)));
      }
    }
    return Map.copyOf(outlets);
  }

  /** The outlet at whose domain, or under it, an address lies; empty for none that is known. */
  public static Optional<String> outletOf(@Nullable String url) {
    try {
      String host = url == null ? null : new URI(url.strip()).getHost();
      return host == null ? Optional.empty() : outletAt(host);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The outlet whose domain is this host or what follows one of its dots. */
  public static Optional<String> outletAt(String host) {
    String domain = host.toLowerCase(Locale.ROOT);
    while (!OUTLETS.containsKey(domain)) {
      int dot = domain.indexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      domain = domain.substring(dot + 1);
    }
    return Optional.of(OUTLETS.get(domain));
  }
}
