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
import org.jspecify.annotations.Nullable;

/** Looks through one table of a pack: its columns, its classes, entries that stand twice. */
final class TableCheck {
  private static final String SCHEMA = "tables.tsv";
  private static final String FEASTS = "/org/jejak/time/feasts.tsv";

  /** Where a phrase is looked up by its first two characters. */
  private static final Set<String> PAIRED = Set.of("START", "ANYWHERE");

  private static final String DIGITS = "write it in digits";
  private static final Pattern INT = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern RANGE = Pattern.compile("[0-9]{1,2}-[0-9]{1,2}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

  private final boolean firstCounts;
  private final List<String> columns;
  private final Set<String> timeKinds;
  private final Set<String> feasts;

  private TableCheck(
      boolean firstCounts, List<String> columns, Set<String> timeKinds, Set<String> feasts) {
    this.firstCounts = firstCounts;
    this.columns = columns;
    this.timeKinds = timeKinds;
    this.feasts = feasts;
  }

  /** What is known of each table, by name. */
  static Map<String, TableCheck> all() {
    Map<String, TableCheck> all = new TreeMap<>();
    Set<String> feasts = new TreeSet<>(Table.firstColumn(TableCheck.class, FEASTS));
    List<Table.Row> tables = Table.resource(TableCheck.class, SCHEMA);
    Set<String> times = new TreeSet<>();
    for (Table.Row row : tables) {
      if (row.get(0).equals("times")) {
        times.addAll(List.of(row.get(3).split("\\|")));
      }
    }
    for (Table.Row row : tables) {
      List<String> columns = row.columns().subList(2, row.columns().size());
      all.put(row.get(0), new TableCheck(row.get(1).equals("FIRST"), columns, times, feasts));
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
      if (!optional && !(kind.equals("amount") && line.get(i + 1).equals("VAGUE"))) {
        faults.add(line.fault(line.start(i), "column " + (i + 1) + " is empty", "fill it in"));
      }
      return;
    }
    switch (kind) {
      case "word" -> word(line, new PackLine.Item(value, line.start(i)), faults);
      case "words" -> line.items(i).forEach(item -> entry(line, item, faults));
      case "text" -> {}
      case "phrase" -> {
        if (value.strip().length() < 2 && PAIRED.contains(line.get(i + 1))) {
          faults.add(line.fault(line.start(i), "'" + value + "' is too short", "write a word"));
        }
      }
      case "pattern" -> PatternCheck.check(line, i, timeKinds, faults);
      case "int" -> number(line, i, INT, faults);
      case "number", "amount" -> number(line, i, NUMBER, faults);
      case "value" -> value(line, i, faults);
      default -> {
        if (RANGE.matcher(kind).matches()) {
          range(line, i, kind, faults);
        } else {
          oneOf(line, i, Set.of(kind.split("\\|")), "no class '", faults);
        }
      }
    }
  }

  /** What a word of time stands for: of a feast its key, of all else a number. */
  private void value(PackLine line, int i, List<PackFault> faults) {
    if (line.get(i - 1).equals("FEAST")) {
      oneOf(line, i, feasts, "no feast '", faults);
    } else {
      number(line, i, INT, faults);
    }
  }

  private static void number(PackLine line, int i, Pattern shape, List<PackFault> faults) {
    if (!shape.matcher(line.get(i)).matches()) {
      faults.add(line.fault(line.start(i), "'" + line.get(i) + "' is not a number", DIGITS));
    }
  }

  private static void range(PackLine line, int i, String range, List<PackFault> faults) {
    int before = faults.size();
    number(line, i, INT, faults);
    if (faults.size() == before) {
      int dash = range.indexOf('-');
      int value = Integer.parseInt(line.get(i));
      if (value < Integer.parseInt(range.substring(0, dash))
          || value > Integer.parseInt(range.substring(dash + 1))) {
        String mend = "write a number from " + range.replace("-", " to ");
        faults.add(line.fault(line.start(i), "no number '" + value + "' here", mend));
      }
    }
  }

  private static void word(PackLine line, PackLine.Item item, List<PackFault> faults) {
    int comma = item.text().indexOf(',');
    if (comma >= 0) {
      String mend = "write a line for each word";
      faults.add(line.fault(item.column() + comma, "this column holds one word", mend));
    } else {
      entry(line, item, faults);
    }
  }

  private static void entry(PackLine line, PackLine.Item item, List<PackFault> faults) {
    @Nullable String problem = problem(item.text());
    if (problem != null) {
      String mend =
          item.text().isEmpty()
              ? "remove a comma"
              : "write small letters, one space between two words, a comma between two entries";
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
    if (entry.indexOf(';') >= 0 || entry.chars().anyMatch(Character::isISOControl)) {
      return "'" + entry + "' has a character that no word has";
    }
    return entry.equals(entry.toLowerCase(Locale.ROOT))
        ? null
        : "'" + entry + "' has capital letters";
  }

  private static void oneOf(
      PackLine line, int i, Set<String> known, String problem, List<PackFault> faults) {
    if (!known.contains(line.get(i))) {
      String mend = "write one of " + String.join(", ", new TreeSet<>(known));
      faults.add(line.fault(line.start(i), problem + line.get(i) + "'", mend));
    }
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
