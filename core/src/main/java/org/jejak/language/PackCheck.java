package org.jejak.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks through language packs for lines that are malformed, stand twice, are shadowed by another
 * or never used.
 */
public final class PackCheck {
  private static final int MAX_FILE = 16 << 20;
  private static final String TSV = ".tsv";
  private static final String FUNCTION_WORDS = "function-words";

  private final Map<String, TableCheck> tables = TableCheck.all();
  private final Set<String> domains = new TreeSet<>();
  private final List<PackFault> faults = new ArrayList<>();
  private final Map<String, PackLine> defined = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Source files;

  /** Where the files come from; a file that is missing is null. */
  private interface Source {
    @Nullable String read(String path);
  }

  private PackCheck(Source files) {
    this.files = files;
    Table.resource(Packs.class, "concepts/domains.tsv").forEach(row -> domains.add(row.get(0)));
  }

  /** The faults of the packs that ship, in the order of their files. */
  public static List<PackFault> shipped() {
    PackCheck check = new PackCheck(PackCheck::resource);
    check.concepts("concepts/");
    for (String code : Packs.standard().languages()) {
      check.pack("packs/" + code + "/", check.defined.keySet());
    }
    check.unused();
    return check.faults;
  }

  /**
   * The faults of a folder: one pack, with concepts of its own in {@code concepts/} if it has any,
   * or several packs in folders below it.
   *
   * @throws IOException when a folder cannot be listed or a file cannot be read
   */
  public static List<PackFault> folder(Path folder) throws IOException {
    PackCheck check = new PackCheck(path -> file(folder, path));
    try {
      check.folderFaults(folder);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return check.faults;
  }

  private void folderFaults(Path folder) throws IOException {
    concepts("concepts/");
    Set<String> concepts = new HashSet<>(defined.keySet());
    concepts.addAll(Packs.standard().concepts());
    for (String id : defined.keySet()) {
      PackLine line = defined.get(id);
      if (line != null && !Packs.standard().domain(id).isEmpty()) {
        faults.add(line.fault(1, "concept '" + id + "' ships with Jejak", "remove the line"));
      }
    }
    Map<String, Path> packs = new TreeMap<>();
    for (Path below : List.of(folder, folder.resolve("packs"))) {
      for (Path child : children(below)) {
        if (isPack(child)) {
          packs.put(slashes(folder.relativize(child)) + "/", child);
        }
      }
    }
    if (isPack(folder)) {
      packs.put("", folder);
    }
    for (Map.Entry<String, Path> pack : packs.entrySet()) {
      pack(pack.getKey(), concepts);
      strangers(folder, pack.getValue());
    }
    if (packs.isEmpty()) {
      faults.add(
          new PackFault(
              String.valueOf(folder.getFileName()),
              0,
              0,
              "no pack is here",
              "a pack is a folder with " + FUNCTION_WORDS + TSV + ", see docs/languages.md"));
    }
    unused();
  }

  private static boolean isPack(Path folder) {
    return Files.isRegularFile(folder.resolve(FUNCTION_WORDS + TSV))
        || Files.isDirectory(folder.resolve("words"));
  }

  private void concepts(String folder) {
    for (String domain : domains) {
      faults.addAll(WordCheck.concepts(lines(folder + domain + TSV), defined));
    }
  }

  private void pack(String folder, Set<String> concepts) {
    for (Map.Entry<String, TableCheck> table : tables.entrySet()) {
      String path = folder + table.getKey() + TSV;
      List<PackLine> lines = lines(path);
      faults.addAll(table.getValue().check(lines));
      if (table.getKey().equals(FUNCTION_WORDS) && lines.isEmpty()) {
        faults.add(
            new PackFault(
                path,
                0,
                0,
                "the table is missing or empty",
                "the language is told by these words: list some 150"));
      }
    }
    words(folder, concepts);
  }

  private void words(String folder, Set<String> concepts) {
    Inflection inflection;
    String rules = folder + "inflection" + TSV;
    try {
      String text = files.read(rules);
      inflection = new Inflection(text == null ? List.of() : rows(rules, text));
    } catch (PackException e) {
      faults.add(new PackFault(rules, 0, 0, String.valueOf(e.getMessage()), "mend that line"));
      return;
    }
    WordCheck words = new WordCheck(inflection, concepts);
    for (String domain : domains) {
      words.check(lines(folder + "words/" + domain + TSV));
    }
    faults.addAll(words.faults());
    used.addAll(words.used());
  }

  private static List<Table.Row> rows(String path, String text) {
    List<Table.Row> rows = new ArrayList<>();
    for (PackLine line : PackLine.of(path, text)) {
      rows.add(new Table.Row(path + ":" + line.number(), line.columns()));
    }
    return rows;
  }

  private void unused() {
    defined.forEach((id, line) -> {
      if (!used.contains(id)) {
        faults.add(
            line.fault(
                1,
                "concept '" + id + "' is unused: no pack has a word for it",
                "add words, or remove it"));
      }
    });
  }

  /** Files that no step reads. */
  private void strangers(Path root, Path pack) throws IOException {
    for (Path folder : List.of(pack, pack.resolve("words"))) {
      boolean words = !folder.equals(pack);
      for (Path child : children(folder)) {
        String name = String.valueOf(child.getFileName());
        String bare = name.endsWith(TSV) ? name.substring(0, name.length() - TSV.length()) : "";
        boolean known = words ? domains.contains(bare) : tables.containsKey(bare);
        if (Files.isRegularFile(child) && !known && name.endsWith(TSV)) {
          faults.add(
              new PackFault(
                  slashes(root.relativize(child)),
                  0,
                  0,
                  "the file is unused: no step reads it",
                  "name it after one of " + String.join(", ", words ? domains : tables.keySet())));
        }
      }
    }
  }

  private List<PackLine> lines(String path) {
    String text = files.read(path);
    if (text == null) {
      return List.of();
    }
    List<PackLine> lines = PackLine.of(path, text);
    for (PackLine line : lines) {
      int strange = line.text().indexOf('\ufffd');
      if (strange >= 0) {
        faults.add(line.fault(strange + 1, "a character is not UTF-8", "save the file as UTF-8"));
      }
    }
    return lines;
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static @Nullable String file(Path folder, String path) {
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      if (Files.size(file) > MAX_FILE) {
        throw new IOException(file + " is larger than 16 MB: no table of a pack is");
      }
      return withoutMark(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String resource(String path) {
    try (InputStream in = Packs.class.getResourceAsStream(path)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** Editors open a file of UTF-8 with a mark of the byte order. */
  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
