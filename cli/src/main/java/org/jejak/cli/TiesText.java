package org.jejak.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jejak.story.Story;
import org.jejak.story.StoryTies;
import org.jejak.story.StoryTies.Tie;
import org.jspecify.annotations.Nullable;

/** What holds a story together, for a terminal: of each report, the pair that binds it most. */
final class TiesText {
  private static final int MOST = 20;
  private static final int SCORE = 8;
  private static final int TERMS = 8;
  private static final int NAMES = 5;
  private static final int DAYS = 3;

  private final TraceIndex index;
  private final Page page;

  TiesText(TraceIndex index, Page page) {
    this.index = index;
    this.page = page;
  }

  void print(Story story) {
    StoryTies.Held held = index.ties(story);
    List<Tie> told = held.strongest();
    if (told.isEmpty()) {
      return;
    }
    page.blank().text("  ", page.dim("What holds them together: " + measure(held.mean())));
    for (Tie tie : told.subList(0, Math.min(MOST, told.size()))) {
      String bound = bound(tie);
      String score = bound != null ? "" : String.format(Locale.ROOT, "%.2f", tie.score());
      page.blank()
          .row(
              "  ",
              page.strong(score),
              SCORE,
              page.bold(index.outlet(tie.first())) + " – " + page.bold(index.outlet(tie.second())));
      page.text("  " + " ".repeat(SCORE), bound != null ? bound : String.join("; ", reasons(tie)));
    }
    if (told.size() > MOST) {
      page.text("  ", page.dim("and " + Phrases.count(told.size() - MOST, "further pair")));
    }
  }

  private static String measure(double mean) {
    String least = String.format(Locale.ROOT, "%.1f", StoryTies.JOINS);
    return Double.isNaN(mean)
        ? "lineage or corrections"
        : String.format(
            Locale.ROOT, "pairs score %.2f on average, %s is enough to join", mean, least);
  }

  private static @Nullable String bound(Tie tie) {
    StoryTies.Bound bound = tie.bound();
    return bound == null
        ? null
        : switch (bound) {
          case ONE -> "one family of copies and translations, or one story by a correction";
          case TWO -> "two stories, by a correction";
        };
  }

  private List<String> reasons(Tie tie) {
    List<String> reasons = new ArrayList<>();
    reasons.add(String.format(Locale.ROOT, "likeness %.2f", tie.likeness()));
    List<String> names =
        tie.entities().stream().map(index::entityName).filter(name -> name != null).toList();
    add(reasons, "names ", names, NAMES);
    List<String> words =
        tie.words().stream().filter(w -> names.stream().noneMatch(w::equalsIgnoreCase)).toList();
    add(reasons, "words ", words, TERMS);
    add(reasons, "days ", tie.days().stream().map(Phrases::day).toList(), DAYS);
    if (tie.incidents()) {
      reasons.add("the same disaster or accident");
    }
    if (tie.passage()) {
      reasons.add("one has a passage of the other");
    }
    return reasons;
  }

  private static void add(List<String> reasons, String label, List<String> words, int most) {
    if (!words.isEmpty()) {
      String more = words.size() > most ? " and " + (words.size() - most) + " more" : "";
      reasons.add(
          label
              + words.stream()
                  .limit(most)
                  .map(word -> Columns.clean(word).replace('-', ' '))
                  .collect(Collectors.joining(", "))
              + more);
    }
  }
}
