package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.document.Sources;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each bad input is one row of the ledger with a reason in plain words; the rest goes on. */
class BadInputTest {
  private static final Jejak JEJAK = Jejak.standard();
  private static final String GOOD =
      "The harbour office in Kupang said on 3 March 2025 that two ferries would sail to Dili every"
          + " week. Officials in Dili welcomed the plan. Fishermen asked for a later hour.";

  @TempDir private Path dir;

  private List<LedgerRow> ledger() throws IOException {
    Files.writeString(dir.resolve("good.txt"), GOOD);
    Trace trace = JEJAK.trace(Sources.in(List.of(dir.toString())));
    assertThat(trace.ledger())
        .filteredOn(row -> row.input().endsWith("good.txt"))
        .singleElement()
        .matches(row -> row.status() == Status.ACCEPTED);
    return trace.ledger().stream().filter(row -> !row.input().endsWith("good.txt")).toList();
  }

  private void assertOneRejected(String reason) throws IOException {
    assertThat(ledger())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.status()).isEqualTo(Status.REJECTED);
          assertThat(row.reason()).contains(reason);
          assertThat(row.article()).isNull();
        });
  }

  private void assertOneRead() throws IOException {
    assertThat(ledger()).singleElement().matches(row -> row.status() != Status.REJECTED);
  }

  @Test
  void aMissingPath() {
    Trace trace = JEJAK.trace(Sources.in(List.of(dir.resolve("absent").toString())));
    assertThat(trace.ledger())
        .singleElement()
        .matches(row -> "there is no such file or folder".equals(row.reason()));
  }

  @Test
  void anUnreadableFile() throws IOException {
    Path file = Files.writeString(dir.resolve("secret.txt"), GOOD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "this user may read everything");
    assertOneRejected("may not be read");
  }

  @Test
  void anEmptyFile() throws IOException {
    Files.createFile(dir.resolve("empty.txt"));
    assertOneRejected("empty");
  }

  @Test
  void aBinary() throws IOException {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 % 256);
    }
    Files.write(dir.resolve("program.txt"), bytes);
    assertOneRejected("binary");
  }

  @Test
  void invalidUtf8IsReadAndNoted() throws IOException {
    byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
    bytes[10] = (byte) 0xE9;
    Files.write(dir.resolve("latin.txt"), bytes);
    assertOneRead();
  }

  @Test
  void utf16IsRead() throws IOException {
    Files.write(dir.resolve("wide.txt"), ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE));
    assertOneRead();
  }

  @Test
  void aTextOfThreeHundredMegabytes() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(dir.resolve("huge.txt").toFile(), "rw")) {
      file.setLength(300L * 1024 * 1024);
    }
    assertOneRejected("MB");
  }

  @Test
  void aFolderLoopBySymlink() throws IOException {
    Files.createSymbolicLink(dir.resolve("loop"), dir);
    assertOneRejected("leads back into itself");
  }

  @Test
  void aBrokenJsonLine() throws IOException {
    String good = "{\"text\": \"" + GOOD + "\", \"title\": \"Ferries\"}\n";
    Files.writeString(
        dir.resolve("lines.jsonl"), good + "{\"text\": \n" + good.replace("two", "3"));
    assertThat(ledger())
        .extracting(LedgerRow::status)
        .containsExactly(Status.ACCEPTED, Status.REJECTED, Status.ACCEPTED);
  }

  @Test
  void aPageNestedAHundredThousandDeep() throws IOException {
    String page = "<html><body>" + "<div>".repeat(100_000) + "<p>" + GOOD + "</p></body></html>";
    Files.writeString(dir.resolve("deep.html"), page);
    assertThat(ledger()).hasSize(1);
  }

  @Test
  void aFeedWithAnEntityBomb() throws IOException {
    Files.writeString(
        dir.resolve("bomb.xml"),
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
            + " \"&a;&a;&a;&a;\">]><rss><channel><title>x</title><item><guid>1</guid><description>"
            + GOOD
            + " &b;</description></item></channel></rss>");
    assertThat(ledger()).hasSize(1);
  }

  @Test
  void aJsonLineOfFiftyMegabytesIsOneRow() throws IOException {
    Path file = dir.resolve("long.jsonl");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("{\"text\": \"".getBytes(StandardCharsets.UTF_8));
      byte[] megabyte = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 50; i++) {
        out.write(megabyte);
      }
      out.write(("\"}\n{\"text\": \"" + GOOD + "\"}\n").getBytes(StandardCharsets.UTF_8));
    }
    List<LedgerRow> rows = ledger();
    assertThat(rows)
        .extracting(LedgerRow::status)
        .containsExactly(Status.REJECTED, Status.ACCEPTED);
    assertThat(rows.getFirst().reason()).isEqualTo("line 1 is longer than 8 MB");
  }

  @Test
  void reasonsAreWordsAndNotThoseOfALibrary() throws IOException {
    Files.writeString(
        dir.resolve("odd.jsonl"), "{\"a\": \n" + "[".repeat(100_000) + "\n{\"a\" 1}\n");
    assertThat(ledger())
        .hasSize(3)
        .extracting(LedgerRow::reason)
        .allMatch(reason -> reason.startsWith("line "))
        .noneMatch(reason -> reason.contains("Source") || reason.contains("StreamRead"));
  }

  @Test
  void zeroBytesInAText() throws IOException {
    Files.writeString(dir.resolve("zero.txt"), GOOD.replace(". ", "\0. "));
    assertOneRejected("binary");
  }

  @Test
  void aTextOfNothingButMarks() throws IOException {
    Files.writeString(dir.resolve("marks.txt"), ". ".repeat(10_000));
    assertOneRejected("no text");
  }

  @Test
  void aLinkThatLeadsNowhere() throws IOException {
    Files.createSymbolicLink(dir.resolve("lost.txt"), Path.of("nowhere.txt"));
    assertOneRejected("leads nowhere");
  }

  @Test
  @Timeout(30)
  void aHundredThousandShortLinesAreReadInTime() throws IOException {
    Files.writeString(dir.resolve("lines.txt"), "a\n\n".repeat(100_000));
    Files.writeString(dir.resolve("marks.txt"), GOOD + "\n\n" + "[]".repeat(100_000));
    Files.writeString(dir.resolve("tails.txt"), "Komentar (0)\n\n".repeat(100_000));
    assertThat(ledger()).hasSize(3);
  }

  @Test
  void turnedWritingAndEscapesReachNoReport() throws IOException {
    String text = GOOD.replace("Dili", "\u202eDili\u001b[31m");
    Files.writeString(dir.resolve("\u202etxt.turned.txt"), text);
    Trace trace = JEJAK.trace(Sources.in(List.of(dir.toString())));
    assertThat(Samples.text(trace, false)).doesNotContain("\u202e").doesNotContain("\u001b");
    assertThat(Samples.page(trace)).doesNotContain("\u202e").doesNotContain("\u001b");
  }

  @Test
  void whatACommandFailsOnReachesTheTerminalWithoutEscapes() {
    Commands done = Commands.run("follow", "--db", "newsroom", "a\u001b[2Jb.opml");
    assertThat(done.code()).isEqualTo(Main.FAILED);
    assertThat(done.err()).contains("a[2Jb.opml is no file").doesNotContain("\u001b");
  }

  @Test
  void everythingAtOnceEndsWithOneAndWithoutAStackTrace() throws IOException {
    Files.writeString(dir.resolve("good.txt"), GOOD);
    Files.createFile(dir.resolve("empty.txt"));
    Files.createSymbolicLink(dir.resolve("loop"), dir);
    Files.write(dir.resolve("program.bin"), new byte[] {127, 'E', 'L', 'F', 0, 0, 1});
    Commands done = Commands.run("trace", dir.toString(), dir.resolve("absent").toString());
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.out()).contains("5 received = 1 accepted + 0 partial + 4 rejected");
    assertThat(done.out() + done.err()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void aLimitIsSetByItsOption() throws IOException {
    Path file = Files.writeString(dir.resolve("long.txt"), (GOOD + "\n").repeat(8_000));
    assertThat(Commands.run("read", file.toString(), "--limit", "report=1").err())
        .contains("is 2 MB; a single report may be up to 1 MB");
    assertThat(Commands.run("read", file.toString(), "--limit", "size=1").err())
        .contains("no limit 'size'; there are report, unpacked, ratio, depth, entries");
    assertThat(Commands.run("read", file.toString(), "--limit", "depth=0").code()).isEqualTo(2);
  }

  @Test
  void theLedgerBalances() throws IOException {
    Files.createFile(dir.resolve("empty.txt"));
    Files.writeString(dir.resolve("picture.png"), "x");
    assertThat(ledger()).hasSize(2).allMatch(row -> row.reason() != null);
  }
}
