package org.jejak.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jejak.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jejak restore}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Makes a new folder of what jejak backup wrote.",
    footer = {"", "Example:", "  jejak restore newsroom.zip --db newsroom-again"})
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The zip file.")
  private Path file = Path.of("");

  @Mixin private DbOption db = new DbOption();
  @Mixin private EngineOptions options = new EngineOptions();

  @Override
  public Integer call() throws IOException {
    Backup.restore(file, db.folder());
    // The first opening makes what a backup leaves out.
    db.open(options.engine()).close();
    db.out().println("restored; jejak verify --db " + db.folder() + " proves it");
    return Main.DONE;
  }
}
