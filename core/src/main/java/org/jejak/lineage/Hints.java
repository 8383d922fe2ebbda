package org.jejak.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.language.AnnotatedText;
import org.jejak.language.LanguagePack;
import org.jejak.language.Match;
import org.jejak.language.NumberExpression;
import org.jejak.language.Token;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;

/** What else may stand for a feature in another language. */
final class Hints {
  /** A day that open times are counted from, so that those of two reports can be compared. */
  static final LocalDate ANY_MONDAY = LocalDate.of(2001, 1, 1);

  private static final int LONG_ENOUGH = 4;
  private static final int STEM = 6;
  private static final String STEM_KEY = "s:";
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int GROUP = 3;

  private Hints() {}

  /** The first letters of a word, folded as {@link Cognates} does. */
  static String word(String norm) {
    return "w:" + Cognates.fold(norm);
  }

  /** Whether a key is the stem of a concept: too common to find reports by. */
  static boolean isStem(String key) {
    return key.startsWith(STEM_KEY);
  }

  /** Whether a word's letters tell something: those of a short one only where it is an acronym. */
  static boolean tells(AnnotatedText text, int token) {
    Token word = text.tokens().get(token);
    if (word.norm().length() >= LONG_ENOUGH) {
      return true;
    }
    boolean capitals = word.end() - word.start() > 1;
    for (int i = word.start(); i < word.end() && capitals; i++) {
      capitals = Character.isUpperCase(text.text().charAt(i));
    }
    return capitals;
  }

  /** Whether a word is the first of its sentence: its capital letter tells nothing. */
  static boolean opensSentence(AnnotatedText text, int token) {
    return text.sentenceAt(text.tokens().get(token).start())
        .map(sentence -> sentence.first() == token)
        .orElse(false);
  }

  /**
   * The year that a number may be, and what else its digits may mean.
   *
   * @param bare whether nothing is known of how the language writes numbers
   */
  static List<String> of(AnnotatedText text, NumberExpression number, boolean bare) {
    List<String> hints = new ArrayList<>();
    Double value = number.value();
    if (value != null && value >= FIRST_YEAR && value <= LAST_YEAR && value == Math.rint(value)) {
      hints.add("y:" + value.intValue());
    }
    if (bare) {
      String written = written(text, number);
      addNumber(written.replaceAll("[.,]", ""), hints);
      addNumber(written.replace(".", "").replace(',', '.'), hints);
    }
    return hints;
  }

  /** The digits as written, and those of the groups of three that follow after a blank. */
  private static String written(AnnotatedText text, NumberExpression number) {
    List<Token> tokens = text.tokens();
    StringBuilder written = new StringBuilder(tokens.get(number.first()).norm());
    for (int i = number.first() + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean group = token.isNumber() && token.norm().length() == GROUP;
      if (!group || token.start() != tokens.get(i - 1).end() + 1 || written.indexOf(",") >= 0) {
        break;
      }
      written.append(token.norm());
    }
    return written.toString();
  }

  private static void addNumber(String digits, List<String> hints) {
    if (digits.matches("[0-9]{1,15}([.][0-9]{1,6})?")) {
      String key = "n:" + Double.parseDouble(digits);
      if (!hints.contains(key)) {
        hints.add(key);
      }
    }
  }

  /** A time's day without its year, or its year. */
  static List<String> of(TimeExpression time) {
    if (time.value() != null) {
      return of(time.value());
    }
    return time.open() == null ? List.of() : List.of(yearless(time.open().on(ANY_MONDAY)));
  }

  /** A day without its year, or a year. */
  static List<String> of(Interval days) {
    return days.precision() == Interval.Precision.YEAR
        ? List.of("y:" + days.from().getYear())
        : List.of(yearless(days));
  }

  private static String yearless(Interval days) {
    return "md:" + monthDay(days.from()) + ".." + monthDay(days.to());
  }

  private static String monthDay(LocalDate day) {
    return day.toString().substring(day.toString().length() - 5);
  }

  /** The letters of a word that the pack knows, where it may be a name or a loanword. */
  static List<String> of(AnnotatedText text, Match match) {
    Token token = text.tokens().get(match.first());
    List<String> hints = new ArrayList<>();
    if (match.end() == match.first() + 1 && token.norm().length() > LONG_ENOUGH) {
      hints.add(word(token.norm()));
    }
    return hints;
  }

  /** The stems of a concept's name: finance and financial, budget and state budget. */
  static List<String> stems(String name) {
    List<String> stems = new ArrayList<>();
    for (String part : name.split("-")) {
      if (part.length() >= LONG_ENOUGH) {
        add(List.of(STEM_KEY + part.substring(0, Math.min(STEM, part.length()))), stems);
      }
    }
    return List.copyOf(stems);
  }

  /** Adds hints that are not among some yet. */
  static void add(List<String> more, List<String> hints) {
    for (String hint : more) {
      if (!hints.contains(hint)) {
        hints.add(hint);
      }
    }
  }

  /** The words of a report's names. */
  static final class OfNames {
    private final AnnotatedText text;
    private final LanguagePack pack;
    private final Set<String> known = new HashSet<>();

    OfNames(Reading reading, LanguagePack pack) {
      this.text = reading.body();
      this.pack = pack;
      for (Entity entity : reading.entities()) {
        if (entity.known()) {
          known.add(entity.id());
        }
      }
    }

    /** Of a name that no list knows each telling word; of a known one only where it is one word. */
    List<String> of(Mention mention) {
      int first = text.tokenFrom(mention.span().start());
      int end = text.tokenFrom(mention.span().end());
      if (known.contains(mention.entity()) && end - first > 1) {
        return List.of();
      }
      List<String> words = new ArrayList<>();
      for (int i = first; i < end; i++) {
        Token token = text.tokens().get(i);
        boolean telling = token.isWord() && token.capital() && tells(text, i);
        if (telling && !pack.isFunctionWord(token.norm()) && text.matchesIn(i, i + 1).isEmpty()) {
          words.add(word(token.norm()));
        }
      }
      return words;
    }
  }
}
