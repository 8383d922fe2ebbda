package org.jejak.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.correction.Standing;
import org.jejak.store.Reanalysis;
import org.jejak.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jejak reanalyse}. */
@Command(
    name = "reanalyse",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Reads everything in a folder's archive again, as after an update or with other --knowledge,"
            + " and says what changed. Ids and corrections stay.")
final class ReanalyseCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private DbOption db = new DbOption();
  @Mixin private RunOptions run = new RunOptions();

  @Override
  public Integer call() {
    run.check();
    try (Store store = db.open(run.engine())) {
      print(store.reanalyse(run.today()));
      long unfit =
          store.corrections().list().stream()
              .filter(standing -> standing.state() == Standing.State.UNFIT)
              .count();
      if (unfit > 0) {
        out()
            .println(
                "%,d corrections do not fit any more; jejak correct list --unfit --db %s says why"
                    .formatted(unfit, db.folder()));
      }
    }
    return Main.DONE;
  }

  private void print(Reanalysis done) {
    PrintWriter out = out();
    out.println("%,d items read again".formatted(done.read()));
    out.println("  %,d reports are read differently now".formatted(done.changed()));
    out.println("  %,d items are reports now that were rejected".formatted(done.gained()));
    out.println("  %,d reports are rejected now; their bytes are kept".formatted(done.lost()));
    out.println(
        "%,d stories before, %,d now; %,d hold the same reports"
            .formatted(done.storiesBefore(), done.storiesNow(), done.storiesKept()));
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec")
        .commandLine()
        .getOut();
  }
}
