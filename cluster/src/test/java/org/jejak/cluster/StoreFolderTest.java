package org.jejak.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.output.OutputFiles;
import org.jejak.store.Store;
import org.jejak.store.StoreView;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jejak cluster run --db}, beside what {@code jejak ingest} makes of the same input. */
class StoreFolderTest {
  private static final Jejak JEJAK = Jejak.standard();

  @TempDir private Path dir;

  private static int run(Path db, String... inputs) {
    List<String> args = new ArrayList<>(List.of("run", "--local", "--parallelism", "2"));
    args.addAll(List.of(inputs));
    args.addAll(List.of("--db", db.toString()));
    StringWriter said = new StringWriter();
    int code =
        Main.run(new PrintWriter(said), new PrintWriter(said, true), args.toArray(String[]::new));
    assertThat(said.toString()).contains("Kept reports and trace in");
    return code;
  }

  private static Path ingested(Path db, String... inputs) {
    try (Store store = Store.open(db, JEJAK, Clock.systemUTC())) {
      Sources.in(List.of(inputs)).forEach(item -> store.keep(store.take(item)));
      store.acknowledge();
      store.trace(null);
    }
    return db;
  }

  /** What {@code jejak export} writes of a folder. */
  private static Path exported(Path db, Path out) throws IOException {
    try (StoreView view = StoreView.open(db);
        Trace trace = view.trace(JEJAK, null)) {
      OutputFiles.write(trace, out);
    }
    return out;
  }

  private static void assertSameFiles(Path one, Path other) {
    for (String name : OutputFiles.NAMES) {
      assertThat(one.resolve(name + ".jsonl"))
          .hasSameBinaryContentAs(other.resolve(name + ".jsonl"));
    }
  }

  private static void assertSameTables(KeptTables one, KeptTables other) {
    assertThat(one.without(other)).isEmpty();
    assertThat(other.without(one)).isEmpty();
    assertThat(one.equals(other)).isTrue();
  }

  @Test
  void theFolderHoldsWhatOneMachineTakesInAndTraces() throws Exception {
    Path db = dir.resolve("db");
    assertThat(run(db, Reports.SAMPLES)).isZero();
    assertSameFiles(
        exported(db, dir.resolve("many")), Reports.traced(dir.resolve("one"), Reports.SAMPLES));
    assertSameTables(
        KeptTables.of(db), KeptTables.of(ingested(dir.resolve("other"), Reports.SAMPLES)));
  }

  @Test
  void itsTablesLieInPostgresqlWhereItsSettingsSaySo() throws Exception {
    Path db = Files.createDirectories(dir.resolve("db"));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      Files.writeString(
          db.resolve("jejak.toml"),
          "[tables]\nurl = \"postgresql://postgres:any@localhost:%d/postgres\"\n"
              .formatted(postgres.getPort()));
      run(db, Reports.SAMPLES);
      run(db, Reports.SAMPLES);
      assertThat(db.resolve("jejak.db")).doesNotExist();
      assertSameFiles(
          exported(db, dir.resolve("many")), Reports.traced(dir.resolve("one"), Reports.SAMPLES));
      assertSameTables(
          KeptTables.in(postgres.getPostgresDatabase().getConnection()),
          KeptTables.of(ingested(dir.resolve("other"), Reports.SAMPLES)));
    }
  }

  @Test
  void theSameJobAgainChangesNothing() throws Exception {
    Path db = dir.resolve("db");
    Path empty = Files.createFile(dir.resolve("empty.txt"));
    String[] inputs = {Reports.SAMPLES, empty.toString(), dir.resolve("missing").toString()};
    assertThat(run(db, inputs)).isEqualTo(Main.SOME_REJECTED);
    KeptTables before = KeptTables.of(db);
    byte[] archive = Files.readAllBytes(db.resolve("archive/jejak-000001.warc.gz"));
    run(db, inputs);
    assertSameTables(KeptTables.of(db), before);
    assertThat(db.resolve("archive/jejak-000001.warc.gz")).hasBinaryContent(archive);
  }

  @Test
  void whatTheFolderHeldBeforeIsTracedTogetherWithWhatIsNew() throws Exception {
    String txt = Reports.ROOT.resolve("samples/txt").toString();
    String wire = Reports.ROOT.resolve("samples/wire.jsonl").toString();
    Path db = ingested(dir.resolve("db"), wire);
    run(db, txt);
    Path both = dir.resolve("both");
    run(both, txt, wire);
    assertSameTables(KeptTables.of(db).found(), KeptTables.of(both).found());
  }

  @Test
  void aReportUnderTwoNamesIsKeptOnceWithARowOfTheLedgerEach() throws Exception {
    Path text = Reports.ROOT.resolve("samples/txt/palka-post-2025-06-25.txt");
    Path one = Files.copy(text, dir.resolve("one.txt"));
    Path two = Files.copy(text, dir.resolve("two.txt"));
    run(dir.resolve("db"), two.toString(), one.toString());
    assertThat(KeptTables.of(dir.resolve("db")))
        .isEqualTo(KeptTables.of(ingested(dir.resolve("other"), one.toString(), two.toString())));
  }

  @Test
  void aFolderThatLacksWhatWasKeptBeforeIsNamed() throws Exception {
    List<Item> items = new ArrayList<>();
    Sources.in(List.of(Reports.SAMPLES + "/txt/palka-post-2025-06-25.txt")).forEach(items::add);
    try (RoundInput round = new RoundInput()) {
      round.add(Entry.of(JEJAK.read(items.getFirst()), JEJAK.readingCodec()));
      try (Trace trace = JEJAK.trace(round.input(JEJAK), null)) {
        assertThatThrownBy(() ->
                new StoreFolder(dir.resolve("new").toString())
                    .keep(round, trace, TraceSettings.USUAL))
            .isInstanceOf(WrongStateException.class)
            .hasMessageContaining("lacks reports that the job has kept in a folder before");
      }
    }
  }
}
