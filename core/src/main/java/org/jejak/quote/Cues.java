package org.jejak.quote;

import java.util.List;
import org.jejak.language.Token;
import org.jejak.quote.SpeechLexicon.Cue;
import org.jejak.quote.SpeechLexicon.Hit;
import org.jejak.quote.SpeechLexicon.Kind;
import org.jspecify.annotations.Nullable;

/** Finds a report's words of speech, those of several words that only grammar joins included. */
final class Cues {
  private static final int ADVERBS = 3;

  private final Page page;
  private final List<Token> tokens;
  private final @Nullable Hit[] found;

  Cues(Page page) {
    this.page = page;
    this.tokens = page.tokens;
    this.found = new Hit[tokens.size()];
  }

  /** The cue that starts at each token, null where none does. */
  @Nullable Hit[] find() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isWord() && !page.is(WordKind.COMPLEMENT, i) && !isNoun(i)) {
        found[i] = page.lexicon.cueAt(tokens, i);
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (page.is(WordKind.CONTROL, i)) {
        infinitive(i);
      } else if (page.is(WordKind.STATEMENT, i)) {
        noun(i);
      }
      Hit hit = found[i];
      if (hit != null && (hit.cue().joined() || hit.is(Kind.STATE))) {
        found[i] = null;
        Hit whole = finite(hit);
        if (whole.first() < i || hit.cue().joined() || page.punct(i - 1, ",")) {
          found[whole.first()] = whole;
        }
      }
    }
    return found;
  }

  /** "went on to say": the verb in front has the subject. */
  private void infinitive(int i) {
    int verb = page.after(WordKind.CONTROL, i);
    Hit hit = verb < tokens.size() ? page.lexicon.cueAt(tokens, verb) : null;
    if (hit != null && hit.cue().before() && !hit.cue().joined()) {
      Cue cue = hit.cue();
      found[verb] = null;
      found[i] = new Hit(i, hit.end(), new Cue(cue.kind(), true, false, false, false));
    }
  }

  /** "his claim that the port is closed". */
  private void noun(int i) {
    int end = page.after(WordKind.STATEMENT, i);
    boolean noun =
        found[i] == null
            || page.is(WordKind.POSSESSIVE, i - 1)
            || page.is(WordKind.OWNER, i - 1)
            || page.is(WordKind.LIGHT, i - 1)
            || page.is(WordKind.PREPOSITION, i - 1);
    if (noun && page.is(WordKind.COMPLEMENT, end) && !page.is(WordKind.VERBAL, end + 1)) {
      found[i] = new Hit(i, end, new Cue(Kind.NOUN, true, false, false, false));
    }
  }

  /** "is warning", "are deeply worried": with its auxiliary a participle has its own subject. */
  private Hit finite(Hit hit) {
    int i = hit.first() - 1;
    for (int n = 0; n < ADVERBS && page.is(WordKind.SKIP, i); n++) {
      i--;
    }
    boolean auxiliary = page.is(WordKind.PASSIVE, i);
    while (auxiliary && page.is(WordKind.PASSIVE, i - 1)) {
      i--;
    }
    Cue cue = hit.cue();
    return auxiliary
        ? new Hit(i, hit.end(), new Cue(cue.kind(), true, false, false, false))
        : new Hit(hit.first(), hit.end(), new Cue(cue.kind(), true, false, false, true));
  }

  /** Whether a word's place makes it no cue: in a name, after an article or after "to". */
  private boolean isNoun(int i) {
    boolean inName =
        tokens.get(i).capital() && page.sentence(i).first() < i && tokens.get(i - 1).isWord();
    boolean joined = page.punct(i - 1, "-") && tokens.get(i - 1).end() == tokens.get(i).start();
    boolean subject =
        page.is(WordKind.THING, i - 1)
            || (page.is(WordKind.ALONE, i - 1) && !page.is(WordKind.STATEMENT, i));
    boolean subjectOfClause =
        page.is(WordKind.COMPLEMENT, i - 1) && page.is(WordKind.VERBAL, i + 1);
    return joined
        || subjectOfClause
        || (inName && page.mentionAt(i) != null)
        || (page.is(WordKind.OPENER, i - 1) && !subject)
        || page.is(WordKind.INFINITIVE, i - 1);
  }
}
