package org.jejak.event;

import java.util.List;
import org.jejak.document.Span;

/**
 * Why an event was coded as it is.
 *
 * @param sentence the sentence in the body
 * @param parts the words that made it, in text order
 * @param rule file and line of the frame, such as {@code frames.tsv:62}
 * @param line the line itself
 * @param cues the words that decided the status, in text order; none for a plain ACTUAL
 * @param nearMisses frames that were weighed before it, or for other acts of its clause
 */
public record Explanation(
    Span sentence,
    List<Part> parts,
    String rule,
    String line,
    List<Cue> cues,
    List<NearMiss> nearMisses) {

  /** What some words of the sentence are to the event. */
  public enum Role {
    ACT,
    ACTOR,
    RECIPIENT,
    TIME,
    PLACE
  }

  /** Some words and what they are to the event. */
  public record Part(Role role, Span span, String text) {}

  /**
   * Words that bear on the status.
   *
   * @param says class of the tables modality and negation, such as PLAN
   */
  public record Cue(Span span, String text, String says) {}

  /**
   * A frame that nearly applied.
   *
   * @param act the words of the act
   * @param concept what they mean
   * @param lack why not: a name that stays
   * @param reason the same in words
   */
  public record NearMiss(
      String rule,
      String act,
      String concept,
      EventType type,
      String cameo,
      String lack,
      String reason) {}

  /** Copies the lists. */
  public Explanation {
    parts = List.copyOf(parts);
    cues = List.copyOf(cues);
    nearMisses = List.copyOf(nearMisses);
  }
}
