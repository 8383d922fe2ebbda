package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.server.FolderViews.View;
import org.jejak.store.FolderMark;
import org.jejak.store.Store;
import org.jejak.trace.Jejak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An open folder is used again as long as it shows the present state. */
class FolderViewsTest {
  @TempDir private Path folder;

  private void take(String sample) {
    try (Store store = Store.open(folder, Jejak.standard(), Clock.systemUTC())) {
      Sources.in(List.of(Served.ROOT.resolve(sample).toString()))
          .forEach((Item item) -> store.keep(store.take(item)));
      store.acknowledge();
    }
  }

  @Test
  void everyViewOfAnEarlierStateIsClosed() {
    take("samples/txt");
    try (FolderViews views = new FolderViews(folder)) {
      List<View> opened = new ArrayList<>();
      views.ask(
          one -> views.ask(two -> views.ask(three -> opened.addAll(List.of(one, two, three)))));
      boolean again = views.ask(opened::contains);
      assertThat(again).as("one is used again").isTrue();
      take("samples/wire.jsonl");
      views.refresh();
      assertThat(opened)
          .allSatisfy(view ->
              assertThatThrownBy(() -> view.store().mark()).isInstanceOf(RuntimeException.class));
      FolderMark shown = views.ask(View::mark);
      assertThat(shown).isEqualTo(views.mark());
    }
  }
}
