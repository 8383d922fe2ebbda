package org.jejak.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.language.Table;

/** What CLDR says about territories and cities, as {@code cldr.tsv} keeps it. */
final class CldrTable {
  static final String FILE = "cldr.tsv";

  private CldrTable() {}

  /**
   * A line.
   *
   * @param id alpha-2 code of a territory, time zone of a city
   * @param names by language
   */
  record Line(String id, String alpha3, Map<String, String> names) {}

  /** The lines of a kind; none at all if a line lacks one of the languages. */
  static List<Line> lines(String kind, Collection<String> langs) {
    List<Line> lines = new ArrayList<>();
    for (Table.Row row : Table.resource(CldrTable.class, FILE)) {
      if (row.get(0).equals(kind)) {
        Map<String, String> names = names(row);
        if (!names.keySet().containsAll(langs)) {
          return List.of();
        }
        lines.add(new Line(row.get(1), row.get(2), names));
      }
    }
    return lines;
  }

  private static Map<String, String> names(Table.Row row) {
    Map<String, String> names = new TreeMap<>();
    for (String name : row.columns().subList(3, row.columns().size())) {
      int equals = name.indexOf('=');
      names.put(name.substring(0, equals), name.substring(equals + 1));
    }
    return names;
  }
}
