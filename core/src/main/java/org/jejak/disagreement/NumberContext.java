package org.jejak.disagreement;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Sentence;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the numbers of one report, gathered once for all of them.
 *
 * @param told when and where, by sentence
 * @param places that a sentence names, in order
 * @param times the tokens of times
 * @param prepositions by which a place is told
 */
record NumberContext(
    AnnotatedText body,
    Map<Sentence, Circumstances> told,
    Map<Sentence, List<Mention>> places,
    BitSet times,
    Prepositions prepositions) {
  private static final int WORDS_BETWEEN = 1;

  static NumberContext of(Reading reading, Prepositions prepositions) {
    AnnotatedText body = reading.body();
    Map<Sentence, List<Mention>> places = new HashMap<>();
    for (Mention mention : reading.mentions()) {
      if (mention.kind() == EntityKind.PLACE) {
        body.sentenceAt(mention.span().start())
            .ifPresent(s -> places.computeIfAbsent(s, key -> new ArrayList<>()).add(mention));
      }
    }
    BitSet times = new BitSet();
    for (TimeExpression time : reading.times()) {
      int first = body.tokenFrom(time.span().start());
      times.set(first, Math.max(first, body.tokenFrom(time.span().end())));
    }
    return new NumberContext(body, Circumstances.bySentence(reading), places, times, prepositions);
  }

  /** When and where what a sentence tells took place. */
  Circumstances told(Sentence sentence) {
    return requireNonNull(told.get(sentence));
  }

  /** Whether any of some tokens stands in a time. */
  boolean isTime(int first, int end) {
    int next = times.nextSetBit(first);
    return next >= 0 && next < end;
  }

  /**
   * The place named right after what is counted: two buses from Merak.
   *
   * @param end token after what is counted
   */
  Count.@Nullable At placeAfter(Sentence sentence, int end) {
    for (Mention mention : places.getOrDefault(sentence, List.of())) {
      int at = body.tokenFrom(mention.span().start());
      if (at >= end) {
        boolean near = at - end <= WORDS_BETWEEN;
        boolean word = near && at > end && body.tokens().get(end).isWord();
        String between = word ? body.tokens().get(end).norm() : "";
        boolean next = near && (at == end || word);
        return next ? new Count.At(mention.entity(), mention.text(), roles(between)) : null;
      }
    }
    return null;
  }

  /** A word that is no preposition says only what it says itself: asal, leaving. */
  private Set<String> roles(String word) {
    Set<String> roles = prepositions.roles(body.lang(), word);
    return roles.isEmpty() ? Set.of(word) : roles;
  }
}
