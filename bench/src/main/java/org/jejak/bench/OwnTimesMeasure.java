package org.jejak.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Measures times in whole news texts of the project's own: every time in them is marked, so that
 * one read where none is marked counts against it, too. A time is right where it shares a character
 * with the marked words and has their first and last day; the figure is F1.
 */
final class OwnTimesMeasure {
  private static final String TEXTS = "core/src/test/resources/org/jejak/time/texts";

  private final Annotator annotator;
  private final List<String> notes;

  /** A marked time: where its words stand, and its days. */
  private record Mark(int start, int end, String words, LocalDate from, LocalDate to) {}

  private record Gold(LocalDate published, List<String[]> rows) {}

  OwnTimesMeasure(Annotator annotator, List<String> notes) {
    this.annotator = annotator;
    this.notes = notes;
  }

  /** The texts of the project that this runs in. */
  static Path standardTexts() {
    return Path.of(System.getProperty("jejak.home", "."), TEXTS);
  }

  List<LanguageScore> measure(Path folder) throws IOException {
    int marked = 0;
    int read = 0;
    int right = 0;
    for (Map.Entry<String, Gold> entry : gold(folder.resolve("gold.tsv")).entrySet()) {
      String text = Files.readString(folder.resolve(entry.getKey() + ".txt"));
      LocalDate published = entry.getValue().published;
      List<TimeExpression> times = annotator.read(text, "en", published).times();
      List<Mark> marks = marks(text, entry.getValue().rows);
      marked += marks.size();
      read += times.size();
      right += right(entry.getKey(), marks, times);
    }
    return List.of(
        LanguageScore.of(
            "times/en, own texts, value F1 of %d marked, %d read".formatted(marked, read),
            2.0 * right / (marked + read)));
  }

  private int right(String name, List<Mark> marks, List<TimeExpression> times) {
    int right = 0;
    List<TimeExpression> left = new ArrayList<>(times);
    for (Mark mark : marks) {
      TimeExpression time = at(mark, left);
      Interval value = time == null ? null : time.value();
      left.remove(time);
      if (value != null && value.from().equals(mark.from) && value.to().equals(mark.to)) {
        right++;
      } else {
        notes.add(
            "own times: %s: %s, marked %s..%s, found %s"
                .formatted(name, mark.words, mark.from, mark.to, value));
      }
    }
    for (TimeExpression time : left) {
      notes.add("own times: %s: %s, not marked".formatted(name, time.text()));
    }
    return right;
  }

  private static @Nullable TimeExpression at(Mark mark, List<TimeExpression> times) {
    for (TimeExpression time : times) {
      if (time.span().start() < mark.end && time.span().end() > mark.start) {
        return time;
      }
    }
    return null;
  }

  private static List<Mark> marks(String text, List<String[]> rows) {
    List<Mark> marks = new ArrayList<>();
    int at = 0;
    for (String[] row : rows) {
      int start = text.indexOf(row[2], at);
      at = start + row[2].length();
      marks.add(new Mark(start, at, row[2], LocalDate.parse(row[3]), LocalDate.parse(row[4])));
    }
    return marks;
  }

  private static Map<String, Gold> gold(Path file) throws IOException {
    Map<String, Gold> texts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] row = line.split("\t");
      if (!line.startsWith("#")) {
        texts
            .computeIfAbsent(row[0], name -> new Gold(LocalDate.parse(row[1]), new ArrayList<>()))
            .rows
            .add(row);
      }
    }
    return texts;
  }
}
