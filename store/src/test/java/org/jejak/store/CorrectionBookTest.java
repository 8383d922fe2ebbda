package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jejak.correction.CorrectionLines;
import org.jejak.correction.Saying;
import org.jejak.correction.Standing;
import org.jejak.correction.Standing.State;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.output.OutputFiles;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jejak.story.Story;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people correct in a folder is kept, followed, exported and taken back. */
class CorrectionBookTest {
  @TempDir private Path temp;
  private Path db = Path.of("");
  private Store store;
  private CorrectionBook book;
  private Corrector corrector;

  @BeforeEach
  void fill() {
    db = temp.resolve("db");
    open();
    Newsroom.ingest(store, Newsroom.samples("wire.jsonl", "txt"));
    store.trace(null);
  }

  private void open() {
    store = Newsroom.open(db);
    book = store.corrections();
    corrector = book.corrector();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Saying by(String reason) {
    return corrector.saying("desk", reason);
  }

  private Trace trace() {
    return new Tracing(Newsroom.JEJAK, store.tables()).trace(null);
  }

  private List<Story> stories() {
    try (Trace trace = trace()) {
      return trace.stories();
    }
  }

  private Map<String, String> files(String name) throws IOException {
    Path dir = temp.resolve(name);
    try (Trace trace = trace()) {
      OutputFiles.write(trace, dir);
    }
    Map<String, String> files = new TreeMap<>();
    for (String file : OutputFiles.NAMES) {
      files.put(file, Files.readString(dir.resolve(file + ".jsonl")));
    }
    return files;
  }

  /** A report that says something and tells an event. */
  private Reading telling() {
    try (Trace trace = trace()) {
      return trace.readings().stream()
          .filter(reading -> !reading.quotes().isEmpty() && !reading.events().isEmpty())
          .findFirst()
          .orElseThrow();
    }
  }

  private Standing keep(Proposal proposal) {
    book.keep(proposal.correction());
    store.trace(null);
    return book.list().stream()
        .filter(standing -> standing.correction().id().equals(proposal.correction().id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void storiesThatAPersonMergesAreOneAndUndoGivesTheSameBytesAsBefore() throws IOException {
    Map<String, String> before = files("before");
    List<Story> stories = stories();
    List<String> ids = stories.subList(0, 2).stream().map(Story::id).toList();
    Proposal merge = corrector.merge(ids, by("one event"));
    assertThat(merge.words().getFirst()).isEqualTo("These stories become one:");
    assertThat(keep(merge).state()).isEqualTo(State.HOLDS);
    assertThat(stories()).hasSize(stories.size() - 1);
    assertThat(files("merged")).isNotEqualTo(before);
    book.undo(merge.correction().id(), by(null));
    store.trace(null);
    assertThat(files("after")).isEqualTo(before);
    assertThat(book.list().getFirst().state()).isEqualTo(State.UNDONE);
  }

  @Test
  void aStoryIsFoundByAnIdThatItHadBefore() {
    List<Story> stories = stories();
    Story first = stories.get(0);
    Story second = stories.get(1);
    keep(corrector.merge(List.of(first.id(), second.id()), by(null)));
    List<String> now = stories().stream().map(Story::id).toList();
    String gone = now.contains(first.id()) ? second.id() : first.id();
    String report = (gone.equals(first.id()) ? first : second).articles().getFirst();
    assertThat(keep(corrector.split(gone, List.of(report), by(null))).state())
        .isEqualTo(State.HOLDS);
    assertThat(stories()).hasSize(stories.size());
  }

  @Test
  void aReportThatIsMovedStandsInTheOtherStory() {
    Story from = stories().stream().filter(s -> s.articles().size() > 1).findFirst().orElseThrow();
    Story to = stories().stream().filter(s -> !s.equals(from)).findFirst().orElseThrow();
    String moved = from.articles().getLast();
    keep(corrector.move(moved, to.id(), by(null)));
    assertThat(stories())
        .anyMatch(s -> s.articles().contains(moved) && s.articles().containsAll(to.articles()))
        .noneMatch(
            s -> s.articles().contains(moved) && s.articles().contains(from.articles().getFirst()));
  }

  @Test
  void anIdThatIsNotThereIsASentence() {
    Story story = stories().getFirst();
    assertThatThrownBy(() -> corrector.merge(List.of("s-1", "s-2"), by(null)))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("there is no story s-1;");
    assertThatThrownBy(() -> corrector.move("a-1", story.id(), by(null)))
        .hasMessage("there is no report a-1");
    assertThatThrownBy(() -> corrector.speaker("q-1", null, "Sari", by(null)))
        .hasMessage("there is no q-1 in any report");
    assertThatThrownBy(() -> book.undo("c-1", by(null)))
        .hasMessageStartingWith("there is no correction c-1;");
    assertThatThrownBy(() -> corrector.split(story.id(), story.articles(), by(null)))
        .hasMessageStartingWith("that is the whole story");
  }

  @Test
  void speakersDatesAndEventsAreCorrectedByTheIdsThatPeopleSee() {
    Reading telling = telling();
    String article = telling.article().id();
    Quote quote = telling.quotes().getFirst();
    Event event = telling.events().getFirst();
    keep(corrector.speaker(quote.id(), null, "Budi Santoso", by(null)));
    keep(corrector.event(event.id(), article, null, by(null)));
    keep(corrector.date(article, LocalDate.of(2025, 1, 2), by(null)));
    assertThat(book.list()).extracting(Standing::state).containsOnly(State.HOLDS);
    try (Trace trace = trace()) {
      Reading seen = trace.readings().get(article);
      assertThat(seen.quotes().getFirst().speakerName()).isEqualTo("Budi Santoso");
      assertThat(seen.events()).noneMatch(e -> e.id().equals(event.id()));
      assertThat(seen.article().published().interval().from()).isEqualTo(LocalDate.of(2025, 1, 2));
    }
  }

  @Test
  void anEventWhoseTypeWasChangedCanBeChangedAgain() {
    Reading telling = telling();
    String article = telling.article().id();
    Event event = telling.events().getFirst();
    EventType other = event.type() == EventType.AID ? EventType.PROTEST : EventType.AID;
    keep(corrector.event(event.id(), article, other, by(null)));
    Corrector again = store.corrections().corrector();
    String now;
    try (Trace trace = trace()) {
      now =
          trace.readings().get(article).events().stream()
              .filter(e -> e.rule().equals("person"))
              .findFirst()
              .orElseThrow()
              .id();
    }
    assertThat(now).isNotEqualTo(event.id());
    keep(again.event(now, article, null, by(null)));
    try (Trace trace = trace()) {
      assertThat(trace.readings().get(article).events())
          .noneMatch(e -> e.id().equals(now) || e.id().equals(event.id()));
    }
  }

  @Test
  void searchFindsWhatPeopleCorrected() {
    Reading telling = telling();
    String article = telling.article().id();
    String day = "id:" + article + " date:2031-05-06";
    assertThat(count(day)).isZero();
    Proposal date = corrector.date(article, LocalDate.of(2031, 5, 6), by(null));
    keep(date);
    assertThat(count(day)).isOne();
    keep(corrector.speaker(telling.quotes().getFirst().id(), article, "Zulaikha Xu", by(null)));
    assertThat(count("actor:zulaikha")).isOne();
    book.undo(date.correction().id(), by(null));
    store.trace(null);
    assertThat(count(day)).isZero();
    assertThat(count("actor:zulaikha")).isOne();
  }

  @Test
  void searchFindsAReportAsCorrectedThatComesAfterTheCorrection() {
    String article = telling().article().id();
    Proposal date = corrector.date(article, LocalDate.of(2031, 5, 6), by(null));
    store.close();
    db = temp.resolve("other");
    open();
    book.keep(date.correction());
    store.trace(null);
    Newsroom.ingest(store, Newsroom.samples("wire.jsonl", "txt"));
    store.index().commit();
    assertThat(count("id:" + article + " date:2031-05-06")).isOne();
  }

  @Test
  void searchForgetsACorrectionThatWasTakenBackOfAReportFoundByItsAddress() throws Exception {
    String text = "The harbour of Bitung closed on Monday. Two piers are being repaired.";
    Newsroom.ingest(store, Reports.written(temp, List.of(page(text))));
    String article = Newsroom.ledger(store).getLast().article();
    Proposal date = corrector.date(article, LocalDate.of(2031, 5, 6), by(null));
    store.close();
    db = temp.resolve("other");
    open();
    Newsroom.ingest(
        store, Reports.written(temp, List.of(page(text + " A third pier is open again."))));
    assertThat(keep(date).state()).isEqualTo(State.HOLDS);
    assertThat(count("date:2031-05-06")).isOne();
    book.undo(date.correction().id(), by(null));
    store.trace(null);
    assertThat(count("date:2031-05-06")).isZero();
  }

  private static Map<String, Object> page(String text) {
    return Map.of(
        "url",
        "https://harian.example/sea/12",
        "title",
        "Harbour",
        "text",
        text,
        "published",
        "2025-03-04");
  }

  @Test
  void aStoryShowsWhatTheLastTraceKnewUntilTheNext() {
    Reading telling = telling();
    Event event = telling.events().getFirst();
    EventType other = event.type() == EventType.AID ? EventType.PROTEST : EventType.AID;
    String story =
        stories().stream()
            .filter(s -> s.articles().contains(telling.article().id()))
            .findFirst()
            .orElseThrow()
            .id();
    List<String> before = happenings(story);
    Proposal type = corrector.event(event.id(), telling.article().id(), other, by(null));
    book.keep(type.correction());
    assertThat(happenings(story)).isEqualTo(before);
    store.trace(null);
    List<String> corrected = happenings(story);
    assertThat(corrected).isNotEqualTo(before);
    book.undo(type.correction().id(), by(null));
    assertThat(happenings(story)).isEqualTo(corrected);
  }

  private List<String> happenings(String story) {
    try (StoreView view = StoreView.open(db)) {
      return view.storyBook().happenings(story, new RowPage.Request(null, 100)).rows();
    }
  }

  private long count(String query) {
    try (StoreView view = StoreView.open(db);
        Search search = view.search()) {
      return search.count(query);
    }
  }

  @Test
  void theyAreTheSameAfterEverythingIsReadAgain() throws IOException {
    List<String> ids = stories().subList(0, 2).stream().map(Story::id).toList();
    keep(corrector.merge(ids, by(null)));
    Quote quote = telling().quotes().getFirst();
    keep(corrector.speaker(quote.id(), null, "Budi Santoso", by(null)));
    Map<String, String> before = files("before");
    List<Standing> standings = book.list();
    store.reanalyse(null);
    assertThat(book.list()).isEqualTo(standings);
    assertThat(files("after")).isEqualTo(before);
  }

  @Test
  void anotherFolderTakesThemInOnce() throws Exception {
    List<String> ids = stories().subList(0, 2).stream().map(Story::id).toList();
    keep(corrector.merge(ids, by("one event")));
    Proposal taken = corrector.date(telling().article().id(), null, by(null));
    keep(taken);
    book.undo(taken.correction().id(), by("no"));
    store.trace(null);
    Map<String, String> expected = files("out");
    List<String> lines = Files.readAllLines(temp.resolve("out/corrections.jsonl"));
    List<Standing> standings = book.list();
    store.close();
    db = temp.resolve("other");
    open();
    Newsroom.ingest(store, Newsroom.samples("wire.jsonl", "txt"));
    assertThat(book.keep(CorrectionLines.read(lines))).isEqualTo(2);
    assertThat(book.keep(CorrectionLines.read(lines))).isZero();
    store.trace(null);
    assertThat(book.list()).isEqualTo(standings);
    assertThat(files("there")).isEqualTo(expected);
  }

  @Test
  void theWordsOfAForgottenReportStandInNoCorrectionAnyMore() throws IOException {
    Reading telling = telling();
    Quote quote = telling.quotes().getFirst();
    Proposal speaker = corrector.speaker(quote.id(), null, "Budi Santoso", by("heard it"));
    keep(speaker);
    String words = quote.text();
    assertThat(archive()).contains(words);
    store.forget(List.of(telling.article().id()), "asked", null);
    for (String other : others(words)) {
      store.forget(List.of(other), "asked", null);
    }
    assertThat(archive()).doesNotContain(words);
    Standing left = book.list().getFirst();
    assertThat(left.correction().id()).isEqualTo(speaker.correction().id());
    assertThat(left.state()).isEqualTo(State.UNFIT);
    assertThat(left.correction().said().reason()).isEqualTo("heard it");
    assertThat(Verification.of(db, Newsroom.JEJAK).faults()).isEmpty();
  }

  /** Copies have the same words. */
  private List<String> others(String words) {
    try (Trace trace = trace()) {
      return trace.readings().stream()
          .map(Reading::article)
          .filter(article -> article.text().contains(words))
          .map(article -> article.id())
          .toList();
    }
  }

  private String archive() throws IOException {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(db.resolve("archive/jejak-000001.warc.gz")))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void ofTwoSaidInOneMomentTheSecondIsTheLater() {
    String article = telling().article().id();
    keep(corrector.date(article, LocalDate.of(2025, 1, 2), by(null)));
    Corrector again = store.corrections().corrector();
    keep(again.date(article, LocalDate.of(2025, 1, 3), again.saying("chief", null)));
    assertThat(book.list())
        .extracting(Standing::state)
        .containsExactly(State.HOLDS, State.OVERRULED);
    assertThat(book.list().getFirst().correction().claim().value()).isEqualTo("2025-01-03");
  }
}
