package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.jejak.store.Reports.Made;
import org.jejak.store.SearchPage.Hit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index follows from the tables: lost, damaged or left behind, it is made to fit again. */
class SearchIndexTest {
  private static final List<Made> REPORTS = Reports.made(120, 5);

  @TempDir private Path temp;
  private Path db = Path.of("");
  private Path index = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    db = temp.resolve("db");
    index = db.resolve("index");
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Reports.sources(temp, REPORTS.subList(0, 60)));
      store.trace(null);
    }
  }

  private List<Hit> all() {
    try (StoreView view = StoreView.open(db);
        Search search = view.search()) {
      return search.find(SearchRequest.of("", SearchRequest.MOST)).hits();
    }
  }

  private List<String> verify() {
    Verification found = Verification.of(db, Newsroom.JEJAK);
    assertThat(found.faults()).isEmpty();
    return found.indexFaults();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }

  private void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void anIndexThatFitsIsNotMadeAgain() throws IOException {
    List<Path> before = files();
    assertThat(verify()).isEmpty();
    Newsroom.open(db).close();
    assertThat(files().stream().filter(file -> !before.contains(file)).toList())
        .allMatch(file -> file.getFileName().toString().startsWith("segments"));
  }

  @Test
  void anIndexThatIsGoneIsNamedAndMadeByTheNextOpening() throws IOException {
    List<Hit> before = all();
    SearchIndex.delete(db);
    Files.delete(index);
    assertThat(verify()).containsExactly("there is no index");
    assertThatThrownBy(this::all)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("has no index; jejak verify --repair --db");
    Newsroom.open(db).close();
    assertThat(verify()).isEmpty();
    assertThat(all()).usingRecursiveComparison().ignoringFields("cursor").isEqualTo(before);
  }

  @Test
  void anyFileCutShortOrGoneIsNamedOrHarmlessAndRepairMendsIt() throws IOException {
    Path whole = temp.resolve("whole");
    copy(index, whole);
    List<Hit> before = all();
    for (Path file : files()) {
      for (int cut = 0; cut < 2; cut++) {
        SearchIndex.delete(db);
        Files.delete(index);
        copy(whole, index);
        Path damaged = index.resolve(file.getFileName());
        byte[] bytes = Files.readAllBytes(damaged);
        Files.write(damaged, java.util.Arrays.copyOf(bytes, cut * bytes.length / 2));
        assertThat(verify()).as(file.toString()).isNotEmpty();
        Repair.of(db, Newsroom.JEJAK, InstantSource.system());
        assertThat(verify()).isEmpty();
        assertThat(all()).extracting(Hit::id).isEqualTo(before.stream().map(Hit::id).toList());
      }
    }
  }

  @Test
  void anIndexWithAFileCutShortIsMadeAgainByTheNextOpening() throws IOException {
    for (String ending : List.of(".cfs", ".si")) {
      Path file =
          files().stream()
              .filter(path -> path.toString().endsWith(ending))
              .findFirst()
              .orElseThrow();
      Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 30));
      Newsroom.open(db).close();
      assertThat(verify()).isEmpty();
      assertThat(all()).hasSize(60).allMatch(hit -> hit.story() != null);
    }
  }

  @Test
  void aFlippedByteIsNamedByVerifyAndRepairMendsIt() throws IOException {
    Random random = new Random(17);
    List<Path> files = files();
    Path file =
        files.stream().filter(path -> path.toString().endsWith(".cfs")).findFirst().orElseThrow();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 4 + random.nextInt(bytes.length / 2)] ^= 0x41;
    Files.write(file, bytes);
    assertThat(verify()).anyMatch(words -> words.startsWith("the index is damaged"));
    Verification mended = Repair.of(db, Newsroom.JEJAK, InstantSource.system());
    assertThat(mended.isClean()).isTrue();
    assertThat(db.resolve("jejak.db.damaged")).doesNotExist();
    assertThat(all()).hasSize(60);
  }

  @Test
  void anIndexThatAKillLeftBehindCatchesUp() throws IOException {
    Path old = temp.resolve("old");
    copy(index, old);
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Reports.sources(temp, REPORTS.subList(60, 120)));
      store.trace(null);
    }
    List<Hit> whole = all();
    assertThat(whole).hasSize(120);
    SearchIndex.delete(db);
    Files.delete(index);
    copy(old, index);
    assertThat(verify())
        .anyMatch(words -> words.startsWith("the index lacks a-") && words.endsWith("59 more"))
        .anyMatch(words -> words.contains("knows trace 1, the tables are at 2"));
    try (StoreView view = StoreView.open(db);
        Search search = view.search()) {
      assertThat(search.find(SearchRequest.of("", 1)).behind()).isPositive();
    }
    Newsroom.open(db).close();
    assertThat(verify()).isEmpty();
    assertThat(all()).usingRecursiveComparison().ignoringFields("cursor").isEqualTo(whole);
  }

  @Test
  void reportsThatWereNotCommittedWhenTheProcessDiedAreFoundAfterTheNextOpening()
      throws IOException {
    Path copy = temp.resolve("copy");
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Reports.sources(temp, REPORTS.subList(60, 120)));
      // What lies on the disk now is what a killed process leaves.
      for (String part : List.of("archive", "index")) {
        copy(db.resolve(part), copy.resolve(part));
      }
      for (String file : List.of("jejak.db", "jejak.db-wal", "jejak.toml")) {
        Files.copy(db.resolve(file), copy.resolve(file));
      }
    }
    db = copy;
    index = db.resolve("index");
    assertThat(verify()).isNotEmpty();
    Newsroom.open(db).close();
    assertThat(verify()).isEmpty();
    assertThat(all()).hasSize(120);
  }

  @Test
  void anIndexThatHoldsMoreThanTheTablesForgetsIt() throws IOException {
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Reports.sources(temp, REPORTS.subList(60, 80)));
    }
    Path more = temp.resolve("more");
    copy(index, more);
    Path fresh = temp.resolve("fresh");
    try (Store store = Newsroom.open(fresh)) {
      Newsroom.ingest(store, Reports.sources(temp, REPORTS.subList(100, 120)));
      Newsroom.ingest(store, Reports.sources(temp, REPORTS.subList(0, 70)));
    }
    db = fresh;
    index = db.resolve("index");
    SearchIndex.delete(db);
    Files.delete(index);
    copy(more, index);
    assertThat(verify())
        .anyMatch(words -> words.startsWith("the index holds what the tables do not"));
    Newsroom.open(db).close();
    assertThat(verify()).isEmpty();
    assertThat(all()).hasSize(90);
  }

  @Test
  void aNewTraceChangesStoriesAndOriginsInTheIndexAndNothingElse() throws IOException {
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(store, Reports.sources(temp, REPORTS.subList(60, 120)));
    }
    assertThat(all()).filteredOn(hit -> hit.story() == null).hasSize(60);
    try (Store store = Newsroom.open(db)) {
      store.trace(null);
    }
    List<Hit> hits = all();
    assertThat(hits).hasSize(120).allMatch(hit -> hit.story() != null && hit.origin() != null);
    try (StoreView view = StoreView.open(db)) {
      var stories = view.tables().findings().storyOfArticle();
      assertThat(hits).allMatch(hit -> hit.story().equals(stories.get(hit.id())));
    }
  }

  @Test
  void aReportTakenOutIsFoundNoMore() throws IOException {
    String gone = all().getFirst().id();
    try (Store store = Newsroom.open(db)) {
      store.forget(List.of(gone), "asked for", null);
      assertThat(store.tables().count("articles")).isEqualTo(59);
      store.trace(null);
    }
    assertThat(verify()).isEmpty();
    try (StoreView view = StoreView.open(db);
        Search search = view.search()) {
      assertThat(search.count("id:" + gone)).isZero();
      assertThat(search.count("")).isEqualTo(59);
    }
  }

  @Test
  void anIndexThatCannotBeWrittenCostsNoReport() throws IOException {
    try (Store store = Newsroom.open(db)) {
      // As on a full disk: Lucene gives the index up.
      store.index().giveUp("no space left on device");
      List<String> rows = new ArrayList<>();
      Newsroom.ingest(store, Reports.sources(temp, REPORTS.subList(60, 80)))
          .forEach(row -> rows.add(row.article()));
      assertThat(new TreeSet<>(rows)).hasSize(20);
      assertThat(store.indexFault())
          .contains("no space left on device")
          .contains("no report is lost");
    }
    Newsroom.open(db).close();
    assertThat(verify()).isEmpty();
    assertThat(all()).hasSize(80);
  }

  @Test
  void aSearcherSeesWhatWasCommittedWhileAnotherWrites() throws IOException {
    try (Store store = Newsroom.open(db);
        FSDirectory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Newsroom.ingest(store, Reports.sources(temp, REPORTS.subList(60, 120)));
      assertThat(reader.numDocs()).isEqualTo(60);
      assertThat(all()).hasSize(60);
      store.index().commit();
      assertThat(all()).hasSize(120);
    }
  }
}
