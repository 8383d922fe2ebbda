package org.jejak.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jejak.language.Table;
import org.jejak.language.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * News agencies by name and outlets by the host of their site, for readers of bylines and addresses
 * that need no more of what is known.
 */
public final class Outlets {
  private final Set<String> agencies = new HashSet<>();
  private final Map<String, String> byDomain = new HashMap<>();

  private Outlets() {}

  /** Those that ship with Jejak; loaded once, at the first call. */
  public static Outlets standard() {
    return Standard.OUTLETS;
  }

  private static final class Standard {
    private static final Outlets OUTLETS =
        of(Table.resource(Outlets.class, KnowledgeList.OUTLETS.file()));
  }

  static Outlets of(Collection<Table.Row> rows) {
    Outlets outlets = new Outlets();
    for (Table.Row row : rows) {
      if (row.get(2).strip().equals("agency")) {
        row.list(0).forEach(name -> outlets.agencies.add(Tokenizer.norm(NameIndex.bare(name))));
      }
      for (String domain : row.list(3)) {
        outlets.byDomain.put(domain.toLowerCase(Locale.ROOT), NameIndex.bare(row.list(0).get(0)));
      }
    }
    return outlets;
  }

  /** Whether a text is the name of a news agency, whatever its case. */
  public boolean isAgency(String text) {
    String name = Tokenizer.norm(text.strip());
    return agencies.contains(name)
        || (name.startsWith("the ") && agencies.contains(name.substring(4)));
  }

  /** The outlet at whose domain, or under it, an address lies; empty for none that is known. */
  public Optional<String> outletOf(@Nullable String url) {
    try {
      String host = url == null ? null : new URI(url.strip()).getHost();
      return host == null ? Optional.empty() : outletAt(host);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The outlet whose domain is this host or what follows one of its dots. */
  public Optional<String> outletAt(String host) {
    String domain = host.toLowerCase(Locale.ROOT);
    while (!byDomain.containsKey(domain)) {
      int dot = domain.indexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      domain = domain.substring(dot + 1);
    }
    return Optional.of(byDomain.get(domain));
  }
}
