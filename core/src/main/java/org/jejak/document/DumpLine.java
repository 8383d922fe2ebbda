package org.jejak.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a text, and what its shape says it may be; no language is known here.
 *
 * @param start index of its first character in the text
 * @param text without white space at its ends
 */
record DumpLine(int start, String text, Kind kind) {
  private static final int MAX_DATE = 100;
  private static final int MAX_DATE_WORDS = 12;
  private static final int MAX_OTHER_WORDS = 7;
  private static final int MAX_HEADLINE = 200;
  private static final int MIN_HEADLINE_WORDS = 3;
  private static final int MAX_HEADLINE_WORDS = 30;
  private static final int MIN_SENTENCE_WORDS = 8;
  private static final int MIN_PROSE_WORDS = 31;
  private static final int MIN_RULE = 3;
  private static final int STRONG_RULE = 8;
  private static final int MAX_DATELINE = 80;
  private static final int MAX_DATELINE_WORDS = 9;
  private static final int MAX_NAME_WORDS = 8;
  private static final String RULE_MARKS = "=-*_#~–—─━•·+";
  private static final String ENDS = ".!?…。！？؟۔।";
  private static final String CLOSERS = "\"'”’»)]}› ";
  private static final int MAX_COUNTER = 60;
  private static final int MAX_COUNTER_WORDS = 5;
  private static final String[] DASHES = {" – ", " — ", " - ", " -- ", "– ", "— ", ".- ", ".-"};
  private static final Pattern COUNTER =
      Pattern.compile(
          "[^0-9]{0,30}([0-9]{1,6}) {0,2}[\\p{L}/][^0-9.,:-]{0,20}?([0-9]{1,6})[^0-9]{0,20}");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d{2}(?![.\\d/-])");

