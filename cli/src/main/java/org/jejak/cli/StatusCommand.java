package org.jejak.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jejak.store.FeedStatus;
import org.jejak.store.StoreStatus;
import org.jejak.store.StoreStatus.Counts;
import org.jejak.store.StoreView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jejak status}. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Says what a folder received and what became of it, by input and by day, and how the feeds do"
            + " that it follows.")
final class StatusCommand implements Callable<Integer> {
  private static final int USUAL_ROWS = 20;
  private static final int MOST_NAME = 48;

  @Option(names = "--all", description = "Every input, day and feed, not the first twenty.")
  private boolean all;

  @Mixin private DbOption db = new DbOption();

  @Override
  public Integer call() {
    try (StoreView view = db.view()) {
      print(view.status(), view.feeds(Clock.systemUTC().instant()));
    }
    return Main.DONE;
  }

  private void print(StoreStatus status, List<FeedStatus> feeds) {
    PrintWriter out = db.out();
    out.println(
        "%,d reports · %,d stories · %,d storylines"
            .formatted(status.articles(), status.stories(), status.storylines()));
    if (status.untraced() > 0) {
      out.println(
          "%,d items arrived after the last trace; jejak ingest or jejak reanalyse traces them"
              .formatted(status.untraced()));
    }
    out.println();
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"", "received", "accepted", "partial", "rejected"});
    rows.add(row("all", status.total()));
    out.print(table(rows));
    group(out, "by input", status.inputs());
    group(out, "by day of arrival (UTC), the latest first", latestFirst(status.days()));
    if (!feeds.isEmpty()) {
      out.println();
      out.print(FeedsText.of(feeds, all ? Long.MAX_VALUE : USUAL_ROWS));
    }
  }

  /** Days of which only the first are shown: today is one of them. */
  static Map<String, Counts> latestFirst(Map<String, Counts> days) {
    Map<String, Counts> sorted = new TreeMap<>(Comparator.reverseOrder());
    sorted.putAll(days);
    return sorted;
  }

  private void group(PrintWriter out, String title, Map<String, Counts> counts) {
    out.println();
    out.println(title);
    List<String[]> rows = new ArrayList<>();
    counts.entrySet().stream()
        .limit(all ? Long.MAX_VALUE : USUAL_ROWS)
        .forEach(entry -> rows.add(row(entry.getKey(), entry.getValue())));
    out.print(table(rows));
    if (rows.size() < counts.size()) {
      out.println("  and %,d more; --all shows them".formatted(counts.size() - rows.size()));
    }
  }

  private static String[] row(String name, Counts counts) {
    return new String[] {
      Columns.tail(Columns.clean(name), MOST_NAME),
      "%,d".formatted(counts.received()),
      "%,d".formatted(counts.accepted()),
      "%,d".formatted(counts.partial()),
      "%,d".formatted(counts.rejected())
    };
  }

  private static String table(List<String[]> rows) {
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      text.append("  %-48s %10s %10s %9s %9s%n".formatted((Object[]) row));
    }
    return text.toString();
  }
}
