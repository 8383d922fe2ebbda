package org.jejak.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes reports out of the archive: its files are written again without them. A fact in the tables
 * says from when somebody asked for it until it is done, so that whoever opens the folder after a
 * kill finishes it.
 */
final class Forgetting {
  private static final String UNDER_WAY = "forgetting";
  private static final JsonMapper JSON = new JsonMapper();
  private static final int DAY = 10;

  private final Path archive;
  private final Tables tables;

  Forgetting(Path archive, Tables tables) {
    this.archive = archive;
    this.tables = tables;
  }

  /** Whether somebody asked for it and it is not done yet. */
  boolean isUnderWay() {
    return tables.facts().get(UNDER_WAY) != null;
  }

  /**
   * Says that it is done, once nothing that follows from the reports is left. While somebody reads
   * the tables as they were, their log holds it, and this stays under way.
   */
  void end() {
    if (tables.emptyLog()) {
      tables.facts().remove(UNDER_WAY);
    }
  }

  /** Those of these reports that tables or archive hold, each once. */
  static List<String> kept(Collection<String> articles, Tables tables) {
    Set<String> there = tables.ledger().rowsOf(articles).keySet();
    return articles.stream().filter(there::contains).distinct().toList();
  }

  /** What stands in an entry's place: that there was one, and why there is no report. */
  static ArchiveEntry.Arrived tombstone(ArchiveEntry.Arrived entry, String reason) {
    LedgerRow row = entry.row();
    LedgerRow empty =
        new LedgerRow(row.input(), row.item(), row.offset(), Status.REJECTED, reason, null);
    return new ArchiveEntry.Arrived(entry.received(), empty, null, null);
  }

  /** What is said of forgotten reports, as the archive keeps it. */
  static String json(List<String> articles, String reason) {
    ObjectNode node = JSON.createObjectNode();
    node.put("reason", reason);
    articles.forEach(node.putArray("articles")::add);
    return node.toString();
  }

  /**
   * Takes reports out of the tables as somebody said; their ledger rows stay, and say why there is
   * no report.
   */
  static void apply(ArchiveEntry.Said said, Tables tables) {
    tables.facts().set(UNDER_WAY, said.received());
    JsonNode node = JSON.readTree(said.json());
    String day = said.received().toString().substring(0, DAY);
    String why = node.path("reason").asString();
    List<String> articles = node.path("articles").valueStream().map(JsonNode::asString).toList();
    Map<String, List<LedgerTable.Named>> rows = tables.ledger().rowsOf(articles);
    for (String id : articles) {
      String reason =
          "%s was forgotten on %s%s".formatted(id, day, why.isBlank() ? "" : ": " + why);
      tables.watches().forget(id);
      tables.forgotten().add(id, said.received().toString(), reason);
      tables.ledger().bury(rows.getOrDefault(id, List.of()), reason);
      tables.articles().remove(id);
    }
    SaidCorrections.dropWords(tables);
  }

  /** Rewrites every file that holds a forgotten report, and tells the tables where entries are. */
  void rewrite() throws IOException {
    // Tables that forgot about this by a loss of power would look for entries where they were.
    tables.settle();
    Set<String> forgotten = tables.forgotten().ids();
    for (int file = 1; Files.exists(Archive.path(archive, file)); file++) {
      rewrite(file, forgotten);
    }
    relocate();
    tables.settle();
  }

  private void rewrite(int number, Set<String> forgotten) throws IOException {
    Path file = Archive.path(archive, number);
    Path fresh = archive.resolve("." + file.getFileName() + ".tmp");
    if (copyWithout(forgotten, number, file, fresh)) {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Archive.syncFolder(archive);
    } else {
      Files.delete(fresh);
    }
  }

  /** Copies a file without forgotten reports; false where it holds none. */
  private boolean copyWithout(Set<String> forgotten, int number, Path file, Path fresh)
      throws IOException {
    try (FileChannel in = FileChannel.open(file);
        FileChannel out =
            FileChannel.open(
                fresh,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
      Copy copy = new Copy(in, out, forgotten);
      ArchiveReader.readFile(archive, number, copy::take);
      if (copy.changed) {
        copy.rest();
        out.force(true);
      }
      return copy.changed;
    }
  }

  /** Copies byte for byte what stays. */
  private final class Copy {
    private final FileChannel in;
    private final FileChannel out;
    private final Set<String> forgotten;
    private long copied;
    private boolean changed;

    Copy(FileChannel in, FileChannel out, Set<String> forgotten) {
      this.in = in;
      this.out = out;
      this.forgotten = forgotten;
    }

    void take(ArchiveEntry entry, ArchivePlace place, ArchivePlace next) {
      ArchiveEntry left = left(entry);
      if (left == entry) {
        return;
      }
      try {
        copyTo(place.offset());
        write(ByteBuffer.wrap(ArchiveRecords.encode(left)));
        copied = next.offset();
        changed = true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** What is left of an entry; the same where nothing has to go. */
    private ArchiveEntry left(ArchiveEntry entry) {
      if (entry instanceof ArchiveEntry.Said said) {
        return SaidCorrections.without(said, forgotten::contains);
      }
      String id = idOf(entry);
      if (id == null || !forgotten.contains(id)) {
        return entry;
      }
      String reason = tables.forgotten().reason(id).orElse("forgotten");
      return tombstone((ArchiveEntry.Arrived) entry, reason);
    }

    private void write(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }

    private static @Nullable String idOf(ArchiveEntry entry) {
      if (!(entry instanceof ArchiveEntry.Arrived arrived)) {
        return null;
      }
      return arrived.document() != null ? arrived.document().id() : arrived.row().article();
    }

    private void copyTo(long end) throws IOException {
      while (copied < end) {
        copied += in.transferTo(copied, end - copied, out);
      }
    }

    void rest() throws IOException {
      copyTo(in.size());
    }
  }

  /** Tells each row where its entry is now, and the tables up to where they know the archive. */
  private void relocate() throws IOException {
    tables.inTransaction(() -> {
      Relocation relocation = new Relocation();
      ArchiveReader.read(archive, ArchivePlace.START, relocation::take);
      tables.facts().setKnown(relocation.known);
    });
  }

  /** Goes along the archive. Behind what the tables know may stand what a killed process left. */
  private final class Relocation {
    private final Map<SaidTable.Head, Integer> said = new HashMap<>();
    private ArchivePlace known = ArchivePlace.START;

    Relocation() {
      tables.said().eachHead(head -> said.merge(head, 1, Integer::sum));
    }

    void take(ArchiveEntry entry, ArchivePlace place, ArchivePlace next) {
      boolean there =
          switch (entry) {
            case ArchiveEntry.Said words ->
                said.merge(SaidTable.head(words), -1, Integer::sum) >= 0;
            case ArchiveEntry.Arrived arrived -> move(LedgerTable.entry(arrived), place);
          };
      known = there ? next : known;
    }
  }

  /** False where there is no such row. */
  private boolean move(String entry, ArchivePlace place) {
    Optional<LedgerTable.Placed> there = tables.ledger().placed(entry);
    there
        .filter(row -> !row.place().equals(place))
        .ifPresent(row -> tables.ledger().move(row.seq(), place));
    return there.isPresent();
  }
}
