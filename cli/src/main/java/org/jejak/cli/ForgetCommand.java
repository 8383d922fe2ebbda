package org.jejak.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak forget}. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Takes reports out of everything: archive, tables, stories. A row of the ledger stays and says"
            + " so. This cannot be undone.",
    footer = {
      "",
      "Examples:",
      "  jejak forget --db newsroom --reason 'asked by its author' a-0123456789abcdef",
      "  jejak forget --db newsroom --outlet 'Tanjung Times' --yes"
    })
final class ForgetCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "ARTICLE", description = "Ids of reports.")
  private List<String> articles = new ArrayList<>();

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "All reports of an outlet, too. May be given several times.")
  private List<String> outlets = new ArrayList<>();

  @Option(
      names = "--reason",
      paramLabel = "WORDS",
      description = "Why; stands in the ledger afterwards.")
  private String reason = "";

  @Option(names = "--yes", description = "Do it; without this, say how many reports it would be.")
  private boolean sure;

  @Mixin private DbOption db = new DbOption();
  @Mixin private RunOptions run = new RunOptions();

  @Override
  public Integer call() {
    run.check();
    CommandSpec command = Objects.requireNonNull(spec, "picocli gives every command its spec");
    if (articles.isEmpty() && outlets.isEmpty()) {
      throw new ParameterException(command.commandLine(), "name an ARTICLE or an --outlet");
    }
    try (Store store = db.open(run.engine())) {
      List<String> ids = new ArrayList<>(articles);
      outlets.forEach(outlet -> ids.addAll(store.articlesOf(outlet)));
      if (!sure) {
        long there = store.countOf(ids);
        command
            .commandLine()
            .getOut()
            .println("%,d reports would be forgotten; --yes does it".formatted(there));
        return Main.DONE;
      }
      int count = store.forget(ids, reason, run.today());
      command.commandLine().getOut().println("%,d reports forgotten".formatted(count));
      return count == 0 ? Main.SOME_REJECTED : Main.DONE;
    }
  }
}
