package org.jejak.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.jejak.article.Article;
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

  /** Raised where the fields change, so that an index of an earlier form is made again. */
  static final String FORM = "3";

  private static final int COMMIT_REPORTS = 20_000;

  private final Path folder;
  private final Tables tables;
  private final SearchWords words;
  private final ReadingCodec codec;
  private final IndexWriter writer;
  private final IndexedCorrections corrections;
  private LedgerTable.Mark known;
  private long readings;
  private long trace;
  private int uncommitted;
  private @Nullable String fault;
  private boolean damaged;

  private SearchIndex(
      Path folder, IndexWriter writer, IndexState state, Tables tables, Packs packs) {
    this.folder = folder;
    this.tables = tables;
    this.words = new SearchWords(packs);
    this.codec = new ReadingCodec(packs);
    this.writer = writer;
    this.corrections = new IndexedCorrections(tables, codec, state.corrected());
    this.known = state.known();
    this.readings = state.readings();
    this.trace = state.trace();
  }

  /**
   * Opens the index of a folder, or begins a new one where there is none or it is damaged. {@link
   * #catchUp} brings it up to what the tables hold.
   *
   * @throws IOException when it cannot be written
   */
  static SearchIndex open(Path store, Tables tables, Packs packs) throws IOException {
    Path folder = store.resolve(FOLDER);
    IndexWriter writer = IndexFiles.open(folder);
    return new SearchIndex(folder, writer, state(writer), tables, packs);
  }

  private static IndexState state(IndexWriter writer) throws IOException {
    Map<String, String> told = new TreeMap<>();
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(entry -> told.put(entry.getKey(), entry.getValue()));
    }
    IndexState state = IndexState.of(told);
    if (state.form().equals(FORM)) {
      return state;
    }
    writer.deleteAll();
    return IndexState.of(Map.of());
  }

  /** Removes the index of a folder, so that the next opening makes it. */
  static void delete(Path store) throws IOException {
    IndexFiles.empty(store.resolve(FOLDER));
  }

  /** Reads from the tables what the index does not know, and forgets what they no longer hold. */
  void catchUp() {
    tryTo(this::follow);
  }

  private void follow() throws IOException {
    long made = tables.facts().number(READINGS);
    if (readings != made || !tables.ledger().at(known.seq()).equals(known)) {
      readings = made;
      writer.deleteAll();
      known = LedgerTable.Mark.START;
      trace = 0;
    }
    LedgerTable.Mark last = tables.ledger().last();
    boolean lacksSome = !known.equals(last);
    if (lacksSome || corrections.isBehind()) {
      renew();
    }
    if (lacksSome) {
      tables.reading(() -> {
        tables.articles().eachAfter(known.seq(), this::put);
        return true;
      });
      known = last;
    }
    boolean differs = writer.getDocStats().numDocs != tables.count("articles");
    if (differs) {
      reconcile();
    }
    if (differs || uncommitted > 0 || trace != tables.facts().number(Findings.TRACE)) {
      apply();
      write();
    }
  }

  private void reconcile() throws IOException {
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
    Article article = reading.article();
    return new Entry(article.id(), article.url(), IndexedReport.of(reading, received, words));
  }

  private void put(byte[] packed, Instant received) {
    Reading reading;
    try {
      reading = corrections.seen(PackedReading.unpack(codec, packed));
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

  /** Takes in anew what people correct, or corrected before. */
  private void renew() {
    corrections.renew().forEach(id -> tables.articles().arrivalOf(id, this::put));
  }

  private void put(Entry entry) throws IOException {
    writer.updateDocument(new Term("id", entry.id()), entry.document());
    uncommitted++;
  }

  /** A report for the index, and its address if it has one. */
  record Entry(String id, @Nullable String address, Document document) {}

  /** Takes in reports that the tables hold by now. */
  void add(List<Entry> entries) {
    tryTo(() -> {
      for (Entry entry : entries) {
        put(entry);
      }
      known = tables.ledger().last();
      if (corrections.pointAt(entries)) {
        renew();
      }
      if (uncommitted >= COMMIT_REPORTS) {
        write();
      }
    });
  }

  /** Takes reports out, their words too: the files that held them are written anew. */
  void remove(Collection<String> ids) {
    tryTo(() -> {
      for (String id : ids) {
        writer.deleteDocuments(new Term("id", id));
      }
      writer.forceMergeDeletes();
      // Of two reports at one address, what people say of it means the other now.
      renew();
      known = tables.ledger().last();
      write();
    });
  }

  /** Reads every report from the tables anew: after they were analysed again. */
  void refill() {
    tryTo(() -> {
      writer.deleteAll();
      known = LedgerTable.Mark.START;
      readings = tables.facts().number(READINGS);
      follow();
    });
  }

  /** Takes over what the last trace found, and makes all that it knows safe. */
  void traced() {
    tryTo(() -> {
      if (corrections.isBehind()) {
        renew();
      }
      apply();
      write();
    });
  }

  private void apply() throws IOException {
    new IndexedFindings(writer, tables).apply();
    trace = tables.facts().number(Findings.TRACE);
  }

  /** Makes all that it knows safe, for those who search. */
  void commit() {
    tryTo(this::write);
  }

  private void write() throws IOException {
    IndexState state = new IndexState(FORM, known, readings, trace, corrections.state());
    writer.setLiveCommitData(state.data().entrySet());
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
      damaged = IndexFiles.isDamage(e) || IndexFiles.isDamage(cause);
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
        IndexFiles.empty(folder);
      }
    } catch (IOException e) {
      // What was committed stays; the rest is read from the tables again.
    }
  }
}
