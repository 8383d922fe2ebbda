package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jejak.document.LedgerRow;
import org.jejak.document.Sources;
import org.jejak.story.Story;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;

/**
 * Measures stories against reports that people have sorted by event. Events are parted in two
 * halves by a hash of their name; misses are told of the first alone.
 */
final class StoryMeasure {
  private final Jejak jejak = Jejak.standard();
  private final List<String> notes;

  StoryMeasure(List<String> notes) {
    this.notes = notes;
  }

  /** All reports of the set, and three reports each of its events. */
  List<LanguageScore> sets(Path file) throws IOException, GoldTexts.MissingException {
    List<StoryGold.Report> reports = StoryGold.read(file);
    List<LanguageScore> scores = new ArrayList<>();
    scores.addAll(set("stories/en", reports));
    scores.addAll(set("three reports an event", StoryGold.triples(reports)));
    return scores;
  }

  private List<LanguageScore> set(String name, List<StoryGold.Report> reports) throws IOException {
    Map<String, String> events = new TreeMap<>();
    Set<String> first = new TreeSet<>();
    for (StoryGold.Report report : reports) {
      events.put(report.id(), report.event());
      if (report.isFirstHalf()) {
        first.add(report.id());
      }
    }
    List<Set<String>> stories = stories(reports);
    TfIdfPass pass = new TfIdfPass(reports);
    TfIdfPass.Best peer = pass.best(events);
    List<Set<String>> peers = pass.stories(peer.threshold(), peer.window());
    misses(name, events, stories, first);
    String swept =
        String.format(
            Locale.ROOT,
            "TF-IDF, window of %d days, threshold %.2f: ",
            peer.window(),
            peer.threshold());
    String measure = name + ", " + reports.size() + " reports, P / R / F1";
    return List.of(
        score(measure, events, stories, peers, swept, report -> true),
        score(name + ", first half", events, stories, peers, "", first::contains),
        score(name + ", second half", events, stories, peers, "", r -> !first.contains(r)));
  }

  private static LanguageScore score(
      String name,
      Map<String, String> events,
      List<Set<String>> stories,
      List<Set<String>> peers,
      String peer,
      Predicate<String> counted) {
    return new LanguageScore(
        name,
        BCubedScore.of(events, stories, counted).told(),
        peer + BCubedScore.of(events, peers, counted).told());
  }

  /** The stories that Jejak finds, by the reports' own ids. */
  private List<Set<String>> stories(List<StoryGold.Report> reports) throws IOException {
    Path folder = Files.createTempDirectory("jejak-bench");
    try {
      Path file = folder.resolve("reports.jsonl");
      Files.write(file, reports.stream().map(StoryGold.Report::json).toList());
      try (Trace trace = jejak.trace(Sources.in(file))) {
        return stories(trace, reports);
      }
    } finally {
      TraceCommand.delete(folder);
    }
  }

  private static List<Set<String>> stories(Trace trace, List<StoryGold.Report> reports) {
    Map<String, Set<String>> given = new HashMap<>();
    for (LedgerRow row : trace.ledger()) {
      if (row.article() != null && row.item() != null) {
        String id = reports.get(Integer.parseInt(row.item()) - 1).id();
        given.computeIfAbsent(row.article(), article -> new TreeSet<>()).add(id);
      }
    }
    List<Set<String>> stories = new ArrayList<>();
    for (Story story : trace.stories()) {
      Set<String> own = new TreeSet<>();
      story.articles().forEach(article -> own.addAll(given.getOrDefault(article, Set.of())));
      stories.add(own);
    }
    return stories;
  }

  private void misses(
      String set, Map<String, String> events, List<Set<String>> stories, Set<String> first) {
    Map<String, Integer> storyOf = new HashMap<>();
    for (int i = 0; i < stories.size(); i++) {
      for (String report : stories.get(i)) {
        storyOf.put(report, i);
      }
    }
    for (String a : first) {
      for (String b : first) {
        boolean belong = events.getOrDefault(a, "").equals(events.get(b));
        boolean together = storyOf.getOrDefault(a, -1).equals(storyOf.get(b));
        if (a.compareTo(b) < 0 && belong != together) {
          notes.add(set + ": " + (belong ? "parted " : "merged ") + a + " and " + b);
        }
      }
    }
  }
}
