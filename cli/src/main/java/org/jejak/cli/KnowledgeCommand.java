package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jejak.knowledge.Knowledge;
import org.jejak.knowledge.KnowledgeProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak knowledge}: folders of names. */
@Command(
    name = "knowledge",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Checks folders of names for --knowledge.",
    footer = {
      "",
      "Examples:",
      "  jejak knowledge check my-names",
      "  jejak trace reports/ --knowledge my-names",
      "",
      "docs/knowledge.md says how to add names."
    })
final class KnowledgeCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandSpec command = Objects.requireNonNull(spec, "picocli gives every command its spec");
    command.commandLine().usage(command.commandLine().getOut());
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description =
          "Says what is wrong in a folder of names: file, line, column, and how to mend it. Exit"
              + " code 1 where something is.")
  int check(@Parameters(paramLabel = "DIR", description = "The folder to check.") Path dir)
      throws IOException {
    CommandSpec command = Objects.requireNonNull(spec, "picocli gives every command its spec");
    PrintWriter out = command.commandLine().getOut();
    List<KnowledgeProblem> problems = Knowledge.check(dir);
    for (KnowledgeProblem problem : problems) {
      out.println(Columns.clean(problem.place()) + ": " + Columns.clean(problem.what()));
      out.println("    " + Columns.clean(problem.mend()));
    }
    out.println(
        problems.isEmpty()
            ? "Nothing is wrong in " + dir + "."
            : (problems.size() == 1 ? "1 thing is" : problems.size() + " things are")
                + " wrong in "
                + dir
                + ".");
    out.flush();
    return problems.isEmpty() ? Main.DONE : Main.SOME_REJECTED;
  }
}
