package org.jejak.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
  private final LeadTerms lead;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Map<String, Integer> acts = new HashMap<>();
  private final List<StoryProfile> added = new ArrayList<>();
  private final List<RawTerms> raw = new ArrayList<>();

  /**
   * The outcome: article ids.
   *
   * @param stories each by date, then id
   * @param storylines each a list of indexes into {@code stories}
   */
  public record Groups(List<List<String>> stories, List<List<Integer>> storylines) {}

  /** Starts without reports. */
  public Grouping(Packs packs) {
    this.lead = new LeadTerms(packs);
  }

  /**
   * Takes a report; all are to be given before groups are asked for, in any order.
   *
   * @param day of publication, where the document says
   */
  public void add(Reading reading, @Nullable LocalDate day) {
    added.add(StoryProfile.of(reading, day, acts));
    raw.add(numbered(lead.of(reading), vocabulary));
  }

  /**
   * Groups the reports given.
   *
   * @param edges lineage: reports of one family tell one story
   */
  public Groups groups(List<Edge> edges) {
    List<Integer> byDay = new ArrayList<>(IntStream.range(0, added.size()).boxed().toList());
    byDay.sort(
        Comparator.comparing((Integer i) -> !added.get(i).isDated())
            .thenComparingInt(i -> added.get(i).day())
            .thenComparing(i -> added.get(i).id()));
    List<StoryProfile> profiles = byDay.stream().map(added::get).toList();
    List<Terms> terms = terms(profiles, byDay);
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < profiles.size(); i++) {
      numbers.put(profiles.get(i).id(), i);
    }
    List<int[]> stories =
        StoryGroups.of(profiles, terms, new Kin(edges, numbers), vocabulary.size());
    List<StoryKeys> keys = new ArrayList<>();
    for (int[] story : stories) {
      keys.add(StoryKeys.of(each(story, profiles), each(story, terms), vocabulary));
    }
    List<int[]> storylines = StorylineGroups.of(keys, vocabulary.size());
    return new Groups(
        stories.stream()
            .map(story -> each(story, profiles).stream().map(StoryProfile::id).toList())
            .toList(),
        storylines.stream().map(line -> Arrays.stream(line).boxed().toList()).toList());
  }

  private List<Terms> terms(List<StoryProfile> profiles, List<Integer> byDay) {
    vocabulary.sort();
    for (RawTerms own : raw) {
      for (int i = 0; i < own.ids().length; i++) {
        own.ids()[i] = vocabulary.rank(own.ids()[i]);
      }
    }
    return Weighing.of(profiles, byDay.stream().map(raw::get).toList(), vocabulary);
  }

  private static <T> List<T> each(int[] numbers, List<T> of) {
    return Arrays.stream(numbers).mapToObj(of::get).toList();
  }

  private static RawTerms numbered(Map<String, Double> terms, Vocabulary vocabulary) {
    int[] ids = new int[terms.size()];
    double[] weights = new double[terms.size()];
    int next = 0;
    for (Map.Entry<String, Double> term : terms.entrySet()) {
      ids[next] = vocabulary.number(term.getKey());
      weights[next++] = term.getValue();
    }
    return new RawTerms(ids, weights);
  }
}
