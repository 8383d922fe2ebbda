package org.jejak.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads exports of LexisNexis. The older form parts articles by "2 of 24 DOCUMENTS" and names
 * fields in capitals; that of Nexis Uni has "Body" before each text and "End of Document" after it.
 */
final class NexisExport {
  private static final Pattern NUMBER =
      Pattern.compile("(?:Document )?([0-9]{1,5}) (?:of|de|von|di) ([0-9]{1,5})(?: [A-Z]{8,12})?");
  private static final Pattern FIELD = Pattern.compile("([A-Z][A-Za-z/-]{1,24}):(?:\\s(.*))?");
  private static final Pattern PAGE = Pattern.compile("Page [0-9]{1,5} of [0-9]{1,5}");
  private static final int MAX_FIELD = 5_000;
  private static final String END = "End of Document";
  private static final String BODY = "Body";

  /** Fields that stand before the text. */
  private static final Set<String> FRONT =
      Set.of(
          "headline",
          "byline",
          "section",
          "length",
          "dateline",
          "highlight",
          "body",
          "source",
          "series",
          "column",
          "distribution",
          "type",
          "author");

  /** Fields that stand after it. */
  private static final Set<String> TAIL =
      Set.of(
          "load-date",
          "language",
          "graphic",
          "publication-type",
          "document-type",
          "journal-code",
          "subject",
          "organization",
          "company",
          "ticker",
          "industry",
          "geographic",
          "person",
          "city",
          "state",
          "country",
          "url",
          "correction",
          "correction-date",
          "notes",
          "acc-no",
          "keywords",
          "pub-type",
          "issn");

  /** In Nexis Uni, what opens the part after the text. */
  private static final Set<String> AFTER_BODY = Set.of("Graphic", "Classification", "Notes");

  private final List<String> lines;
  private final String between;
  private final Map<String, String> fields = new HashMap<>();

  private NexisExport(List<String> lines, String between) {
    this.lines = lines;
    this.between = between;
  }

  static boolean mayBeIn(String text) {
    return text.contains(END) || text.contains("LOAD-DATE:") || text.contains("LENGTH:");
  }

  /** The articles; empty where the text is no such export. */
  static List<ExportReader.Article> articles(List<String> lines, String between) {
    List<ExportReader.Article> older = older(lines, between);
    return older.isEmpty() ? newer(lines, between) : older;
  }

