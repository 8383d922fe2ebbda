package org.jejak.store;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.jejak.correction.Applied;
import org.jejak.correction.Corrections;
import org.jejak.language.Packs;
import org.jejak.reading.Reading;
import org.jejak.reading.ReadingCodec;
import org.jspecify.annotations.Nullable;

/**
 * The index of a folder, open for writing. It follows from the tables: its last commit says up to
 * which row of the ledger it knows the reports, and the rest is read from the tables again. What
 * goes wrong with it never costs a report: it is put off, said, and mended by the next opening.
 */
final class SearchIndex implements AutoCloseable {
  static final String FOLDER = "index";

  /** Counts how often the readings were made anew. */
  static final String READINGS = "readings";

  /** Up to which correction the reports are in it as people correct them. */
  static final String CORRECTED = "indexed_corrections";

  /** Raised where the fields change, so that an index of an earlier form is made again. */
  static final String FORM = "2";

  private static final double MEMORY_MEGABYTES = 64;
  private static final int COMMIT_REPORTS = 20_000;

  static {
    QuietLucene.begin();
  }

  private final Path folder;
  private final SearchWords words;
  private final ReadingCodec codec;
  private @Nullable Applied corrections;
  private final IndexWriter writer;
  private LedgerTable.Mark known = LedgerTable.Mark.START;
  private long readings;
  private long trace;
  private int uncommitted;
  private long renewed;
  private @Nullable String fault;
  private boolean damaged;

  private SearchIndex(Path folder, IndexWriter writer, Packs packs) {
    this.folder = folder;
    this.writer = writer;
    this.words = new SearchWords(packs);
    this.codec = new ReadingCodec(packs);
  }

  /**
   * Opens the index of a folder, or begins a new one where there is none or it is damaged. {@link
   * #catchUp} brings it up to what the tables hold.
   *
   * @throws IOException when it cannot be written
   */
  static SearchIndex open(Path store, Packs packs) throws IOException {
    Path folder = store.resolve(FOLDER);
    SearchIndex index = new SearchIndex(folder, usableWriter(folder), packs);
    index.readState();
    return index;
  }

  private static IndexWriter usableWriter(Path folder) throws IOException {
    IndexWriter writer = null;
    try {
      writer = writer(folder);
      // Opens every segment: headers and lengths are checked.
      DirectoryReader.open(writer).close();
      return writer;
    } catch (IOException | RuntimeException e) {
      if (writer != null) {
        writer.rollback();
      }
      if (!isDamage(e)) {
        throw e;
      }
      empty(folder);
      return writer(folder);
    }
  }

