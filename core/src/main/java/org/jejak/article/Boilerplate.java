package org.jejak.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.document.Stems;
import org.jejak.language.PackException;
import org.jejak.language.Packs;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that mark a line as no part of a report: those of the full packs, which pages of all
 * languages use, and those of the report's own language.
 */
final class Boilerplate {
  /** Longer lines are running text, whatever they open with. */
  private static final int MAX_LENGTH = 400;

  private static final int MAX_LABEL = 40;
  private static final int PAIRS = 1 << 14;

  /** Where phrases are found by their first two signs. */
  private static final List<String> PAIRED = List.of("START", "ANYWHERE");

  private final Packs packs;
  private final Map<String, String> lines = new HashMap<>();
  private final Map<Integer, List<Phrase>> starts = new HashMap<>();
  private final Map<Integer, List<Phrase>> anywhere = new HashMap<>();

  /** Which pairs may open a phrase in any place: hardly any pair of a line does. */
  private final BitSet pairs = new BitSet(PAIRS);

  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, Boilerplate> others = new HashMap<>();

  private record Phrase(String kind, String words) {}

  /**
   * A phrase found.
   *
   * @param from index of the phrase in the folded line, which is as long as the line
   * @param to index after the phrase
   */
  record Hit(String kind, int from, int to) {}

  Boilerplate(Packs packs) {
    this.packs = packs;
    for (String code : packs.codes()) {
      add(code);
    }
  }

  /** These phrases and those of a language whose pack only serves reading; loaded when asked. */
  synchronized Boilerplate in(String lang) {
    if (packs.codes().contains(lang) || !packs.languages().contains(lang)) {
      return this;
    }
    return others.computeIfAbsent(
        lang,
        code -> {
          Boilerplate other = new Boilerplate(packs);
          other.add(code);
          return other;
        });
  }

  private void add(String code) {
    for (Table.Row row : packs.pack(code).table("boilerplate")) {
      add(row);
    }
  }

  private void add(Table.Row row) {
    String words = fold(row.get(1).strip());
    if (words.isEmpty() || words.length() < 2 && PAIRED.contains(row.get(2))) {
      throw new PackException(row.origin(), "no phrase, or too short a one");
    }
    Phrase phrase = new Phrase(row.get(0), words);
    switch (row.get(2)) {
      case "LINE" -> lines.putIfAbsent(words, phrase.kind);
      case "LABEL" -> labels.putIfAbsent(words, phrase.kind);
      case "START" ->
          starts.computeIfAbsent(firstPair(words, 0), key -> new ArrayList<>()).add(phrase);
      case "ANYWHERE" -> {
        anywhere.computeIfAbsent(firstPair(words, 0), key -> new ArrayList<>()).add(phrase);
        pairs.set(pairHash(words, 0));
      }
      default -> throw new PackException(row.origin(), "no such place '" + row.get(2) + "'");
    }
  }

  /**
   * The label before a line's colon, in dumps and mails that name each part.
   *
   * @return its kind, and where the colon ends; null without one
   */
  @Nullable Hit label(String line) {
    String head = fold(line.substring(0, Math.min(line.length(), MAX_LABEL)));
    int colon = head.indexOf(':');
    String kind = colon < 0 ? null : labels.get(withoutMarks(head.substring(0, colon)));
    return kind == null ? null : new Hit(kind, 0, colon + 1);
  }

  private static String withoutMarks(String label) {
    int start = 0;
    int end = label.length();
    while (start < end && " *_#[".indexOf(label.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " *_]".indexOf(label.charAt(end - 1)) >= 0) {
      end--;
    }
    return label.substring(start, end);
  }

  /** The phrase that marks a line: a whole line before an opening before any place. */
  @Nullable Hit find(String line) {
    if (line.length() > MAX_LENGTH) {
      return null;
    }
    String folded = fold(line);
    String kind = lines.get(numbersHidden(folded));
    if (kind != null) {
      return new Hit(kind, 0, folded.length());
    }
    Hit start = opening(folded, 0);
    int words = marksEnd(folded);
    start = start == null && words > 0 ? opening(folded, words) : start;
    return start != null ? start : within(folded);
  }

  /** The phrase that marks a line from any place, where what it opens with is no mark. */
  @Nullable Hit inside(String line) {
    return line.length() > MAX_LENGTH ? null : within(fold(line));
  }

  private @Nullable Hit opening(String folded, int from) {
    Phrase best = null;
    for (Phrase phrase : starts.getOrDefault(firstPair(folded, from), List.of())) {
      boolean longer = best == null || phrase.words.length() > best.words.length();
      int end = from + phrase.words.length();
      if (longer && folded.startsWith(phrase.words, from) && endsAt(folded, end)) {
        best = phrase;
      }
    }
    return best == null ? null : new Hit(best.kind, 0, from + best.words.length());
  }

  /** End of the brackets and arrows that a line opens with. */
  private static int marksEnd(String folded) {
    int end = 0;
    while (end < folded.length() && "([>»-–—•▶►☞※■● ".indexOf(folded.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private @Nullable Hit within(String folded) {
    for (int at = 0; at + 1 < folded.length(); at++) {
      if (!pairs.get(pairHash(folded, at)) || !startsAt(folded, at)) {
        continue;
      }
      for (Phrase phrase : anywhere.getOrDefault(firstPair(folded, at), List.of())) {
        int end = at + phrase.words.length();
        if (folded.startsWith(phrase.words, at) && endsAt(folded, end)) {
          return new Hit(phrase.kind, at, end);
        }
      }
    }
    return null;
  }

  /** The key of a phrase: its first two characters. */
  private static int firstPair(String text, int at) {
    return at + 1 < text.length() ? text.charAt(at) << 16 | text.charAt(at + 1) : -1;
  }

  private static int pairHash(String text, int at) {
    return (text.charAt(at) << 7 ^ text.charAt(at + 1)) & PAIRS - 1;
  }

  /** Folds letter by letter: small letters, straight apostrophes, narrow forms of wide signs. */
  private static String fold(String line) {
    char[] folded = line.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      if (c >= 0x80) {
        boolean apostrophe = c == 0x2018 || c == 0x2019 || c == 0x2bc;
        boolean wide = c >= 0xff01 && c <= 0xff5e;
        c = apostrophe ? '\'' : wide ? (char) (c - 0xfee0) : c;
      }
      folded[i] = Character.toLowerCase(c);
    }
    return new String(folded);
  }

  private static boolean endsAt(String folded, int end) {
    char before = folded.charAt(end - 1);
    return !Character.isLetterOrDigit(before)
        || end >= folded.length()
        || !Character.isLetterOrDigit(folded.charAt(end))
        || Stems.isUnspaced(before);
  }

  private static boolean startsAt(String folded, int start) {
    return start == 0
        || !Character.isLetterOrDigit(folded.charAt(start))
        || !Character.isLetterOrDigit(folded.charAt(start - 1))
        || Stems.isUnspaced(folded.charAt(start));
  }

  private static String numbersHidden(String folded) {
    if (!CleanText.hasDigit(folded)) {
      return folded;
    }
    StringBuilder hidden = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!Character.isDigit(c)) {
        hidden.append(c);
      } else if (hidden.isEmpty() || hidden.charAt(hidden.length() - 1) != '#') {
        hidden.append('#');
      }
    }
    return hidden.toString();
  }
}
