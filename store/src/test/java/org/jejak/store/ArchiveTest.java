package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.document.Original;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** The archive gives back what was put into it, or says that it cannot. */
class ArchiveTest {
  private static final Instant NOW = Instant.parse("2025-10-01T06:00:00Z");

  @TempDir private Path folder;

  private void append(ArchiveEntry... entries) throws IOException {
    try (Archive archive = Archive.open(folder, 1 << 30)) {
      for (ArchiveEntry entry : entries) {
        archive.append(ArchiveRecords.encode(entry));
      }
      archive.sync();
    }
  }

  private static ArchiveEntry.Arrived entry(String input, Original original) {
    LedgerRow row = new LedgerRow(input, null, null, Status.REJECTED, "is noise", null);
    return new ArchiveEntry.Arrived(NOW, row, null, original);
  }

  /** Bytes that cannot be packed, so that a changed one still unpacks. */
  private static Original noise(int seed) {
    byte[] bytes = new byte[50_000];
    new Random(seed).nextBytes(bytes);
    return new Original(bytes, null);
  }

  @Test
  void oneChangedByteIsSeenAndTheEntriesAroundItAreRead() throws IOException {
    append(entry("a", noise(1)), entry("b", noise(2)), entry("c", noise(3)));
    Path file = Archive.path(folder, 1);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    List<String> read = new ArrayList<>();
    ArchiveReader.Ending ending =
        ArchiveReader.read(
            folder,
            ArchivePlace.START,
            (entry, place, next) -> read.add(((ArchiveEntry.Arrived) entry).row().input()));

    assertThat(read).containsExactly("a", "c");
    assertThat(ending.gaps()).hasSize(1);
    assertThat(ending.gaps().getFirst().fault())
        .isEqualTo("the bytes of a record are not those that were written");
    assertThat(ending.torn()).isNull();
  }

  @Test
  void whatFailsBehindTheReaderIsNoFaultOfTheArchive() throws IOException {
    append(entry("a", noise(1)));
    assertThatThrownBy(() ->
            ArchiveReader.read(
                folder,
                ArchivePlace.START,
                (entry, place, next) -> {
                  throw new IllegalArgumentException("a date without a year");
                }))
        .hasMessage("a date without a year");
  }

  @Test
  void eachRecordHasAnIdOfItsOwnAndADigest() throws IOException {
    LedgerRow first = new LedgerRow("a", null, null, Status.ACCEPTED, null, "a-0000000000000000");
    LedgerRow again = new LedgerRow("b", null, null, Status.ACCEPTED, null, "a-0000000000000000");
    append(
        new ArchiveEntry.Arrived(NOW, first, null, null),
        new ArchiveEntry.Arrived(NOW, again, null, null));

    List<String> ids = new ArrayList<>();
    try (WarcReader reader = new WarcReader(Archive.path(folder, 1))) {
      for (WarcRecord record : reader) {
        ids.add(record.id().toString());
        assertThat(record.blockDigest()).isPresent();
      }
    }
    assertThat(ids).hasSize(2).doesNotHaveDuplicates();
  }
}
