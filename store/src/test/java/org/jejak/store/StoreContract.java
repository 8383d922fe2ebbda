package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jejak.correction.Saying;
import org.jejak.correction.Standing;
import org.jejak.correction.Standing.State;
import org.jejak.document.LedgerRow;
import org.jejak.output.OutputFiles;
import org.jejak.trace.ReadItem;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder keeps what it takes in, wherever its tables lie. */
abstract class StoreContract {
  @TempDir private Path temp;

  /** Prepares an empty folder. */
  abstract void settle(Path folder) throws Exception;

  /** Takes away the tables of a folder. */
  abstract void loseTables(Path folder) throws Exception;

  private Path folder(String name) throws Exception {
    Path folder = temp.resolve(name);
    settle(folder);
    return folder;
  }

  @Test
  void aFolderThatWasFilledGivesTheTraceOfItsReportsReadAtOnce() throws Exception {
    Path db = folder("db");
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Newsroom.samples("wire.jsonl"));
      Newsroom.ingest(store, Newsroom.samples("txt"));
      try (Trace kept = new Tracing(Newsroom.JEJAK, store.tables()).trace(null)) {
        OutputFiles.write(kept, temp.resolve("kept"));
      }
    }
    try (Trace once = Newsroom.JEJAK.trace(Newsroom.samples("wire.jsonl", "txt"))) {
      OutputFiles.write(once, temp.resolve("once"));
    }
    for (String file : OutputFiles.NAMES) {
      assertThat(temp.resolve("kept").resolve(file + ".jsonl"))
          .hasSameTextualContentAs(temp.resolve("once").resolve(file + ".jsonl"));
    }
  }

  @Test
  void theSameInputTakenInAgainAddsNothing() throws Exception {
    Path db = folder("db");
    try (Store store = Newsroom.open(db)) {
      int first = Newsroom.ingest(store, Newsroom.samples("wire.jsonl")).size();
      ArchivePlaceSize before = ArchivePlaceSize.of(store);
      List<LedgerRow> again = Newsroom.ingest(store, Newsroom.samples("wire.jsonl"));
      assertThat(first).isPositive();
      assertThat(again).isEmpty();
      assertThat(ArchivePlaceSize.of(store)).isEqualTo(before);
    }
  }

  @Test
  void whatWasReadAndPackedElsewhereIsKeptAsIfItWereReadHere() throws Exception {
    Path here = folder("here");
    Path there = folder("there");
    try (Store one = Newsroom.open(here);
        Store other = Newsroom.open(there)) {
      List<LedgerRow> rows = Newsroom.ingest(one, Newsroom.samples("txt", "feeds"));
      List<LedgerRow> sent = new ArrayList<>();
      Newsroom.samples("txt", "feeds")
          .forEach(item -> {
            ReadItem read = Newsroom.JEJAK.read(item);
            byte[] packed = Store.pack(item, read, Newsroom.CLOCK);
            sent.addAll(other.keep(other.take(packed, read.reading())));
          });
      sent.addAll(other.acknowledge());
      assertThat(sent).containsExactlyElementsOf(rows);
    }
    assertThat(there.resolve("archive/jejak-000001.warc.gz"))
        .hasSameBinaryContentAs(here.resolve("archive/jejak-000001.warc.gz"));
  }

  @Test
  void aTraceOfOtherReportsThanTheFolderHoldsIsMadeAnew() throws Exception {
    try (Store store = Newsroom.open(folder("db"))) {
      Newsroom.ingest(store, Newsroom.samples("txt", "wire.jsonl"));
      store.trace(null);
      Map<String, String> stories = store.tables().findings().storyOfArticle();
      try (Trace part = Newsroom.JEJAK.trace(Newsroom.samples("txt"))) {
        store.keepOrTrace(part, null);
      }
      assertThat(store.tables().findings().storyOfArticle()).isEqualTo(stories);
    }
  }

  private record ArchivePlaceSize(long rows, long articles) {
    static ArchivePlaceSize of(Store store) {
      return new ArchivePlaceSize(store.tables().count("ledger"), store.tables().count("articles"));
    }
  }

  @Test
  void whatWasTakenInIsThereWhenTheFolderIsOpenedAgain() throws Exception {
    Path db = folder("db");
    int rows;
    try (Store store = Newsroom.open(db)) {
      rows = Newsroom.ingest(store, Newsroom.samples("txt")).size();
    }
    try (Store store = Newsroom.open(db)) {
      assertThat(store.tables().count("ledger")).isEqualTo(rows);
    }
  }

  @Test
  void tablesThatAreGoneAreMadeAgainFromTheArchive() throws Exception {
    Path db = folder("db");
    List<LedgerRow> rows;
    try (Store store = Newsroom.open(db)) {
      rows = Newsroom.ingest(store, Newsroom.samples("txt", "feeds", "pages"));
    }
    loseTables(db);
    try (Store store = Newsroom.open(db)) {
      List<LedgerRow> again = Newsroom.ledger(store);
      assertThat(again).containsExactlyElementsOf(rows);
    }
  }

  @Test
  void aTornEndOfTheArchiveIsCutOffAndNothingBeforeItIsLost() throws Exception {
    Path db = folder("db");
    List<LedgerRow> rows;
    try (Store store = Newsroom.open(db)) {
      rows = Newsroom.ingest(store, Newsroom.samples("txt"));
    }
    Path file = db.resolve("archive/jejak-000001.warc.gz");
    byte[] whole = Files.readAllBytes(file);
    byte[] torn = java.util.Arrays.copyOf(whole, whole.length + whole.length / 3);
    System.arraycopy(whole, 0, torn, whole.length, whole.length / 3);
    Files.write(file, torn);
    try (Store store = Newsroom.open(db)) {
      assertThat(Newsroom.ledger(store)).containsExactlyElementsOf(rows);
    }
    assertThat(Files.size(file)).isLessThan(torn.length);
    try (Store store = Newsroom.open(db)) {
      assertThat(Newsroom.ledger(store)).containsExactlyElementsOf(rows);
    }
  }

  @Test
  void anyCutOfTheArchiveBehindWhatTheTablesKnowIsMended() throws Exception {
    Path first = folder("first");
    List<LedgerRow> rows;
    try (Store store = Newsroom.open(first)) {
      rows = Newsroom.ingest(store, Newsroom.samples("txt"));
    }
    byte[] whole = Files.readAllBytes(first.resolve("archive/jejak-000001.warc.gz"));
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 8; i++) {
      Path cut = folder("cut" + i);
      Files.createDirectories(cut.resolve("archive"));
      int length = random.nextInt(whole.length);
      Files.write(
          cut.resolve("archive/jejak-000001.warc.gz"), java.util.Arrays.copyOf(whole, length));
      try (Store store = Newsroom.open(cut)) {
        List<LedgerRow> kept = Newsroom.ledger(store);
        assertThat(kept).isEqualTo(rows.subList(0, kept.size()));
        Newsroom.ingest(store, Newsroom.samples("txt"));
        assertThat(Newsroom.ledger(store)).containsExactlyInAnyOrderElementsOf(rows);
      }
    }
  }

  @Test
  void aSecondWriterIsTurnedAway() throws Exception {
    Path db = folder("db");
    try (Store store = Newsroom.open(db)) {
      assertThat(store.tables().count("ledger")).isZero();
      assertThatThrownBy(() -> Newsroom.open(db))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is being written by another Jejak");
    }
  }

  @Test
  void findingsAreKeptAndReplaced() throws Exception {
    Path db = folder("db");
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Newsroom.samples("wire.jsonl"));
      store.trace(null);
      long first = store.tables().count("findings");
      assertThat(first).isPositive();
      store.trace(null);
      assertThat(store.tables().count("findings")).isEqualTo(first);
    }
  }

  @Test
  void aReportThatComesAgainUnderAnotherNameIsKeptOnce() throws Exception {
    Path db = folder("db");
    Path copies = Files.createDirectories(temp.resolve("copies"));
    try (Store store = Newsroom.open(db)) {
      List<LedgerRow> first = Newsroom.ingest(store, Newsroom.samples("txt"));
      for (LedgerRow row : first) {
        Path file = Path.of(row.input());
        Files.copy(file, copies.resolve(file.getFileName()));
      }
      List<LedgerRow> again =
          Newsroom.ingest(store, org.jejak.document.Sources.in(List.of(copies.toString())));
      assertThat(again).hasSameSizeAs(first);
      assertThat(store.tables().count("articles")).isEqualTo(first.size());
    }
    List<String> documents = new java.util.ArrayList<>();
    ArchiveReader.read(
        db.resolve("archive"),
        ArchivePlace.START,
        (entry, place, next) -> {
          if (entry instanceof ArchiveEntry.Arrived arrived && arrived.document() != null) {
            documents.add(arrived.document().id());
          }
        });
    assertThat(documents).doesNotHaveDuplicates();
    loseTables(db);
    try (Store store = Newsroom.open(db)) {
      assertThat(store.tables().count("articles")).isEqualTo(documents.size());
    }
    assertThat(Verification.of(db, Newsroom.JEJAK).faults()).isEmpty();
  }

  @Test
  void anItemThatRepeatsARejectedOneIsRejectedToo() throws Exception {
    Path db = folder("db");
    LedgerRow row =
        new LedgerRow("b.txt", null, null, LedgerRow.Status.ACCEPTED, null, "a-0000000000000000");
    try (Archive archive = Archive.open(db.resolve("archive"), 1 << 30)) {
      java.time.Instant day = java.time.Instant.parse("2025-10-02T06:00:00Z");
      archive.append(ArchiveRecords.encode(new ArchiveEntry.Arrived(day, row, null, null)));
    }
    try (Store store = Newsroom.open(db)) {
      assertThat(Newsroom.ledger(store).getFirst().status()).isEqualTo(LedgerRow.Status.REJECTED);
    }
    assertThat(Verification.of(db, Newsroom.JEJAK).faults()).isEmpty();
  }

  @Test
  void anOldIdOfAStoryOutlastsTheTables() throws Exception {
    Path db = folder("db");
    try (Store store = Newsroom.open(db)) {
      store.say(Arrivals.ALIASES, StoryAliases.json(java.util.Map.of("s-old", "s-new")));
    }
    loseTables(db);
    try (Store store = Newsroom.open(db)) {
      assertThat(store.tables().findings().now("s-old")).isEqualTo("s-new");
    }
  }

  @Test
  void whatPeopleCorrectSurvivesTheLossOfTheTables() throws Exception {
    Path db = folder("db");
    List<Standing> said;
    String told;
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Newsroom.samples("wire.jsonl"));
      store.trace(null);
      told = story(store);
      CorrectionBook book = store.corrections();
      Corrector corrector = book.corrector();
      String article = Newsroom.ledger(store).getFirst().article();
      Saying by = corrector.saying("desk", "it says so");
      book.keep(corrector.date(article, java.time.LocalDate.of(2024, 2, 29), by).correction());
      Saying later = corrector.saying("chief", null);
      Proposal rest =
          corrector.date(article, java.time.LocalDate.of(2024, 3, 1), corrector.saying("x", null));
      book.keep(rest.correction());
      book.undo(rest.correction().id(), later);
      store.trace(null);
      said = book.list();
      assertThat(said).extracting(Standing::state).containsExactly(State.UNDONE, State.HOLDS);
      assertThat(story(store)).isNotEqualTo(told);
      told = story(store);
    }
    loseTables(db);
    try (Store store = Newsroom.open(db)) {
      assertThat(store.corrections().list()).isEqualTo(said);
      store.trace(null);
      assertThat(story(store)).isEqualTo(told);
    }
  }

  private static String story(Store store) {
    StringBuilder stories = new StringBuilder();
    store.tables().findings().each("stories", json -> stories.append(json).append('\n'));
    return stories.toString();
  }

  @Test
  void watchesTellWhatIsNewOnceAndNothingOfWhatWasThere() throws Exception {
    Path db = folder("db");
    java.time.LocalDate today = java.time.LocalDate.parse("2025-10-01");
    List<String> told = new java.util.ArrayList<>();
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Newsroom.samples("wire.jsonl"));
      store.trace(null);
      List<Watch.Subject> subjects =
          List.of(
              new Watch.Subject.Query("treaty"),
              new Watch.Subject.Plans(0),
              new Watch.Subject.Origins(largestStory(store)),
              new Watch.Subject.Drifts("palka post"));
      for (Watch.Subject subject : subjects) {
        String name = "w" + subjects.indexOf(subject);
        Destination to = new Destination.Command("true");
        store
            .watches()
            .add(
                Watch.of(name, subject, List.of(), to, false, "", java.time.Instant.EPOCH),
                today,
                () -> {});
      }
      assertThat(store.watches().evaluate(today, event -> told.add("early"))).isEmpty();
      Newsroom.ingest(store, Newsroom.samples("txt"));
      store.trace(null);
      store.watches().evaluate(today, event -> told.add(event.kind().name()));
      int first = told.size();
      store.watches().evaluate(today, event -> told.add("late"));
      assertThat(told).hasSize(first);
      Courier courier = (watch, events) -> Courier.Receipt.delivered("noted");
      assertThat(store.watches().deliver(courier)).isEqualTo(new Watches.Tally(first, 0));
      assertThat(store.watches().book().log(null, 1000)).hasSize(first);
    }
    assertThat(told)
        .contains("REPORT", "DRIFT", "PLAN_OUTCOME", "ORIGIN")
        .doesNotContain("early", "late");
  }

  private static String largestStory(Store store) {
    List<tools.jackson.databind.JsonNode> stories = new java.util.ArrayList<>();
    store
        .tables()
        .findings()
        .each(
            "stories",
            json -> stories.add(new tools.jackson.databind.json.JsonMapper().readTree(json)));
    return stories.stream()
        .max(java.util.Comparator.comparingInt(story -> story.path("articles").size()))
        .orElseThrow()
        .path("id")
        .asString();
  }

  @Test
  void feedsAreFollowedUntilTheyAreDropped() throws Exception {
    Path db = folder("db");
    Instant start = Instant.parse("2025-09-20T12:00:00Z");
    String feed = "https://paper.example/feed.xml";
    String page = "https://paper.example/a";
    try (Store store = Newsroom.open(db)) {
      Feeds feeds = store.feeds();
      feeds.follow(List.of(new Feeds.Named(feed, "Paper")), start);
      FeedReport.Listed listed =
          new FeedReport.Listed(page, true, "monday", start.minusSeconds(60));
      FeedReport report =
          new FeedReport(false, false, null, "\"1\"", "Sat, 20 Sep 2025", null, List.of(listed));
      Feed known = feeds.all().getFirst();
      FeedNews news = feeds.compare(known, report, start);
      Feed read = feeds.read(known, report, news, List.of(), start);
      assertThat(feeds.all()).containsExactly(read);
      assertThat(read.etag()).isEqualTo("\"1\"");
      FeedItem waiting = feeds.waiting(start, 10).getFirst();
      assertThat(waiting.item()).isEqualTo(page);
      FeedItem again = feeds.afterFailure(waiting, null, start);
      feeds.settle(List.of(again));
      assertThat(feeds.waiting(start, 10)).isEmpty();
      assertThat(feeds.nextPage()).contains(start.plusSeconds(3600));
      assertThat(feeds.waiting(start.minus(java.time.Duration.ofDays(300)), 10)).hasSize(1);
      feeds.settle(List.of(feeds.afterArrival(again, true, "a-1", start)));
      assertThat(feeds.nextPage()).isEmpty();
      assertThat(feeds.articleElsewhere(again)).isEmpty();
      Instant later = start.plus(java.time.Duration.ofDays(80));
      Feed same =
          feeds.read(
              read,
              FeedReport.UNCHANGED,
              feeds.compare(read, FeedReport.UNCHANGED, later),
              List.of(),
              later);
      assertThat(same.etag()).isEqualTo("\"1\"");
      assertThat(feeds.compare(same, report, later).pages()).isEmpty();
      feeds.failed(same, "the server answered 503", null, later.plusSeconds(600));
    }
    try (StoreView view = StoreView.open(db)) {
      FeedStatus status = view.feeds(start.plus(java.time.Duration.ofDays(81))).getFirst();
      assertThat(status.feed().title()).isEqualTo("Paper");
      assertThat(Objects.requireNonNull(status.warning()).words())
          .isEqualTo("fails since 2025-12-09 12:10, once: the server answered 503");
    }
    try (Store store = Newsroom.open(db)) {
      assertThat(store.feeds().drop(feed)).isTrue();
      assertThat(store.feeds().all()).isEmpty();
      assertThat(store.tables().count("feed_items")).isZero();
    }
  }

  @Test
  void feedsAndPagesMayHaveNamesOfAnyLength() throws Exception {
    StringBuilder name = new StringBuilder("https://paper.example/");
    new java.util.Random(1).ints(5000, 'a', 'z').forEach(name::appendCodePoint);
    Instant start = Instant.parse("2025-09-20T12:00:00Z");
    try (Store store = Newsroom.open(folder("db"))) {
      Feeds feeds = store.feeds();
      feeds.follow(List.of(new Feeds.Named(name + ".xml", null)), start);
      Feed feed = feeds.all().getFirst();
      FeedReport report =
          new FeedReport(
              false,
              false,
              null,
              null,
              null,
              null,
              List.of(new FeedReport.Listed(name.toString(), true, "monday", start)));
      Feed read = feeds.read(feed, report, feeds.compare(feed, report, start), List.of(), start);
      assertThat(feeds.waiting(start, 10)).extracting(FeedItem::item).containsExactly(name + "");
      assertThat(feeds.compare(read, report, start).pages()).isEmpty();
      assertThat(feeds.drop(name + ".xml")).isTrue();
    }
  }

  @Test
  void whatIsKeptOfATraceIsWhatItsFilesSay() throws Exception {
    Path db = folder("db");
    Path reports = Files.createDirectories(temp.resolve("reports"));
    String told =
        "The harbour office in Bitung closed two piers on 3 March after a crane fell into the basin."
            + " Nobody was hurt, but 14 containers of frozen tuna went under water.\n\n"
            + "Divers began to lift them on Tuesday. The office expects to open the first pier again"
            + " within two weeks, once engineers have looked at its piles.\n\n"
            + "Fishing crews from Talaud now unload at the old quay, where cold storage is scarce.";
    Files.writeString(
        reports.resolve("a.txt"), "\uD83D\uDEA2 Piers closed\n\n2025-03-04\n\n" + told);
    Files.writeString(reports.resolve("b.txt"), "Piers shut\n\n2025-03-05\n\n\uD83D\uDEA2 " + told);
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, org.jejak.document.Sources.in(List.of(reports.toString())));
      store.trace(null);
      List<String> kept = new java.util.ArrayList<>();
      store.tables().findings().each("lineage", kept::add);
      try (Trace trace = new Tracing(Newsroom.JEJAK, store.tables()).trace(null)) {
        OutputFiles.write(trace, temp.resolve("files"));
      }
      assertThat(kept).hasSize(1);
      assertThat(kept).isEqualTo(Files.readAllLines(temp.resolve("files/lineage.jsonl")));
    }
  }

  @Test
  void anAddressReadWithOtherWordsHasVersionsThatSayWhatChanged() throws Exception {
    Path db = folder("db");
    String url = "https://harian.example/sea/12";
    String first = "Three boats sank off Lombok on Monday. Police said 12 people were missing.";
    String later = "Three boats sank off Lombok on Monday. Police said 14 people were missing.";
    try (Store store = Newsroom.open(db)) {
      for (String text : List.of(first, later)) {
        var report = java.util.Map.<String, Object>of("url", url, "title", "Boats", "text", text);
        Newsroom.ingest(store, Reports.written(temp, List.of(report)));
      }
    }
    try (StoreView view = StoreView.open(db)) {
      List<PageVersion> versions = view.versions(url);
      assertThat(versions).hasSize(2);
      assertThat(view.versions(versions.getFirst().article())).isEqualTo(versions);
      VersionDiff diff = view.difference(Newsroom.JEJAK, versions.getFirst(), versions.getLast());
      assertThat(diff.title()).isNull();
      assertThat(diff.changes()).hasSize(1);
      assertThat(diff.changes().getFirst().from().of(first))
          .isEqualTo("Police said 12 people were missing.");
      assertThat(diff.changes().getFirst().pieces())
          .containsExactly(
              new VersionDiff.Piece(VersionDiff.Kind.SAME, "Police said "),
              new VersionDiff.Piece(VersionDiff.Kind.TAKEN_OUT, "12 "),
              new VersionDiff.Piece(VersionDiff.Kind.PUT_IN, "14 "),
              new VersionDiff.Piece(VersionDiff.Kind.SAME, "people were missing."));
    }
  }

  @Test
  void listsShowEachRowOfTheLastTraceOnce() throws Exception {
    Path db = folder("db");
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Newsroom.samples("wire.jsonl", "txt"));
      store.trace(null);
    }
    try (StoreView view = StoreView.open(db)) {
      FindingPages findings = view.findingPages();
      for (StoryPages.Order order : StoryPages.Order.values()) {
        StoryPages.Filter all = new StoryPages.Filter(order, null, 0);
        List<String> cards = everyPage(request -> view.storyPages().cards(all, request));
        assertThat(cards).hasSize(view.stories().size()).doesNotHaveDuplicates();
      }
      FindingPages.Plans plans = new FindingPages.Plans(List.of(), null, null, null, null);
      assertThat(everyPage(request -> findings.plans(plans, request))).doesNotHaveDuplicates();
      assertThat(everyPage(request -> findings.lineage(null, null, request))).isNotEmpty();
      assertThat(everyPage(request -> findings.differences(null, null, request))).isNotEmpty();
      assertThat(everyPage(findings::storylines)).isNotEmpty();
      assertThat(everyPage(request -> view.entityPages().page("INDO", null, request)))
          .allMatch(row -> row.toLowerCase(java.util.Locale.ROOT).contains("indo"))
          .isNotEmpty();
      for (String story : view.stories()) {
        everyPage(request -> view.storyBook().reports(story, request));
        everyPage(request -> view.storyBook().rows("matrix", story, request));
        everyPage(request -> view.storyBook().happenings(story, request));
        everyPage(request -> view.storyBook().quotes(story, request));
        everyPage(request -> view.storyBook().places(story, request));
      }
      ReportPages.LedgerFilter any = new ReportPages.LedgerFilter(null, null, null);
      everyPage(request -> view.reportPages().ledger(any, request));
    }
  }

  /** Rows of all pages of two; as many as the total says. */
  private static List<String> everyPage(Function<RowPage.Request, RowPage> list) {
    List<String> rows = new ArrayList<>();
    RowPage page = list.apply(new RowPage.Request(null, 2));
    rows.addAll(page.rows());
    while (page.next() != null) {
      page = list.apply(new RowPage.Request(page.next(), 2));
      rows.addAll(page.rows());
    }
    assertThat(rows).hasSize((int) page.total());
    return rows;
  }

  @Test
  void storiesThatAQueryFindsAreTheSameWhetherLookedUpOrGoneThrough() throws Exception {
    Path db = folder("db");
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Newsroom.samples("wire.jsonl"));
      store.trace(null);
      Newsroom.ingest(store, Newsroom.samples("txt"));
      store.trace(null);
    }
    try (StoreView view = StoreView.open(db);
        Search search = view.search()) {
      StoryPages one = new StoryPages(view.tables(), Integer.MAX_VALUE);
      StoryPages other = new StoryPages(view.tables(), 0);
      for (StoryPages.Order order : StoryPages.Order.values()) {
        for (long since : List.of(0L, 3L)) {
          StoryPages.Filter filter = new StoryPages.Filter(order, null, since);
          String query = "lang:en";
          List<String> lookedUp = everyPage(page -> one.cards(search, query, filter, page));
          assertThat(everyPage(page -> other.cards(search, query, filter, page)))
              .isEqualTo(lookedUp)
              .hasSizeGreaterThan(2);
        }
      }
      StoryPages.Filter all = new StoryPages.Filter(StoryPages.Order.DATE, null, 0);
      assertThat(everyPage(page -> one.cards(search, "nowhereword", all, page))).isEmpty();
    }
  }

  @Test
  void aTraceTakesTheListsOfTheOneBeforeAway() throws Exception {
    Path db = folder("db");
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Newsroom.samples("wire.jsonl"));
      store.trace(null);
      store.trace(null);
      Tables tables = store.tables();
      assertThat(tables.count("story_cards")).isEqualTo(tables.findings().count("stories"));
      assertThat(tables.count("plan_cards")).isEqualTo(tables.findings().count("plans"));
      assertThat(tables.count("entity_cards")).isEqualTo(tables.findings().count("entities"));
      tables.empty();
      assertThat(tables.count("story_cards") + tables.count("entity_articles")).isZero();
    }
  }
}
