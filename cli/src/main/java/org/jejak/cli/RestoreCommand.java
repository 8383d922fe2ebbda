package org.jejak.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.store.Backup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak restore}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Makes a new folder of what jejak backup wrote.")
final class RestoreCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The zip file.")
  private Path file = Path.of("");

  @Mixin private DbOption db = new DbOption();
  @Mixin private RunOptions run = new RunOptions();

  @Override
  public Integer call() throws IOException {
    run.check();
    Backup.restore(file, db.folder());
    // The first opening makes what a backup leaves out.
    db.open(run.engine()).close();
    Objects.requireNonNull(spec, "picocli gives every command its spec")
        .commandLine()
        .getOut()
        .println("restored; jejak verify --db " + db.folder() + " proves it");
    return Main.DONE;
  }
}
