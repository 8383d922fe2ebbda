package org.jejak.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.language.Table;

/** Names of the meta elements that hold dates, from {@code date-metas.tsv}. */
final class DateMetas {
  static final List<String> PUBLISHED = names("published");
  static final List<String> DATED = names("dated");
  static final List<String> UPDATED = names("updated");

  private DateMetas() {}

  private static List<String> names(String kind) {
    Map<String, Boolean> names = new LinkedHashMap<>();
    for (Table.Row row : Table.resource(DateMetas.class, "date-metas.tsv")) {
      if (row.get(0).equals(kind)) {
        for (String name : row.get(1).split(" ")) {
          names.put(name, true);
        }
      }
    }
    return List.copyOf(names.keySet());
  }
}
