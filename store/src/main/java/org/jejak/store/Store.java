package org.jejak.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.document.Original;
import org.jejak.language.Packs;
import org.jejak.reading.ReadingCodec;
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

  private static final String FORGOTTEN = "forgotten";

  private static final int BATCH_ITEMS = 256;
  private static final int BATCH_BYTES = 8 << 20;

  private final Path folder;
  private final Jejak engine;
  private final InstantSource clock;
  private final ReadingCodec codec;
  private final FolderLock lock;
  private final Archive archive;
  private final Tables tables;
  private final SearchIndex index;
  private final List<Taken> waiting = new ArrayList<>();
  private final List<SearchIndex.Entry> unindexed = new ArrayList<>();
  private int waitingBytes;
  private boolean broken;

  private Store(
      Path folder,
      Jejak engine,
      InstantSource clock,
      FolderLock lock,
      Archive archive,
      Tables tables,
      SearchIndex index) {
    this.folder = folder;
    this.engine = engine;
    this.clock = clock;
    this.codec = engine.readingCodec();
    this.lock = lock;
    this.archive = archive;
    this.tables = tables;
    this.index = index;
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
      Settings settings = Settings.of(folder);
      Database database = Database.of(settings);
      tables = openTables(folder, settings, database);
      archive = Archive.open(folder.resolve(ARCHIVE), settings.archiveFileBytes());
      index = SearchIndex.open(folder, Packs.standard());
      Store opened = new Store(folder, engine, clock, lock, archive, tables, index);
      opened.recover();
      index.catchUp(tables);
      store = opened;
      return opened;
    } catch (IOException e) {
      throw new StoreException(folder + " cannot be opened: " + Fault.words(e), e);
    } finally {
      if (store == null) {
        close(index, tables, archive, lock);
      }
    }
  }

  /**
   * Makes the tables of a folder again from its archive. Those that are there are put aside as
   * {@code jejak.db.damaged}; in PostgreSQL they are emptied.
   *
   * @throws StoreException as {@link #open}
   */
  static void remake(Path folder, Jejak engine, InstantSource clock) {
    Settings settings = Settings.of(folder);
    try (FolderLock lock = FolderLock.take(folder)) {
      SearchIndex.delete(folder);
      if (Database.of(settings) == Database.SQLITE) {
        Database.putAside(folder);
      } else {
        try (Tables tables = openTables(folder, settings, Database.POSTGRESQL)) {
          tables.inTransaction(tables::empty);
        }
      }
    } catch (IOException e) {
      throw new StoreException(folder + " cannot be written: " + Fault.words(e), e);
    }
    try (Store store = open(folder, engine, clock)) {
      store.trace(null);
    }
  }

  /**
   * Makes the index of a folder again from its tables.
   *
   * @throws StoreException as {@link #open}
   */
  static void reindex(Path folder, Jejak engine, InstantSource clock) {
    try (FolderLock lock = FolderLock.take(folder)) {
      SearchIndex.delete(folder);
    } catch (IOException e) {
      throw new StoreException(folder + " cannot be written: " + Fault.words(e), e);
    }
    open(folder, engine, clock).close();
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException(folder + " cannot be made: " + Fault.words(e), e);
    }
  }

  private static Tables openTables(Path folder, Settings settings, Database database) {
    try {
      javax.sql.DataSource source = Database.source(folder, settings);
      database.migrate(source, folder);
      return Tables.open(source);
    } catch (org.jdbi.v3.core.JdbiException e) {
      throw database.unusable(folder, e);
    }
  }

  /** Reads what the archive holds beyond the tables, and cuts off a torn end. */
  private void recover() throws IOException {
    Forgetting forgetting = new Forgetting(folder.resolve(ARCHIVE), tables);
    if (forgetting.isUnderWay()) {
      forgetting.finish();
      archive.reopen();
    }
    ArchivePlace known = tables.facts().known();
    if (archive.end().compareTo(known) < 0) {
      throw new StoreException(
          "the archive of %s ends before what its tables know; jejak verify --db %s says what is missing"
              .formatted(folder, folder));
    }
    Recovery recovery = new Recovery();
    ArchiveReader.Ending ending =
        ArchiveReader.read(folder.resolve(ARCHIVE), known, recovery::take);
    recovery.apply();
    if (ending.torn() != null) {
      archive.truncate(ending.end());
    }
  }

  /** Entries of the archive that the tables do not know yet, some at a time. */
  private final class Recovery {
    private final List<Runnable> steps = new ArrayList<>();
    private ArchivePlace reached = ArchivePlace.START;

    void take(ArchiveEntry entry, ArchivePlace place, ArchivePlace next) {
      steps.add(() -> Store.this.apply(entry, place));
      reached = next;
      if (steps.size() == BATCH_ITEMS) {
        apply();
      }
    }

    void apply() {
      if (!steps.isEmpty()) {
        tables.inTransaction(() -> {
          steps.forEach(Runnable::run);
          tables.facts().setKnown(reached);
        });
        steps.clear();
      }
    }
  }

  /** Whether an item's row is there already, so that nothing needs to be read. */
  public boolean has(Item item) {
    return switch (item) {
      case Item.Readable readable -> {
        Document document = readable.document();
        yield tables
            .ledger()
            .has(
                new LedgerRow(
                    document.input(),
                    document.item(),
                    document.offset(),
                    LedgerRow.Status.ACCEPTED,
                    null,
                    document.id()));
      }
      default -> tables.ledger().has(engine.read(item).ledger());
    };
  }

  /** Reads and packs an item; any thread may. */
  public Taken take(Item item) {
    ReadItem read = engine.read(item);
    Document document = item instanceof Item.Readable readable ? readable.document() : null;
    Original original = item instanceof Item.Readable readable ? readable.original() : null;
    ArchiveEntry.Arrived entry = new ArchiveEntry.Arrived(now(), read.ledger(), document, original);
    SearchIndex.Entry indexed =
        read.reading() == null ? null : index.entry(read.reading(), entry.received());
    return new Taken(entry, ArchiveRecords.encode(entry), read.ledger(), article(read), indexed);
  }

  private @Nullable ArticleRow article(ReadItem read) {
    return read.reading() == null
        ? null
        : ArticleRow.of(read.reading().article(), PackedReading.pack(codec, read.reading()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
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
    boolean full = waiting.size() >= BATCH_ITEMS || waitingBytes >= BATCH_BYTES;
    return full ? acknowledge() : List.of();
  }

  /**
   * Writes what was kept: archive first, then tables.
   *
   * @return its ledger rows, without those that were there already
   * @throws StoreException when the disk or the database refuses; nothing of these rows counts then
   */
  public List<LedgerRow> acknowledge() {
    if (broken) {
      throw new StoreException(folder + " has to be opened again; nothing acknowledged is lost");
    }
    List<Taken> batch = List.copyOf(waiting);
    waiting.clear();
    waitingBytes = 0;
    ArchivePlace before = archive.end();
    unindexed.clear();
    try {
      List<LedgerRow> rows = new ArrayList<>();
      tables.inTransaction(() -> rows.addAll(write(batch)));
      index.add(unindexed, tables.ledger().last());
      return rows;
    } catch (ArchiveFailed e) {
      undo(before);
      throw unwritable(e.fault);
    } catch (org.jdbi.v3.core.JdbiException e) {
      // Nobody knows whether the commit happened: the next opening compares archive and tables.
      broken = true;
      throw Database.of(Settings.of(folder)).unusable(folder, e);
    }
  }

  private StoreException unwritable(Throwable fault) {
    return new StoreException(
        "%s cannot be written (%s); what was not acknowledged is to be taken in again"
            .formatted(folder.resolve(ARCHIVE), Fault.words(fault)),
        fault);
  }

  private void undo(ArchivePlace before) {
    try {
      archive.truncate(before);
    } catch (IOException e) {
      broken = true;
    }
  }

  /** Carries a failure of the archive through a transaction, which is rolled back. */
  private static final class ArchiveFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final IOException fault;

    ArchiveFailed(IOException fault) {
      super(fault);
      this.fault = fault;
    }
  }

  private List<LedgerRow> write(List<Taken> batch) {
    List<LedgerRow> rows = new ArrayList<>();
    try {
      for (Taken taken : batch) {
        Taken wanted = withoutForgotten(taken);
        if (!tables.ledger().has(wanted.row())) {
          ArchivePlace place = archive.append(wanted.bytes());
          rows.add(add(wanted, place));
        }
      }
      archive.sync();
    } catch (IOException e) {
      throw new ArchiveFailed(e);
    }
    tables.facts().setKnown(archive.end());
    return rows;
  }

  /**
   * A report that was forgotten is not taken in again: its bytes are not kept, its row says why.
   */
  private Taken withoutForgotten(Taken taken) {
    Document document = taken.entry().document();
    String reason = document == null ? null : tables.forgotten().reason(document.id()).orElse(null);
    if (reason == null) {
      return taken;
    }
    ArchiveEntry.Arrived tombstone = Forgetting.tombstone(taken.entry(), reason);
    return new Taken(tombstone, ArchiveRecords.encode(tombstone), tombstone.row(), null, null);
  }

  /**
   * Takes reports out of everything: archive, tables and what follows from them. What stays is a
   * row of the ledger that says so. They are not taken in again.
   *
   * @param articles ids; those that are not there are passed over
   * @param reason a person's words, kept with the row
   * @return how many reports were taken out
   * @throws StoreException as {@link #acknowledge}; after a kill the next opening finishes it
   */
  public int forget(Collection<String> articles, String reason) {
    acknowledge();
    List<String> there = articles.stream().filter(tables.articles()::has).distinct().toList();
    if (there.isEmpty()) {
      return 0;
    }
    Forgetting forgetting = new Forgetting(folder.resolve(ARCHIVE), tables);
    try {
      say(new ArchiveEntry.Said(now(), FORGOTTEN, Forgetting.json(there, reason)));
      forgetting.begin();
      archive.close();
      forgetting.finish();
      archive.reopen();
    } catch (IOException e) {
      broken = true;
      throw unwritable(e);
    }
    index.remove(there, tables.ledger().last());
    return there.size();
  }

  /** Whether a report is there, or was there and was forgotten since. */
  public boolean holds(String article) {
    return tables.articles().has(article) || tables.forgotten().reason(article).isPresent();
  }

  /** How many of these reports are there. */
  public long countOf(Collection<String> articles) {
    return articles.stream().filter(tables.articles()::has).distinct().count();
  }

  /** Ids of the reports of an outlet, whatever the case of its name. */
  public List<String> articlesOf(String outlet) {
    return tables.forgotten().ofOutlet(outlet);
  }

  /** Keeps what a person said. */
  private void say(ArchiveEntry.Said said) throws IOException {
    ArchivePlace before = archive.end();
    try {
      archive.append(ArchiveRecords.encode(said));
      archive.sync();
    } catch (IOException e) {
      undo(before);
      throw e;
    }
    tables.inTransaction(() -> {
      apply(said);
      tables.facts().setKnown(archive.end());
    });
  }

  private void apply(ArchiveEntry.Said said) {
    tables.said().add(tables.said().lastSeq() + 1, said);
    if (said.kind().equals(FORGOTTEN)) {
      Forgetting.apply(said, tables.forgotten());
    }
  }

  /** An entry read from the archive, as if it had just arrived. */
  private void apply(ArchiveEntry entry, ArchivePlace place) {
    switch (entry) {
      case ArchiveEntry.Said said -> apply(said);
      case ArchiveEntry.Arrived arrived -> {
        ReadItem read =
            arrived.document() == null
                ? new ReadItem(arrived.row(), null)
                : engine.read(new Item.Readable(arrived.document(), arrived.original()));
        Taken taken = new Taken(arrived, new byte[0], read.ledger(), article(read), null);
        if (!tables.ledger().has(taken.row())) {
          add(taken, place);
        }
      }
    }
  }

  private LedgerRow add(Taken taken, ArchivePlace place) {
    long seq = tables.ledger().lastSeq() + 1;
    LedgerRow row = taken.row();
    ArticleRow article = taken.article();
    if (article != null && !tables.articles().has(article.id())) {
      String url = article.url();
      ArticleTable.Version latest =
          url == null ? null : tables.articles().latestOf(url).orElse(null);
      tables.articles().add(article, seq, latest == null ? null : latest.id(), place);
      if (taken.indexed() != null) {
        unindexed.add(taken.indexed());
      }
    }
    tables.ledger().add(new LedgerTable.Entry(seq, row, taken.entry().received(), place));
    return row;
  }

  /**
   * Traces all that the folder holds, and keeps what comes out in its tables.
   *
   * @param today the day that decides OVERDUE; null for the latest day that the reports give
   */
  public void trace(@Nullable LocalDate today) {
    try (Trace trace = new Tracing(engine, tables).trace(today)) {
      new Findings(tables).replace(trace);
      index.traced(tables);
    } catch (IOException e) {
      throw new StoreException("the temporary folder cannot be written: " + Fault.words(e), e);
    }
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
    Map<String, String> before = tables.findings().storyOfArticle();
    Reanalysis.Pass pass = new Reanalysis.Pass(engine, tables);
    tables.facts().set(SearchIndex.READINGS, tables.facts().number(SearchIndex.READINGS) + 1);
    try {
      pass.run(folder.resolve(ARCHIVE));
    } catch (IOException e) {
      throw new StoreException("the archive cannot be read: " + Fault.words(e), e);
    }
    index.refill(tables);
    trace(today);
    return pass.outcome(before, tables.findings().storyOfArticle());
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
