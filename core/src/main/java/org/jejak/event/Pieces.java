package org.jejak.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jejak.event.Piece.Kind;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.Sense;
import org.jejak.language.Sense.Form;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.language.TokenTrie;
import org.jejak.mention.Mention;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Cuts one sentence into pieces: names first, then the grammar's words, then concepts. */
final class Pieces {
  private static final String STOPS = ";:\"“”„«»()[]—–!?•";

  private static final int INSERTION = 12;

  private final AnnotatedText body;
  private final Grammar grammar;
  private final List<Token> tokens;
  private final List<Mention> mentions;
  private final List<TimeExpression> times;
  private final int start;
  private final int end;
  private final @Nullable Match[] matches;
  private final List<Piece> pieces = new ArrayList<>();
  private int mentionAt;
  private int timeAt;

  private Pieces(
      AnnotatedText body,
      Grammar grammar,
      Sentence sentence,
      List<Mention> mentions,
      List<TimeExpression> times) {
    this.body = body;
    this.grammar = grammar;
    this.tokens = body.tokens();
    this.mentions = mentions;
    this.times = times;
    this.start = sentence.first();
    this.end = sentence.end();
    this.matches = new Match[end - start];
    for (Match match : body.matchesIn(start, end)) {
      matches[match.first() - start] = match;
    }
  }

