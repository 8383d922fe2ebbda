package org.jejak.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.jejak.language.PackException;
import org.jejak.language.Table;

/** A capital as the list of countries writes it: {@code Moscow/Moskow@55.75 37.62}. */
record Capital(List<String> names, String lat, String lon) {
  private static final int COLUMN = 4;

  /** A country's capitals, the first the usual one. */
  static List<Capital> all(Table.Row row) {
    List<Capital> capitals = new ArrayList<>();
    for (String part : row.get(COLUMN).split(";")) {
      String entry = part.strip();
      if (!entry.isEmpty()) {
        int at = entry.indexOf('@');
        String[] degrees = at < 0 ? new String[0] : entry.substring(at + 1).strip().split(" ");
        if (degrees.length != 2) {
          throw new PackException(row.origin(), "no degrees in '" + entry + "'");
        }
        List<String> names = List.of(entry.substring(0, at).split("/"));
        capitals.add(new Capital(names, degrees[0], degrees[1]));
      }
    }
    return capitals;
  }

  /** The name to show. */
  String name() {
    return NameIndex.bare(names.get(0));
  }
}
