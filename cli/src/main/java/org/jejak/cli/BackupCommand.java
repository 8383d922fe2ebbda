package org.jejak.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jejak.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jejak backup}. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes a folder into one zip file; another Jejak may write to it meanwhile.",
    footer = {"", "Example:", "  jejak backup newsroom.zip --db newsroom"})
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The zip file; replaced if it is there.")
  private Path file = Path.of("");

  @Mixin private DbOption db = new DbOption();

  @Override
  public Integer call() throws IOException {
    Backup.write(db.folder(), file.toAbsolutePath());
    db.out().println("%s: %,d bytes".formatted(file, Files.size(file)));
    return Main.DONE;
  }
}
