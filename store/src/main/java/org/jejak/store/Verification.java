package org.jejak.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.jejak.article.Article;
import org.jejak.reading.ReadingCodec;
import org.jejak.trace.Jejak;
import org.jspecify.annotations.Nullable;

/**
 * Whether archive, ledger, tables and index say the same. It only reads.
 *
 * @param entries whole entries of the archive
 * @param rows rows of the ledger
 * @param articles reports whose readings are sound
 * @param faults of archive, ledger and tables, a sentence each
 * @param indexFaults of the index, a sentence each
 */
public record Verification(
    long entries, long rows, long articles, List<String> faults, List<String> indexFaults) {
  private static final int MOST_FAULTS = 100;

  /** Copies the lists. */
  public Verification {
    faults = List.copyOf(faults);
    indexFaults = List.copyOf(indexFaults);
  }

  /** Whether nothing is wrong. */
  public boolean isClean() {
    return faults.isEmpty() && indexFaults.isEmpty();
  }

  /**
   * Reads everything and compares.
   *
   * @throws StoreException when there is no such folder, or another version of Jejak made it
   */
  public static Verification of(Path folder, Jejak engine) {
    Pass pass = new Pass(folder, engine.readingCodec());
    try (StoreView view = StoreView.open(folder)) {
      view.tables().reading(() -> pass.compare(view.tables()));
      pass.indexFaults.addAll(IndexCheck.faults(folder, view.tables()));
    } catch (UnusableTables e) {
      pass.fault(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException | JdbiException e) {
      pass.fault("reading broke off: " + Fault.words(e));
    }
    return new Verification(pass.entries, pass.rows, pass.articles, pass.faults, pass.indexFaults);
  }

  /** One going over of a folder. */
  private static final class Pass {
    private final Path folder;
    private final ReadingCodec codec;
    private final List<String> faults = new ArrayList<>();
    private final List<String> indexFaults = new ArrayList<>();
    private long entries;
    private long rows;
    private long articles;

    Pass(Path folder, ReadingCodec codec) {
      this.folder = folder;
      this.codec = codec;
    }

    void fault(String sentence) {
      if (faults.size() < MOST_FAULTS) {
        faults.add(sentence);
      } else if (faults.size() == MOST_FAULTS) {
        faults.add("and more");
      }
    }

    Pass compare(Tables tables) {
      tables.faults().forEach(words -> fault("the database is damaged: " + words));
      compareLedger(tables);
      tables.articles().each((row, packed) -> check(row, packed));
      tables
          .ledger()
          .withoutArticle()
          .forEach(id -> fault("the ledger names " + id + ", which the tables do not hold"));
      tables
          .findings()
          .strangers()
          .forEach(id -> fault("a story holds " + id + ", which the tables do not hold"));
      return this;
    }

    private void compareLedger(Tables tables) {
      try (Stream<LedgerTable.Entry> stream = tables.ledger().stream()) {
        Rows ledger = new Rows(stream.iterator());
        ArchivePlace known = tables.facts().known();
        ArchiveReader.Ending ending =
            ArchiveReader.read(
                folder.resolve(Store.ARCHIVE),
                ArchivePlace.START,
                (entry, place, next) -> {
                  entries++;
                  if (entry instanceof ArchiveEntry.Arrived arrived) {
                    compare(arrived, place, known, ledger);
                  }
                });
        tell(ending, known);
        while (ledger.next() != null) {
          withoutEntry(ledger.take());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The rows of the ledger in their order, with a look at the next one. */
    private final class Rows {
      private final Iterator<LedgerTable.Entry> rest;
      private LedgerTable.@Nullable Entry next;

      Rows(Iterator<LedgerTable.Entry> rest) {
        this.rest = rest;
        advance();
      }

      private void advance() {
        next = rest.hasNext() ? rest.next() : null;
      }

      LedgerTable.@Nullable Entry next() {
        return next;
      }

      LedgerTable.Entry take() {
        LedgerTable.Entry taken = Objects.requireNonNull(next, "taken after a look");
        rows++;
        advance();
        return taken;
      }

      /** The next row, where it stands before a place, or at it. */
      LedgerTable.@Nullable Entry upTo(ArchivePlace place) {
        return next == null || next.place().compareTo(place) > 0 ? null : take();
      }
    }

    private void withoutEntry(LedgerTable.Entry row) {
      fault(
          "row %d of the ledger has no entry in the archive (%s)".formatted(row.seq(), words(row)));
    }

    private static String words(LedgerTable.Entry row) {
      String item = row.row().item();
      return row.row().input() + (item == null ? "" : "!" + item);
    }

    private void tell(ArchiveReader.Ending ending, ArchivePlace known) {
      for (ArchiveReader.Gap gap : ending.gaps()) {
        fault(
            "%s is damaged from byte %d to %d: %s"
                .formatted(name(gap.from()), gap.from().offset(), gap.to().offset(), gap.fault()));
      }
      if (ending.torn() != null) {
        fault(
            "%s breaks off at byte %d: %s"
                .formatted(name(ending.end()), ending.end().offset(), ending.torn()));
      }
      if (ending.end().compareTo(known) < 0) {
        fault(
            "the archive ends at byte %d of %s; the tables know it up to byte %d of %s"
                .formatted(ending.end().offset(), name(ending.end()), known.offset(), name(known)));
      }
    }

    private String name(ArchivePlace place) {
      return String.valueOf(
          Archive.path(folder.resolve(Store.ARCHIVE), place.file()).getFileName());
    }

    private void compare(
        ArchiveEntry.Arrived arrived, ArchivePlace place, ArchivePlace known, Rows ledger) {
      LedgerTable.Entry row = ledger.upTo(place);
      while (row != null && !row.place().equals(place)) {
        withoutEntry(row);
        row = ledger.upTo(place);
      }
      if (row == null) {
        String why =
            place.compareTo(known) < 0 ? "has no row in the ledger" : "is not taken in yet";
        fault("the entry at byte %d of %s %s".formatted(place.offset(), name(place), why));
        return;
      }
      boolean same =
          row.row().input().equals(arrived.row().input())
              && Objects.equals(row.row().item(), arrived.row().item());
      if (!same) {
        fault(
            "row %d of the ledger is not the entry at byte %d of %s"
                .formatted(row.seq(), place.offset(), name(place)));
      }
    }

    private void check(ArticleTable.Row row, byte[] packed) {
      try {
        Article article = PackedReading.unpack(codec, packed).article();
        ArticleRow now = ArticleRow.of(article, packed);
        if (article.id().equals(row.id()) && now.textHash().equals(row.textHash())) {
          articles++;
        } else {
          fault("the reading of " + row.id() + " is another report's");
        }
      } catch (IllegalArgumentException e) {
        fault("the reading of %s cannot be read: %s".formatted(row.id(), Fault.words(e)));
      }
    }
  }
}
