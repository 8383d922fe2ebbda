package org.jejak.time;

import java.util.List;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.time.TimeLexicon.Pattern;
import org.jejak.time.TimeMatcher.Found;
import org.jspecify.annotations.Nullable;

/** Tells whether words that may be a time are one: a lone number, month, feast or day. */
final class TimeLicence {
  private final List<Token> tokens;
  private final TimeLexicon lexicon;
  private final TimeCues cues;
  private final TimeLinks links;

  TimeLicence(List<Token> tokens, TimeLexicon lexicon, TimeCues cues, TimeLinks links) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.cues = cues;
    this.links = links;
  }

  /** Words that are a time only where their neighbours let them be one. */
  boolean holds(Pattern pattern, int first, int end, Sentence sentence, @Nullable Found last) {
    List<String> kinds = pattern.kinds();
    String only = kinds.size() == 1 ? kinds.get(0) : "";
    if (only.equals("Y") || pattern.rule() == Formula.Rule.YEAR && !kinds.contains("Y")) {
      return isYear(first, end, sentence, last);
    }
    if (only.equals("MONTH")) {
      return isMonth(first, end, sentence);
    }
    return switch (pattern.rule()) {
      case FEAST ->
          kinds.contains("Y")
              || kinds.contains("DIR")
              || isAlone(first, end, sentence)
              || (lexicon.isNounFirst() && isPlaced(first, sentence) && !isCapital(end, sentence));
      case SLASH ->
          kinds.size() > 3
              || isAlone(first, end, sentence)
              || links.isListed(last, first, Formula.Rule.SLASH);
      case DAY_OF_MONTH -> isDayOfMonth(kinds, first, end, sentence);
      case DATE -> !kinds.get(kinds.size() - 1).equals("OD") || isClosed(end, sentence);
      default -> true;
    };
  }

  private boolean isDayOfMonth(List<String> kinds, int first, int end, Sentence sentence) {
    if (kinds.contains("DIR")) {
      return true;
    }
    if (!kinds.contains("WEEKDAY")) {
      return isAlone(first, end, sentence);
    }
    return kinds.contains("D") ? isAtMark(end, sentence) : isClosed(end, sentence);
  }

  /** A year after a preposition, on a list, in brackets, owning what follows or beside its noun. */
  private boolean isYear(int first, int end, Sentence sentence, @Nullable Found last) {
    boolean placed =
        cues.endsAt("LICENCE", first, sentence.first())
            || links.isListed(last, first, Formula.Rule.YEAR)
            || cues.isOwner(end, sentence.end())
            || isBracketed(first, end, sentence)
            || isBesideNoun(first, end, sentence);
    return placed && !beforeMoreDigits(end) && !(end < sentence.end() && cues.has("COUNTED", end));
  }

  private boolean isBracketed(int first, int end, Sentence sentence) {
    return first > sentence.first()
        && end < sentence.end()
        && tokens.get(first - 1).norm().equals("(")
        && tokens.get(end).norm().equals(")");
  }

  /** "The 2012 bombing", "a landmark 2019 report"; "pemilu 2014" where the noun comes first. */
  private boolean isBesideNoun(int first, int end, Sentence sentence) {
    String year = tokens.get(first).norm();
    if (!year.startsWith("19") && !year.startsWith("20")) {
      return false;
    }
    if (lexicon.isNounFirst()) {
      return first > sentence.first()
          && isNoun(first - 1)
          && !year.endsWith("00")
          && isClosed(end, sentence);
    }
    if (end >= sentence.end() || !isNoun(end)) {
      return false;
    }
    boolean adjective =
        first - 1 > sentence.first() && isNoun(first - 1) && !tokens.get(first - 1).capital();
    int start = adjective ? first - 1 : first;
    return start > sentence.first()
        && (tokens.get(start - 1).norm().equals("'s")
            || cues.endsAt("ARTICLE", start, sentence.first()));
  }

  private boolean isNoun(int i) {
    Token token = tokens.get(i);
    return token.isWord()
        && Character.isLetter(token.norm().charAt(0))
        && !cues.has("COUNTED", i)
        && !lexicon.isFunctionWord(token.norm());
  }

  /** Whether a preposition of time stands before it and no noun after it. */
  private boolean isAlone(int first, int end, Sentence sentence) {
    return isPlaced(first, sentence) && isClosed(end, sentence);
  }

  private boolean isPlaced(int first, Sentence sentence) {
    return cues.endsAt("ONDAY", first, sentence.first())
        || cues.endsAt("LICENCE", first, sentence.first());
  }

  private boolean isCapital(int i, Sentence sentence) {
    return i < sentence.end() && tokens.get(i).capital();
  }

  private boolean isMonth(int first, int end, Sentence sentence) {
    boolean opens = first == sentence.first() || !isPlain(first - 1);
    boolean inName = !opens && tokens.get(first - 1).capital();
    boolean namesOn = end < sentence.end() && tokens.get(end).capital();
    return cues.endsAt("LICENCE", first, sentence.first()) || !(opens || inName || namesOn);
  }

  /** Whether no noun follows: the 17th floor is no day. */
  private boolean isClosed(int end, Sentence sentence) {
    if (end >= sentence.end()) {
      return true;
    }
    Token next = tokens.get(end);
    return next.isWord()
        ? Character.isDigit(next.norm().charAt(0))
            || cues.has("CLOSE", end)
            || (!next.capital() && lexicon.isFunctionWord(next.norm()))
        : next.isNumber()
            ? cues.has("CLOCK", end) || (end + 1 < tokens.size() && cues.has("HALF", end + 1))
            : !"%/-".contains(next.norm());
  }

  /** Whether a mark or nothing follows: "on Friday 31 were hurt" counts people. */
  private boolean isAtMark(int end, Sentence sentence) {
    return end >= sentence.end()
        || (!tokens.get(end).isWord()
            && !tokens.get(end).isNumber()
            && !"%/-:".contains(tokens.get(end).norm()));
  }

  /** Whether a token is a word, a number or a comma: no mark that opens a sentence in one. */
  private boolean isPlain(int i) {
    Token token = tokens.get(i);
    return token.isWord() || token.isNumber() || ",()".contains(token.norm());
  }

  private boolean beforeMoreDigits(int end) {
    return end < tokens.size() && "%/".contains(tokens.get(end).norm());
  }
}
