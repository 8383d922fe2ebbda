package org.jejak.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jejak.article.DateVote.Source;
import org.jejak.time.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Weighs the dates that a page shows its readers. */
final class PrintedDates {
  private static final int MAX_LENGTH = 250;
  private static final int MAX_DATED_LINES = 300;
  private static final int MAX_OTHER_WORDS = 12;
  private static final int FEW_WORDS = 3;
  private static final int MANY_DAYS = 3;
  private static final int MIN_YEAR = 1990;
  private static final int MAX_LABEL_WORDS = 5;

  private static final int PRINTED = 2;
  private static final int MARKED = 3;
  private static final int SAID = 4;

  /** Many sites mark their only date as the last change. */
  private static final int ONLY_MARKED = 2;

  private static final int ENDS_TITLE = 5;
  private static final int OPENS_TITLE = 3;

  private final PageScan scan;
  private final PagePlace place;
  private final @Nullable String tag;
  private final Boilerplate boilerplate;
  private final Map<String, Set<LocalDate>> lists = new HashMap<>();

  PrintedDates(PageScan scan, PagePlace place, @Nullable String tag, Boilerplate boilerplate) {
    this.scan = scan;
    this.place = place;
    this.tag = tag;
    this.boilerplate = boilerplate;
  }

  void vote(DateVote published, DateVote updated) {
    Map<Integer, List<WrittenDate.Found>> dated = dates();
    dated.forEach((line, found) -> vote(line, found, published, updated));
    windowTitle(published);
  }

  private Map<Integer, List<WrittenDate.Found>> dates() {
    Map<Integer, List<WrittenDate.Found>> dated = new LinkedHashMap<>();
    for (int i = 0; i < scan.lines.size() && dated.size() < MAX_DATED_LINES; i++) {
      PageScan.Line line = scan.lines.get(i);
      if (!mayHoldDate(line)) {
        continue;
      }
      List<WrittenDate.Found> found =
          line.text().length() > MAX_LENGTH
              ? opening(line.text())
              : WrittenDate.findAll(line.text(), tag);
      if (!found.isEmpty()) {
        dated.put(i, found);
        lists
            .computeIfAbsent(line.place(), key -> new HashSet<>())
            .add(found.get(0).interval().from());
      }
    }
    return dated;
  }

  private static boolean opensWithFigure(String text) {
    return Character.isDigit(text.codePointAt(text.charAt(0) == '(' ? 1 : 0));
  }

  /** Of a long line only a date that opens it. */
  private List<WrittenDate.Found> opening(String text) {
    return WrittenDate.find(text.substring(0, MAX_LENGTH), tag).stream()
        .filter(found -> found.start() <= 1)
        .toList();
  }

  private boolean mayHoldDate(PageScan.Line line) {
    String text = line.text();
    boolean headline = line.heading() > 0 && line.heading() <= 3 && !line.is(PageMarks.DATE);
    return line.figures()
        && text.length() >= 6
        && (text.length() <= MAX_LENGTH || opensWithFigure(text))
        && !headline
        && hasYear(text)
        && text.indexOf('©') < 0
        && !text.contains("://")
        && !text.toLowerCase(Locale.ROOT).contains("copyright");
  }

