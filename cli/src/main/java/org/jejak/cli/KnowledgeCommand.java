package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jejak.knowledge.Knowledge;
import org.jejak.knowledge.KnowledgeImport;
import org.jejak.knowledge.KnowledgeProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak knowledge}: folders of names. */
@Command(
    name = "knowledge",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Makes and checks folders of names for --knowledge.",
    footer = {
      "",
      "Examples:",
      "  jejak knowledge import cities15000.zip --to cities",
      "  jejak knowledge check my-names",
      "  jejak trace reports/ --knowledge my-names",
      "",
      "docs/knowledge.md says how to add names."
    })
final class KnowledgeCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    command().usage(command().getOut());
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description =
          "Says what is wrong in a folder of names: file, line, column, and how to mend it. Exit"
              + " code 1 where something is.")
  int check(@Parameters(paramLabel = "DIR", description = "The folder to check.") Path dir) {
    PrintWriter out = command().getOut();
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

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a folder of names of a table of GeoNames, of JSON of Wikidata or of FollowTheMoney"
            + " (OpenSanctions); which it is, the file's beginning tells. Files may be packed by"
            + " gzip, bzip2 or zip, and of any length."
      })
  int importFiles(
      @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to read.")
          List<Path> files,
      @Option(
              names = "--to",
              required = true,
              paramLabel = "DIR",
              description = "The folder to make; it may not hold lists yet.")
          Path to)
      throws IOException {
    CommandLine line = command();
    try {
      KnowledgeImport.run(files, to).forEach(line.getOut()::println);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line, String.valueOf(e.getMessage()), e);
    }
    line.getOut().println("Use it with --knowledge " + to);
    line.getOut().flush();
    return Main.DONE;
  }

  private CommandLine command() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec").commandLine();
  }
}
