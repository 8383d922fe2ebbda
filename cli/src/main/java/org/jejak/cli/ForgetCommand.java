package org.jejak.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jejak.store.Store;
import org.jejak.store.StoreView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
      "Exit codes: 0 they are forgotten, or would be; 1 no such report is there.",
      "",
      "Examples:",
      "  jejak forget --db newsroom --reason 'asked by its author' a-0123456789abcdef",
      "  jejak forget --db newsroom --outlet 'Tanjung Times' --yes"
    })
final class ForgetCommand implements Callable<Integer> {
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
  @Mixin private FolderOptions how = new FolderOptions();

  @Override
  public Integer call() {
    if (articles.isEmpty() && outlets.isEmpty()) {
      throw db.wrong("name an ARTICLE or an --outlet");
    }
    long count = sure ? forgotten() : there();
    if (count == 0) {
      db.out().println("no such report is there");
      return Main.SOME_REJECTED;
    }
    String what = sure ? "forgotten" : "would be forgotten; --yes does it";
    db.out().println(Phrases.count(count, "report") + " " + what);
    return Main.DONE;
  }

  private long there() {
    try (StoreView view = db.view()) {
      return view.countOf(meant(view::articlesOf));
    }
  }

  private long forgotten() {
    try (Store store = db.open(how.engine())) {
      return store.forget(meant(store::articlesOf), reason, how.today());
    }
  }

  private List<String> meant(Function<String, List<String>> articlesOf) {
    List<String> ids = new ArrayList<>(articles);
    outlets.forEach(outlet -> ids.addAll(articlesOf.apply(outlet)));
    return ids;
  }
}
