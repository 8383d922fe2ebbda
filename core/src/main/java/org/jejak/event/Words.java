package org.jejak.event;

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
import org.jspecify.annotations.Nullable;

/** The words of one sentence, and what stands at each of them or comes next. */
final class Words {
  private final AnnotatedText body;
  private final Grammar grammar;
  private final List<Token> tokens;
  private final int start;
  private final int end;
  private final @Nullable Match[] matches;
  private final @Nullable Mention[] names;

  /**
   * Lays concepts and names beside their first words.
   *
   * @param mentions the names in the sentence, in order
   */
  Words(AnnotatedText body, Grammar grammar, Sentence sentence, List<Mention> mentions) {
    this.body = body;
    this.grammar = grammar;
    this.tokens = body.tokens();
    this.start = sentence.first();
    this.end = sentence.end();
    this.matches = new Match[end - start];
    this.names = new Mention[end - start];
    for (Match match : body.matchesIn(start, end)) {
      matches[match.first() - start] = match;
    }
    int i = start;
    for (Mention mention : mentions) {
      while (i < end && tokens.get(i).start() < mention.span().start()) {
        i++;
      }
      if (i < end && tokens.get(i).start() == mention.span().start()) {
        names[i - start] = names[i - start] == null ? mention : names[i - start];
      }
    }
  }

  List<Token> tokens() {
    return tokens;
  }

  int end() {
    return end;
  }

  @Nullable Match matchAt(int i) {
    return i < end ? matches[i - start] : null;
  }

  /** The name that starts at a token; null where none does. */
  @Nullable Mention nameAt(int i) {
    return i >= start && i < end ? names[i - start] : null;
  }

  boolean namedAt(int i) {
    return nameAt(i) != null;
  }

  boolean nounAt(int i) {
    Match match = matchAt(i);
    return match != null
        && anySense(match, s -> s.form() == Form.NOMINAL || s.concept().endsWith(".n"));
  }

  /** Whether somebody or something comes next: bersama Malaysia, but latihan bersama di. */
  boolean nominalAt(int i) {
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

  boolean isBound(int i, int next) {
    boolean number = next < end && tokens.get(next).isNumber();
    return number && next == i + 1 && grammar.isBound(tokens.get(i));
  }

  boolean verbSoon(int next) {
    if (namedAt(next)) {
      return false;
    }
    int limit = Math.min(end, next + 2);
    for (int i = next; i < limit; i++) {
      Match match = matchAt(i);
      if (match != null) {
        return anySense(match, Words::isInfinitive);
      }
      TokenTrie.Hit<Grammar.Label> hit = grammar.labelsAt(tokens, i);
      if (hit != null && hit.values().getFirst().kind() != Kind.ADVERB) {
        return hit.values().getFirst().kind() == Kind.COPULA;
      }
    }
    return false;
  }

  /** Whether a verb stands before the next comma: then a conjunction, else a preposition. */
  boolean clauseFollows(int next) {
    for (int i = next; i < end; i++) {
      String norm = tokens.get(i).norm();
      if (norm.equals(",") || Pieces.STOPS.contains(norm)) {
        return false;
      }
      Match match = matchAt(i);
      if (match != null && anySense(match, Words::isVerbal)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name, an article or a preposition comes next, as it does after a verb. */
  boolean objectFollows(int next) {
    if (next >= end) {
      return false;
    }
    boolean named = namedAt(next);
    TokenTrie.Hit<Grammar.Label> hit = grammar.labelsAt(tokens, next);
    return named || (hit != null && hit.values().getFirst().kind() == Kind.DET);
  }

  /** Whether a verb comes next, so that what opens the sentence is somebody. */
  boolean tellsNext(int next) {
    Match match = matchAt(next);
    TokenTrie.Hit<Grammar.Label> hit = next < end ? grammar.labelsAt(tokens, next) : null;
    Kind label = hit == null ? Kind.WORD : hit.values().getFirst().kind();
    boolean told =
        match != null
            && anySense(match, s -> s.isAct() && s.form() != Form.BASE && isVerbal(s))
            && !anySense(match, Words::isQuality);
    return told || label == Kind.HAVE || label == Kind.MODAL;
  }

  boolean isUnknownName(int i) {
    Token token = tokens.get(i);
    return token.capital()
        && token.isWord()
        && token.end() - token.start() > 1
        && (matchAt(i) == null || isAllCapitals(token))
        && !namedAt(i)
        && grammar.labelsAt(tokens, i) == null;
  }

  /** Whether a word that means something in small letters is a short name here: ICE, WHO. */
  boolean isAcronym(Match match) {
    Token token = tokens.get(match.first());
    if (match.end() - match.first() > 1 || !token.capital() || !isAllCapitals(token)) {
      return false;
    }
    int next = match.end();
    return next < end && tokens.get(next).isWord() && !tokens.get(next).capital();
  }

  boolean isAllCapitals(Token token) {
    for (int at = token.start(); at < token.end(); at++) {
      if (!Character.isUpperCase(body.text().charAt(at))) {
        return false;
      }
    }
    return token.end() - token.start() > 1;
  }

  /** Whether a quality is told of the act: secara aktif, for the first time. */
  boolean opensWithPreposition(Match match) {
    TokenTrie.Hit<Grammar.Label> hit = grammar.labelsAt(tokens, match.first());
    return hit != null && hit.end() < match.end() && isPreposition(hit.values());
  }

  /** Index of the first token after {@code i} that starts at an offset or after it. */
  int tokenAfter(int i, int offset) {
    int next = i + 1;
    while (next < end && tokens.get(next).start() < offset) {
      next++;
    }
    return next;
  }

  /** A dash between two numbers: 12–16 June. */
  boolean isRange(int i) {
    return i > 0
        && i + 1 < end
        && tokens.get(i - 1).isNumber()
        && tokens.get(i + 1).isNumber()
        && tokens.get(i - 1).end() == tokens.get(i).start();
  }

  /** A dash between two words without blanks: Jakarta–Bandung. */
  boolean isLink(int i) {
    String norm = tokens.get(i).norm();
    return (norm.equals("–") || norm.equals("—"))
        && i > 0
        && i + 1 < end
        && tokens.get(i - 1).isWord()
        && tokens.get(i - 1).end() == tokens.get(i).start()
        && tokens.get(i).end() == tokens.get(i + 1).start();
  }

  /** A hyphen with blanks around it parts clauses; one inside a word does not. */
  boolean isDash(int i) {
    Token token = tokens.get(i);
    return token.norm().equals("-")
        && (i == 0 || tokens.get(i - 1).end() < token.start())
        && (i + 1 >= tokens.size() || token.end() < tokens.get(i + 1).start());
  }

  static boolean isPreposition(List<Grammar.Label> labels) {
    for (Grammar.Label label : labels) {
      boolean part = label.role() == Frame.Role.OF || label.role() == Frame.Role.BY;
      if (label.kind() == Kind.PREPOSITION && !part) {
        return true;
      }
    }
    return false;
  }

  static boolean anySense(Match match, Predicate<Sense> asked) {
    for (Sense sense : match.senses()) {
      if (asked.test(sense)) {
        return true;
      }
    }
    return false;
  }

  static boolean isVerbal(Sense sense) {
    return sense.isAct() && sense.form() != Form.NOMINAL && sense.form() != Form.PLAIN;
  }

  static boolean isInfinitive(Sense sense) {
    return sense.isAct()
        && (sense.form() == Form.BASE
            || sense.form() == Form.ACTIVE
            || sense.form() == Form.PASSIVE);
  }

  static boolean isQuality(Sense sense) {
    return sense.concept().endsWith(".a");
  }
}