  private static IndexWriter writer(Path folder) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setRAMBufferSizeMB(MEMORY_MEGABYTES)
            .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
            .setCommitOnClose(false);
    return new IndexWriter(FSDirectory.open(folder), config);
  }

  /** Whether something is wrong with the files, not with the disk. */
  static boolean isDamage(Throwable fault) {
    return fault instanceof CorruptIndexException
        || fault instanceof IndexFormatTooOldException
        || fault instanceof IndexFormatTooNewException
        || fault instanceof IndexNotFoundException
        || fault instanceof FileNotFoundException
        || fault instanceof NoSuchFileException
        || fault instanceof EOFException
        || fault instanceof IllegalArgumentException
        || fault instanceof IllegalStateException && !(fault instanceof AlreadyClosedException);
  }

  /** Removes the index of a folder, so that the next opening makes it. */
  static void delete(Path store) throws IOException {
    empty(store.resolve(FOLDER));
  }

  private static void empty(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private void readState() throws IOException {
    Map<String, String> state = new TreeMap<>();
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(entry -> state.put(entry.getKey(), entry.getValue()));
    }
    IndexState told = IndexState.of(state);
    if (told.form().equals(FORM)) {
      known = told.known();
      readings = told.readings();
      trace = told.trace();
    } else {
      writer.deleteAll();
    }
  }

  /** Reads from the tables what the index does not know, and forgets what they no longer hold. */
  void catchUp(Tables tables) {
    tryTo(() -> follow(tables));
  }

  private void follow(Tables tables) throws IOException {
    long made = tables.facts().number(READINGS);
    if (readings != made || !tables.ledger().at(known.seq()).equals(known)) {
      readings = made;
      writer.deleteAll();
      known = LedgerTable.Mark.START;
      trace = 0;
    }
    renew(tables);
    tables.reading(() -> {
      tables.articles().eachAfter(known.seq(), this::put);
      return true;
    });
    known = tables.ledger().last();
    boolean differs = writer.getDocStats().numDocs != tables.count("articles");
    if (differs) {
      reconcile(tables);
    }
    if (differs || uncommitted > 0 || trace != tables.facts().number(Findings.TRACE)) {
      apply(tables);
      write();
    }
  }

  private void reconcile(Tables tables) throws IOException {
    IndexIds ids = IndexIds.of(writer);
    tables.reading(() -> {
      tables.articles().eachId(ids::see);
      return true;
    });
    for (String stranger : ids.strangers()) {
      writer.deleteDocuments(new Term("id", stranger));
    }
    writer.forceMergeDeletes();
    for (String id : ids.missing()) {
      tables.articles().arrivalOf(id, this::put);
    }
  }

  /** What the index keeps of a report; any thread may ask. */
  Entry entry(Reading reading, Instant received) {
    return new Entry(reading.article().id(), IndexedReport.of(reading, received, words));
  }

  private void put(byte[] packed, Instant received) {
    Reading reading;
    try {
      reading = seen(PackedReading.unpack(codec, packed));
    } catch (IllegalArgumentException e) {
      // A damaged reading is named by verify.
      return;
    }
    try {
      put(entry(reading, received));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The report with what people corrected. */
  private Reading seen(Reading reading) {
    return corrections == null ? reading : corrections.seen(reading);
  }

  /** Takes in anew what people correct, or corrected before. */
  private void renew(Tables tables) {
    long said =
        Math.max(
            tables.said().lastSeq(SaidCorrections.CORRECTION),
            tables.said().lastSeq(SaidCorrections.UNDO));
    Corrections all = said == 0 ? Corrections.NONE : SaidCorrections.of(tables);
    corrections = said == 0 ? null : Applied.of(all, new TableLookup(tables, codec));
    if (tables.facts().number(CORRECTED) < said) {
      Set<String> articles = new TreeSet<>(SaidCorrections.articles(all));
      articles.addAll(corrections == null ? Set.of() : corrections.amended());
      articles.forEach(id -> tables.articles().arrivalOf(id, this::put));
      renewed = said;
    }
  }

  private void put(Entry entry) throws IOException {
    writer.updateDocument(new Term("id", entry.id()), entry.document());
    uncommitted++;
  }

  /** A report for the index. */
  record Entry(String id, Document document) {}

  /** Takes in reports that the tables hold by now; {@code last} is the ledger's last row. */
  void add(List<Entry> entries, LedgerTable.Mark last) {
    tryTo(() -> {
      for (Entry entry : entries) {
        put(entry);
      }
      known = last;
      if (uncommitted >= COMMIT_REPORTS) {
        write();
      }
    });
  }

  /** Takes reports out, their words too: the files that held them are written anew. */
  void remove(Collection<String> ids, LedgerTable.Mark last) {
    tryTo(() -> {
      for (String id : ids) {
        writer.deleteDocuments(new Term("id", id));
      }
      writer.forceMergeDeletes();
      known = last;
      write();
    });
  }

  /** Reads every report from the tables anew: after they were analysed again. */
  void refill(Tables tables) {
    tryTo(() -> {
      writer.deleteAll();
      known = LedgerTable.Mark.START;
      readings = tables.facts().number(READINGS);
      follow(tables);
    });
  }

  /** Takes over what the last trace found, and makes all that it knows safe. */
  void traced(Tables tables) {
    tryTo(() -> {
      renew(tables);
      apply(tables);
      write();
      if (renewed > 0) {
        tables.facts().set(CORRECTED, renewed);
      }
    });
  }

  private void apply(Tables tables) throws IOException {
    new IndexedFindings(writer, tables).apply();
    trace = tables.facts().number(Findings.TRACE);
  }

  /** Makes all that it knows safe, for those who search. */
  void commit() {
    tryTo(this::write);
  }

  private void write() throws IOException {
    writer.setLiveCommitData(new IndexState(FORM, known, readings, trace).data().entrySet());
    writer.commit();
    uncommitted = 0;
  }

  /** Something that may fail without harm to what is acknowledged. */
  private interface Step {
    void run() throws IOException;
  }

  private void tryTo(Step step) {
    if (fault != null) {
      return;
    }
    try {
      step.run();
    } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      damaged = isDamage(e) || isDamage(cause);
      giveUp(Fault.words(cause));
    }
  }

  /** Writes nothing more; the next opening begins at the last commit. */
  void giveUp(String why) {
    fault =
        "%s cannot be written (%s); no report is lost, and the next opening for writing brings it up to date"
            .formatted(folder, why);
  }

  /** What keeps the index behind the tables; null where nothing does. */
  @Nullable String fault() {
    return fault;
  }

  @Override
  public void close() {
    commit();
    try {
      writer.rollback();
      writer.getDirectory().close();
      if (damaged) {
        empty(folder);
      }
    } catch (IOException e) {
      // What was committed stays; the rest is read from the tables again.
    }
  }
}
