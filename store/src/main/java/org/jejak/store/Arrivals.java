package org.jejak.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.trace.Jejak;
import org.jejak.trace.ReadItem;
import org.jspecify.annotations.Nullable;

/** Puts what arrives into archive and tables, and what the archive holds into the tables. */
final class Arrivals {
  /** Kind of what is said when reports are taken out of everything. */
  static final String FORGOTTEN = "forgotten";

  /** Kind of what is said when stories get other ids. */
  static final String ALIASES = "aliases";

  /** Items of a batch. */
  static final int AT_ONCE = 256;

  /** Bytes of a batch. */
  static final long BYTES_AT_ONCE = 8 << 20;

  private final Jejak engine;
  private final Archive archive;
  private final Tables tables;

  Arrivals(Jejak engine, Archive archive, Tables tables) {
    this.engine = engine;
    this.archive = archive;
    this.tables = tables;
  }

  /** The article of an item, packed; null where there is none. */
  static @Nullable ArticleRow article(Jejak engine, ReadItem read) {
    return read.reading() == null
        ? null
        : ArticleRow.of(
            read.reading().article(), PackedReading.pack(engine.readingCodec(), read.reading()));
  }

  /**
   * Writes items, archive first; to be run in a transaction.
   *
   * @param indexed takes what the index is to keep of new reports
   * @param known takes the rows that were there already
   * @return their rows, without those that were there already
   * @throws IOException when the archive refuses; the transaction is to be rolled back then
   */
  List<LedgerRow> write(List<Taken> batch, List<SearchIndex.Entry> indexed, List<LedgerRow> known)
      throws IOException {
    List<LedgerRow> rows = new ArrayList<>();
    for (Taken taken : batch) {
      Taken wanted = settled(withoutRepeated(withoutForgotten(taken)));
      LedgerTable.Placed there =
          tables.ledger().placed(LedgerTable.entry(wanted.entry())).orElse(null);
      boolean gained = there != null && !there.read() && wanted.row().article() != null;
      if (there != null && !gained) {
        known.add(wanted.row());
        continue;
      }
      boolean fresh =
          there == null ? add(wanted, archive.append(wanted.bytes())) : gain(wanted, there);
      if (fresh && wanted.indexed() != null) {
        indexed.add(wanted.indexed());
      }
      rows.add(wanted.row());
    }
    archive.sync();
    tables.facts().setKnown(archive.end());
    return rows;
  }

  /**
   * A report that was forgotten is not taken in again: its bytes are not kept, its row says why.
   */
  private Taken withoutForgotten(Taken taken) {
    Document document = taken.entry().document();
    String article = document == null ? taken.row().article() : document.id();
    String reason = article == null ? null : tables.forgotten().reason(article).orElse(null);
    if (reason == null) {
      return taken;
    }
    ArchiveEntry.Arrived tombstone = Forgetting.tombstone(taken.entry(), reason);
    return new Taken(tombstone, ArchiveRecords.encode(tombstone), tombstone.row(), null, null);
  }

  /** A report that is there already has its bytes in an earlier entry. */
  private Taken withoutRepeated(Taken taken) {
    Document document = taken.entry().document();
    if (document == null || !tables.articles().has(document.id())) {
      return taken;
    }
    ArchiveEntry.Arrived repeat =
        new ArchiveEntry.Arrived(taken.entry().received(), taken.row(), null, null);
    return new Taken(repeat, ArchiveRecords.encode(repeat), taken.row(), null, null);
  }

  /** A page that came again unchanged shares the fate of the report that it repeats. */
  private Taken settled(Taken taken) {
    return taken.entry().document() != null
        ? taken
        : new Taken(taken.entry(), taken.bytes(), settled(taken.row(), tables), null, null);
  }

  /** Adds an item to the tables; true where it brought a new article. */
  private boolean add(Taken taken, ArchivePlace place) {
    long seq = tables.ledger().lastSeq() + 1;
    tables
        .ledger()
        .add(
            new LedgerTable.Entry(seq, taken.row(), taken.entry().received(), place),
            LedgerTable.entry(taken.entry()));
    return addArticle(taken, seq, place);
  }

  /** An item that an earlier Jejak could not read is read now; its bytes are in the archive. */
  private boolean gain(Taken taken, LedgerTable.Placed there) {
    tables.ledger().settle(there.seq(), taken.row());
    return addArticle(taken, there.seq(), there.place());
  }

  private boolean addArticle(Taken taken, long seq, ArchivePlace place) {
    ArticleRow article = taken.article();
    boolean fresh = article != null && !tables.articles().has(article.id());
    if (article != null && fresh) {
      tables.articles().add(article, seq, place);
    }
    return fresh;
  }

  /** What became of a repeated item by what the tables hold now. */
  static LedgerRow settled(LedgerRow repeat, Tables tables) {
    String article = repeat.article();
    if (article == null || tables.articles().has(article)) {
      return repeat;
    }
    return ReadItem.unreadRepeat(repeat);
  }

  /**
   * Keeps what a person said, or what has to outlast the tables.
   *
   * @throws IOException when the archive refuses; nothing was said then
   */
  void say(ArchiveEntry.Said said) throws IOException {
    ArchivePlace before = archive.end();
    try {
      archive.append(ArchiveRecords.encode(said));
      archive.sync();
    } catch (IOException e) {
      archive.truncate(before);
      throw e;
    }
    tables.inTransaction(() -> {
      apply(said);
      tables.facts().setKnown(archive.end());
    });
  }

  /**
   * Reads what the archive holds beyond the tables.
   *
   * @return how the archive ends
   */
  ArchiveReader.Ending recover(Path folder) throws IOException {
    Recovery recovery = new Recovery();
    ArchiveReader.Ending ending =
        ArchiveReader.read(folder, tables.facts().known(), recovery::take);
    recovery.apply();
    return ending;
  }

  /** Entries of the archive that the tables do not know yet, some at a time. */
  private final class Recovery {
    private final List<Runnable> steps = new ArrayList<>();
    private ArchivePlace reached = ArchivePlace.START;
    private long bytes;

    void take(ArchiveEntry entry, ArchivePlace place, ArchivePlace next) {
      steps.add(() -> Arrivals.this.apply(entry, place));
      bytes += length(entry);
      reached = next;
      if (steps.size() == AT_ONCE || bytes >= BYTES_AT_ONCE) {
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
        bytes = 0;
      }
    }

    private static long length(ArchiveEntry entry) {
      return entry instanceof ArchiveEntry.Arrived arrived && arrived.original() != null
          ? arrived.original().bytes().length
          : 0;
    }
  }

  private void apply(ArchiveEntry entry, ArchivePlace place) {
    switch (entry) {
      case ArchiveEntry.Said said -> apply(said);
      case ArchiveEntry.Arrived arrived -> {
        ReadItem read =
            arrived.document() == null
                ? new ReadItem(settled(arrived.row(), tables), null)
                : engine.read(new Item.Readable(arrived.document(), arrived.original()));
        Taken taken = new Taken(arrived, new byte[0], read.ledger(), article(engine, read), null);
        if (!tables.ledger().has(LedgerTable.entry(arrived))) {
          add(taken, place);
        }
      }
    }
  }

  private void apply(ArchiveEntry.Said said) {
    tables.said().add(tables.said().lastSeq() + 1, said);
    switch (said.kind()) {
      case FORGOTTEN -> Forgetting.apply(said, tables);
      case ALIASES -> StoryAliases.apply(said, tables.findings());
      default -> {
        // Whoever needs the others reads them from the table.
      }
    }
  }
}
