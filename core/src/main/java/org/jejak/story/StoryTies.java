package org.jejak.story;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What holds stories together: the score that each pair of a story's reports has, be it one that
 * grouping had no need to look at, as its reports share few telling terms. Of copies and
 * translations only the first of each language is scored; the others go with it.
 */
public final class StoryTies {
  /** Groups are joined while the scores between their reports reach this on average. */
  public static final double JOINS = StoryGroups.STORY;

  private final List<StoryProfile> profiles;
  private final List<Terms> terms;
  private final Kin kin;
  private final String[] names;
  private final Vocabulary vocabulary;

  StoryTies(
      List<StoryProfile> profiles,
      List<Terms> terms,
      Kin kin,
      String[] names,
      Vocabulary vocabulary) {
    this.profiles = profiles;
    this.terms = terms;
    this.kin = kin;
    this.names = names;
    this.vocabulary = vocabulary;
  }

  /** Why two reports are bound, whatever they look like. */
  public enum Bound {
    /** One was made out of the other, both out of a third, or people said that they are one. */
    ONE,
    /** People said that they are two stories. */
    TWO
  }

  /**
   * Two reports of a story.
   *
   * @param first article id of the earlier
   * @param second article id of the later
   * @param score how likely they tell one event, 0 where they cannot; of no account where bound
   * @param bound null where the score decides
   * @param likeness of their terms, 0 to 1, before the days between them are counted
   * @param entities ids of entities that both name, the most telling first
   * @param words words, and concepts without their part of speech, the most telling first
   * @param days days that both name
   * @param incidents whether both tell the same disaster or accident
   * @param passage whether one has a passage of the other
   */
  public record Tie(
      String first,
      String second,
      double score,
      @Nullable Bound bound,
      double likeness,
      List<String> entities,
      List<String> words,
      List<LocalDate> days,
      boolean incidents,
      boolean passage) {}

  /**
   * The ties of one story.
   *
   * @param mean of the scores of all pairs that nothing binds; NaN where there are none
   * @param strongest of each report the pair that ties it most, so that there are no more than
   *     reports; the strongest first, then by their ids
   */
  public record Held(double mean, List<Tie> strongest) {
    /** Copies the list. */
    public Held {
      strongest = List.copyOf(strongest);
    }
  }

  private record Pair(int a, int b, double score) {}

  /** What holds a story's reports together. */
  public Held of(List<String> articles) {
    Set<String> members = new HashSet<>(articles);
    return of(
        IntStream.range(0, profiles.size())
            .filter(i -> members.contains(profiles.get(i).id()))
            .toArray());
  }

  /** What holds the reports together whose numbers these are. */
  Held of(int[] own) {
    @Nullable Pair[] best = new Pair[own.length];
    double sum = 0;
    long unbound = 0;
    for (int i = 0; i < own.length; i++) {
      for (int j = i + 1; j < own.length; j++) {
        Kin.Bond bond = kin.of(own[i]).get(own[j]);
        double score = score(own[i], own[j], bond);
        if (bound(bond) == null) {
          sum += score;
          unbound++;
        }
        best[i] = stronger(best[i], own[i], own[j], score);
        best[j] = stronger(best[j], own[i], own[j], score);
      }
    }
    return new Held(
        unbound == 0 ? Double.NaN : sum / unbound,
        Arrays.stream(best)
            .filter(Objects::nonNull)
            .distinct()
            .map(this::tie)
            .sorted(
                Comparator.comparingDouble((Tie tie) -> -tie.score())
                    .thenComparing(Tie::first)
                    .thenComparing(Tie::second))
            .toList());
  }

  private double score(int a, int b, Kin.@Nullable Bond bond) {
    double score = PairScore.of(profiles.get(a), terms.get(a), profiles.get(b), terms.get(b), bond);
    return Math.max(0, score);
  }

  private static @Nullable Bound bound(Kin.@Nullable Bond bond) {
    return bond == Kin.Bond.ONE ? Bound.ONE : bond == Kin.Bond.TWO ? Bound.TWO : null;
  }

  /** Of two pairs equally strong the one whose ids come first. */
  private Pair stronger(@Nullable Pair best, int a, int b, double score) {
    if (best == null || score > best.score) {
      return new Pair(a, b, score);
    }
    int order = score < best.score ? 1 : id(a).compareTo(id(best.a));
    order = order == 0 ? id(b).compareTo(id(best.b)) : order;
    return order < 0 ? new Pair(a, b, score) : best;
  }

  private String id(int report) {
    return profiles.get(report).id();
  }

  private Tie tie(Pair pair) {
    int a = pair.a;
    int b = pair.b;
    StoryProfile one = profiles.get(a);
    StoryProfile other = profiles.get(b);
    Kin.Bond bond = kin.of(a).get(b);
    boolean sameLanguage = PairScore.sameLanguage(one, other);
    int[] shared = terms.get(a).shared(terms.get(b), sameLanguage);
    return new Tie(
        one.id(),
        other.id(),
        pair.score,
        bound(bond),
        terms.get(a).cosine(terms.get(b), sameLanguage),
        Arrays.stream(shared).filter(vocabulary::isName).mapToObj(t -> names[t]).toList(),
        Arrays.stream(shared).filter(t -> !vocabulary.isName(t)).mapToObj(t -> names[t]).toList(),
        Arrays.stream(one.days())
            .filter(day -> Arrays.binarySearch(other.days(), day) >= 0)
            .mapToObj(LocalDate::ofEpochDay)
            .toList(),
        PairScore.incidents(one, other) > 0,
        bond == Kin.Bond.PASSAGE);
  }
}
