package org.jejak.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jejak.event.Incident;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge;
import org.jejak.reading.Readings;

/** Groups reports into stories, and stories into storylines. */
public final class Grouping {
  private static final double STORY = 0.18;
  private static final int STORY_CAP = 5000;
  private static final double STORYLINE = 0.26;
  private static final int STORYLINE_CAP = 2000;
  private static final int KEY_TERMS = 16;
  private static final int MAX_POSTINGS = 1500;
  private static final int LOOK_BACK_DAYS = 400;
  private static final int INCIDENT_FOLLOW_UP_DAYS = 60;

  private final List<StoryProfile> profiles;
  private final List<Terms> terms;
  private final Map<String, Integer> index = new HashMap<>();

  /**
   * The outcome: article ids.
   *
   * @param stories each by date, then id
   * @param storylines each a list of indexes into {@code stories}
   */
  public record Groups(List<List<String>> stories, List<List<Integer>> storylines) {}

  private Grouping(List<StoryProfile> profiles) {
    this.profiles = profiles;
    DocumentFrequency frequency = DocumentFrequency.of(profiles);
    this.terms = profiles.stream().map(profile -> Terms.of(profile, frequency)).toList();
    for (int i = 0; i < profiles.size(); i++) {
      index.put(profiles.get(i).id(), i);
    }
  }

  /**
   * Groups readings.
   *
   * @param published day of publication by article id, where the document says
   * @param edges lineage: reports of one family tell one story
   */
  public static Groups of(
      Readings readings, Map<String, LocalDate> published, List<Edge> edges, Packs packs) {
    List<StoryProfile> profiles =
        readings.stream()
            .map(r -> StoryProfile.of(r, published.get(r.article().id()), packs))
            .sorted(
                Comparator.comparing(
                        (StoryProfile p) -> p.published() == null ? LocalDate.MAX : p.published())
                    .thenComparing(StoryProfile::id))
            .toList();
    Grouping grouping = new Grouping(profiles);
    List<List<Integer>> stories = grouping.stories(edges);
    List<List<Integer>> storylines = grouping.storylines(stories);
    return new Groups(
        stories.stream()
            .map(story -> story.stream().map(i -> profiles.get(i).id()).toList())
            .toList(),
        storylines);
  }

  private List<List<Integer>> stories(List<Edge> edges) {
    Map<Long, Edge.Kind> kin = kin(edges);
    Clusters clusters = new Clusters(profiles.size(), STORY, STORY_CAP);
    Set<Long> candidates = candidates();
    candidates.addAll(kin.keySet());
    for (long candidate : candidates) {
      int a = (int) (candidate >>> 32);
      int b = (int) candidate;
      double score =
          PairScore.of(
              profiles.get(a), terms.get(a), profiles.get(b), terms.get(b), kin.get(candidate));
      if (score > 0 || score == PairScore.NEVER) {
        clusters.score(a, b, score);
      }
    }
    return clusters.groups();
  }

  /** How lineage links pairs; a passage from one report links its taker to the whole family. */
  private Map<Long, Edge.Kind> kin(List<Edge> edges) {
    int[] family = IntStream.range(0, profiles.size()).toArray();
    Map<Long, Edge.Kind> kin = new HashMap<>();
    for (Edge edge : edges) {
      if (edge.kind() != Edge.Kind.EXCERPT) {
        int from = at(edge.from());
        int to = at(edge.to());
        kin.put(pair(from, to), edge.kind());
        int old = family[to];
        int joined = family[from];
        IntStream.range(0, family.length)
            .filter(i -> family[i] == old)
            .forEach(i -> family[i] = joined);
      }
    }
    for (Edge edge : edges) {
      if (edge.kind() == Edge.Kind.EXCERPT) {
        int from = at(edge.from());
        int to = at(edge.to());
        IntStream.range(0, family.length)
            .filter(i -> i != to && family[i] == family[from])
            .forEach(i -> kin.putIfAbsent(pair(i, to), Edge.Kind.EXCERPT));
      }
    }
    return kin;
  }

  private int at(String article) {
    return Objects.requireNonNull(index.get(article));
  }

  private static long pair(int a, int b) {
    return ((long) Math.min(a, b) << 32) | Math.max(a, b);
  }

  /** Pairs that share at least two of their most telling terms. */
  private Set<Long> candidates() {
    Map<String, List<Integer>> postings = new TreeMap<>();
    for (int i = 0; i < terms.size(); i++) {
      int report = i;
      terms.get(i).weights().keySet().stream()
          .limit(KEY_TERMS)
          .forEach(term -> postings.computeIfAbsent(term, t -> new ArrayList<>()).add(report));
    }
    Map<Long, Integer> shared = new HashMap<>();
    for (List<Integer> reports : postings.values()) {
      if (reports.size() <= MAX_POSTINGS) {
        for (int x = 0; x < reports.size(); x++) {
          count(reports, x, shared);
        }
      }
    }
    return shared.entrySet().stream()
        .filter(entry -> entry.getValue() >= 2)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void count(List<Integer> reports, int x, Map<Long, Integer> shared) {
    LocalDate day = profiles.get(reports.get(x)).published();
    for (int y = x + 1; y < reports.size(); y++) {
      LocalDate other = profiles.get(reports.get(y)).published();
      if (day != null && other != null && other.isAfter(day.plusDays(7))) {
        continue;
      }
      shared.merge(pair(reports.get(x), reports.get(y)), 1, Integer::sum);
    }
  }

  private List<List<Integer>> storylines(List<List<Integer>> stories) {
    List<StoryKeys> keys = new ArrayList<>();
    for (List<Integer> story : stories) {
      keys.add(
          StoryKeys.of(
              story.stream().map(profiles::get).toList(), story.stream().map(terms::get).toList()));
    }
    Map<String, List<Integer>> postings = new TreeMap<>();
    for (int i = 0; i < keys.size(); i++) {
      for (String participant : keys.get(i).participants()) {
        postings.computeIfAbsent(participant, p -> new ArrayList<>()).add(i);
      }
    }
    Set<Long> candidates = new TreeSet<>();
    for (List<Integer> list : postings.values()) {
      for (int x = 0; x < list.size(); x++) {
        for (int y = x + 1; y < list.size(); y++) {
          candidates.add(pair(list.get(x), list.get(y)));
        }
      }
    }
    Clusters clusters = new Clusters(stories.size(), STORYLINE, STORYLINE_CAP);
    for (long candidate : candidates) {
      int a = (int) (candidate >>> 32);
      int b = (int) candidate;
      double score = keys.get(a).follows(keys.get(b), LOOK_BACK_DAYS, INCIDENT_FOLLOW_UP_DAYS);
      if (score != 0) {
        clusters.score(a, b, score);
      }
    }
    return clusters.groups();
  }

  /** Whether any incident of one kind is told in both. */
  static boolean shareIncidentKind(List<Incident> a, List<Incident> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(y -> x.kind() == y.kind()));
  }
}