  /** Four digits in a row, or three pairs. */
  private static boolean hasYear(String text) {
    int run = 0;
    int pairs = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        run++;
        pairs += run == 1 ? 1 : 0;
        if (run == 4 || pairs >= 3) {
          return true;
        }
      } else {
        run = 0;
      }
    }
    return false;
  }

  private void vote(
      int index, List<WrittenDate.Found> dates, DateVote published, DateVote updated) {
    PageScan.Line line = scan.lines.get(index);
    List<@Nullable String> kinds = new ArrayList<>();
    int from = 0;
    for (WrittenDate.Found found : dates) {
      String before = line.text().substring(from, Math.max(from, found.start()));
      String said = said(before, from == 0 ? index : -1);
      if (said == null && dates.size() == 1) {
        said = saidAfter(line.text().substring(found.end()));
      }
      kinds.add(said);
      from = found.end();
    }
    boolean several = dates.size() > 1 && kinds.stream().allMatch(Objects::isNull);
    for (int i = 0; i < dates.size(); i++) {
      WrittenDate.Found found = dates.get(i);
      String said = kinds.get(i);
      boolean marked = said == null && line.is(PageMarks.UPDATED) && !line.is(PageMarks.PUBLISHED);
      int weight = several ? 0 : weight(index, found, said);
      String words = line.text().substring(found.start(), found.end());
      Dated dated = new Dated(found.interval(), "text", words);
      if (marked || "updated".equals(said)) {
        updated.add(Source.TEXT, weight, dated);
      }
      if (!"updated".equals(said)) {
        published.add(Source.TEXT, marked ? weight - ONLY_MARKED : weight, dated);
      }
    }
  }

  private int weight(int index, WrittenDate.Found found, @Nullable String said) {
    PageScan.Line line = scan.lines.get(index);
    String rest =
        line.text().substring(0, found.start()) + " " + line.text().substring(found.end());
    int other = CleanText.words(rest);
    boolean opens = isDateline(line.text(), found);
    boolean prose = other > MAX_OTHER_WORDS && said == null;
    boolean old = found.interval().from().getYear() < MIN_YEAR;
    if (old || (prose && !(opens && place.isHead(index)))) {
      return 0;
    }
    int near = PageDates.nearness(place, index);
    int weight = PRINTED + near + (other <= FEW_WORDS || opens ? 1 : 0);
    weight += line.is(PageMarks.DATE) ? MARKED : 0;
    weight += said == null ? 0 : SAID;
    weight -=
        PageDates.penalty(place, said == null ? line.marks() : line.marks() & ~PageMarks.FOOTER);
    weight -= line.is(PageMarks.LINK) && other > FEW_WORDS && near < 3 ? MARKED : 0;
    weight -= said == null && place.isAbove(index) ? SAID : 0;
    Set<LocalDate> list = lists.getOrDefault(line.place(), Set.of());
    return weight - (list.size() >= MANY_DAYS && near < 4 ? MARKED : 0);
  }

  /** "17.1.2025 - The ministers", "(17.1.2025) The ministers": a day opens a paragraph. */
  private static boolean isDateline(String text, WrittenDate.Found found) {
    String rest = text.substring(found.end()).stripLeading();
    boolean bracket = found.start() == 1 && text.charAt(0) == '(';
    boolean first = found.start() == 0 || bracket;
    return first && !rest.isEmpty() && (bracket ? ")" : "-–—.:|/,").indexOf(rest.charAt(0)) >= 0;
  }

  /** The kind of the phrase that stands right before a date, or on the line above it. */
  private @Nullable String said(String before, int index) {
    String text = before.strip();
    if (text.isEmpty()) {
      return index > 0 ? label(scan.lines.get(index - 1)) : null;
    }
    String kind = kind(text);
    for (int i = text.length() - 1; kind == null && i >= 0; i--) {
      if ("|•·—–,;()/-".indexOf(text.charAt(i)) >= 0) {
        kind = kind(text.substring(i + 1).strip());
      }
    }
    return kind;
  }

  private @Nullable String label(PageScan.Line line) {
    boolean label = !line.figures() && line.words() <= MAX_LABEL_WORDS;
    return label ? kind(line.text()) : null;
  }

  /** Some languages say after a date what happened then. */
  private @Nullable String saidAfter(String after) {
    String text = after.strip();
    return text.isEmpty() || CleanText.words(text) > MAX_LABEL_WORDS ? null : kind(text);
  }

  private @Nullable String kind(String text) {
    Boilerplate.Hit hit = text.isEmpty() ? null : boilerplate.find(text);
    boolean dates =
        hit != null && hit.from() == 0 && Set.of("publish", "updated").contains(hit.kind());
    return dates && hit != null ? hit.kind() : null;
  }

  /** A window's title may end or open with the day: "Headline | 17.01.2025". */
  private void windowTitle(DateVote published) {
    String title = CleanText.line(CleanText.normal(scan.title));
    if (title.length() > MAX_LENGTH || !hasYear(title)) {
      return;
    }
    for (WrittenDate.Found found : WrittenDate.findAll(title, tag)) {
      String after = title.substring(found.end()).stripLeading();
      boolean last = CleanText.words(after) == 0;
      String before = title.substring(0, found.start()).stripTrailing();
      int open = before.lastIndexOf('(');
      boolean apart = !before.isEmpty() && isBar(before.charAt(before.length() - 1));
      apart |= open >= 0 && CleanText.words(before.substring(open)) <= FEW_WORDS;
      boolean opens = before.isEmpty() && !after.isEmpty() && isBar(after.charAt(0));
      if (last && apart || opens) {
        String words = title.substring(found.start(), found.end());
        Dated dated = new Dated(found.interval(), "title", words);
        published.add(Source.TITLE, opens ? OPENS_TITLE : ENDS_TITLE, dated);
      }
    }
  }

  private static boolean isBar(char c) {
    return "|-–—·•".indexOf(c) >= 0;
  }
}
