package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.language.PackCheck;
import org.jejak.language.PackFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak language check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Looks for lines of a pack that are malformed, stand twice, are shadowed or unused."
            + " Exit code 1 if there are any.",
    footer = {
      "",
      "Examples:",
      "  jejak language check              the packs that ship",
      "  jejak language check packs/sw     a pack of your own"
    })
final class LanguageCheckCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "A pack, or a folder of packs; the packs that ship where it is left out.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    var line = Objects.requireNonNull(spec).commandLine();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new ParameterException(line, "no folder " + folder);
    }
    List<PackFault> faults = folder == null ? PackCheck.shipped() : PackCheck.folder(folder);
    PrintWriter out = line.getOut();
    faults.forEach(fault -> out.println(Columns.clean(fault.toString())));
    if (faults.isEmpty()) {
      out.println("No faults.");
    } else {
      out.println();
      out.println(faults.size() == 1 ? "1 fault." : faults.size() + " faults.");
    }
    out.flush();
    return faults.isEmpty() ? Main.DONE : Main.SOME_REJECTED;
  }
}
