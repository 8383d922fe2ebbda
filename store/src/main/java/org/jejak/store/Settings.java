package org.jejak.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/**
 * What {@code jejak.toml} says. Every setting may be missing.
 *
 * @param tablesUrl where the tables are, as {@code postgresql://user:password@host:5432/name}; null
 *     for {@code jejak.db} in the folder
 * @param archiveFileBytes size after which the archive begins a new file
 * @param follow how often a feed is asked
 * @param author who corrects where nobody else is named
 */
record Settings(
    @Nullable String tablesUrl,
    long archiveFileBytes,
    FeedRhythm.Bounds follow,
    @Nullable String author) {
  static final String FILE = "jejak.toml";

  private static final String URL = "tables.url";
  private static final int USUAL_MEGABYTES = 1024;
  private static final int MOST_MEGABYTES = 1 << 20;
  private static final int MOST_MINUTES = 1440;
  private static final int MOST_HOURS = 168;
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "tables", Set.of("url"),
          "archive", Set.of("file_megabytes"),
          "follow", Set.of("shortest_minutes", "longest_hours"),
          "corrections", Set.of("by"));

  private static final String TEMPLATE =
      """
      # Settings of this folder. What stands behind a # is not in force.

      [tables]
      # The tables lie in jejak.db here, unless a PostgreSQL database is named:
      # url = "postgresql://user:password@host:5432/jejak"

      [archive]
      # A new archive file is begun after this many megabytes.
      # file_megabytes = 1024

      [follow]
      # A feed is asked as often as it brings something, within these bounds.
      # shortest_minutes = 5
      # longest_hours = 24

      [corrections]
      # Who says what jejak correct is told, unless --by names somebody else:
      # by = "desk"
      """;

  /** Writes a file that explains the settings where there is none. */
  static void explain(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      Files.writeString(file, TEMPLATE);
    }
  }

  /** What a folder's file of settings says; that of a new folder where it has none. */
  static String text(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    return Files.exists(file) ? Files.readString(file) : TEMPLATE;
  }

  /** Settings for a copy of a folder: a database that they name belongs to the folder itself. */
  static String withoutTables(String settings) {
    TomlPosition url = Toml.parse(settings).inputPositionOf(URL);
    if (url == null) {
      return settings;
    }
    List<String> lines = new ArrayList<>(settings.lines().toList());
    lines.set(url.line() - 1, "# The database that stood here is another folder's.");
    String left = String.join("\n", lines) + "\n";
    TomlParseResult toml = Toml.parse(left);
    return toml.hasErrors() || toml.get(URL) != null ? TEMPLATE : left;
  }

  /** Settings of a folder; the usual ones where it has no file of them. */
  static Settings of(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return of(file, Files.exists(file) ? Toml.parse(file) : Toml.parse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + Fault.words(e), e);
    }
  }

  private static Settings of(Path file, TomlParseResult toml) {
    if (toml.hasErrors()) {
      throw new StoreException(file + ": " + toml.errors().getFirst());
    }
    for (String key : new TreeSet<>(toml.dottedKeySet(true))) {
      int dot = key.indexOf('.');
      String table = dot < 0 ? key : key.substring(0, dot);
      boolean known =
          dot < 0
              ? KNOWN.containsKey(table) && toml.isTable(key)
              : KNOWN.getOrDefault(table, Set.of()).contains(key.substring(dot + 1));
      if (!known) {
        throw wrong(file, toml, key, "there is no setting '" + key + "'");
      }
    }
    long megabytes = number(file, toml, "archive.file_megabytes", USUAL_MEGABYTES, MOST_MEGABYTES);
    return new Settings(
        tables(file, toml), megabytes << 20, follow(file, toml), author(file, toml));
  }

  private static @Nullable String tables(Path file, TomlParseResult toml) {
    Object url = toml.get(URL);
    if (url == null) {
      return null;
    }
    if (url instanceof String words && PostgresAddress.isOne(words)) {
      return words;
    }
    throw wrong(file, toml, URL, "tables.url is written as " + PostgresAddress.FORM);
  }

  private static @Nullable String author(Path file, TomlParseResult toml) {
    String key = "corrections.by";
    Object name = toml.get(key);
    if (name == null) {
      return null;
    }
    if (name instanceof String words && !words.isBlank()) {
      return words;
    }
    throw wrong(file, toml, key, "corrections.by is a name in quotes");
  }

  private static FeedRhythm.Bounds follow(Path file, TomlParseResult toml) {
    FeedRhythm.Bounds usual = FeedRhythm.Bounds.USUAL;
    String least = "follow.shortest_minutes";
    long minutes = number(file, toml, least, usual.shortest().toMinutes(), MOST_MINUTES);
    long hours = number(file, toml, "follow.longest_hours", usual.longest().toHours(), MOST_HOURS);
    if (minutes > hours * 60) {
      throw wrong(file, toml, least, least + " is longer than follow.longest_hours");
    }
    return new FeedRhythm.Bounds(Duration.ofMinutes(minutes), Duration.ofHours(hours));
  }

  private static long number(Path file, TomlParseResult toml, String key, long usual, long most) {
    Object value = toml.get(key);
    if (value == null) {
      return usual;
    }
    if (value instanceof Long number && number >= 1 && number <= most) {
      return number;
    }
    throw wrong(file, toml, key, key + " is a whole number from 1 to " + most);
  }

  private static StoreException wrong(Path file, TomlParseResult toml, String key, String words) {
    TomlPosition position = toml.inputPositionOf(key);
    String line = position == null ? "" : ", line " + position.line();
    return new StoreException(file + line + ": " + words);
  }
}
