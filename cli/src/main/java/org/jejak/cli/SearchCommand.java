package org.jejak.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jejak.store.Search;
import org.jejak.store.SearchException;
import org.jejak.store.SearchJson;
import org.jejak.store.SearchPage;
import org.jejak.store.SearchRequest;
import org.jejak.store.StoreView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jejak search}. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Finds reports of a folder by words, names, days, events and stories.",
    footer = {
      "",
      "Words stand for all of them; OR, NOT, -, ( ), \"a phrase\", \"a b\"~5 (near each other) and",
      "beginn* are understood. A word is found in other forms and, through its concepts, in other",
      "languages; in marks it is found as it stands. Fields: title text actor name outlet author",
      "concept lang country type status incident story storyline origin id url date received.",
      "docs/search.md explains them.",
      "",
      "Examples:",
      "  jejak search --db newsroom perjanjian                        finds treaty, too",
      "  jejak search --db newsroom 'actor:\"Retno Marsudi\" date:2025-01'",
      "  jejak search --db newsroom 'type:AGREE status:PLANNED lang:(id OR en) -title:opini'",
      "  jejak search --db newsroom --facets 'date:[2025-01-01 TO 2025-03-31] origin:yes'",
      "  jejak search --db newsroom --json --limit 500 -- '-lang:en' | jq -r .id"
    })
final class SearchCommand implements Callable<Integer> {
  private static final int USUAL_HITS = 10;
  private static final int FACET_VALUES = 10;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "What to find; several words are joined by spaces. Nothing finds every report.")
  private List<String> words = List.of();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance (default) or date, the latest first.")
  private SearchRequest.Order order = SearchRequest.Order.RELEVANCE;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Most hits to print. Default: 10; at most 10,000.")
  private int limit = USUAL_HITS;

  @Option(
      names = "--after",
      paramLabel = "CURSOR",
      description = "Go on behind the hit of this cursor: the same query's next page.")
  private @Nullable String after;

  @Option(
      names = "--facets",
      description = "Count languages, outlets, types, months and more over everything found.")
  private boolean facets;

  @Option(names = "--count", description = "Print how many reports are found, and nothing else.")
  private boolean count;

  @Option(
      names = "--json",
      description =
          "A hit a line as JSON, each with its cursor; with --facets a last line with the counts.")
  private boolean json;

  @Mixin private DbOption db = new DbOption();

  @Override
  public Integer call() {
    String query = String.join(" ", words);
    try (StoreView view = db.view();
        Search search = view.search()) {
      if (count) {
        out().println(search.count(query));
      } else {
        SearchRequest request =
            new SearchRequest(query, order, limit, after, facets ? FACET_VALUES : 0);
        print(search.find(request));
      }
      out().flush();
    } catch (SearchException e) {
      QueryFault.lines(e).forEach(err()::println);
      err().flush();
      return Main.WRONG_USAGE;
    }
    return Main.DONE;
  }

  private void print(SearchPage page) {
    if (json) {
      SearchJson.lines(page).forEach(line -> out().print(Columns.escaped(line) + "\n"));
    } else {
      new SearchText(new Page(out(), Terminal.styled()), Terminal.styled()).print(page);
    }
    if (page.behind() > 0) {
      err()
          .println(
              "jejak: %,d items arrived after the index was last written; they are found when the ingest ends, or after the next"
                  .formatted(page.behind()));
      err().flush();
    }
  }

  private PrintWriter out() {
    return db.out();
  }

  private PrintWriter err() {
    return db.err();
  }
}
