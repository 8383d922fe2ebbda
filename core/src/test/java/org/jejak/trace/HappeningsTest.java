package org.jejak.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.document.Sources;
import org.jejak.event.Event;
import org.jejak.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of one event share a happening; reports of another, however alike, do not. */
class HappeningsTest {
  private static final Jejak JEJAK = Jejak.standard();
  private static final String FIRST =
      "Indonesia and Malaysia signed a border treaty in Jakarta on Monday, ending three decades of"
          + " quarrels about the Sulawesi Sea. Fishermen on both coasts welcomed the news.";

  @TempDir private Path dir;

  @Test
  void reportsOfOneEventShareAHappening() throws IOException {
    assertThat(
            happenings(
                FIRST,
                "A border treaty about the Sulawesi Sea was signed by Malaysia and Indonesia in"
                    + " Jakarta on Monday, officials said. It also covers fisheries."))
        .singleElement()
        .satisfies(reports -> assertThat(reports).hasSize(2));
  }

  @Test
  void inTwoLanguagesToo() throws IOException {
    assertThat(
            happenings(
                FIRST,
                "Indonesia dan Malaysia menandatangani perjanjian perbatasan di Jakarta pada Senin."
                    + " Perjanjian itu mengatur batas laut di Laut Sulawesi."))
        .hasSize(1);
  }

  @Test
  void anotherDayIsAnotherEvent() throws IOException {
    assertThat(
            happenings(
                FIRST,
                "Indonesia and Malaysia signed a border treaty about the Sulawesi Sea in Jakarta on"
                    + " Tuesday, ending three decades of quarrels."))
        .hasSize(2);
  }

  @Test
  void anotherPlaceIsAnotherEvent() throws IOException {
    assertThat(
            happenings(
                FIRST,
                "Indonesia and Malaysia signed a border treaty about the Sulawesi Sea in Kuching on"
                    + " Monday, ending three decades of quarrels."))
        .hasSize(2);
  }

  @Test
  void anotherTownOfTheSameCountryIsAnotherPlace() throws IOException {
    assertThat(
            happenings(
                FIRST,
                "Indonesia and Malaysia signed a border treaty about the Sulawesi Sea in Medan on"
                    + " Monday, ending three decades of quarrels."))
        .hasSize(2);
  }

  @Test
  void aSeaMayBeWhereATownOnItIs() throws IOException {
    assertThat(
            happenings(
                "Malaysia and Indonesia held a joint naval exercise in the Sulu Sea on Monday.",
                "Indonesia and Malaysia held a joint naval exercise in Zamboanga on Monday."))
        .hasSize(1);
  }

  @Test
  void aCountryAndATownInItAreOnePlace() throws IOException {
    assertThat(
            happenings(
                FIRST,
                "In Indonesia on Monday, Malaysia and Indonesia signed a border treaty about the"
                    + " Sulawesi Sea, ending three decades of quarrels."))
        .hasSize(1);
  }

  @Test
  void anotherPartyIsAnotherEvent() throws IOException {
    assertThat(
            happenings(
                FIRST + " Indonesia and Vietnam signed a border treaty in Jakarta on Monday, too."))
        .hasSize(2);
  }

  @Test
  void aReportThatNamesOnePartyOnlyIsOfTheSameEvent() throws IOException {
    assertThat(
            happenings(
                FIRST,
                "Indonesia signed the border treaty about the Sulawesi Sea in Jakarta on Monday,"
                    + " ending three decades of quarrels with its neighbour."))
        .hasSize(1);
  }

  @Test
  void aReportThatNamesNoActorIsJoinedByWhomItBefell() throws IOException {
    assertThat(
            happenings(
                "Turkish police arrested three Syrian activists in Ankara on Monday over a protest"
                    + " about the border.",
                "Three Syrian activists were arrested in Ankara on Monday over a protest about the"
                    + " border."))
        .hasSize(1);
  }

  @Test
  void attacksOnTwoCountriesAreTwoEvents() throws IOException {
    assertThat(
            happenings(
                "Israel bombed Lebanon on Monday, the army said. Israel bombed Syria on Monday, the"
                    + " army said."))
        .hasSize(2);
  }

  @Test
  void everyReportStaysARowOfItsOwn() throws IOException {
    Trace trace = trace(List.of(FIRST, FIRST.replace("Monday,", "Monday at noon,")));

    assertThat(events(trace)).hasSize(2).doesNotHaveDuplicates();
    assertThat(events(trace).stream().map(event -> trace.happening(event.id())).distinct())
        .hasSize(1);
  }

  @Test
  void theOrderOfTheReportsChangesNothing() throws IOException {
    List<String> texts =
        new ArrayList<>(
            List.of(
                FIRST,
                "A border treaty about the Sulawesi Sea was signed by Malaysia and Indonesia in"
                    + " Jakarta on Monday, officials said.",
                "Indonesia signed the border treaty about the Sulawesi Sea on Monday, ending three"
                    + " decades of quarrels.",
                "Indonesia and Malaysia signed a border treaty about the Sulawesi Sea in Kuching on"
                    + " Monday, ending three decades of quarrels."));
    Map<String, List<String>> once = reports(trace(texts));
    Collections.reverse(texts);

    assertThat(once).hasSizeGreaterThan(1).hasSizeLessThan(texts.size());
    assertThat(reports(trace(texts))).isEqualTo(once);
    Collections.rotate(texts, 2);
    assertThat(reports(trace(texts))).isEqualTo(once);
  }

  /** The reports of each happening of the texts, which are one story. */
  private Collection<List<String>> happenings(String... texts) throws IOException {
    Trace trace = trace(List.of(texts));
    assertThat(trace.stories()).as("one story").hasSize(1);
    return reports(trace).values();
  }

  /** Event ids by the id of their happening. */
  private static Map<String, List<String>> reports(Trace trace) {
    Map<String, List<String>> reports = new TreeMap<>();
    for (Event event : events(trace)) {
      reports.computeIfAbsent(trace.happening(event.id()), id -> new ArrayList<>()).add(event.id());
    }
    return reports;
  }

  private static List<Event> events(Trace trace) {
    List<Event> events = new ArrayList<>();
    for (Reading reading : trace.readings()) {
      events.addAll(reading.events());
    }
    return events;
  }

  /** Traces the texts as reports of 12 February 2025, each a file named by its place. */
  private Trace trace(List<String> texts) throws IOException {
    Path folder = Files.createTempDirectory(dir, "reports");
    for (int i = 0; i < texts.size(); i++) {
      Files.writeString(
          folder.resolve(i + ".json"),
          "{\"published\": \"2025-02-12\", \"title\": \"A treaty about the sea\", \"text\": \"%s\"}"
              .formatted(texts.get(i)));
    }
    return JEJAK.trace(Sources.in(List.of(folder.toString())));
  }
}
