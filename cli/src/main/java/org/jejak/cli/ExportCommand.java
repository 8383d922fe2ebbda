package org.jejak.cli;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jejak.store.SearchException;
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
      "  jejak export --db newsroom --out some --articles ids.txt  only these reports",
      "  jejak export --db newsroom --out some --query 'lang:id type:AGREE'  what a search finds"
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
      Set<String> chosen = articles.of(view);
      try (Trace trace = view.trace(how.engine(), how.today())) {
        output.write(trace, chosen, how.lexicon(), quiet);
      }
    } catch (SearchException e) {
      QueryFault.lines(e).forEach(db.err()::println);
      db.err().flush();
      return Main.WRONG_USAGE;
    }
    return Main.DONE;
  }
}
