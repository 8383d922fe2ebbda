package org.jejak.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks through one table of a pack: its columns, its classes, entries that stand twice. */
final class TableCheck {
  private static final String SCHEMA = "tables.tsv";
  private static final Pattern INT = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

  private final String name;
  private final boolean firstCounts;
  private final List<String> columns;
  private final Map<Integer, Set<String>> classes = new HashMap<>();

  private TableCheck(String name, boolean firstCounts, List<String> columns) {
    this.name = name;
    this.firstCounts = firstCounts;
    this.columns = columns;
  }

  /** What is known of each table, by name. */
  static Map<String, TableCheck> all() {
    Map<String, TableCheck> all = new TreeMap<>();
    for (Table.Row row : Table.resource(TableCheck.class, SCHEMA)) {
      List<String> columns = row.columns().subList(2, row.columns().size());
      all.put(row.get(0), new TableCheck(row.get(0), row.get(1).equals("FIRST"), columns));
    }
    return all;
  }

  List<PackFault> check(List<PackLine> lines) {
    List<PackFault> faults = new ArrayList<>();
    Map<String, PackLine> seen = new HashMap<>();
    for (PackLine line : lines) {
      int before = faults.size();
      shape(line, faults);
      if (faults.size() == before) {
        doubles(line, seen, faults);
      }
    }
    return faults;
  }

  private void shape(PackLine line, List<PackFault> faults) {
    int most = columns.size();
    long least = columns.stream().filter(column -> !column.endsWith("?")).count();
    if (line.columns().size() < least) {
      String mend =
          least > 1 && line.columns().size() == 1
              ? "part the columns by one TAB each"
              : "the columns are " + String.join(", ", columns);
      String problem = "the line has " + line.columns().size() + " of " + least + " columns";
      faults.add(line.fault(line.text().length() + 1, problem, mend));
      return;
    }
    if (line.columns().size() > most) {
      String problem = "the line has a column too many";
      faults.add(
          line.fault(line.start(most), problem, "the columns are " + String.join(", ", columns)));
    }
    for (int i = 0; i < Math.min(most, line.columns().size()); i++) {
      column(line, i, faults);
    }
  }

  private void column(PackLine line, int i, List<PackFault> faults) {
    boolean optional = columns.get(i).endsWith("?");
    String kind =
        optional ? columns.get(i).substring(0, columns.get(i).length() - 1) : columns.get(i);
    String value = line.get(i);
    if (value.isBlank()) {
      if (!optional) {
        faults.add(line.fault(line.start(i), "column " + (i + 1) + " is empty", "fill it in"));
      }
      return;
    }
    switch (kind) {
      case "word" -> entry(line, new PackLine.Item(value, line.start(i)), faults);
      case "words" -> line.items(i).forEach(item -> entry(line, item, faults));
      case "text", "phrase" -> {}
      case "int", "number" -> {
        Pattern shape = kind.equals("int") ? INT : NUMBER;
        if (!shape.matcher(value).matches()) {
          String problem = "'" + value + "' is not a number";
          faults.add(line.fault(line.start(i), problem, "write it in digits"));
        }
      }
      default ->
          oneOf(line, i, kind.equals("class") ? classes(i) : Set.of(kind.split("\\|")), faults);
    }
  }

  private static void entry(PackLine line, PackLine.Item item, List<PackFault> faults) {
    @Nullable String problem = problem(item.text());
    if (problem != null) {
      String mend =
          item.text().isEmpty()
              ? "remove a comma"
              : "write small letters, one space" + " between two words, none beside them";
      faults.add(line.fault(item.column(), problem, mend));
    }
  }

  /** What is wrong with an entry as such; null where nothing is. */
  static @Nullable String problem(String entry) {
    if (entry.isEmpty()) {
      return "an entry is empty";
    }
    if (!entry.equals(entry.strip()) || entry.contains("  ")) {
      return "'" + entry + "' has blanks that no text has";
    }
    return entry.equals(entry.toLowerCase(Locale.ROOT))
        ? null
        : "'" + entry + "' has capital letters";
  }

  private static void oneOf(PackLine line, int i, Set<String> classes, List<PackFault> faults) {
    if (!classes.contains(line.get(i))) {
      String known = String.join(", ", new TreeSet<>(classes));
      faults.add(
          line.fault(line.start(i), "no class '" + line.get(i) + "'", "write one of " + known));
    }
  }

  /** The classes that the packs that ship use in a column. */
  private Set<String> classes(int column) {
    return classes.computeIfAbsent(
        column,
        key ->
            Packs.standard().codes().stream()
                .flatMap(code -> Packs.standard().pack(code).table(name).stream())
                .map(row -> row.get(column))
                .collect(Collectors.toSet()));
  }

  private void doubles(PackLine line, Map<String, PackLine> seen, List<PackFault> faults) {
    int words = entryColumn();
    String kind = columns.get(words);
    List<PackLine.Item> items =
        kind.equals("words")
            ? line.items(words)
            : List.of(new PackLine.Item(line.get(words), line.start(words)));
    for (PackLine.Item item : items) {
      String key = key(item.text(), kind);
      String rest = rest(line, words);
      PackLine same = seen.get(firstCounts ? key : key + "\t" + rest);
      if (same == null) {
        seen.put(firstCounts ? key : key + "\t" + rest, line);
      } else if (rest(same, words).equals(rest)) {
        String problem = "'" + item.text() + "' stands in line " + same.number() + " already";
        faults.add(line.fault(item.column(), problem, "remove one of them"));
      } else {
        String problem =
            "'" + item.text() + "' is shadowed: line " + same.number() + " has it and counts";
        faults.add(line.fault(item.column(), problem, "remove the one that is wrong"));
      }
    }
  }

  private static String key(String entry, String kind) {
    boolean folded = kind.equals("word") || kind.equals("words");
    return folded ? Tokenizer.norm(entry) : entry.strip();
  }

  private int entryColumn() {
    for (String kind : List.of("word", "words", "phrase")) {
      if (columns.contains(kind)) {
        return columns.indexOf(kind);
      }
    }
    return 0;
  }

  private static String rest(PackLine line, int words) {
    List<String> rest = new ArrayList<>(line.columns());
    rest.remove(words);
    return String.join("\t", rest).strip();
  }
}
