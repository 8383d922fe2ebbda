package org.jejak.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jejak.document.Sources;
import org.jejak.reading.Reading;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of a report by itself are those of the files. */
class ReportLinesTest {
  @TempDir private static Path dir;
  private static Trace trace;

  @BeforeAll
  static void write() throws IOException {
    String samples = Path.of(System.getProperty("jejak.root"), "samples").toString();
    trace = Jejak.standard().trace(Sources.in(List.of(samples)));
    OutputFiles.write(trace, dir);
  }

  @Test
  void articles() throws IOException {
    is("articles", lines -> List.of(lines.article()));
  }

  @Test
  void mentions() throws IOException {
    is("mentions", ReportLines::mentions);
  }

  @Test
  void times() throws IOException {
    is("times", ReportLines::times);
  }

  @Test
  void quotes() throws IOException {
    is("quotes", ReportLines::quotes);
  }

  @Test
  void events() throws IOException {
    is("events", ReportLines::events);
  }

  @Test
  void incidents() throws IOException {
    is("incidents", ReportLines::incidents);
  }

  @Test
  void ofAReportThatSaysItAllNothingIsKept() {
    assertThat(trace.readings())
        .anyMatch(reading -> Joined.of(trace, reading).isNothing())
        .anyMatch(reading -> Joined.of(trace, reading).dated() != null);
  }

  private static void is(String file, Function<ReportLines, List<String>> rows) throws IOException {
    List<String> made = new ArrayList<>();
    for (Reading reading : trace.readings()) {
      String kept = Joined.of(trace, reading).json();
      made.addAll(rows.apply(new ReportLines(reading, Joined.read(kept, reading))));
    }
    assertThat(made)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(dir.resolve(file + ".jsonl")));
  }
}
