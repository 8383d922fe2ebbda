package org.jejak.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;

/** One source of lists: what ships, or a folder, read and checked line by line. */
final class Layer {
  private static final int MAX_LINE = 64 << 10;
  private static final int MAX_PROBLEMS = 200;

  private final Map<KnowledgeList, List<Table.Row>> rows = new EnumMap<>(KnowledgeList.class);
  private final List<KnowledgeProblem> problems = new ArrayList<>();
  private final Set<String> countries;

  private Layer(Set<String> countries) {
    this.countries = countries;
  }

  /** What ships. */
  static Layer shipped() {
    Layer layer = new Layer(Set.of());
    for (KnowledgeList list : KnowledgeList.values()) {
      layer.rows.put(list, Table.resource(Layer.class, list.file()));
    }
    return layer;
  }

  /**
   * Reads a folder; whatever it holds, nothing is thrown for it.
   *
   * @param countries ISO 3166 alpha-3 codes that may stand in it
   */
  static Layer of(Path dir, Set<String> countries) {
    Layer layer = new Layer(countries);
    if (!Files.isDirectory(dir)) {
      layer.problem(dir.toString(), "there is no such folder", "give the folder that holds lists");
      return layer;
    }
    boolean any = false;
    for (KnowledgeList list : KnowledgeList.values()) {
      Path file = dir.resolve(list.file());
      if (Files.exists(file)) {
        any = true;
        layer.read(list, file);
      }
    }
    layer.tellOthers(dir, any);
    return layer;
  }

  /** The lines of a list, in their order. */
  List<Table.Row> rows(KnowledgeList list) {
    return rows.getOrDefault(list, List.of());
  }

  /** What is wrong; the first few hundred. */
  List<KnowledgeProblem> problems() {
    return List.copyOf(problems);
  }

  private void tellOthers(Path dir, boolean any) {
    Set<String> names = new TreeSet<>();
    for (KnowledgeList list : KnowledgeList.values()) {
      names.add(list.file());
    }
    String known = String.join(", ", names);
    try (Stream<Path> files = Files.list(dir)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".tsv") && !names.contains(name)) {
          problem(name, "no list has this name", "the lists are " + known);
        }
      }
    } catch (IOException e) {
      problem(dir.toString(), "the folder cannot be read", "see who may read it");
    }
    if (!any && problems.isEmpty()) {
      problem(dir.toString(), "the folder holds no list", "the lists are " + known);
    }
  }

  private void read(KnowledgeList list, Path file) {
    List<Table.Row> read = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    try (InputStream in = Files.newInputStream(file);
        LayerLines lines = new LayerLines(in, MAX_LINE)) {
      for (LayerLines.Line line = lines.next(); line != null; line = lines.next()) {
        Table.Row row = row(list, line);
        if (row != null) {
          Integer before = seen.putIfAbsent(list.key(row), line.number());
          if (before != null) {
            tell(
                new KnowledgeProblem(
                    list.file(),
                    line.number(),
                    1,
                    list.columns.get(0).title,
                    Cell.quoted(row.get(0)) + " stands on line " + before + " already",
                    "put both lines together"));
          }
          read.add(row);
        }
      }
    } catch (IOException e) {
      problem(list.file(), "it cannot be read", "see who may read it, and that it is a file");
    }
    rows.put(list, List.copyOf(read));
  }

  private Table.@Nullable Row row(KnowledgeList list, LayerLines.Line line) {
    int number = line.number();
    if (line.text().isBlank() || line.text().startsWith("#")) {
      return null;
    }
    if (!line.whole()) {
      lineProblem(
          list, number, "the line is longer than 64 KB", "one thing a line, ended by a newline");
      return null;
    }
    if (!line.utf8()) {
      lineProblem(list, number, "the line is not UTF-8", "save the file as UTF-8");
      return null;
    }
    if (line.text().chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
      lineProblem(list, number, "the line holds control characters", "leave only text and tabs");
      return null;
    }
    Table.Row row = new Table.Row(list.file() + ":" + number, List.of(line.text().split("\t", -1)));
    return isSound(list, row, number) ? row : null;
  }

  private boolean isSound(KnowledgeList list, Table.Row row, int number) {
    if (list.isKept(row)) {
      boolean day = Cell.ROLES.fault("x::" + row.get(1), countries) == null;
      if (!day || row.get(1).isEmpty()) {
        lineProblem(list, number, "'kept up to' needs a day", "write a tab and 2025-10-31");
      }
      return day && !row.get(1).isEmpty();
    }
    int columns = list.columns.size();
    boolean sound = true;
    for (int k = 0; k < Math.max(columns, row.columns().size()); k++) {
      String cell = row.get(k);
      Cell.Fault fault;
      if (k >= columns) {
        fault =
            cell.isBlank()
                ? null
                : new Cell.Fault("there are only " + columns + " columns", "take a tab out");
      } else {
        fault = list.columns.get(k).fault(cell, countries);
      }
      if (fault != null) {
        sound = false;
        String title = k < columns ? list.columns.get(k).title : "too many";
        tell(new KnowledgeProblem(list.file(), number, k + 1, title, fault.what(), fault.mend()));
      }
    }
    if (sound && list.key(row).endsWith(":")) {
      lineProblem(list, number, "the first name has no letters", "write the name to show first");
      return false;
    }
    return sound;
  }

  private void lineProblem(KnowledgeList list, int number, String what, String mend) {
    tell(new KnowledgeProblem(list.file(), number, 0, "", what, mend));
  }

  private void problem(String file, String what, String mend) {
    tell(new KnowledgeProblem(file, 0, 0, "", what, mend));
  }

  /** Notes what is wrong with a cell of a line that was read. */
  void tell(Table.Row row, KnowledgeList list, int column, Cell.Fault fault) {
    int line = Integer.parseInt(row.origin().substring(row.origin().lastIndexOf(':') + 1));
    String title = list.columns.get(column).title;
    tell(new KnowledgeProblem(list.file(), line, column + 1, title, fault.what(), fault.mend()));
  }

  private void tell(KnowledgeProblem problem) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(problem);
    }
  }
}