  /** The pieces of a sentence, in order, with {@code mentions} and {@code times} those in it. */
  static List<Piece> of(
      AnnotatedText body,
      Grammar grammar,
      Sentence sentence,
      List<Mention> mentions,
      List<TimeExpression> times) {
    Pieces pieces = new Pieces(body, grammar, sentence, mentions, times);
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
      Match match = matchAt(i);
      piece = match == null || match.end() > end || isAcronym(match) ? mark(i) : concept(match);
    }
    pieces.add(piece);
    return piece.end();
  }

  /** Whether a word that means something in small letters is a short name here: ICE, WHO. */
  private boolean isAcronym(Match match) {
    Token token = tokens.get(match.first());
    if (match.end() - match.first() > 1 || !token.capital() || !isAllCapitals(token)) {
      return false;
    }
    int next = match.end();
    return next < end && tokens.get(next).isWord() && !tokens.get(next).capital();
  }

  private boolean isAllCapitals(Token token) {
    for (int at = token.start(); at < token.end(); at++) {
      if (!Character.isUpperCase(body.text().charAt(at))) {
        return false;
      }
    }
    return token.end() - token.start() > 1;
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
      boolean opens = hit != null && hit.end() < end && isPreposition(hit.values());
      timeEnd = opens && hit != null ? timeEnd(hit.end()) : -1;
    }
    return timeEnd < 0 ? null : new Piece(Kind.TIME, i, timeEnd, null, null, null);
  }

  private static boolean isPreposition(List<Grammar.Label> labels) {
    for (Grammar.Label label : labels) {
      boolean part = label.role() == Frame.Role.OF || label.role() == Frame.Role.BY;
      if (label.kind() == Kind.PREPOSITION && !part) {
        return true;
      }
    }
    return false;
  }

  /** Index after the time that starts at a token; -1 where none does. */
  private int timeEnd(int i) {
    int from = tokens.get(i).start();
    for (int t = timeAt; t < times.size() && times.get(t).span().start() <= from; t++) {
      if (times.get(t).span().start() == from) {
        return tokenAfter(i, times.get(t).span().end());
      }
    }
    return -1;
  }

  /** Index of the first token after {@code i} that starts at an offset or after it. */
  private int tokenAfter(int i, int offset) {
    int next = i + 1;
    while (next < end && tokens.get(next).start() < offset) {
      next++;
    }
    return next;
  }

  private @Nullable Piece name(int i) {
    while (mentionAt < mentions.size()
        && mentions.get(mentionAt).span().start() < tokens.get(i).start()) {
      mentionAt++;
    }
    if (mentionAt == mentions.size()
        || mentions.get(mentionAt).span().start() != tokens.get(i).start()) {
      return null;
    }
    Mention mention = mentions.get(mentionAt);
    return new Piece(Kind.NAME, i, tokenAfter(i, mention.span().end()), null, mention, null);
  }

  private @Nullable Match matchAt(int i) {
    return i < end ? matches[i - start] : null;
  }

  private @Nullable Piece labelled(int i) {
    TokenTrie.Hit<Grammar.Label> hit = grammar.labelsAt(tokens, i);
    if (hit == null || hit.end() > end) {
      return null;
    }
    Match match = matchAt(i);
    if (match != null && match.end() > hit.end()) {
      return null;
    }
    Grammar.Label label = choose(hit.values(), hit.end());
    boolean stem =
        match != null && grammar.nounFirst() && !anySense(match, s -> s.form() != Form.BASE);
    if (label.kind() == Kind.PREPOSITION && isBound(i, hit.end())) {
      return new Piece(Kind.ADVERB, i, hit.end(), null, null, null);
    }
    boolean carries =
        match != null && anySense(match, sense -> isVerbal(sense) && sense.form() == Form.PASSIVE);
    if (label.kind() == Kind.ADVERB && carries && !verbSoon(hit.end())) {
      return null;
    }
    boolean phrase = namedAt(hit.end()) || (grammar.nounFirst() && nounAt(hit.end()));
    if (label.kind() == Kind.PREPOSITION && match != null && !stem && !phrase) {
      return null;
    }
    return new Piece(label.kind(), i, hit.end(), null, null, label.role());
  }

  private boolean nounAt(int i) {
    Match match = matchAt(i);
    return match != null
        && anySense(match, s -> s.form() == Form.NOMINAL || s.concept().endsWith(".n"));
  }

  /** Whether somebody or something comes next: bersama Malaysia, but latihan bersama di. */
  private boolean nominalAt(int i) {
    TokenTrie.Hit<Grammar.Label> hit = i < end ? grammar.labelsAt(tokens, i) : null;
    Kind kind = hit == null ? Kind.WORD : hit.values().getFirst().kind();
    boolean opens =
        switch (kind) {
          case DET, NUMBER, HE, THEY, WE, PAIR, TRIO, HOMELAND -> true;
          default -> false;
        };
    return opens
        || namedAt(i)
        || nounAt(i)
        || (i < end && (tokens.get(i).isNumber() || isUnknownName(i)));
  }

  private boolean isBound(int i, int next) {
    boolean number = next < end && tokens.get(next).isNumber();
    return number && next == i + 1 && grammar.isBound(tokens.get(i));
  }

  /** Of the parts that a word may play, the one that fits what follows. */
  private Grammar.Label choose(List<Grammar.Label> labels, int next) {
    if (labels.size() == 1 && !labels.getFirst().kind().equals(Kind.THAT)) {
      return labels.getFirst();
    }
    if (grammar.nounFirst() && labels.getFirst().kind() == Kind.AND && !nominalAt(next)) {
      return new Grammar.Label(Kind.ADVERB, null);
    }
    for (Grammar.Label label : labels) {
      boolean fits =
          switch (label.kind()) {
            case TO -> verbSoon(next);
            case BREAK -> clauseFollows(next);
            case PREPOSITION -> false;
            default -> true;
          };
      if (fits) {
        return label.kind() == Kind.THAT && afterNoun() && !pieces.isEmpty()
            ? new Grammar.Label(Kind.RELATIVE, null)
            : label;
      }
    }
    return labels.getLast();
  }

  private boolean afterNoun() {
    return !pieces.isEmpty() && (pieces.getLast().is(Kind.NOUN) || pieces.getLast().is(Kind.NAME));
  }

  private boolean verbSoon(int next) {
    if (namedAt(next)) {
      return false;
    }
    int limit = Math.min(end, next + 2);
    for (int i = next; i < limit; i++) {
      Match match = matchAt(i);
      if (match != null) {
        return anySense(match, Pieces::isInfinitive);
      }
      TokenTrie.Hit<Grammar.Label> hit = grammar.labelsAt(tokens, i);
      if (hit != null && hit.values().getFirst().kind() != Kind.ADVERB) {
        return hit.values().getFirst().kind() == Kind.COPULA;
      }
    }
    return false;
  }

  private static boolean isInfinitive(Sense sense) {
    return sense.isAct()
        && (sense.form() == Form.BASE
            || sense.form() == Form.ACTIVE
            || sense.form() == Form.PASSIVE);
  }

  /** Whether a verb stands before the next comma: then a conjunction, else a preposition. */
  private boolean clauseFollows(int next) {
    for (int i = next; i < end; i++) {
      String norm = tokens.get(i).norm();
      if (norm.equals(",") || STOPS.contains(norm)) {
        return false;
      }
      Match match = matchAt(i);
      if (match != null && anySense(match, Pieces::isVerbal)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anySense(Match match, Predicate<Sense> asked) {
    for (Sense sense : match.senses()) {
      if (asked.test(sense)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVerbal(Sense sense) {
    return sense.isAct() && sense.form() != Form.NOMINAL && sense.form() != Form.PLAIN;
  }

  private Piece concept(Match match) {
    boolean verbal = false;
    boolean noun = false;
    for (Sense sense : match.senses()) {
      verbal |= isVerbal(sense);
      noun |= sense.form() == Form.NOMINAL || sense.concept().endsWith(".n");
    }
    Kind kind = noun ? Kind.NOUN : opensWithPreposition(match) ? Kind.ADVERB : Kind.QUALITY;
    verbal &= !isQuality(match);
    boolean article = followsArticle();
    if (verbal && article && !noun && anySense(match, s -> s.form() == Form.BASE)) {
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
    if (!grammar.nounFirst() || anySense(match, s -> isVerbal(s) && s.form() != Form.BASE)) {
      return false;
    }
    return pieces.isEmpty()
        || switch (pieces.getLast().kind()) {
          case NAME, WE, HE, THEY, PAIR, TRIO, HOMELAND, ADVERB, MODAL, HAVE, WORD -> false;
          default -> true;
        };
  }

  /** Whether a quality is told of the act: secara aktif, for the first time. */
  private boolean opensWithPreposition(Match match) {
    TokenTrie.Hit<Grammar.Label> hit = grammar.labelsAt(tokens, match.first());
    return hit != null && hit.end() < match.end() && isPreposition(hit.values());
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
    if (pieces.isEmpty() || grammar.nounFirst() || !anySense(match, Pieces::isQuality)) {
      return false;
    }
    return anySense(match, sense -> sense.form() == Form.BASE)
        && switch (pieces.getLast().kind()) {
          case VERB, DET, QUALITY, PREPOSITION, NUMBER, COPULA -> true;
          default -> false;
        };
  }

  private static boolean isQuality(Sense sense) {
    return sense.concept().endsWith(".a");
  }

  /** Of a word that may be noun or verb (attack, visits), whether it is the verb here. */
  private boolean readsAsVerb(Match match) {
    if (pieces.isEmpty()) {
      return false;
    }
    Piece before = lastBeforeTime();
    boolean finite = anySense(match, s -> s.isAct() && s.form() == Form.ACTIVE);
    return switch (before.kind()) {
      case TO, MODAL, ADVERB, HAVE, HE, THEY, WE, PAIR, TRIO, HOMELAND -> true;
      case COPULA -> anySense(match, s -> s.form() == Form.GERUND) && objectFollows(match.end());
      case NAME ->
          objectFollows(match.end()) || opensClause(match) || (finite && endsClause(match));
      case NOUN ->
          finite && (objectFollows(match.end()) || opensClause(match) || endsClause(match));
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
    return grammar.nounFirst() && !clauseFollows(match.end());
  }

  /** Whether a form in -s is the first verb of its clause, before a quality or a number. */
  private boolean opensClause(Match match) {
    if (match.end() >= end || !anySense(match, s -> s.isAct() && s.form() == Form.ACTIVE)) {
      return false;
    }
    for (int k = pieces.size() - 1; k >= 0 && !pieces.get(k).is(Kind.STOP); k--) {
      Kind kind = pieces.get(k).kind();
      if (kind == Kind.VERB || kind == Kind.COPULA || kind == Kind.PREPOSITION) {
        return false;
      }
    }
    Match next = matchAt(match.end());
    return tokens.get(match.end()).isNumber()
        || next != null && next.senses().stream().allMatch(Pieces::isQuality);
  }

  private Piece lastBeforeTime() {
    int last = pieces.size() - 1;
    while (last > 0 && pieces.get(last).is(Kind.TIME)) {
      last--;
    }
    return pieces.get(last);
  }

  private boolean namedAt(int i) {
    if (i >= end) {
      return false;
    }
    int from = tokens.get(i).start();
    for (int m = mentionAt; m < mentions.size(); m++) {
      int at = mentions.get(m).span().start();
      if (at >= from) {
        return at == from;
      }
    }
    return false;
  }

  /** Whether a name, an article or a preposition comes next, as it does after a verb. */
  private boolean objectFollows(int next) {
    if (next >= end) {
      return false;
    }
    boolean named = namedAt(next);
    TokenTrie.Hit<Grammar.Label> hit = grammar.labelsAt(tokens, next);
    return named || (hit != null && hit.values().getFirst().kind() == Kind.DET);
  }

  /** Whether a participle stands before its noun (36 detained fishermen): no act of its own. */
  private boolean limitsNoun(Match match) {
    boolean participle = anySense(match, s -> s.form() == Form.PAST || s.form() == Form.PARTICIPLE);
    boolean gerund = anySense(match, s -> s.form() == Form.GERUND);
    if (pieces.isEmpty() || !(participle || gerund) || match.end() >= end) {
      return false;
    }
    int first = match.first();
    if (tokens.get(first - 1).norm().equals("-")
        && tokens.get(first - 1).end() == tokens.get(first).start()) {
      return true;
    }
    Piece before = pieces.getLast();
    Match after = matchAt(match.end());
    boolean nounAfter = after != null && anySense(after, s -> s.concept().endsWith(".n"));
    return switch (before.kind()) {
      case DET, NUMBER -> true;
      case PREPOSITION, QUALITY, VERB, AND -> nounAfter && participle && !before.is(Kind.AND);
      default -> false;
    };
  }

  private Piece mark(int i) {
    Token token = tokens.get(i);
    Kind kind = Kind.WORD;
    if (token.isNumber()) {
      kind = Kind.NUMBER;
    } else if (!token.isWord()) {
      if (token.norm().equals(",")) {
        kind = Kind.COMMA;
      } else if (STOPS.contains(token.norm()) && !isRange(i) && !isLink(i) || isDash(i)) {
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
    while (last < end && isUnknownName(last)) {
      last++;
    }
    boolean opens = i == start || STOPS.contains(tokens.get(i - 1).norm());
    return opens && last == i + 1 && !tellsNext(last) ? i : last;
  }

  /** Whether a verb comes next, so that what opens the sentence is somebody. */
  private boolean tellsNext(int next) {
    Match match = matchAt(next);
    TokenTrie.Hit<Grammar.Label> hit = next < end ? grammar.labelsAt(tokens, next) : null;
    Kind label = hit == null ? Kind.WORD : hit.values().getFirst().kind();
    boolean told =
        match != null
            && anySense(match, s -> s.isAct() && s.form() != Form.BASE && isVerbal(s))
            && !anySense(match, Pieces::isQuality);
    return told || label == Kind.HAVE || label == Kind.MODAL;
  }

  private boolean isUnknownName(int i) {
    Token token = tokens.get(i);
    return token.capital()
        && token.isWord()
        && token.end() - token.start() > 1
        && (matchAt(i) == null || isAllCapitals(token))
        && !namedAt(i)
        && grammar.labelsAt(tokens, i) == null;
  }

  /** A dash between two numbers: 12–16 June. */
  private boolean isRange(int i) {
    return i > 0
        && i + 1 < end
        && tokens.get(i - 1).isNumber()
        && tokens.get(i + 1).isNumber()
        && tokens.get(i - 1).end() == tokens.get(i).start();
  }

  /** A dash between two words without blanks: Jakarta–Bandung. */
  private boolean isLink(int i) {
    String norm = tokens.get(i).norm();
    return (norm.equals("–") || norm.equals("—"))
        && i > 0
        && i + 1 < end
        && tokens.get(i - 1).isWord()
        && tokens.get(i - 1).end() == tokens.get(i).start()
        && tokens.get(i).end() == tokens.get(i + 1).start();
  }

  /** A hyphen with blanks around it parts clauses; one inside a word does not. */
  private boolean isDash(int i) {
    Token token = tokens.get(i);
    return token.norm().equals("-")
        && (i == 0 || tokens.get(i - 1).end() < token.start())
        && (i + 1 >= tokens.size() || token.end() < tokens.get(i + 1).start());
  }
}
