package org.jejak.event;

import java.util.List;
import org.jejak.event.Piece.Kind;
import org.jejak.language.Match;
import org.jejak.language.Sense;
import org.jejak.language.Sense.Form;
import org.jejak.language.Token;

/** Tells whether a word with a concept is a noun, a verb or a quality where it stands. */
final class WordClass {
  private final Words words;
  private final Grammar grammar;
  private final List<Token> tokens;
  private final int end;

  /** The pieces ahead of the word, to which it is added later. */
  private final List<Piece> pieces;

  WordClass(Words words, Grammar grammar, List<Piece> pieces) {
    this.words = words;
    this.grammar = grammar;
    this.tokens = words.tokens();
    this.end = words.end();
    this.pieces = pieces;
  }

  /** The piece of a word with a concept. */
  Piece of(Match match) {
    boolean verbal = false;
    boolean noun = false;
    for (Sense sense : match.senses()) {
      verbal |= Words.isVerbal(sense);
      noun |= sense.form() == Form.NOMINAL || sense.concept().endsWith(".n");
    }
    Kind kind = noun ? Kind.NOUN : words.opensWithPreposition(match) ? Kind.ADVERB : Kind.QUALITY;
    verbal &= !isQuality(match);
    boolean article = followsArticle();
    if (verbal && article && !noun && Words.anySense(match, s -> s.form() == Form.BASE)) {
      kind = Kind.NOUN;
    } else if (verbal
        && !isStrayStem(match)
        && (!noun || readsAsVerb(match))
        && !limitsNoun(match)) {
      kind = Kind.VERB;
    }
    return new Piece(kind, match.first(), match.end(), match, null, null);
  }

  /** Whether a bare stem stands where no verb may: aksi bela Palestina, pukul 04.00. */
  private boolean isStrayStem(Match match) {
    if (!grammar.nounFirst()
        || Words.anySense(match, s -> Words.isVerbal(s) && s.form() != Form.BASE)) {
      return false;
    }
    return pieces.isEmpty()
        || switch (pieces.getLast().kind()) {
          case NAME, WE, HE, THEY, PAIR, TRIO, HOMELAND, ADVERB, MODAL, HAVE, WORD -> false;
          default -> true;
        };
  }

  /** Whether an article comes before; "first" after must is none. */
  private boolean followsArticle() {
    int last = pieces.size() - 1;
    return last >= 0
        && pieces.get(last).is(Kind.DET)
        && !grammar.nounFirst()
        && (last == 0 || !pieces.get(last - 1).is(Kind.MODAL) && !pieces.get(last - 1).is(Kind.TO));
  }

  /** Of a word that may be quality or verb (direct, free), whether it stands before a noun. */
  private boolean isQuality(Match match) {
    if (pieces.isEmpty() || grammar.nounFirst() || !Words.anySense(match, Words::isQuality)) {
      return false;
    }
    return Words.anySense(match, sense -> sense.form() == Form.BASE)
        && switch (pieces.getLast().kind()) {
          case VERB, DET, QUALITY, PREPOSITION, NUMBER, COPULA -> true;
          default -> false;
        };
  }

  /** Of a word that may be noun or verb (attack, visits), whether it is the verb here. */
  private boolean readsAsVerb(Match match) {
    if (pieces.isEmpty()) {
      return false;
    }
    Piece before = lastBeforeTime();
    boolean finite = Words.anySense(match, s -> s.isAct() && s.form() == Form.ACTIVE);
    return switch (before.kind()) {
      case TO, MODAL, ADVERB, HAVE, HE, THEY, WE, PAIR, TRIO, HOMELAND -> true;
      case COPULA ->
          Words.anySense(match, s -> s.form() == Form.GERUND) && words.objectFollows(match.end());
      case NAME ->
          words.objectFollows(match.end()) || opensClause(match) || (finite && endsClause(match));
      case NOUN ->
          finite && (words.objectFollows(match.end()) || opensClause(match) || endsClause(match));
      case AND -> pieces.size() > 1 && pieces.get(pieces.size() - 2).is(Kind.VERB);
      default -> false;
    };
  }

  /** Whether it is the only verb of its clause: buruh pabrik mogok kerja. */
  private boolean endsClause(Match match) {
    for (int k = pieces.size() - 1; k >= 0 && !pieces.get(k).is(Kind.COMMA); k--) {
      Kind kind = pieces.get(k).kind();
      if (kind == Kind.VERB || kind == Kind.COPULA) {
        return false;
      }
    }
    return grammar.nounFirst() && !words.clauseFollows(match.end());
  }

  /** Whether a form in -s is the first verb of its clause, before a quality or a number. */
  private boolean opensClause(Match match) {
    if (match.end() >= end || !Words.anySense(match, s -> s.isAct() && s.form() == Form.ACTIVE)) {
      return false;
    }
    for (int k = pieces.size() - 1; k >= 0 && !pieces.get(k).is(Kind.STOP); k--) {
      Kind kind = pieces.get(k).kind();
      if (kind == Kind.VERB || kind == Kind.COPULA || kind == Kind.PREPOSITION) {
        return false;
      }
    }
    Match next = words.matchAt(match.end());
    return tokens.get(match.end()).isNumber()
        || next != null && next.senses().stream().allMatch(Words::isQuality);
  }

  private Piece lastBeforeTime() {
    int last = pieces.size() - 1;
    while (last > 0 && pieces.get(last).is(Kind.TIME)) {
      last--;
    }
    return pieces.get(last);
  }

  /** Whether a participle stands before its noun (36 detained fishermen): no act of its own. */
  private boolean limitsNoun(Match match) {
    boolean participle =
        Words.anySense(match, s -> s.form() == Form.PAST || s.form() == Form.PARTICIPLE);
    boolean gerund = Words.anySense(match, s -> s.form() == Form.GERUND);
    if (pieces.isEmpty() || !(participle || gerund) || match.end() >= end) {
      return false;
    }
    int first = match.first();
    if (tokens.get(first - 1).norm().equals("-")
        && tokens.get(first - 1).end() == tokens.get(first).start()) {
      return true;
    }
    Piece before = pieces.getLast();
    Match after = words.matchAt(match.end());
    boolean nounAfter = after != null && Words.anySense(after, s -> s.concept().endsWith(".n"));
    return switch (before.kind()) {
      case DET, NUMBER -> true;
      case PREPOSITION, QUALITY, VERB, AND -> nounAfter && participle && !before.is(Kind.AND);
      default -> false;
    };
  }
}
