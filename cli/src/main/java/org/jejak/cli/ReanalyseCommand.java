package org.jejak.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jejak.store.Reanalysis;
import org.jejak.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jejak reanalyse}. */
@Command(
    name = "reanalyse",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Reads everything in a folder's archive again, as after an update or with other --knowledge,"
            + " and says what changed. Ids and corrections stay.",
    footer = {
      "",
      "Examples:",
      "  jejak reanalyse --db newsroom",
      "  jejak reanalyse --db newsroom --knowledge my-names"
    })
final class ReanalyseCommand implements Callable<Integer> {
  @Mixin private DbOption db = new DbOption();
  @Mixin private FolderOptions how = new FolderOptions();

  @Override
  public Integer call() {
    try (Store store = db.open(how.engine())) {
      print(store.reanalyse(how.today()));
    }
    return Main.DONE;
  }

  private void print(Reanalysis done) {
    PrintWriter out = db.out();
    out.println("%,d items read again".formatted(done.read()));
    out.println("  %,d reports are read differently now".formatted(done.changed()));
    out.println("  %,d items are reports now that were rejected".formatted(done.gained()));
    out.println("  %,d reports are rejected now; their bytes are kept".formatted(done.lost()));
    out.println(
        "%,d stories before, %,d now; %,d hold the same reports"
            .formatted(done.storiesBefore(), done.storiesNow(), done.storiesKept()));
  }
}
