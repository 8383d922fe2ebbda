package org.jejak.plan;

import java.util.ArrayList;
import java.util.List;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.reading.Reading;

/**
 * A part of a sentence between marks or words that open another.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param ahead cues that it tells of something to come
 * @param against cues that it was not done
 */
record Clause(int first, int end, List<Cue> ahead, List<Cue> against) {
  private static final String MARKS = ",;:()—–[]";

  boolean holds(int token) {
    return first <= token && token < end;
  }

  /** The clauses of a sentence, in order; marks between them belong to none. */
  static List<Clause> of(
      Reading reading, Sentence sentence, Wording wording, List<Cue> modality, List<Cue> against) {
    List<Token> tokens = reading.body().tokens();
    List<Cue> ahead = modality.stream().filter(Clause::tellsAhead).toList();
    List<Clause> clauses = new ArrayList<>();
    int first = sentence.first();
    for (int i = first; i < sentence.end(); i++) {
      Token token = tokens.get(i);
      boolean mark =
          !token.isWord()
              && MARKS.contains(token.norm())
              && !isInTime(reading, token.start())
              && !isJoiner(tokens, i);
      boolean opens =
          (wording.marks(token, "BREAK")
                  && !isWithin(wording, tokens, i, sentence.first())
                  && !isBeforeTime(reading, i))
              || wording.marks(token, "THAT")
              || (wording.marks(token, "AND") && isBetween(ahead, first, i, sentence.end()));
      if ((mark || opens) && i > first) {
        clauses.add(clause(first, i, ahead, against));
        first = mark ? i + 1 : i;
      } else if (mark) {
        first = i + 1;
      }
    }
    if (first < sentence.end()) {
      clauses.add(clause(first, sentence.end(), ahead, against));
    }
    return clauses;
  }

  /** A word that opens a clause after a mark alone, since it is an adjective as well: sementara. */
  private static boolean isWithin(Wording wording, List<Token> tokens, int at, int first) {
    boolean adjective =
        wording.senses(tokens.get(at)).stream().anyMatch(sense -> sense.concept().endsWith(".a"));
    return adjective && at > first && tokens.get(at - 1).isWord();
  }

  /** A dash between the words of a name: Dumai–Rupat. */
  private static boolean isJoiner(List<Token> tokens, int at) {
    return at > 0
        && at + 1 < tokens.size()
        && tokens.get(at - 1).end() == tokens.get(at).start()
        && tokens.get(at).end() == tokens.get(at + 1).start();
  }

  /** Whether a time stands right after a word: since Monday, until Friday. */
  private static boolean isBeforeTime(Reading reading, int at) {
    List<Token> tokens = reading.body().tokens();
    return at + 1 < tokens.size()
        && reading.times().stream()
            .anyMatch(time -> time.span().start() == tokens.get(at + 1).start());
  }

  private static boolean isInTime(Reading reading, int offset) {
    return reading.times().stream()
        .anyMatch(time -> time.span().start() < offset && offset < time.span().end());
  }

  /** Whether a token parts two cues, so that two things are told. */
  private static boolean isBetween(List<Cue> cues, int first, int at, int end) {
    boolean before = cues.stream().anyMatch(cue -> first <= cue.first() && cue.end() <= at);
    boolean after = cues.stream().anyMatch(cue -> at < cue.first() && cue.end() <= end);
    return before && after;
  }

  private static Clause clause(int first, int end, List<Cue> ahead, List<Cue> against) {
    return new Clause(first, end, within(ahead, first, end), within(against, first, end));
  }

  private static List<Cue> within(List<Cue> cues, int first, int end) {
    return cues.stream().filter(cue -> cue.first() >= first && cue.end() <= end).toList();
  }

  /** The part of it before a token. */
  Clause until(int token) {
    return clause(first, token, ahead, against);
  }

  /** The same, told as ahead by its day. */
  Clause asAhead() {
    List<Cue> cues = new ArrayList<>(ahead);
    cues.add(new Cue(first, first, "FUTURE"));
    return new Clause(first, end, cues, against);
  }

  /** Whether a cue tells of something to come; a condition alone does not. */
  static boolean tellsAhead(Cue cue) {
    return !cue.kind().equals("CONDITION");
  }
}
