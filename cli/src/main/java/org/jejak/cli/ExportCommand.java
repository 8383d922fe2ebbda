package org.jejak.cli;

import java.io.IOException;
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
  @Mixin private TraceOptions options = new TraceOptions();

  @Override
  public Integer call() throws IOException {
    options.check();
    try (StoreView view = db.view();
        Trace trace = view.trace(options.engine(), options.today())) {
      options.write(trace, articles.of(trace.readings()));
    }
    return Main.DONE;
  }
}
