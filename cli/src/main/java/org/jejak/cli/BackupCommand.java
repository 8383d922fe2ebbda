package org.jejak.cli;

import java.io.IOException;
import java.nio.file.Files;
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

/** {@code jejak backup}. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes a folder into one zip file; another Jejak may write to it meanwhile.")
final class BackupCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The zip file; replaced if it is there.")
  private Path file = Path.of("");

  @Mixin private DbOption db = new DbOption();

  @Override
  public Integer call() throws IOException {
    Backup.write(db.folder(), file.toAbsolutePath());
    Objects.requireNonNull(spec, "picocli gives every command its spec")
        .commandLine()
        .getOut()
        .println("%s: %,d bytes".formatted(file, Files.size(file)));
    return Main.DONE;
  }
}
