package org.jejak.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jejak.correction.Standing;
import org.jejak.language.Packs;
import org.jejak.reading.Reading;
import org.jejak.reading.ReadingCodec;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A folder open for reading; nothing in it changes, and another process may write to it meanwhile.
 */
public final class StoreView implements AutoCloseable {
  private final Path folder;
  private final Tables tables;

  private final ReportBook reports;
  private @Nullable Known last;

  private StoreView(Path folder, Tables tables) {
    this.folder = folder;
    this.tables = tables;
    this.reports = new ReportBook(tables, new ReadingCodec(Packs.standard()));
  }

  /**
   * Opens a folder that {@code jejak ingest} made.
   *
   * @throws StoreException when it is none, another version of Jejak made it, or its tables cannot
   *     be used
   */
  public static StoreView open(Path folder) {
    require(folder);
    Settings settings = Settings.of(folder);
    Database database = Database.of(settings);
    if (database == Database.SQLITE && !Files.exists(folder.resolve(Database.FILE))) {
      throw Database.missing(folder);
    }
    return new StoreView(folder, database.openToRead(folder, settings));
  }

  /**
   * Turns away whatever {@code jejak ingest} did not make.
   *
   * @throws WrongFolderException in a sentence
   */
  static void require(Path folder) {
    if (!Files.isDirectory(folder.resolve(Store.ARCHIVE))) {
      throw new WrongFolderException(
          folder + " is no folder of Jejak's; jejak ingest --db " + folder + " INPUT makes one");
    }
  }

  /** Where it lies. */
  public Path folder() {
    return folder;
  }

  Tables tables() {
    return tables;
  }

  /** Whether a report is there. */
  public boolean has(String article) {
    return asked(() -> tables.articles().has(article));
  }

  /** How many of these reports are there, those that no reading is kept of among them. */
  public int countOf(Collection<String> articles) {
    return asked(() -> Forgetting.kept(articles, tables).size());
  }

  /** Ids of the reports of an outlet, whatever the case of its name. */
  public List<String> articlesOf(String outlet) {
    return asked(() -> tables.articles().ofOutlet(outlet));
  }

  /** What tells this state of the folder from others. */
  public FolderMark mark() {
    return asked(() -> FolderMark.of(folder, tables));
  }

  /** What it holds. */
  public StoreStatus status() {
    FolderMark now = mark();
    Known known = last;
    if (known == null || !known.mark().equals(now)) {
      known = new Known(now, asked(this::counted));
      last = known;
    }
    return known.status();
  }

  /** What it held at some state: counting goes through the whole ledger. */
  private record Known(FolderMark mark, StoreStatus status) {}

  /** How many reports there are. */
  public long reportCount() {
    return asked(() -> tables.count("articles"));
  }

  /** The ledger's last row when the folder was traced last. */
  public long tracedSeq() {
    return asked(() -> tables.facts().number(Findings.TRACED));
  }

  /** Whether the last trace knew all that has arrived, and all that people have said of it. */
  public boolean isTraced() {
    return asked(() -> Findings.areCurrent(tables));
  }

  /** Ids of stories with a report that arrived after a row of the ledger, some at most. */
  public List<String> storiesSince(long seq, int most) {
    return asked(() -> tables.findings().storiesSince(seq, most));
  }

  private StoreStatus counted() {
    List<LedgerTable.Tally> tallies = tables.ledger().tallies();
    Map<String, StoreStatus.Counts> all = StoreStatus.group(tallies, tally -> "");
    String last = tables.ledger().lastReceived();
    return new StoreStatus(
        all.getOrDefault("", StoreStatus.Counts.NONE),
        tables.count("articles"),
        tables.findings().count("stories"),
        tables.findings().count("storylines"),
        tables.ledger().lastSeq() - tables.facts().number(Findings.TRACED),
        last == null ? null : Instant.parse(last),
        StoreStatus.group(tallies, LedgerTable.Tally::input),
        StoreStatus.group(tallies, LedgerTable.Tally::day));
  }

