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
import java.util.stream.Stream;
import org.jejak.document.LedgerRow;
import org.jejak.document.Sources;
import org.jejak.story.Story;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import tools.jackson.databind.JsonNode;

/**
 * Measures stories against reports that people have sorted by event. Events are parted in two
 * halves by a hash of their name; misses are told of the first alone.
 */
final class StoryMeasure {
  /** What has to be known to read the table. */
  static final String INTRODUCTION =
      """
      `./jejak bench stories`: English reports that people have sorted by the event they tell, not \
      part of the project (`--data DIR`); and our own samples. Figures are B-cubed, report by \
      report. The peer is plain TF-IDF: the 40 terms of most weight, cosine with the mean of each \
      story, one pass by day; its window and threshold are the best of all tried on the very same \
      reports. Events are parted in two halves; misses are looked at in the first alone, but weights \
      were chosen by scores on the whole set, so that the second is no blind check.

      """;

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

  /** Our own samples, English and Indonesian together, and how many pairs of events are merged. */
  List<LanguageScore> samples(Path folder) throws IOException, GoldTexts.MissingException {
    Map<String, String> events = new TreeMap<>();
    for (JsonNode story : GoldTexts.rows(folder.resolve("gold/stories.jsonl"))) {
      for (JsonNode report : story.path("reports")) {
        events.put(report.asString(""), story.path("story").asString(""));
      }
    }
    List<String> inputs;
    try (Stream<Path> all = Files.list(folder)) {
      inputs = all.filter(path -> !path.endsWith("gold")).map(Path::toString).sorted().toList();
    }
    List<Set<String>> stories = new ArrayList<>();
    try (Trace trace = jejak.trace(Sources.in(inputs))) {
      Map<String, String> names = new HashMap<>();
      for (LedgerRow row : trace.ledger()) {
        if (row.article() != null) {
          String file = folder.relativize(Path.of(row.input())).toString();
          names.put(row.article(), row.item() == null ? file : file + "!" + row.item());
        }
      }
      for (Story story : trace.stories()) {
        Set<String> own = new TreeSet<>();
        story.articles().forEach(article -> own.add(names.getOrDefault(article, article)));
        own.retainAll(events.keySet());
        stories.add(own);
      }
    }
    String told = BCubedScore.of(events, stories, report -> true).told();
    return List.of(
        new LanguageScore("our samples, " + events.size() + " reports, P / R / F1", told, "–"),
        new LanguageScore(
            "our samples, pairs of events merged", "" + merged(events, stories), "–"));
  }

  private static int merged(Map<String, String> events, List<Set<String>> stories) {
    Set<String> merged = new TreeSet<>();
    for (Set<String> story : stories) {
      List<String> told =
          story.stream()
              .map(report -> events.getOrDefault(report, ""))
              .distinct()
              .sorted()
              .toList();
      for (int i = 0; i < told.size(); i++) {
        for (int j = i + 1; j < told.size(); j++) {
          merged.add(told.get(i) + " " + told.get(j));
        }
      }
    }
    return merged.size();
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
