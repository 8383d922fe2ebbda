package org.jejak.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads exports of Factiva: articles as fields under codes of two or three letters, or as they are
 * shown, from the headline to a last line with the accession number.
 */
final class FactivaExport {
  /** Source, four zeros, day, a letter and eight more: LBA0000020240301ek310012a. */
  private static final Pattern ACCESSION =
      Pattern.compile(
          "(?:Document|Dokument|Documento|Documento n\\.)\\s+"
              + "([A-Z0-9]{4}0000(?:19|20)[0-9]{6}[a-z][a-z0-9]{6,10})");

  private static final Pattern CODE =
      Pattern.compile("([A-Z]{2,3})(?:\\t+ ?| {2,}|\\s*$)(.*)", Pattern.DOTALL);
  private static final Pattern COUNT = Pattern.compile("[0-9][0-9.,]{0,8}\\s\\p{L}{2,12}");
  private static final Pattern CLOCK = Pattern.compile("[0-9]{1,2}[:.][0-9]{2}( [A-Z]{2,4})?");
  private static final Set<String> CODES =
      Set.of(
          "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD",
          "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "SE", "CT", "RF", "ART", "CLM", "DLN",
          "GC", "RST", "CX", "NT");
  private static final Set<String> SURE = Set.of("WC", "PD", "SN", "LA", "LP", "TD");
  private static final int MAX_ACCESSION = 200;
  private static final int MIN_SURE = 3;
  private static final int MAX_HEAD = 4;
  private static final int MAX_BYLINE = 80;

  private final List<String> lines;
  private final String between;

  private FactivaExport(List<String> lines, String between) {
    this.lines = lines;
    this.between = between;
  }

  static boolean mayBeIn(String text) {
    return hasYear(text) && (mayHold(text, "Document") || mayHold(text, "Dokument"));
  }

  /** Whether the zeros and the century of an accession number stand there, as on few pages. */
  private static boolean hasYear(String text) {
    for (int at = text.indexOf("0000"); at >= 0; at = text.indexOf("0000", at + 1)) {
      if (text.startsWith("19", at + 4) || text.startsWith("20", at + 4)) {
        return true;
      }
    }
    return false;
  }

  /** Looks for a plain word first: the pattern alone would be slow on every page that is none. */
  private static boolean mayHold(String text, String word) {
    Matcher accession = ACCESSION.matcher(text);
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (accession.region(at, Math.min(text.length(), at + MAX_ACCESSION)).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** The articles; empty where the text is no such export. */
  static List<ExportReader.Article> articles(List<String> lines, String between) {
    List<ExportReader.Article> articles = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher accession = lines.get(i).length() > MAX_ACCESSION ? null : accession(lines.get(i));
      if (accession == null) {
        continue;
      }
      List<String> block = ExportLines.trimmed(lines, start, i + 1);
      String key = accession.group(1);
      FactivaExport export = new FactivaExport(block, between);
      ExportReader.Article article = export.coded(key);
      article = article == null ? export.shown(key) : article;
      if (article == null) {
        return List.of();
      }
      articles.add(article);
      start = i + 1;
    }
    return articles;
  }

  private static @Nullable Matcher accession(String line) {
    String words = line.strip();
    String value = words.startsWith("AN") ? words.substring(2).strip() : words;
    Matcher matcher = ACCESSION.matcher(value);
    return matcher.matches() ? matcher : null;
  }

  private ExportReader.@Nullable Article coded(String key) {
    Map<String, List<String>> fields = new TreeMap<>();
    List<String> values = null;
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher code = CODE.matcher(line.strip());
      boolean known = code.matches() && CODES.contains(code.group(1));
      if (known && code.group(1).equals("HD")) {
        fields.clear();
        start = i;
      }
      if (known) {
        values = fields.computeIfAbsent(code.group(1), any -> new ArrayList<>());
        line = code.group(2);
      }
      if (values != null && !(known && line.isBlank())) {
        values.add(line);
      }
    }
    long sure = fields.keySet().stream().filter(SURE::contains).count();
    if (!fields.containsKey("HD") || sure < MIN_SURE) {
      return null;
    }
    List<String> text = new ArrayList<>(fields.getOrDefault("LP", List.of()));
    text.add("");
    text.addAll(fields.getOrDefault("TD", List.of()));
    return new ExportReader.Article(
        key,
        String.join("\n", lines.subList(start, lines.size())),
        line(fields, "HD"),
        ExportLines.text(ExportLines.trimmed(text, 0, text.size()), between),
        line(fields, "SN"),
        line(fields, "BY"),
        line(fields, "SE"),
        line(fields, "LA"),
        line(fields, "PD"),
        null,
        line(fields, "CR"),
        List.of());
  }

  private static @Nullable String line(Map<String, List<String>> fields, String code) {
    String words = String.join(" ", fields.getOrDefault(code, List.of()));
    return ExportLines.blankToNull(words.replaceAll("\\s+", " "));
  }

  /** Headline, byline, count of words, date, time, source, its code, language, copyright, text. */
  private ExportReader.@Nullable Article shown(String key) {
    int rights = 0;
    int count = -1;
    while (rights < lines.size() && (count < 0 || !ExportLines.isCopyright(lines.get(rights)))) {
      String line = lines.get(rights).strip();
      count = COUNT.matcher(line).matches() ? rights : count;
      rights++;
    }
    List<String> about = said(count + 1, rights);
    List<String> head = said(0, Math.max(count, 0));
    boolean dated = about.size() >= 3 && ExportLines.isDate(about.get(0));
    if (count < 0 || rights == lines.size() || head.isEmpty() || !dated) {
      return null;
    }
    int source = CLOCK.matcher(about.get(1)).matches() ? 2 : 1;
    List<String> near = head.subList(Math.max(0, head.size() - MAX_HEAD), head.size());
    boolean byline = near.size() > 1 && isByline(near.get(near.size() - 1));
    int title = near.size() - (byline ? 2 : 1);
    boolean section = title == 1 && count <= MAX_HEAD && near.get(0).length() <= MAX_BYLINE / 2;
    List<String> text = ExportLines.trimmed(lines, rights + 1, lines.size() - 1);
    return new ExportReader.Article(
        key,
        String.join("\n", lines),
        near.get(title),
        ExportLines.text(text, between),
        about.get(source),
        byline ? near.get(near.size() - 1) : null,
        section ? near.get(0) : null,
        about.get(about.size() - 1),
        about.get(0),
        null,
        null,
        List.of());
  }

  /** A byline says so, or is a name: two to four words with capitals and no full stop. */
  private static boolean isByline(String line) {
    if (line.startsWith("By ")) {
      return true;
    }
    String[] words = line.split(" ");
    boolean capitals = true;
    for (String word : words) {
      capitals &= !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }
    boolean letters =
        line.codePoints().allMatch(c -> Character.isLetter(c) || " .'-".indexOf(c) >= 0);
    return words.length >= 2 && words.length <= 4 && capitals && letters && line.length() <= 40;
  }

  private List<String> said(int from, int to) {
    List<String> said = new ArrayList<>();
    for (String line : lines.subList(Math.min(from, to), to)) {
      boolean page = line.contains("Factiva") || line.strip().startsWith("Page ");
      if (!line.isBlank() && !page) {
        said.add(line.strip());
      }
    }
    return said;
  }
}
