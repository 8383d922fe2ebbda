package org.jejak.language;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Words of two languages that translate each other, as learned from a user's own parallel sentences
 * ({@code jejak learn}). None ships with Jejak.
 */
public final class Lexicon {
  /** The lexicon that knows no word. */
  public static final Lexicon NONE = new Lexicon(Map.of());

  private static final String KIND = "lexicon";
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

  private final Map<String, Map<String, List<String>>> keys;

  private Lexicon(Map<String, Map<String, List<String>>> keys) {
    this.keys = keys;
  }

  /**
   * Two words that translate each other.
   *
   * @param first a word of the first language, in small letters
   * @param second a word of the other
   * @param forward how likely {@code first} becomes {@code second}, 0 to 1
   * @param backward how likely {@code second} becomes {@code first}, 0 to 1
   */
  public record Entry(String first, String second, double forward, double backward) {}

  /** The lexicon of some entries of two languages, by their codes. */
  public static Lexicon of(String from, String to, Collection<Entry> entries) {
    Map<String, Map<String, List<String>>> keys = new HashMap<>();
    for (Entry entry : entries) {
      String key = from + ":" + to + ":" + entry.first() + "=" + entry.second();
      add(keys, from, entry.first(), key);
      add(keys, to, entry.second(), key);
    }
    return new Lexicon(keys);
  }

  private static void add(
      Map<String, Map<String, List<String>>> keys, String lang, String word, String key) {
    keys.computeIfAbsent(lang, code -> new HashMap<>())
        .computeIfAbsent(word, norm -> new ArrayList<>())
        .add(key);
  }

  /** What all of them know. */
  public static Lexicon join(List<Lexicon> lexicons) {
    Map<String, Map<String, List<String>>> keys = new HashMap<>();
    for (Lexicon lexicon : lexicons) {
      lexicon.keys.forEach((lang, words) ->
          words.forEach((word, own) -> own.forEach(key -> add(keys, lang, word, key))));
    }
    return new Lexicon(keys);
  }

  /**
   * The pairs that a word is part of, each under a name that both its words share; an empty list
   * for a word that is not known.
   *
   * @param lang code of the word's language
   * @param norm the word in small letters
   */
  public List<String> pairs(String lang, String norm) {
    Map<String, List<String>> words = keys.get(lang);
    return words == null ? List.of() : words.getOrDefault(norm, List.of());
  }

  /** The file of a lexicon: a line of its two languages, then a line an entry, in their order. */
  public static List<String> lines(String from, String to, Collection<Entry> entries) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", KIND, from, to));
    TreeSet<String> sorted = new TreeSet<>();
    for (Entry entry : entries) {
      sorted.add(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%.3f\t%.3f",
              entry.first(),
              entry.second(),
              entry.forward(),
              entry.backward()));
    }
    lines.addAll(sorted);
    return lines;
  }

  /**
   * Reads a file that {@link #lines} made.
   *
   * @throws ParallelException where it is none; the message says where and how to mend it
   * @throws IOException when the file cannot be read
   */
  public static Lexicon read(Path file) throws IOException, ParallelException {
    if (!Files.isRegularFile(file)) {
      throw new ParallelException(file + " is no file; jejak learn makes one");
    }
    List<String> lines = lines(file);
    String[] head = lines.isEmpty() ? new String[0] : lines.getFirst().split("\t");
    if (head.length != 3 || !head[0].equals(KIND) || !isCode(head[1]) || !isCode(head[2])) {
      throw new ParallelException(
          file + " is no lexicon: its first line is \"lexicon\" and two languages, parted by tabs");
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        entries.add(entry(file, i + 1, line));
      }
    }
    return of(head[1], head[2], entries);
  }

  private static List<String> lines(Path file) throws IOException, ParallelException {
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException e) {
      throw new ParallelException(file + " is no lexicon: it is not text in UTF-8");
    }
  }

  private static boolean isCode(String code) {
    return CODE.matcher(code).matches();
  }

  private static Entry entry(Path file, int number, String line) throws ParallelException {
    String[] columns = line.split("\t");
    try {
      if (columns.length >= 2 && !columns[0].isBlank() && !columns[1].isBlank()) {
        double forward = columns.length > 2 ? Double.parseDouble(columns[2]) : 1;
        double backward = columns.length > 3 ? Double.parseDouble(columns[3]) : 1;
        return new Entry(
            Tokenizer.norm(columns[0].strip()),
            Tokenizer.norm(columns[1].strip()),
            forward,
            backward);
      }
    } catch (NumberFormatException e) {
      throw wrong(file, number);
    }
    throw wrong(file, number);
  }

  private static ParallelException wrong(Path file, int number) {
    return new ParallelException(
        file + ", line " + number + ": a line is two words and two shares, parted by tabs");
  }
}
