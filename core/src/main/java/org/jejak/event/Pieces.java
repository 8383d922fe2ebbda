package org.jejak.event;

import java.util.ArrayList;
import java.util.List;
import org.jejak.event.Piece.Kind;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.Sense.Form;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.language.TokenTrie;
import org.jejak.mention.Mention;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Cuts one sentence into pieces: names first, then the grammar's words, then concepts. */
final class Pieces {
  /** Marks that part a sentence. */
  static final String STOPS = ";:\"“”„«»()[]—–!?•";

  private static final int INSERTION = 12;

  private final Words words;
  private final Grammar grammar;
  private final List<Token> tokens;
  private final List<TimeExpression> times;
  private final int start;
  private final int end;
  private final List<Piece> pieces = new ArrayList<>();
  private final WordClass classes;
  private int timeAt;

  private Pieces(Words words, Grammar grammar, Sentence sentence, List<TimeExpression> times) {
    this.words = words;
    this.grammar = grammar;
    this.tokens = words.tokens();
    this.times = times;
    this.start = sentence.first();
    this.end = sentence.end();
    this.classes = new WordClass(words, grammar, pieces);
  }

  /** The pieces of a sentence, in order, with {@code mentions} and {@code times} those in it. */
  static List<Piece> of(
      AnnotatedText body,
      Grammar grammar,
      Sentence sentence,
      List<Mention> mentions,
      List<TimeExpression> times) {
    Words words = new Words(body, grammar, sentence, mentions);
    Pieces pieces = new Pieces(words, grammar, sentence, times);
    int i = sentence.first();
    while (i < pieces.end) {
      int inserted = pieces.insertionEnd(i);
      i = inserted > i ? inserted : pieces.add(i);
    }
    if (grammar.hasParticles()) {
      SplitVerbs.join(pieces.pieces, grammar, pieces.tokens);
    }
    return pieces.pieces;
  }

  /** A few words in brackets, such as a short name or a date, part nothing. */
  private int insertionEnd(int i) {
    if (!tokens.get(i).norm().equals("(")) {
      return i;
    }
    int limit = Math.min(end, i + INSERTION);
    for (int j = i + 1; j < limit; j++) {
      if (tokens.get(j).norm().equals(")")) {
        return j + 1;
      }
    }
    return i;
  }

  private int add(int i) {
    Piece piece = time(i);
    if (piece == null) {
      piece = name(i);
    }
    if (piece == null) {
      piece = labelled(i);
    }
    if (piece == null) {
      Match match = words.matchAt(i);
      boolean unknown = match == null || match.end() > end || words.isAcronym(match);
      piece = match == null || unknown ? mark(i) : classes.of(match);
    }
    pieces.add(piece);
    return piece.end();
  }

  /** A time, or a preposition with the time after it. */
  private @Nullable Piece time(int i) {
    int from = tokens.get(i).start();
    while (timeAt < times.size() && times.get(timeAt).span().start() < from) {
      timeAt++;
    }
    if (timeAt == times.size()) {
      return null;
    }
    int timeEnd = timeEnd(i);
    if (timeEnd < 0 && i + 1 < end) {
      TokenTrie.Hit<Grammar.Label> hit = grammar.labelsAt(tokens, i);
      boolean opens = hit != null && hit.end() < end && Words.isPreposition(hit.values());
      timeEnd = opens && hit != null ? timeEnd(hit.end()) : -1;
    }
    return timeEnd < 0 ? null : new Piece(Kind.TIME, i, timeEnd, null, null, null);
  }

  /** Index after the time that starts at a token; -1 where none does. */
  private int timeEnd(int i) {
    int from = tokens.get(i).start();
    for (int t = timeAt; t < times.size() && times.get(t).span().start() <= from; t++) {
      if (times.get(t).span().start() == from) {
        return words.tokenAfter(i, times.get(t).span().end());
      }
    }
    return -1;
  }

  private @Nullable Piece name(int i) {
    Mention mention = words.nameAt(i);
    if (mention == null) {
      return null;
    }
    return new Piece(Kind.NAME, i, words.tokenAfter(i, mention.span().end()), null, mention, null);
  }

  private @Nullable Piece labelled(int i) {
    TokenTrie.Hit<Grammar.Label> hit = grammar.labelsAt(tokens, i);
    if (hit == null || hit.end() > end) {
      return null;
    }
    Match match = words.matchAt(i);
    if (match != null && match.end() > hit.end()) {
      return null;
    }
    Grammar.Label label = choose(hit.values(), hit.end());
    boolean stem =
        match != null && grammar.nounFirst() && !Words.anySense(match, s -> s.form() != Form.BASE);
    if (label.kind() == Kind.PREPOSITION && words.isBound(i, hit.end())) {
      return new Piece(Kind.ADVERB, i, hit.end(), null, null, null);
    }
    boolean carries =
        match != null
            && Words.anySense(
                match, sense -> Words.isVerbal(sense) && sense.form() == Form.PASSIVE);
    if (label.kind() == Kind.ADVERB && carries && !words.verbSoon(hit.end())) {
      return null;
    }
    boolean phrase = words.namedAt(hit.end()) || (grammar.nounFirst() && words.nounAt(hit.end()));
    if (label.kind() == Kind.PREPOSITION && match != null && !stem && !phrase) {
      return null;
    }
    return new Piece(label.kind(), i, hit.end(), null, null, label.role());
  }

  /** Of the parts that a word may play, the one that fits what follows. */
  private Grammar.Label choose(List<Grammar.Label> labels, int next) {
    if (labels.size() == 1 && !labels.getFirst().kind().equals(Kind.THAT)) {
      return labels.getFirst();
    }
    if (grammar.nounFirst() && labels.getFirst().kind() == Kind.AND && !words.nominalAt(next)) {
      return new Grammar.Label(Kind.ADVERB, null);
    }
    for (Grammar.Label label : labels) {
      boolean fits =
          switch (label.kind()) {
            case TO -> words.verbSoon(next);
            case BREAK -> words.clauseFollows(next);
            case PREPOSITION -> false;
            default -> true;
          };
      if (fits) {
        return label.kind() == Kind.THAT && afterNoun()
            ? new Grammar.Label(Kind.RELATIVE, null)
            : label;
      }
    }
    return labels.getLast();
  }

  private boolean afterNoun() {
    return !pieces.isEmpty() && (pieces.getLast().is(Kind.NOUN) || pieces.getLast().is(Kind.NAME));
  }

  private Piece mark(int i) {
    Token token = tokens.get(i);
    Kind kind = Kind.WORD;
    if (token.isNumber()) {
      kind = Kind.NUMBER;
    } else if (!token.isWord()) {
      if (token.norm().equals(",")) {
        kind = Kind.COMMA;
      } else if (STOPS.contains(token.norm()) && !words.isRange(i) && !words.isLink(i)
          || words.isDash(i)) {
        kind = Kind.STOP;
      }
    }
    int nameEnd = kind == Kind.WORD ? unknownNameEnd(i) : i;
    return nameEnd > i
        ? new Piece(Kind.NAME, i, nameEnd, null, null, null)
        : new Piece(kind, i, i + 1, null, null, null);
  }

  /** Index after a run of capitalised words that nobody knows; one that opens is two at least. */
  private int unknownNameEnd(int i) {
    int last = i;
    while (last < end && words.isUnknownName(last)) {
      last++;
    }
    boolean opens = i == start || STOPS.contains(tokens.get(i - 1).norm());
    return opens && last == i + 1 && !words.tellsNext(last) ? i : last;
  }
}
