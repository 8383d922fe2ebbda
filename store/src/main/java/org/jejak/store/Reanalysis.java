package org.jejak.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.trace.Jejak;
import org.jejak.trace.ReadItem;
import org.jspecify.annotations.Nullable;

/**
 * What reading everything again changed.
 *
 * @param read items that have a document in the archive
 * @param changed reports whose reading is another one now
 * @param gained items that were rejected and are reports now
 * @param lost reports that are rejected now; their bytes stay in the archive
 * @param storiesBefore how many stories there were
 * @param storiesKept how many of them hold the same reports as before
 * @param storiesNow how many stories there are
 */
public record Reanalysis(
    long read,
    long changed,
    long gained,
    long lost,
    int storiesBefore,
    int storiesKept,
    int storiesNow) {

  /** One going over of the archive, with the engine that is to read it. */
  static final class Pass {
    private static final int BATCH = 256;

    private final Jejak engine;
    private final Tables tables;
    private final List<Runnable> changes = new ArrayList<>();
    private long read;
    private long changed;
    private long gained;
    private long lost;

    Pass(Jejak engine, Tables tables) {
      this.engine = engine;
      this.tables = tables;
    }

    /**
     * Reads every document again. What is indexed and traced counts as old from now on, so that
     * after a kill the next index and the next trace are of what is there then.
     */
    void run(Path archive) throws IOException {
      tables.inTransaction(() -> {
        tables.facts().set(SearchIndex.READINGS, tables.facts().number(SearchIndex.READINGS) + 1);
        tables.facts().set(Findings.TRACED, 0);
      });
      ArchiveReader.read(archive, ArchivePlace.START, this::take);
      apply();
    }

    private void take(ArchiveEntry entry, ArchivePlace place, ArchivePlace next) {
      Optional<Long> seq = tables.ledger().at(place);
      if (seq.isEmpty() || !(entry instanceof ArchiveEntry.Arrived arrived)) {
        return;
      }
      if (arrived.document() == null) {
        settle(seq.get(), arrived.row());
      } else {
        read++;
        ReadItem now = engine.read(new Item.Readable(arrived.document(), arrived.original()));
        String id = arrived.document().id();
        ArticleRow article = Arrivals.article(engine, now);
        changes.add(() -> compare(seq.get(), id, now.ledger(), article, place));
      }
      if (changes.size() >= BATCH) {
        apply();
      }
    }

    /** An item that repeats another one's report shares its fate. */
    private void settle(long number, LedgerRow row) {
      if (row.article() != null) {
        changes.add(() -> tables.ledger().settle(number, Arrivals.settled(row, tables)));
      }
    }

    /** Compares with what is there now: an earlier entry may have brought the same report. */
    private void compare(
        long number, String id, LedgerRow ledger, @Nullable ArticleRow row, ArchivePlace place) {
      byte @Nullable [] before = tables.articles().reading(id).orElse(null);
      if (row == null && before != null) {
        lost++;
        tables.articles().remove(id);
        tables.findings().removeMember(id);
      } else if (row != null && before == null) {
        gained++;
        tables.articles().add(row, number, place);
      } else if (row != null && !Arrays.equals(row.reading(), before)) {
        changed++;
        tables.articles().replace(row);
      }
      tables.ledger().settle(number, ledger);
    }

    private void apply() {
      tables.inTransaction(() -> changes.forEach(Runnable::run));
      changes.clear();
    }

    /** The outcome, once the reports were traced again. */
    Reanalysis outcome(Map<String, String> storiesBefore, Map<String, String> storiesNow) {
      Set<Set<String>> before = groups(storiesBefore);
      Set<Set<String>> now = groups(storiesNow);
      int all = now.size();
      int old = before.size();
      before.retainAll(now);
      return new Reanalysis(read, changed, gained, lost, old, before.size(), all);
    }

    private static Set<Set<String>> groups(Map<String, String> storyOfArticle) {
      Map<String, Set<String>> groups = new TreeMap<>();
      storyOfArticle.forEach(
          (article, story) -> groups.computeIfAbsent(story, s -> new HashSet<>()).add(article));
      return new HashSet<>(groups.values());
    }
  }
}
