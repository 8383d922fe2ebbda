package org.jejak.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jejak.store.PageVersion;
import org.jejak.store.StoreView;
import org.jejak.store.VersionDiff;
import org.jejak.trace.Jejak;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code jejak versions}. */
@Command(
    name = "versions",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Shows the texts that a page was read with, one after another, and what changed between"
            + " them.",
    footer = {
      "",
      "Examples:",
      "  jejak versions --db newsroom https://harian.example/news/12",
      "  jejak versions --db newsroom a-0123456789abcdef      the same by one of its reports"
    })
final class VersionsCommand implements Callable<Integer> {
  private static final JsonMapper JSON = new JsonMapper();

  @Parameters(paramLabel = "PAGE", description = "An address, or the id of a report.")
  private String page = "";

  @Option(
      names = "--json",
      description = "A version a line as JSON, each with what changed since the one before.")
  private boolean json;

  @Mixin private DbOption db = new DbOption();

  @Override
  public Integer call() {
    Jejak engine = Jejak.standard();
    try (StoreView view = db.view()) {
      List<PageVersion> versions = view.versions(page);
      if (versions.isEmpty()) {
        db.err().println("jejak: there is no report of " + Columns.clean(page));
        db.err().flush();
        return Main.SOME_REJECTED;
      }
      VersionsText text =
          new VersionsText(new Page(db.out(), Terminal.styled()), Terminal.styled());
      if (!json) {
        text.head(versions);
      }
      PageVersion before = null;
      for (PageVersion version : versions) {
        VersionDiff diff = before == null ? null : view.difference(engine, before, version);
        if (json) {
          db.out().print(Columns.escaped(JSON.writeValueAsString(row(version, diff))) + "\n");
        } else {
          text.print(version, diff);
        }
        before = version;
      }
      db.out().flush();
    }
    return Main.DONE;
  }

  private static Map<String, @Nullable Object> row(
      PageVersion version, @Nullable VersionDiff diff) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("article", version.article());
    row.put("url", version.url());
    row.put("received", version.received().toString());
    row.put("title", version.title());
    row.put("published_from", version.publishedFrom());
    row.put("published_to", version.publishedTo());
    row.put("title_change", diff == null || diff.title() == null ? null : pieces(diff.title()));
    row.put("changes", diff == null ? null : diff.changes().stream().map(c -> pieces(c)).toList());
    return row;
  }

  private static List<Map<String, String>> pieces(VersionDiff.Change change) {
    List<Map<String, String>> pieces = new ArrayList<>();
    for (VersionDiff.Piece piece : change.pieces()) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("kind", piece.kind().name());
      row.put("text", piece.text());
      pieces.add(row);
    }
    return pieces;
  }
}
