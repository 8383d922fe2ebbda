package org.jejak.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jejak.correction.Bindings;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge;
import org.jejak.reading.Reading;
import org.jejak.story.Weighing.RawTerms;
import org.jspecify.annotations.Nullable;

/**
 * Groups reports into stories, and stories into storylines: goes through all reports once, and
 * keeps few numbers of each.
 */
public final class Grouping {
  /**
   * Reports of a story, copies counted once, whose pairs are all scored: they grow as its square.
   */
  private static final int MOST_TIED = 50;

  private final LeadTerms lead;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Map<String, Integer> countries = new HashMap<>();
  private final List<StoryProfile> added = new ArrayList<>();
  private final List<RawTerms> raw = new ArrayList<>();

  /**
   * The outcome: article ids.
   *
   * @param stories each by date, then id
   * @param storylines each a list of indexes into {@code stories}
   * @param ties what holds each story together; none of a story whose pairs are too many
   */
  public record Groups(
      List<List<String>> stories,
      List<List<Integer>> storylines,
      List<StoryTies.@Nullable Held> ties) {}

  /** Starts without reports. */
  public Grouping(Packs packs) {
    this.lead = new LeadTerms(packs, vocabulary);
  }

  /**
   * Takes a report; all are to be given before groups are asked for, in any order.
   *
   * @param day of publication, where the document says
   */
  public void add(Reading reading, @Nullable LocalDate day) {
    added.add(StoryProfile.of(reading, day, countries));
    raw.add(lead.of(reading));
  }

  /**
   * Groups the reports given.
   *
   * @param edges lineage: reports of one family tell one story
   * @param said what people say of these reports and others; holds against all else
   */
  public Groups groups(List<Edge> edges, Bindings said) {
    Graph graph = graph(edges, said);
    List<int[]> stories = StoryGroups.of(graph.profiles, graph.terms, graph.kin, vocabulary.size());
    List<StoryKeys> keys = new ArrayList<>();
    for (int[] story : stories) {
      keys.add(StoryKeys.of(each(story, graph.profiles), each(story, graph.terms), vocabulary));
    }
    List<int[]> storylines = StorylineGroups.of(keys);
    StoryTies ties = graph.ties(vocabulary);
    List<StoryTies.@Nullable Held> held = new ArrayList<>();
    stories.forEach(story -> held.add(story.length > MOST_TIED ? null : ties.of(story)));
    return new Groups(
        graph.kin.reports(stories).stream()
            .map(story -> each(story, graph.reports).stream().map(StoryProfile::id).toList())
            .toList(),
        storylines.stream().map(line -> Arrays.stream(line).boxed().toList()).toList(),
        held);
  }

  /**
   * What holds stories together, to be asked for instead of the groups.
   *
   * @param edges as for {@link #groups}
   * @param said as for {@link #groups}
   */
  public StoryTies ties(List<Edge> edges, Bindings said) {
    return graph(edges, said).ties(vocabulary);
  }

  /**
   * What is scored.
   *
   * @param reports by day, then id
   * @param profiles of those of them that stand for others, too
   * @param terms of each profile
   * @param names of the terms
   */
  private record Graph(
      List<StoryProfile> reports,
      Kin kin,
      List<StoryProfile> profiles,
      List<Terms> terms,
      String[] names) {
    StoryTies ties(Vocabulary vocabulary) {
      return new StoryTies(profiles, terms, kin, names, vocabulary);
    }
  }

  private Graph graph(List<Edge> edges, Bindings said) {
    List<Integer> byDay = byDay();
    List<StoryProfile> reports = byDay.stream().map(added::get).toList();
    Kin kin = new Kin(reports, edges, said);
    List<StoryProfile> profiles = each(kin.nodes(), reports);
    String[] names = sortTerms();
    List<RawTerms> own = each(kin.nodes(), byDay).stream().map(raw::get).toList();
    return new Graph(reports, kin, profiles, Weighing.of(profiles, own, vocabulary), names);
  }

  /** Numbers of the reports by day, then id; undated ones last. */
  private List<Integer> byDay() {
    return IntStream.range(0, added.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> !added.get(i).isDated())
                .thenComparingInt(i -> added.get(i).day())
                .thenComparing(i -> added.get(i).id()))
        .toList();
  }

  /** Numbers the terms of all reports anew; which they are, by their numbers. */
  private String[] sortTerms() {
    String[] names = vocabulary.sort();
    for (RawTerms own : raw) {
      for (int i = 0; i < own.ids().length; i++) {
        own.ids()[i] = vocabulary.rank(own.ids()[i]);
      }
    }
    return names;
  }

  private static <T> List<T> each(int[] numbers, List<T> of) {
    return Arrays.stream(numbers).mapToObj(of::get).toList();
  }
}