  /** How the feeds do that the folder follows, by address; as one reads them at a moment. */
  public List<FeedStatus> feeds(Instant now) {
    return asked(() -> FeedStatus.of(tables, now));
  }

  /**
   * A story as the last trace found it.
   *
   * @param id one that it has, or had before
   */
  public Optional<StoryData> story(String id) {
    return asked(() -> StoryData.of(id, tables));
  }

  /**
   * The texts that an address was read with, in the order of arrival; empty where there is none.
   *
   * @param page the address as articles.jsonl gives it, or the id of one of its reports
   */
  public List<PageVersion> versions(String page) {
    return asked(() -> tables.articles().versions(tables.articles().urlOf(page).orElse(page)));
  }

  /**
   * What changed from one report to another.
   *
   * @throws StoreException when the folder holds one of them no longer
   */
  public VersionDiff difference(Jejak engine, PageVersion earlier, PageVersion later) {
    ReadingCodec codec = engine.readingCodec();
    return VersionDiff.between(reading(earlier, codec), reading(later, codec));
  }

  /**
   * What changed from one report to another, with what people correct.
   *
   * @throws StoreException when the folder holds one of them no longer
   */
  public VersionDiff difference(PageVersion earlier, PageVersion later) {
    return VersionDiff.between(seen(earlier), seen(later));
  }

  private Reading seen(PageVersion version) {
    return reports
        .find(version.article())
        .map(ReportBook.Seen::reading)
        .orElseThrow(() -> new StoreException(folder + " does not hold " + version.article()));
  }

  private Reading reading(PageVersion version, ReadingCodec codec) {
    return asked(() ->
        tables
            .articles()
            .reading(version.article())
            .map(packed -> PackedReading.unpack(codec, packed))
            .orElseThrow(() -> new StoreException(folder + " does not hold " + version.article())));
  }

  /** Ids of all stories that the last trace found. */
  public List<String> stories() {
    return asked(() -> tables.findings().storyIds());
  }

  /**
   * Opens what was indexed for searching; to be closed before this.
   *
   * @throws StoreException when there is no index, or it is damaged
   */
  public Search search() {
    return Search.open(folder, tables);
  }

  /**
   * Asks something of the folder.
   *
   * @throws StoreException when its tables give no answer
   */
  public <T> T asked(Supplier<T> question) {
    return Database.asked(folder, question);
  }

  /** Reports as the last trace saw them. */
  public ReportBook reports() {
    return reports;
  }

  /** Lists of reports and items. */
  public ReportPages reportPages() {
    return new ReportPages(folder, tables, reports);
  }

  /** Lists of stories. */
  public StoryPages storyPages() {
    return new StoryPages(tables);
  }

  /** What one story holds. */
  public StoryBook storyBook() {
    return new StoryBook(tables, reports);
  }

  /** Lists of storylines, lineage, plans and differences. */
  public FindingPages findingPages() {
    return new FindingPages(tables);
  }

  /** Lists of entities. */
  public EntityPages entityPages() {
    return new EntityPages(tables, reports);
  }

  /** Events of the reports that a search finds. */
  public EventPages eventPages(Search search) {
    return new EventPages(search, reports);
  }

  /** What people watch in this folder, and what became of it. */
  public WatchBook watches() {
    return new WatchBook(folder, tables);
  }

  /**
   * Traces everything that the folder holds.
   *
   * @param today the day that decides OVERDUE; null for the latest day that the reports give
   */
  public Trace trace(Jejak engine, @Nullable LocalDate today) {
    return asked(() -> new Tracing(engine, tables).trace(today));
  }

  /** What people said and how each of it stands now, the last said first. */
  public List<Standing> corrections() {
    return asked(() -> SaidCorrections.standings(tables, new ReadingCodec(Packs.standard())));
  }

  /**
   * The same as rows of {@code corrections.jsonl}.
   *
   * @param state only those that stand so; null for all
   */
  public RowPage corrections(Standing.@Nullable State state, RowPage.Request request) {
    return asked(
        () -> SaidCorrections.page(tables, new ReadingCodec(Packs.standard()), state, request));
  }

  @Override
  public void close() {
    tables.close();
  }
}
