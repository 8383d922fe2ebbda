package org.jejak.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.language.Table;

/**
 * The lists of several layers. Lines of one key are one thing: their names are put together, and of
 * the other columns the last layer that fills one is right. A name that a later layer writes anew
 * counts as it writes it; one behind {@code !} no longer counts.
 */
final class Layers {
  private static final String REMOVED = "!";
  private static final Table.Row NOTHING = new Table.Row("", List.of(""));

  private final List<Layer> layers;

  /** Which layer has the last word on a name of a thing, where that is not the first layer. */
  private final Map<String, Integer> lastWord = new HashMap<>();

  Layers(List<Layer> layers) {
    this.layers = List.copyOf(layers);
  }

  int count() {
    return layers.size();
  }

  /** The lines of all layers, one for each thing, in the order in which things first stand. */
  Collection<Table.Row> joined(KnowledgeList list) {
    Map<String, Table.Row> joined = new LinkedHashMap<>();
    for (int k = 0; k < layers.size(); k++) {
      for (Table.Row row : layers.get(k).rows(list)) {
        String key = list.key(row);
        Table.Row before = joined.get(key);
        joined.put(key, k == 0 ? row : join(list, before == null ? NOTHING : before, row));
        if (k > 0) {
          tell(list, key, row, k);
        }
      }
    }
    return joined.values();
  }

  /** The lines of one layer as it writes them. */
  List<Table.Row> rows(KnowledgeList list, int layer) {
    return layers.get(layer).rows(list);
  }

  /** The names in a column of a layer's line that still count. */
  List<String> names(KnowledgeList list, Table.Row row, int column, int layer) {
    List<String> names = list.names(row, column);
    if (lastWord.isEmpty()) {
      return names;
    }
    String key = list.key(row);
    List<String> counting = new ArrayList<>();
    for (String name : names) {
      boolean overruled = lastWord.getOrDefault(word(list, key, column, name), layer) > layer;
      if (!overruled && !name.startsWith(REMOVED)) {
        counting.add(name);
      }
    }
    return counting;
  }

  private void tell(KnowledgeList list, String key, Table.Row row, int layer) {
    for (int column : list.nameColumns) {
      for (String name : list.names(row, column)) {
        lastWord.put(word(list, key, column, name), layer);
      }
    }
  }

  private static String word(KnowledgeList list, String key, int column, String name) {
    String bare = name.startsWith(REMOVED) ? name.substring(1).strip() : NameIndex.bare(name);
    boolean one = list != KnowledgeList.COUNTRIES || column < 3;
    return key + "\t" + (one ? "" : column) + "\t" + bare;
  }

  private static Table.Row join(KnowledgeList list, Table.Row before, Table.Row row) {
    if (list.isKept(row)) {
      return row;
    }
    List<String> columns = new ArrayList<>();
    int count = Math.max(before.columns().size(), row.columns().size());
    for (int k = 0; k < count; k++) {
      boolean names = list.nameColumns.contains(k) && !(list == KnowledgeList.PEOPLE && k == 0);
      boolean domains =
          list == KnowledgeList.OUTLETS && k == 3 || list == KnowledgeList.ORGANISATIONS && k == 5;
      if (names || domains) {
        columns.add(together(before.list(k), row.list(k)));
      } else {
        columns.add(row.get(k).isEmpty() ? before.get(k) : row.get(k));
      }
    }
    return new Table.Row(row.origin(), columns);
  }

  private static String together(List<String> before, List<String> more) {
    Map<String, String> names = new LinkedHashMap<>();
    before.forEach(name -> names.put(NameIndex.bare(name), name));
    more.stream()
        .filter(name -> name.startsWith(REMOVED))
        .forEach(name -> names.remove(name.substring(1).strip()));
    more.stream()
        .filter(name -> !name.startsWith(REMOVED))
        .forEach(name -> names.put(NameIndex.bare(name), name));
    return String.join(", ", names.values());
  }
}
