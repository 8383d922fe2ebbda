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
import org.jejak.reading.Readings;
import org.jejak.story.Weighing.RawTerms;

/** Groups reports into stories, and stories into storylines. */
public final class Grouping {
  private final List<StoryProfile> profiles;
  private final List<Terms> terms;
  private final Vocabulary vocabulary;

  /**
   * The outcome: article ids.
   *
   * @param stories each by date, then id
   * @param storylines each a list of indexes into {@code stories}
   */
  public record Groups(List<List<String>> stories, List<List<Integer>> storylines) {}

  private Grouping(List<StoryProfile> profiles, List<Terms> terms, Vocabulary vocabulary) {
    this.profiles = profiles;
    this.terms = terms;
    this.vocabulary = vocabulary;
  }

  /**
   * Groups readings.
   *
   * @param published day of publication by article id, where the document says
   * @param edges lineage: reports of one family tell one story
   */
  public static Groups of(
      Readings readings, Map<String, LocalDate> published, List<Edge> edges, Packs packs) {
    Grouping grouping = of(readings, published, packs);
    List<int[]> stories = grouping.stories(edges);
    List<int[]> storylines = grouping.storylines(stories);
    return new Groups(
        stories.stream()
            .map(
                story -> Arrays.stream(story).mapToObj(i -> grouping.profiles.get(i).id()).toList())
            .toList(),
        storylines.stream().map(line -> Arrays.stream(line).boxed().toList()).toList());
  }

  private static Grouping of(Readings readings, Map<String, LocalDate> published, Packs packs) {
    LeadTerms lead = new LeadTerms(packs);
    Vocabulary vocabulary = new Vocabulary();
    Map<String, Integer> acts = new HashMap<>();
    List<StoryProfile> profiles = new ArrayList<>();
    List<RawTerms> raw = new ArrayList<>();
    for (Reading reading : readings) {
      profiles.add(StoryProfile.of(reading, published.get(reading.article().id()), acts));
      raw.add(numbered(lead.of(reading), vocabulary));
    }
    vocabulary.sort();
    for (RawTerms own : raw) {
      for (int i = 0; i < own.ids().length; i++) {
        own.ids()[i] = vocabulary.rank(own.ids()[i]);
      }
    }
    List<Integer> byDay = new ArrayList<>(IntStream.range(0, profiles.size()).boxed().toList());
    byDay.sort(
        Comparator.comparing((Integer i) -> !profiles.get(i).isDated())
            .thenComparingInt(i -> profiles.get(i).day())
            .thenComparing(i -> profiles.get(i).id()));
    List<StoryProfile> sorted = byDay.stream().map(profiles::get).toList();
    List<RawTerms> sortedRaw = byDay.stream().map(raw::get).toList();
    return new Grouping(sorted, Weighing.of(sorted, sortedRaw, vocabulary), vocabulary);
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

  private List<int[]> stories(List<Edge> edges) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < profiles.size(); i++) {
      numbers.put(profiles.get(i).id(), i);
    }
    return StoryGroups.of(profiles, terms, new Kin(edges, numbers), vocabulary.size());
  }

  private List<int[]> storylines(List<int[]> stories) {
    List<StoryKeys> keys = new ArrayList<>();
    for (int[] story : stories) {
      keys.add(
          StoryKeys.of(
              Arrays.stream(story).mapToObj(profiles::get).toList(),
              Arrays.stream(story).mapToObj(terms::get).toList(),
              vocabulary));
    }
    return StorylineGroups.of(keys, vocabulary.size());
  }
}
