package org.jejak.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.store.Repair;
import org.jejak.store.Verification;
import org.jejak.trace.Jejak;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jejak verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Proves that archive, ledger, tables and index of a folder say the same. It only reads, unless told"
            + " to repair.",
    footer = {"", "Exit codes: 0 everything is as it should be; 1 something is not."})
final class VerifyCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--repair",
      description =
          "Make damaged tables again from the archive and a damaged index from the tables, and cut"
              + " off the archive's torn end.")
  private boolean repair;

  @Mixin private DbOption db = new DbOption();
  @Mixin private RunOptions run = new RunOptions();

  @Override
  public Integer call() {
    run.check();
    Jejak engine = run.engine();
    Verification found =
        repair
            ? Repair.of(db.folder(), engine, Clock.systemUTC())
            : Verification.of(db.folder(), engine);
    PrintWriter out =
        Objects.requireNonNull(spec, "picocli gives every command its spec").commandLine().getOut();
    out.println(
        "%,d entries in the archive · %,d rows in the ledger · %,d sound reports"
            .formatted(found.entries(), found.rows(), found.articles()));
    found.faults().forEach(fault -> out.println("wrong: " + Columns.clean(fault)));
    found.indexFaults().forEach(fault -> out.println("wrong: " + Columns.clean(fault)));
    if (!found.isClean() && !repair) {
      out.println("jejak verify --repair --db " + db.folder() + " mends what can be mended");
    }
    if (found.isClean()) {
      out.println("clean");
    }
    return found.isClean() ? Main.DONE : Main.SOME_REJECTED;
  }
}
