package org.jejak.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What holds stories together: the scores of pairs of reports by which they were grouped. Of copies
 * and translations only the first of each language is scored; the others go with it.
 */
public final class StoryTies {
  /** Groups are joined while the scores between their reports reach this on average. */
  public static final double JOINS = StoryGroups.STORY;

  private final List<StoryProfile> profiles;
  private final List<Terms> terms;
  private final Kin kin;
  private final List<String> names;
  private final Vocabulary vocabulary;

  StoryTies(
      List<StoryProfile> profiles,
      List<Terms> terms,
      Kin kin,
      List<String> names,
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
   * @param score how likely they tell one event; not below 0, and of no account where bound
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

  /** The pairs of a story's reports, the strongest first; then by their ids. */
  public List<Tie> of(List<String> articles) {
    Set<String> members = new HashSet<>(articles);
    int[] own =
        IntStream.range(0, profiles.size())
            .filter(i -> members.contains(profiles.get(i).id()))
            .toArray();
    List<Tie> ties = new ArrayList<>();
    for (int i = 0; i < own.length; i++) {
      for (int j = i + 1; j < own.length; j++) {
        ties.add(tie(own[i], own[j]));
      }
    }
    ties.sort(
        Comparator.comparingDouble((Tie tie) -> -tie.score())
            .thenComparing(Tie::first)
            .thenComparing(Tie::second));
    return ties;
  }

  private Tie tie(int a, int b) {
    StoryProfile one = profiles.get(a);
    StoryProfile other = profiles.get(b);
    Kin.Bond bond = kin.of(a).get(b);
    boolean sameLanguage = PairScore.sameLanguage(one, other);
    int[] shared = terms.get(a).shared(terms.get(b), sameLanguage);
    return new Tie(
        one.id(),
        other.id(),
        Math.max(0, PairScore.of(one, terms.get(a), other, terms.get(b), bond)),
        bond == Kin.Bond.ONE ? Bound.ONE : bond == Kin.Bond.TWO ? Bound.TWO : null,
        terms.get(a).cosine(terms.get(b), sameLanguage),
        Arrays.stream(shared).filter(vocabulary::isName).mapToObj(names::get).toList(),
        Arrays.stream(shared).filter(t -> !vocabulary.isName(t)).mapToObj(names::get).toList(),
        Arrays.stream(one.days())
            .filter(day -> Arrays.binarySearch(other.days(), day) >= 0)
            .mapToObj(LocalDate::ofEpochDay)
            .toList(),
        PairScore.incidents(one, other) > 0,
        bond == Kin.Bond.PASSAGE);
  }
}
