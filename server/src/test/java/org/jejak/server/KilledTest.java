package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jejak.correction.Saying;
import org.jejak.document.Sources;
import org.jejak.store.CorrectionBook;
import org.jejak.store.Store;
import org.jejak.trace.Jejak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server that was killed after a change and before its trace. */
class KilledTest {
  @TempDir private Path temp;
  private Path folder = Path.of("");
  private String report = "";

  @BeforeEach
  void fill() throws Exception {
    folder = temp.resolve("newsroom");
    try (Served served = Served.of(folder, "samples/txt")) {
      report = served.get("/articles?limit=1").get("items").get(0).get("id").asString();
    }
  }

  /** Changes the folder and ends before it is traced. */
  private void changeUntraced(Consumer<Store> change) {
    try (Store store = Store.openThere(folder, Jejak.standard(), Clock.systemUTC())) {
      change.accept(store);
    }
  }

  private JsonNode cardAfterTheNextStart() throws Exception {
    try (Served served = Served.there(folder)) {
      served.whenTraced();
      String story =
          served.get("/articles?id=" + report).get("items").get(0).get("story").asString();
      return served.get("/stories/" + story + "/articles");
    }
  }

  @Test
  void aCorrectionThatWasKeptTakesEffectAtTheNextStart() throws Exception {
    changeUntraced(store -> {
      CorrectionBook book = store.corrections();
      LocalDate day = LocalDate.of(2024, 2, 29);
      Saying by = book.saying("sari", null);
      book.keep(book.propose(corrector -> corrector.date(report, day, by)).correction());
    });
    assertThat(cardAfterTheNextStart().get("items"))
        .filteredOn(row -> row.get("id").asString().equals(report))
        .allMatch(row -> row.get("from").asString().equals("2024-02-29"));
  }

  @Test
  void aReportThatArrivedHasAStoryAfterTheNextStart() throws Exception {
    changeUntraced(store -> {
      Sources.in(List.of(Served.ROOT.resolve("samples/wire.jsonl").toString()))
          .forEach(item -> store.keep(store.take(item)));
      store.acknowledge();
    });
    try (Served served = Served.there(folder)) {
      assertThat(served.whenTraced().get("untraced").asLong()).isZero();
    }
  }

  @Test
  void aFolderThatIsTracedIsNotTracedAgain() throws Exception {
    try (Served served = Served.there(folder)) {
      assertThat(served.get("/status").get("tracing").asBoolean()).isFalse();
    }
  }
}
