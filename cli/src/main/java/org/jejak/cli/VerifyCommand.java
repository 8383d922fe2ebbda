package org.jejak.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jejak.store.Repair;
import org.jejak.store.Verification;
import org.jejak.trace.Jejak;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
  @Option(
      names = "--repair",
      description =
          "Make damaged tables again from the archive and a damaged index from the tables, and cut"
              + " off the archive's torn end.")
  private boolean repair;

  @Mixin private DbOption db = new DbOption();
  @Mixin private EngineOptions options = new EngineOptions();

  @Override
  public Integer call() {
    Jejak engine = options.engine();
    Verification found =
        repair
            ? Repair.of(db.folder(), engine, Clock.systemUTC())
            : Verification.of(db.folder(), engine);
    PrintWriter out = db.out();
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
