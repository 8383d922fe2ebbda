package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jejak.article.Article;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report or an outlet that is forgotten is in nothing any more. */
class ForgettingTest {
  @TempDir private Path temp;
  private Path db = Path.of("");
  private List<LedgerRow> rows = List.of();

  @BeforeEach
  void fill() {
    db = temp.resolve("db");
    try (Store store = Newsroom.open(db)) {
      rows = Newsroom.ingest(store, Newsroom.samples("wire.jsonl", "txt"));
    }
  }

  private String archive() throws IOException {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(db.resolve("archive/jejak-000001.warc.gz")))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Article article(Store store, String id) {
    byte[] packed = store.tables().articles().reading(id).orElseThrow();
    return PackedReading.unpack(Newsroom.JEJAK.readingCodec(), packed).article();
  }

  private String aReport() {
    return String.valueOf(rows.getFirst().article());
  }

  @Test
  void aForgottenReportIsNeitherInTheArchiveNorInTheTables() throws IOException {
    String words;
    try (Store store = Newsroom.open(db)) {
      Article article = article(store, aReport());
      words = article.text().substring(0, 60).lines().findFirst().orElseThrow();
      assertThat(archive()).contains(words);
      assertThat(store.forget(List.of(aReport()), "asked by its author")).isOne();
      assertThat(store.tables().articles().has(aReport())).isFalse();
    }
    assertThat(archive()).doesNotContain(words);
    assertThat(Verification.of(db, Newsroom.JEJAK).faults()).isEmpty();
  }

  @Test
  void aTombstoneSaysWhenAndWhy() {
    try (Store store = Newsroom.open(db)) {
      store.forget(List.of(aReport()), "asked by its author");
      LedgerRow row = Newsroom.ledger(store).getFirst();
      assertThat(row.status()).isEqualTo(Status.REJECTED);
      assertThat(row.reason())
          .isEqualTo(aReport() + " was forgotten on 2025-10-01: asked by its author");
      assertThat(row.input()).isEqualTo(rows.getFirst().input());
    }
  }

  @Test
  void itIsNotTakenInAgain() throws IOException {
    try (Store store = Newsroom.open(db)) {
      store.forget(List.of(aReport()), "");
      Newsroom.ingest(store, Newsroom.samples("wire.jsonl", "txt"));
      assertThat(store.tables().articles().has(aReport())).isFalse();
    }
    assertThat(Verification.of(db, Newsroom.JEJAK).faults()).isEmpty();
  }

  @Test
  void tablesMadeAgainDoNotKnowItEither() throws IOException {
    List<LedgerRow> before;
    try (Store store = Newsroom.open(db)) {
      store.forget(List.of(aReport()), "");
      before = Newsroom.ledger(store);
    }
    Files.delete(db.resolve("jejak.db"));
    try (Store store = Newsroom.open(db)) {
      assertThat(Newsroom.ledger(store)).isEqualTo(before);
      assertThat(store.tables().articles().has(aReport())).isFalse();
    }
  }

  @Test
  void whatAKilledProcessBeganTheNextOneFinishes() throws IOException {
    try (Store store = Newsroom.open(db)) {
      store.forget(List.of(aReport()), "");
    }
    long size = Files.size(db.resolve("archive/jejak-000001.warc.gz"));
    Files.writeString(db.resolve("archive/rewriting"), "");
    try (Store store = Newsroom.open(db)) {
      assertThat(Newsroom.ledger(store)).hasSameSizeAs(rows);
    }
    assertThat(db.resolve("archive/rewriting")).doesNotExist();
    assertThat(Files.size(db.resolve("archive/jejak-000001.warc.gz"))).isEqualTo(size);
    assertThat(Verification.of(db, Newsroom.JEJAK).faults()).isEmpty();
  }
}
