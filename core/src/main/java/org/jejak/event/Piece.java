package org.jejak.event;

import java.util.ArrayList;
import java.util.List;
import org.jejak.event.Frame.Role;
import org.jejak.language.Match;
import org.jejak.language.Sense;
import org.jejak.mention.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a sentence that plays one part in it.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param match the concept, where it is a {@code VERB} or a {@code NOUN}
 * @param mention the name, where it is a {@code NAME} that was recognised
 * @param role what a {@code PREPOSITION} opens
 */
record Piece(
    Kind kind,
    int first,
    int end,
    @Nullable Match match,
    @Nullable Mention mention,
    @Nullable Role role) {

  /** What part a piece plays. */
  enum Kind {
    NAME,
    NOUN,
    /** A quality or other word with a concept that names nothing. */
    QUALITY,
    VERB,
    PREPOSITION,
    COPULA,
    HAVE,
    MODAL,
    ADVERB,
    DET,
    TO,
    AND,
    THAT,
    RELATIVE,
    BREAK,
    HE,
    THEY,
    WE,
    PAIR,
    TRIO,
    /** The country of whoever speaks: his country, negaranya. */
    HOMELAND,
    NUMBER,
    /** Words that say when, with the preposition before them. */
    TIME,
    CURRENCY,
    COMMA,
    STOP,
    WORD
  }

  boolean is(Kind asked) {
    return kind == asked;
  }

  boolean opens(Role asked) {
    return role == asked;
  }

  /** Whether it may be, or stand for, a thing or somebody. */
  boolean isNominal() {
    return switch (kind) {
      case NAME, NOUN, HE, THEY, WE, PAIR, TRIO, HOMELAND -> true;
      default -> false;
    };
  }

  /** Whether it only helps the verb after it. */
  boolean isHelper() {
    return switch (kind) {
      case COPULA, HAVE, MODAL, ADVERB -> true;
      default -> false;
    };
  }

  /** Whether one of its senses is {@code concept}. */
  boolean means(String concept) {
    return match != null && match.means(concept);
  }

  /** Its senses as a verb in a clause. */
  List<Sense> verbalSenses() {
    if (match == null) {
      return List.of();
    }
    List<Sense> verbal = new ArrayList<>();
    for (Sense sense : match.senses()) {
      if (sense.isAct() && sense.form() != Sense.Form.NOMINAL && sense.form() != Sense.Form.PLAIN) {
        verbal.add(sense);
      }
    }
    return verbal;
  }

  /** Whether one of its senses has {@code form}. */
  boolean has(Sense.Form form) {
    if (match == null) {
      return false;
    }
    for (Sense sense : match.senses()) {
      if (sense.form() == form) {
        return true;
      }
    }
    return false;
  }
}
