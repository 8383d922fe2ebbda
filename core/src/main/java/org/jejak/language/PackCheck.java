package org.jejak.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks through language packs for lines that are malformed, stand twice, are shadowed by another
 * or never used.
 */
public final class PackCheck {
  private static final int MAX_FILE = 16 << 20;
  private static final String TSV = ".tsv";
  private static final Set<String> FOLDERS = Set.of("words", "concepts", "packs");

  /** Hidden files, and what says what a pack is and whose. */
  private static final Pattern ASIDE =
      Pattern.compile("\\..*|(README|LICEN[CS]E|NOTICE).*|.*\\.md");

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
    for (String code : check.listed()) {
      check.pack("packs/" + code + "/", check.defined.keySet());
    }
    check.unused();
    return check.faults;
  }

  /** The codes in the list of packs; the packs are not loaded, for one of them may be faulty. */
  private Set<String> listed() {
    Set<String> codes = new TreeSet<>();
    for (PackLine line : lines(Packs.LIST)) {
      String problem = Packs.problem(line.columns());
      if (problem != null) {
        faults.add(line.fault(1, problem, Packs.LIST_COLUMNS));
      } else if (!codes.add(line.get(0))) {
        faults.add(line.fault(1, "'" + line.get(0) + "' stands twice", "remove one of them"));
      }
    }
    return codes;
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
    Set<String> concepts = new HashSet<>();
    for (String domain : domains) {
      concepts.addAll(Table.firstColumn(Packs.class, "concepts/" + domain + TSV));
    }
    defined.forEach((id, line) -> {
      if (!concepts.add(id)) {
        faults.add(line.fault(1, "concept '" + id + "' ships with Jejak", "remove the line"));
      }
    });
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
    List<PackLine> rules = lines(folder + "inflection" + TSV);
    WordCheck words = new WordCheck(inflection(rules), concepts);
    boolean any = false;
    for (String domain : domains) {
      List<PackLine> lines = lines(folder + "words/" + domain + TSV);
      any |= !lines.isEmpty();
      words.check(lines);
    }
    if (any && rules.isEmpty()) {
      String mend = "write its rules, see docs/languages.md";
      file(folder + "inflection" + TSV, "missing or empty, so that no word has a form", mend);
    }
    faults.addAll(words.faults());
    used.addAll(words.used());
  }

  /** The rules, with a fault for each that can make no form; null where any cannot. */
  private @Nullable Inflection inflection(List<PackLine> lines) {
    TableCheck table = Objects.requireNonNull(tables.get("inflection"));
    boolean sound = !lines.isEmpty();
    List<Table.Row> rows = new ArrayList<>();
    for (PackLine line : lines) {
      Inflection.Flaw flaw = Inflection.flaw(line.columns());
      if (flaw != null && table.check(List.of(line)).isEmpty()) {
        faults.add(line.fault(line.start(flaw.column()) + flaw.at(), flaw.problem(), flaw.mend()));
      }
      sound &= flaw == null;
      rows.add(new Table.Row(line.file() + ":" + line.number(), line.columns()));
    }
    return sound ? new Inflection(rows) : null;
  }

  private void file(String path, String problem, String mend) {
    faults.add(new PackFault(path, 0, 0, "the file is " + problem, mend));
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

  /** What stands in a pack's folders and no step reads. */
  private void strangers(Path root, Path pack) throws IOException {
    for (Path folder : List.of(pack, pack.resolve("words"))) {
      for (Path child : children(folder)) {
        String name = String.valueOf(child.getFileName());
        if (!ASIDE.matcher(name).matches()) {
          stranger(root, child, name, folder.equals(pack) ? tables.keySet() : domains);
        }
      }
    }
  }

  private void stranger(Path root, Path child, String name, Set<String> names) throws IOException {
    String path = slashes(root.relativize(child));
    String bare = name.endsWith(TSV) ? name.substring(0, name.length() - TSV.length()) : "";
    if (names.contains(bare)) {
      if (!Files.isRegularFile(child)) {
        file(path, "none: a folder or a broken link has its name", "put a file there");
      } else if (PackLine.of(path, String.valueOf(files.read(path))).isEmpty()) {
        // Function words have a fault of their own.
        if (!bare.equals(FUNCTION_WORDS) && !bare.equals("inflection")) {
          file(path, "without lines", "write some, or remove it");
        }
      }
    } else if (!Files.isDirectory(child)) {
      String known = String.join(TSV + ", ", names) + TSV;
      file(path, "unused: no step reads it", "name it after one of " + known);
    } else if (names.equals(domains) || !FOLDERS.contains(name) && !isPack(child)) {
      String problem = "the folder is unused: no step reads it";
      faults.add(new PackFault(path, 0, 0, problem, "a pack has one folder, words"));
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
      return Table.text(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String resource(String path) {
    try (InputStream in = Packs.class.getResourceAsStream(path)) {
      return in == null ? null : Table.text(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
