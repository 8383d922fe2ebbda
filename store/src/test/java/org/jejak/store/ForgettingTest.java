package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
      words = firstWords(store);
      assertThat(archive()).contains(words);
      assertThat(store.forget(List.of(aReport()), "asked by its author", null)).isOne();
      assertThat(store.tables().articles().has(aReport())).isFalse();
    }
    assertThat(archive()).doesNotContain(words);
    assertThat(Verification.of(db, Newsroom.JEJAK).faults()).isEmpty();
  }

  @Test
  void aTombstoneSaysWhenAndWhy() {
    try (Store store = Newsroom.open(db)) {
      store.forget(List.of(aReport()), "asked by its author", null);
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
      store.forget(List.of(aReport()), "", null);
      Newsroom.ingest(store, Newsroom.samples("wire.jsonl", "txt"));
      assertThat(store.tables().articles().has(aReport())).isFalse();
    }
    assertThat(Verification.of(db, Newsroom.JEJAK).faults()).isEmpty();
  }

  @Test
  void tablesMadeAgainDoNotKnowItEither() throws IOException {
    List<LedgerRow> before;
    try (Store store = Newsroom.open(db)) {
      store.forget(List.of(aReport()), "", null);
      before = Newsroom.ledger(store);
    }
    Files.delete(db.resolve("jejak.db"));
    try (Store store = Newsroom.open(db)) {
      assertThat(Newsroom.ledger(store)).isEqualTo(before);
      assertThat(store.tables().articles().has(aReport())).isFalse();
    }
  }

  @Test
  void noFileOfTheFolderHoldsItsTitleAnyMore() throws IOException {
    String id;
    String title;
    try (Store store = Newsroom.open(db)) {
      store.trace(null);
      id =
          rows.stream()
              .map(row -> String.valueOf(row.article()))
              .filter(report -> hasTitleOfItsOwn(store, report))
              .findFirst()
              .orElseThrow();
      title = String.valueOf(article(store, id).title());
    }
    assertThat(filesWith(title)).contains("jejak.db");
    try (Store store = Newsroom.open(db)) {
      store.forget(List.of(id), "", null);
    }
    assertThat(filesWith(title)).isEmpty();
  }

  private boolean hasTitleOfItsOwn(Store store, String report) {
    String title = article(store, report).title();
    return title != null
        && rows.stream()
                .map(row -> article(store, String.valueOf(row.article())))
                .filter(other -> title.equals(other.title()) || other.text().contains(title))
                .count()
            == 1;
  }

  private List<String> filesWith(String words) throws IOException {
    try (Stream<Path> files = Files.walk(db)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("jejak.lock") && holds(file, words))
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }

  private static boolean holds(Path file, String words) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void killedBeforeTheArchiveIsRewrittenTheNextOpeningDoesIt() throws IOException {
    String words;
    try (Store store = Newsroom.open(db)) {
      words = firstWords(store);
      store.say(Arrivals.FORGOTTEN, Forgetting.json(List.of(aReport()), "asked"));
    }
    assertThat(archive()).contains(words);
    openAgainAndExpectNothingOf(words);
  }

  @Test
  void killedBeforeTheTablesHearOfItTheNextOpeningDoesIt() throws IOException {
    String words;
    try (Store store = Newsroom.open(db)) {
      words = firstWords(store);
    }
    try (Archive archive = Archive.open(db.resolve("archive"), 1 << 30)) {
      String json = Forgetting.json(List.of(aReport()), "asked");
      Instant day = Instant.parse("2025-10-02T06:00:00Z");
      archive.append(ArchiveRecords.encode(new ArchiveEntry.Said(day, Arrivals.FORGOTTEN, json)));
      archive.sync();
    }
    openAgainAndExpectNothingOf(words);
  }

  @Test
  void killedBeforeTheTablesKnowTheNewPlacesTheNextOpeningFindsThem() throws IOException {
    String words;
    try (Store store = Newsroom.open(db)) {
      words = firstWords(store);
      store.say(Arrivals.FORGOTTEN, Forgetting.json(List.of(aReport()), "asked"));
    }
    byte[] tables = Files.readAllBytes(db.resolve("jejak.db"));
    Newsroom.open(db).close();
    Files.write(db.resolve("jejak.db"), tables);
    openAgainAndExpectNothingOf(words);
  }

  private String firstWords(Store store) {
    String text = article(store, aReport()).text();
    return text.substring(0, 60).lines().findFirst().orElseThrow();
  }

  private void openAgainAndExpectNothingOf(String words) throws IOException {
    try (Store store = Newsroom.open(db)) {
      assertThat(Newsroom.ledger(store)).hasSameSizeAs(rows);
      assertThat(store.tables().articles().has(aReport())).isFalse();
    }
    assertThat(archive()).doesNotContain(words);
    assertThat(Verification.of(db, Newsroom.JEJAK).faults()).isEmpty();
  }
}