  /** As agencies of Japan and Korea write it. */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?:【[^】]{1,30}】|\\[[^\\]=]{1,20}=[^\\]]{1,20}\\]|\\([^)=]{1,20}=[^)]{1,20}\\))");

  /** What a line may be. */
  enum Kind {
    BLANK,
    /** Marks that part one text from the next. */
    RULE,
    /** Marks that may also part the sections of one text. */
    BREAK,
    DATE,
    /** A number and of how many: {@code Document 3 of 12}. */
    COUNTER,
    PROSE,
    OTHER
  }

  static DumpLine of(int start, String written) {
    String text = written.strip();
    Kind kind =
        text.isEmpty()
            ? Kind.BLANK
            : isRule(text)
                ? (isStrong(text) ? Kind.RULE : Kind.BREAK)
                : isDate(text) ? Kind.DATE : isCounter(text) ? Kind.COUNTER : prose(text);
    return new DumpLine(start, text, kind);
  }

  private static Kind prose(String text) {
    int words = words(text);
    boolean sentence = words >= MIN_SENTENCE_WORDS && endsSentence(text);
    return sentence || words >= MIN_PROSE_WORDS ? Kind.PROSE : Kind.OTHER;
  }

  /** Marks alone, or a few words between marks: {@code ===== 2 =====}. */
  private static boolean isRule(String text) {
    int open = 0;
    int close = 0;
    while (open < text.length() && RULE_MARKS.indexOf(text.charAt(open)) >= 0) {
      open++;
    }
    while (close < text.length() && isMark(text, text.length() - 1 - close)) {
      close++;
    }
    if (open == text.length()) {
      return open >= MIN_RULE;
    }
    boolean spaced = text.replace(" ", "").chars().allMatch(c -> RULE_MARKS.indexOf(c) >= 0);
    boolean wrapped = open >= MIN_RULE && close >= MIN_RULE && text.length() <= MAX_DATE;
    return spaced && text.length() >= MIN_RULE || wrapped;
  }

  /** A long row of one mark, or words between marks. */
  private static boolean isStrong(String text) {
    boolean words = text.chars().anyMatch(Character::isLetterOrDigit);
    return words || text.charAt(0) == '=' || text.length() >= STRONG_RULE && text.indexOf(' ') < 0;
  }

  private static boolean isMark(String text, int i) {
    return RULE_MARKS.indexOf(text.charAt(i)) >= 0;
  }

  /** A short line with a year and another number that may be a day, and few words beside. */
  private static boolean isDate(String text) {
    if (text.length() > MAX_DATE) {
      return false;
    }
    boolean year = false;
    boolean day = false;
    int years = 0;
    int words = 0;
    for (int i = 0; i < text.length(); ) {
      if (Character.isDigit(text.charAt(i))) {
        int end = i;
        int value = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end)) && end - i < 9) {
          value = value * 10 + Character.digit(text.charAt(end), 10);
          end++;
        }
        years += end - i == 4 && isYear(value) ? 1 : 0;
        year |= end - i == 4 && isYear(value) || end - i == 8 && isYear(value / 10_000);
        day |= end - i <= 2 && value >= 1 && value <= 31 || end - i == 8;
        i = end;
      } else {
        boolean opens = Character.isLetter(text.charAt(i));
        words += opens && (i == 0 || !Character.isLetter(text.charAt(i - 1))) ? 1 : 0;
        i++;
      }
    }
    int ends = text.length() - 1;
    boolean sentence = words > MIN_HEADLINE_WORDS && ENDS.indexOf(text.charAt(ends)) >= 0;
    int dates = Math.max(1, years);
    return year
        && day
        && words <= dates * MAX_OTHER_WORDS
        && words(text) <= dates * MAX_DATE_WORDS
        && !sentence;
  }

  /** Of the calendars in use: Gregorian, Solar Hijri, Hijri, Buddhist. */
  private static boolean isYear(int value) {
    return value >= 1990 && value <= 2099
        || value >= 1370 && value <= 1460
        || value >= 2533 && value <= 2642;
  }

  /** Two numbers, the first no greater than the other, and few words. */
  private static boolean isCounter(String text) {
    Matcher matcher = COUNTER.matcher(text);
    if (text.length() > MAX_COUNTER || !matcher.matches()) {
      return false;
    }
    int number = Integer.parseInt(matcher.group(1));
    int all = Integer.parseInt(matcher.group(2));
    return number >= 1 && number <= all && all >= 2 && words(text) <= MAX_COUNTER_WORDS;
  }

  /** A counter's place in its row: 3 for {@code Document 3 of 12}. */
  int number() {
    return counted(1);
  }

  /** How long the row of a counter is. */
  int all() {
    return counted(2);
  }

  private int counted(int group) {
    Matcher matcher = COUNTER.matcher(text);
    return matcher.matches() ? Integer.parseInt(matcher.group(group)) : 0;
  }

  /** Whether it may be a headline: some words, no sentence. */
  boolean isHeadline() {
    int words = words(text);
    int last = text.isEmpty() ? ' ' : text.codePointBefore(text.length());
    return (kind == Kind.OTHER || kind == Kind.PROSE && ENDS.indexOf(last) < 0)
        && text.length() <= MAX_HEADLINE
        && words >= MIN_HEADLINE_WORDS
        && words <= MAX_HEADLINE_WORDS
        && ".。।,;:،؛)]".indexOf(last) < 0
        && "•-–*·>[(".indexOf(text.codePointAt(0)) < 0
        && !text.contains("://")
        && text.indexOf('|') < 0;
  }

  /** Whether it may name who wrote: two to eight words, most with capitals, no digits. */
  boolean isByline() {
    String[] words = text.split(" ");
    int capitals = 0;
    for (String word : words) {
      capitals += !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
    }
    return kind == Kind.OTHER
        && words.length >= 2
        && words.length <= MAX_NAME_WORDS
        && capitals >= 2
        && capitals >= words.length - 2
        && text.chars().noneMatch(Character::isDigit);
  }

  /** Whether a clock time stands in it. */
  boolean hasClock() {
    return CLOCK.matcher(text).find();
  }

  /** Whether a place with an agency, an outlet or a day opens it, or one in capitals. */
  boolean isDateline() {
    for (String mark : DASHES) {
      int at = text.indexOf(mark);
      if (at > 0 && at < MAX_DATELINE && opensSentence(at + mark.length())) {
        return isPlace(text.substring(0, at).strip());
      }
    }
    return BRACKETED.matcher(text).lookingAt();
  }

  private boolean opensSentence(int at) {
    int c = at < text.length() ? text.codePointAt(at) : ' ';
    return !Character.isWhitespace(c) && !Character.isLowerCase(c);
  }

  private static boolean isPlace(String head) {
    String[] words = head.split(" ");
    int small = 0;
    for (String word : words) {
      int c = word.isEmpty() ? ' ' : word.codePointAt(0);
      small += Character.isLowerCase(c) ? 1 : 0;
    }
    String first = words[0].replace(",", "");
    boolean capitals =
        first.length() >= 3
            && first.equals(first.toUpperCase(Locale.ROOT))
            && !first.equals(first.toLowerCase(Locale.ROOT));
    boolean marked = capitals || head.endsWith(")") || head.indexOf(',') > 0;
    boolean opens = !head.isEmpty() && Character.isLetter(head.codePointAt(0));
    return words.length <= MAX_DATELINE_WORDS && opens && small <= 1 && marked;
  }

  /** Its letters as a, its digits as 9, runs as one: lines of one layout look alike. */
  String shape() {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char sign = Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'a' : c;
      if (shape.isEmpty() || shape.charAt(shape.length() - 1) != sign) {
        shape.append(sign);
      }
    }
    return shape.toString();
  }

  int words() {
    return words(text);
  }

  /** Runs of letters and digits; of scripts without spaces two signs are a word. */
  private static int words(String text) {
    int words = 0;
    int signs = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = Stems.isUnspaced(c);
      boolean letter = !sign && (Character.isLetterOrDigit(c) || c == '\'' || c == '’');
      words += letter && !inside ? 1 : 0;
      signs += sign ? 1 : 0;
      inside = letter;
    }
    return words + (signs + 1) / 2;
  }

  private static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i > 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return ENDS.indexOf(text.charAt(i)) >= 0;
  }
}
