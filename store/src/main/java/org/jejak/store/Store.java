package org.jejak.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.language.Packs;
import org.jejak.reading.Reading;
import org.jejak.trace.Jejak;
import org.jejak.trace.ReadItem;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A folder that keeps every report, open for writing. Items are taken by any thread ({@link #take})
 * and kept by one ({@link #keep}, {@link #acknowledge}). An item counts from the moment at which
 * {@code acknowledge} returns it: its archive record is on the disk, its ledger row committed.
 */
public final class Store implements AutoCloseable {
  static final String ARCHIVE = "archive";

  private final Path folder;
  private final Jejak engine;
  private final InstantSource clock;
  private final FolderLock lock;
  private final Archive archive;
  private final Tables tables;
  private final Arrivals arrivals;
  private final SearchIndex index;
  private final LastTrace lastTrace;
  private final Feeds feeds;
  private final List<Taken> waiting = new ArrayList<>();
  private final List<LedgerRow> repeated = new ArrayList<>();
  private int waitingBytes;
  private boolean broken;

  private Store(
      Path folder,
      Jejak engine,
      InstantSource clock,
      FolderLock lock,
      Archive archive,
      Tables tables,
      SearchIndex index,
      Settings settings) {
    this.folder = folder;
    this.engine = engine;
    this.clock = clock;
    this.lock = lock;
    this.archive = archive;
    this.tables = tables;
    this.arrivals = new Arrivals(engine, archive, tables);
    this.index = index;
    this.lastTrace = new LastTrace(folder, engine, clock, tables, arrivals, index);
    this.feeds = new Feeds(folder, tables, settings.follow());
  }

  /**
   * Opens a folder that is there already.
   *
   * @throws WrongFolderException when there is none
   * @throws StoreException as {@link #open}
   */
  public static Store openThere(Path folder, Jejak engine, InstantSource clock) {
    StoreView.require(folder);
    return open(folder, engine, clock);
  }

  /**
   * Opens a folder, or makes it. What a killed process left half done is finished or undone.
   *
   * @param clock says when an item arrived
   * @throws StoreException when another process writes to it, a newer Jejak made it, it cannot be
   *     written, or it is damaged; the message says what to do
   */
  public static Store open(Path folder, Jejak engine, InstantSource clock) {
    make(folder);
    FolderLock lock = FolderLock.take(folder);
    Archive archive = null;
    Tables tables = null;
    SearchIndex index = null;
    Store store = null;
    try {
      Settings.explain(folder);
      Settings settings = Settings.of(folder);
      tables = Database.of(settings).openToWrite(folder, settings);
      TablesAside.takeOver(folder, tables);
      archive = Archive.open(folder.resolve(ARCHIVE), settings.archiveFileBytes());
      index = SearchIndex.open(folder, tables, Packs.standard());
      Store opened = new Store(folder, engine, clock, lock, archive, tables, index, settings);
      opened.recover();
      store = opened;
      return opened;
    } catch (IOException e) {
      throw new StoreException(folder + " cannot be opened: " + Fault.words(e), e);
    } catch (JdbiException e) {
      throw Database.of(Settings.of(folder)).unusable(folder, e);
    } finally {
      if (store == null) {
        close(index, tables, archive, lock);
      }
    }
  }

  private static void make(Path folder) {
    try {
      Archive.createFolder(folder);
    } catch (IOException e) {
      throw new StoreException(folder + " cannot be made: " + Fault.words(e), e);
    }
  }

  /** Reads what the archive holds beyond the tables, and cuts off a torn end. */
  private void recover() throws IOException {
    Forgetting forgetting = new Forgetting(folder.resolve(ARCHIVE), tables);
    boolean before = forgetting.isUnderWay();
    long forgotten = tables.count("forgotten");
    if (before) {
      rewriteArchive(forgetting);
    }
    if (archive.end().compareTo(tables.facts().known()) < 0) {
      throw new StoreException(
          "the archive of %s ends before what its tables know; jejak verify --db %s says what is missing"
              .formatted(folder, folder));
    }
    ArchiveReader.Ending ending = arrivals.recover(folder.resolve(ARCHIVE));
    if (ending.torn() != null) {
      archive.truncate(ending.end());
    }
    index.catchUp();
    if (forgetting.isUnderWay()) {
      if (!before || tables.count("forgotten") > forgotten) {
        rewriteArchive(forgetting);
      }
      finish(forgetting, null);
    }
  }

  /** Whether an item's row is there already, and its report if it is one: nothing is to be read. */
  public boolean has(Item item) {
    return Database.asked(folder, () -> isThere(item));
  }

  private boolean isThere(Item item) {
    return item instanceof Item.Readable readable
        ? tables
            .ledger()
            .placed(LedgerTable.entry(readable.document()))
            .filter(LedgerTable.Placed::read)
            .isPresent()
        : tables.ledger().has(LedgerTable.entry(engine.read(item).ledger()));
  }

  /** Whether the row of a report is there already, and its report: nothing is to be taken. */
  public boolean has(LedgerRow row) {
    return Database.asked(
        folder,
        () ->
            tables
                .ledger()
                .placed(LedgerTable.entry(row))
                .filter(LedgerTable.Placed::read)
                .isPresent());
  }

  /**
   * The report that stands at an item's address already with the same title and text, read before
   * or the same one; null where there is none. Pages change with every reading in what is no text.
   */
  public @Nullable String sameText(Taken taken) {
    ArticleRow article = taken.article();
    String url = article == null ? null : article.url();
    if (article == null || url == null) {
      return null;
    }
    return Database.asked(folder, () -> tables.articles().latestOf(url, article.textHash()))
        .orElse(null);
  }

  /** The feeds that this folder follows. */
  public Feeds feeds() {
    return feeds;
  }

  /** Reads and packs an item; any thread may. */
  public Taken take(Item item) {
    ReadItem read = engine.read(item);
    return taken(PackedItem.of(item, read, clock), read.reading());
  }

  /**
   * Packs an item that was read, as the archive will hold it: for one who reads far from the folder
   * and sends it there.
   *
   * @param clock says when it arrived
   */
  public static byte[] pack(Item item, ReadItem read, InstantSource clock) {
    return PackedItem.of(item, read, clock).bytes();
  }

  /**
   * Takes what {@link #pack} made; any thread may.
   *
   * @param reading what was read of it; null where nothing was
   * @throws IllegalArgumentException when the bytes are not what was packed
   */
  public Taken take(byte[] packed, @Nullable Reading reading) {
    return taken(PackedItem.of(packed), reading);
  }

  /** Takes the row of an item that brings no bytes: it repeats a report, or could not be read. */
  public Taken take(LedgerRow row) {
    return taken(PackedItem.of(new ArchiveEntry.Arrived(now(), row, null, null)), null);
  }

  private Taken taken(PackedItem packed, @Nullable Reading reading) {
    ArchiveEntry.Arrived entry = packed.entry();
    SearchIndex.Entry indexed = reading == null ? null : index.entry(reading, entry.received());
    ArticleRow article = Arrivals.article(engine, new ReadItem(entry.row(), reading));
    return new Taken(entry, packed.bytes(), entry.row(), article, indexed);
  }

  private Instant now() {
    return Moment.now(clock);
  }

  /**
   * Keeps an item.
   *
   * @return rows that are acknowledged by now: none, or those of a whole batch
   * @throws StoreException as {@link #acknowledge}
   */
  public List<LedgerRow> keep(Taken taken) {
    waiting.add(taken);
    waitingBytes += taken.bytes().length;
    boolean full = waiting.size() >= Arrivals.AT_ONCE || waitingBytes >= Arrivals.BYTES_AT_ONCE;
    return full ? acknowledge() : List.of();
  }

  /**
   * Writes what was kept: archive first, then tables.
   *
   * @return its ledger rows, without those that were there already
   * @throws StoreException when the disk or the database refuses; nothing of these rows counts then
   */
  public List<LedgerRow> acknowledge() {
    if (waiting.isEmpty()) {
      return List.of();
    }
    List<Taken> batch = List.copyOf(waiting);
    waiting.clear();
    waitingBytes = 0;
    List<LedgerRow> rows = new ArrayList<>();
    List<LedgerRow> known = new ArrayList<>();
    List<SearchIndex.Entry> unindexed = new ArrayList<>();
    ArchivePlace before = archive.end();
    change(() -> {
      try {
        tables.inTransaction(() -> rows.addAll(arrivals.write(batch, unindexed, known)));
      } catch (IOException | UncheckedIOException e) {
        archive.truncate(before);
        throw e;
      }
    });
    Database.asked(
        folder,
        () -> {
          index.add(unindexed);
          return true;
        });
    repeated.clear();
    repeated.addAll(known);
    return rows;
  }

  /**
   * Rows of the last batch that were there already; each is handed on once. A report that is there
   * shows in {@link #has}, what was rejected or forgotten only here.
   */
  public List<LedgerRow> repeated() {
    List<LedgerRow> rows = List.copyOf(repeated);
    repeated.clear();
    return rows;
  }

  /** Something that writes to archive and tables, and leaves both as they were where it fails. */
  private interface Change {
    void run() throws IOException;
  }

  private void change(Change change) {
    if (broken) {
      throw new StoreException(folder + " has to be opened again; nothing acknowledged is lost");
    }
    // Whatever comes in between, nobody knows how far it got: the next opening compares.
    broken = true;
    try {
      change.run();
      broken = false;
    } catch (UnusableTables e) {
      // Said of findings alone, which are replaced wholly or not at all.
      broken = archive.isUncertain();
      throw e;
    } catch (IOException | UncheckedIOException e) {
      broken = archive.isUncertain();
      throw unwritable(e instanceof IOException || e.getCause() == null ? e : e.getCause());
    } catch (JdbiException e) {
      throw Database.of(Settings.of(folder)).unusable(folder, e);
    }
  }

  private StoreException unwritable(Throwable fault) {
    return new StoreException(
        "%s cannot be written (%s); what was not acknowledged is to be taken in again"
            .formatted(folder.resolve(ARCHIVE), Fault.words(fault)),
        fault);
  }

  /**
   * Takes reports out of everything: archive, tables, index and what follows from them. What stays
   * is a row of the ledger that says so. They are not taken in again.
   *
   * @param articles ids; those that are not there are passed over
   * @param reason a person's words, kept with the row
   * @param today as {@link #trace} takes it, for what is left
   * @return how many reports were taken out
   * @throws StoreException as {@link #acknowledge}, or when somebody who reads the folder keeps
   *     words of the reports in its log; the next opening finishes it then, as it does after a kill
   */
  public int forget(Collection<String> articles, String reason, @Nullable LocalDate today) {
    acknowledge();
    List<String> there = Database.asked(folder, () -> Forgetting.kept(articles, tables));
    if (there.isEmpty()) {
      return 0;
    }
    say(Arrivals.FORGOTTEN, Forgetting.json(there, reason));
    index.remove(there);
    Forgetting forgetting = new Forgetting(folder.resolve(ARCHIVE), tables);
    change(() -> {
      rewriteArchive(forgetting);
      finish(forgetting, today);
    });
    if (forgetting.isUnderWay()) {
      throw new StoreException(
          "%,d reports are forgotten, but somebody reads %s meanwhile, and the log of its tables still holds words of theirs; the next command that writes takes them out"
              .formatted(there.size(), folder));
    }
    return there.size();
  }

  private void rewriteArchive(Forgetting forgetting) throws IOException {
    archive.release();
    forgetting.rewrite();
    archive.reopen();
  }

  /** Leaves nothing of what was forgotten in what follows from the archive. */
  private void finish(Forgetting forgetting, @Nullable LocalDate today) throws IOException {
    TablesAside.drop(folder);
    lastTrace.replace(today);
    tables.compact();
    forgetting.end();
  }

  /** Whether a report is there, or was there and was forgotten since. */
  public boolean holds(String article) {
    return Database.asked(
        folder,
        () -> tables.articles().has(article) || tables.forgotten().reason(article).isPresent());
  }

  /** Ids of the reports of an outlet, whatever the case of its name. */
  public List<String> articlesOf(String outlet) {
    return Database.asked(folder, () -> tables.articles().ofOutlet(outlet));
  }

  /**
   * Keeps what a person said, in archive and tables.
   *
   * @throws StoreException as {@link #acknowledge}
   */
  void say(String kind, String json) {
    change(() -> arrivals.say(new ArchiveEntry.Said(now(), kind, json)));
  }

  /** What people say of the reports; the next trace follows it. */
  public CorrectionBook corrections() {
    String author = Settings.of(folder).author();
    return new CorrectionBook(folder, tables, engine.readingCodec(), clock, author, this::say);
  }

  /**
   * Traces all that the folder holds, and keeps what comes out in its tables.
   *
   * @param today the day that decides OVERDUE; null for the latest day that the reports give
   */
  public void trace(@Nullable LocalDate today) {
    change(() -> lastTrace.replace(today));
  }

  /**
   * Keeps a trace that was made beside the folder, so that others could write to it meanwhile.
   *
   * @param of {@link #mark} of the folder before the trace began to read it
   * @return whether it was kept; not where the folder has changed since
   */
  public boolean keep(Trace trace, FolderMark of) {
    boolean unchanged = mark().holdsTheSameAs(of);
    if (unchanged) {
      change(() -> lastTrace.replace(trace));
    }
    return unchanged;
  }

  /**
   * Keeps a trace that was made of items that the folder took in by now. Where it holds others,
   * too, or people corrected them, all that it holds is traced instead.
   *
   * @param today as {@link #trace} takes it
   */
  public void keepOrTrace(Trace trace, @Nullable LocalDate today) {
    boolean whole = Database.asked(folder, () -> lastTrace.wouldBe(trace));
    change(() -> {
      if (whole) {
        lastTrace.replace(trace);
      } else {
        lastTrace.replace(today);
      }
    });
  }

  /** What tells this state of the folder from others. */
  public FolderMark mark() {
    return lastTrace.mark();
  }

  /** What people watch in this folder. */
  public Watches watches() {
    return new Watches(folder, tables, clock, json -> say(WatchBook.KIND, json));
  }

  /**
   * What keeps the search behind what the folder holds, in a sentence; null where nothing does. It
   * costs no report.
   */
  public @Nullable String indexFault() {
    return index.fault();
  }

  SearchIndex index() {
    return index;
  }

  /**
   * Reads everything in the archive again with this engine and traces it; ids and what people said
   * stay.
   *
   * @throws StoreException when the archive cannot be read or the tables cannot be written
   */
  public Reanalysis reanalyse(@Nullable LocalDate today) {
    acknowledge();
    Reanalysis.Pass pass = new Reanalysis.Pass(engine, tables);
    return Database.asked(
        folder,
        () -> {
          Map<String, String> before = tables.findings().storyOfArticle();
          readAgain(pass);
          index.refill();
          trace(today);
          return pass.outcome(before, tables.findings().storyOfArticle());
        });
  }

  private void readAgain(Reanalysis.Pass pass) {
    try {
      pass.run(folder.resolve(ARCHIVE));
    } catch (IOException e) {
      throw new StoreException("the archive cannot be read: " + Fault.words(e), e);
    }
  }

  /** What the folder holds, open for reading by whoever asks. */
  Tables tables() {
    return tables;
  }

  @Override
  public void close() {
    close(index, tables, archive, lock);
  }

  private static void close(
      @Nullable SearchIndex index,
      @Nullable Tables tables,
      @Nullable Archive archive,
      FolderLock lock) {
    try (lock) {
      if (index != null) {
        index.close();
      }
      if (archive != null) {
        archive.close();
      }
      if (tables != null) {
        tables.close();
      }
    }
  }
}
