package org.jejak.cli;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jejak.store.StoreView;
import org.jejak.trace.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jejak export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes what a folder holds as the files of docs/output.md.",
    footer = {
      "",
      "Nothing is taken in, so nothing is rejected: the exit code is 0 whatever the ledger says.",
      "",
      "Examples:",
      "  jejak export --db newsroom --out traced                  all files of docs/output.md",
      "  jejak export --db newsroom --out traced --format html    and report.html",
      "  jejak export --db newsroom --out traced --also csv,gdelt,graphml",
      "  jejak export --db newsroom --out shared --share          excerpts instead of whole texts",
      "  jejak export --db newsroom --out some --articles ids.txt  only these reports"
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private DbOption db = new DbOption();
  @Mixin private ArticleOption articles = new ArticleOption();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private FolderOptions how = new FolderOptions();
  @Mixin private QuietOption quiet = new QuietOption();

  @Override
  public Integer call() throws IOException {
    output.check();
    try (StoreView view = db.view()) {
      Set<String> chosen = articles.of(view::has);
      try (Trace trace = view.trace(how.engine(), how.today())) {
        output.write(trace, chosen, how.lexicon(), quiet);
      }
    }
    return Main.DONE;
  }
}
