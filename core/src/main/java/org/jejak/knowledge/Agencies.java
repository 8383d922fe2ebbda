package org.jejak.knowledge;

import java.util.HashSet;
import java.util.Set;
import org.jejak.language.Table;
import org.jejak.language.Tokenizer;

/** News agencies by name, for readers of bylines that need no more of what is known. */
public final class Agencies {
  private static final Set<String> NAMES = names();

  private Agencies() {}

  private static Set<String> names() {
    Set<String> names = new HashSet<>();
    for (Table.Row row : Table.resource(Agencies.class, "outlets.tsv")) {
      if (row.get(2).strip().equals("agency")) {
        for (String name : row.list(0)) {
          names.add(Tokenizer.norm(name.startsWith("~") ? name.substring(1).strip() : name));
        }
      }
    }
    return Set.copyOf(names);
  }

  /** Whether a text is the name of a news agency that ships with Jejak, whatever its case. */
  public static boolean isNamed(String text) {
    String name = Tokenizer.norm(text.strip());
    return NAMES.contains(name) || (name.startsWith("the ") && NAMES.contains(name.substring(4)));
  }
}
