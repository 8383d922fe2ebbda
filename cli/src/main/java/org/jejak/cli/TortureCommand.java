package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jejak.knowledge.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jejak torture}. */
@Command(
    name = "torture",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Proves on this machine and this disk that what was acknowledged stays: runs other commands of"
            + " Jejak on a new folder, kills them at random moments or takes their disk away, and"
            + " looks whether anything is lost or doubled.",
    footer = {
      "",
      "Exit codes: 0 nothing was lost or doubled; 1 something was, or a command did not run.",
      "",
      "Example:",
      "  jejak torture --db /mnt/disk/new --kills 200 --recoveries 50 --full 50 --io-errors 50"
    })
final class TortureCommand implements Callable<Integer> {
  @Option(
      names = "--kills",
      paramLabel = "N",
      description =
          "How many commands to kill (default: 15); the first of each kind runs to its end besides.")
  private int kills = 15;

  @Option(
      names = "--recoveries",
      paramLabel = "N",
      description =
          "How often to kill a command, and the next one while it mends what was left (default: 2).")
  private int recoveries = 2;

  @Option(
      names = "--full",
      paramLabel = "N",
      description =
          "How often to let files grow to a random size only, as on a full disk (default: 3).")
  private int full = 3;

  @Option(
      names = "--io-errors",
      paramLabel = "N",
      description =
          "How often to let a write, a sync or a cut fail (default: 0). Needs strace on the path.")
  private int errors;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of what is random (default: 1).")
  private long seed = 1;

  @Mixin private DbOption db = new DbOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (Files.exists(db.folder())) {
      throw db.wrong(db.folder() + " is there; torture makes a new folder");
    }
    if (errors > 0 && !Torture.canFail()) {
      throw db.wrong("--io-errors needs strace on the path, and the right to use it");
    }
    PrintWriter out = db.out();
    Path work = Files.createDirectories(db.folder().toAbsolutePath());
    Torture torture = new Torture(work, Run.engine(Knowledge::standard), seed, out);
    for (int i = 0; i < kills; i++) {
      torture.kill();
    }
    for (int i = 0; i < recoveries; i++) {
      torture.killRecovery();
    }
    for (int i = 0; i < full; i++) {
      torture.fill();
    }
    for (int i = 0; i < errors; i++) {
      torture.fail();
    }
    out.println(torture.summary());
    return torture.isClean() ? Main.DONE : Main.SOME_REJECTED;
  }
}