  /** Articles count up, each by its number among all, and each has a length or a load date. */
  private static List<ExportReader.Article> older(List<String> lines, String between) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    String total = "";
    for (int i = 0; i < lines.size(); i++) {
      Matcher number = NUMBER.matcher(lines.get(i).strip());
      if (lines.get(i).length() > 120 || !number.matches()) {
        continue;
      }
      int value = Integer.parseInt(number.group(1));
      boolean first = numbers.isEmpty();
      boolean next = !first && value == numbers.get(numbers.size() - 1) + 1;
      if (first || next && number.group(2).equals(total)) {
        starts.add(i);
        numbers.add(value);
        total = number.group(2);
      }
    }
    List<ExportReader.Article> articles = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      List<String> block = ExportLines.trimmed(lines, starts.get(i) + 1, end);
      ExportReader.Article article =
          new NexisExport(block, between).older(Integer.toString(numbers.get(i)));
      if (article == null) {
        return List.of();
      }
      articles.add(article);
    }
    return articles;
  }

  private ExportReader.@Nullable Article older(String key) {
    int front = 0;
    while (front < lines.size() && !isField(lines.get(front), FRONT)) {
      front++;
    }
    int body = front(front);
    int tail = body;
    while (tail < lines.size() && !isField(lines.get(tail), TAIL)) {
      tail++;
    }
    tail(tail);
    boolean marked = fields.containsKey("length") || fields.containsKey("load-date");
    if (!marked || front == lines.size()) {
      return null;
    }
    int end = tail;
    for (int i = Math.max(body, tail - 4); i < tail; i++) {
      end = end == tail && ExportLines.isCopyright(lines.get(i)) ? i : end;
    }
    Head head = Head.of(ExportLines.trimmed(lines, 0, front));
    return article(key, head, ExportLines.trimmed(lines, body, end));
  }

  /** The older form writes fields in capitals; "Country: …" is text. */
  private static boolean isField(String line, Set<String> known) {
    Matcher field = FIELD.matcher(line.strip());
    return line.length() < MAX_FIELD
        && field.lookingAt()
        && field.group(1).equals(field.group(1).toUpperCase(Locale.ROOT))
        && known.contains(field.group(1).toLowerCase(Locale.ROOT));
  }

  /** Reads the fields before the text; the index of the text's first line is returned. */
  private int front(int from) {
    String name = "";
    boolean blank = false;
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (isField(line, FRONT) || isField(line, TAIL)) {
        if (isField(line, TAIL)) {
          return i;
        }
        Matcher field = FIELD.matcher(line);
        name = field.matches() ? field.group(1).toLowerCase(Locale.ROOT) : "";
        String value = field.matches() && field.group(2) != null ? field.group(2).strip() : "";
        if (name.equals("body")) {
          return value.isEmpty() ? i + 1 : i;
        }
        fields.putIfAbsent(name, value);
        blank = false;
      } else if (line.isEmpty()) {
        blank = true;
      } else if (blank || between.length() > 1) {
        return i;
      } else {
        fields.computeIfPresent(name, (any, value) -> value + " " + line);
      }
    }
    return lines.size();
  }

  private void tail(int from) {
    String name = "";
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Matcher field = FIELD.matcher(line);
      if (isField(line, TAIL) && field.matches()) {
        name = field.group(1).toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, field.group(2) == null ? "" : field.group(2).strip());
      } else if (!line.isEmpty() && !ExportLines.isCopyright(line)) {
        fields.computeIfPresent(name, (any, value) -> value + " " + line);
      }
    }
  }

  /** What stands above the fields. */
  private record Head(@Nullable String title, @Nullable String outlet, @Nullable String date) {

    /** Outlet and date, then edition and headline; a copyright line may stand anywhere. */
    static Head of(List<String> lines) {
      List<String> said = new ArrayList<>();
      int date = -1;
      for (String line : lines) {
        boolean rights = line.strip().startsWith("All Rights Reserved");
        if (line.isBlank() || ExportLines.isCopyright(line) || rights) {
          continue;
        }
        date = date < 0 && ExportLines.isDate(line) && !said.isEmpty() ? said.size() : date;
        said.add(line);
      }
      if (date < 0) {
        return new Head(null, null, null);
      }
      return new Head(headline(said, date), said.get(date - 1).strip(), said.get(date).strip());
    }

    /** Editions are set in the middle as the date is; a headline begins at the edge. */
    private static @Nullable String headline(List<String> said, int date) {
      boolean centred = said.get(date).startsWith("     ");
      StringBuilder title = new StringBuilder();
      for (String line : said.subList(date + 1, said.size())) {
        boolean edition = centred ? line.startsWith("     ") : isEdition(line);
        if (!edition) {
          title.append(title.isEmpty() ? "" : " ").append(line.strip());
        }
      }
      return ExportLines.blankToNull(title.toString());
    }

    private static boolean isEdition(String line) {
      String lower = line.toLowerCase(Locale.ROOT);
      return lower.length() <= 60 && (lower.contains("edition") || lower.endsWith(" final"));
    }
  }

  private ExportReader.Article article(String key, Head head, List<String> body) {
    List<Note> notes = new ArrayList<>();
    for (String name : new String[] {"load-date", "dateline", "correction"}) {
      String value = fields.getOrDefault(name, "");
      if (!value.isBlank()) {
        notes.add(new Note(name, value.strip()));
      }
    }
    String headline = fields.getOrDefault("headline", "");
    String url = fields.getOrDefault("url", "").strip();
    String byline = fields.getOrDefault("byline", fields.getOrDefault("author", ""));
    return new ExportReader.Article(
        key,
        String.join("\n", lines),
        headline.isBlank() ? head.title : headline.strip(),
        ExportLines.text(body, between),
        head.outlet,
        ExportLines.blankToNull(byline),
        section(),
        ExportLines.blankToNull(fields.getOrDefault("language", "")),
        head.date,
        PageAddress.isWeb(url) ? url : null,
        null,
        notes);
  }

  /** The section without its page. */
  private @Nullable String section() {
    String section = fields.getOrDefault("section", "");
    int page = section.indexOf("; Pg");
    return ExportLines.blankToNull(page > 0 ? section.substring(0, page) : section);
  }

  /** Every article has a body and an end, and a length, a load date or a copyright. */
  private static List<ExportReader.Article> newer(List<String> lines, String between) {
    List<ExportReader.Article> articles = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).strip().equals(END)) {
        continue;
      }
      List<String> block = withoutPages(lines.subList(start, i));
      String key = Integer.toString(articles.size() + 1);
      ExportReader.Article article = new NexisExport(block, between).newer(key);
      if (article == null) {
        return List.of();
      }
      articles.add(article);
      start = i + 1;
    }
    return articles;
  }

  private static List<String> withoutPages(List<String> lines) {
    return lines.stream()
        .filter(line -> line.length() > 30 || !PAGE.matcher(line.strip()).matches())
        .toList();
  }

  private ExportReader.@Nullable Article newer(String key) {
    int body = body();
    int date = body;
    while (date > 0 && (date == body || !isDay(lines.get(date)))) {
      date--;
    }
    int outlet = above(date);
    int title = above(outlet);
    if (body < 0 || title < 0) {
      return null;
    }
    for (int i = date + 1; i < body; i++) {
      field(lines.get(i));
    }
    int tail = tailStart(body);
    for (int i = tail; i < lines.size(); i++) {
      field(lines.get(i));
    }
    if (!fields.containsKey("length") && !fields.containsKey("load-date")) {
      return null;
    }
    String day = lines.get(date).strip();
    Head head = new Head(lines.get(title).strip(), lines.get(outlet).strip(), day);
    return article(key, head, ExportLines.trimmed(lines, body + 1, tail));
  }

  private static boolean isDay(String line) {
    return ExportLines.isDate(line) && !FIELD.matcher(line.strip()).lookingAt();
  }

  private void field(String line) {
    Matcher field = FIELD.matcher(line.strip());
    if (line.length() < MAX_FIELD && field.matches() && field.group(2) != null) {
      fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), field.group(2).strip());
    }
  }

  /** The first such line under a field or the copyright; -1 without one. */
  private int body() {
    for (int i = 0; i < lines.size(); i++) {
      int above = lines.get(i).strip().equals(BODY) ? above(i) : -1;
      String before = above < 0 ? "" : lines.get(above);
      if (ExportLines.isCopyright(before) || FIELD.matcher(before.strip()).lookingAt()) {
        return i;
      }
    }
    return -1;
  }

  private int above(int at) {
    int above = at - 1;
    while (above >= 0 && lines.get(above).isBlank()) {
      above--;
    }
    return above;
  }

  /** The text ends at the classification, the load date or the last list of graphics. */
  private int tailStart(int body) {
    int load = lines.size();
    for (int i = body + 1; i < lines.size() && load == lines.size(); i++) {
      load = lines.get(i).strip().startsWith("Load-Date:") ? i : load;
    }
    int tail = load;
    for (int i = load - 1; i > body; i--) {
      boolean opens = AFTER_BODY.contains(lines.get(i).strip());
      tail = opens ? i : tail;
    }
    return tail;
  }
}
