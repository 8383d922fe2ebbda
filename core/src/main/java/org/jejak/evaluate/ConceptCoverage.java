package org.jejak.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.document.Span;
import org.jejak.language.LanguagePack;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.language.Token;
import org.jejak.reading.Reading;

/**
 * Counts the content words that some concept covers: words that are neither function words nor
 * parts of names, times and numbers.
 */
public final class ConceptCoverage {
  private final Packs packs;
  private final Map<String, Integer> missing = new TreeMap<>();
  private int words;
  private int covered;

  /**
   * A word that no concept covers.
   *
   * @param times how often it stands in the texts
   */
  public record Missing(String word, int times) {}

  /** Nothing counted yet. */
  public ConceptCoverage(Packs packs) {
    this.packs = packs;
  }

  /** Counts the words of a report's body. */
  public void add(Reading reading) {
    LanguagePack pack = packs.pack(reading.body().lang());
    List<Token> tokens = reading.body().tokens();
    boolean[] known = new boolean[tokens.size()];
    for (Match match : reading.body().matches()) {
      Arrays.fill(known, match.first(), match.end(), true);
    }
    boolean[] left = new boolean[tokens.size()];
    reading.mentions().forEach(mention -> mark(reading, mention.span(), left));
    reading.times().forEach(time -> mark(reading, time.span(), left));
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean content =
          token.isWord() && !left[i] && !pack.isFunctionWord(token.norm()) && !isNumber(token);
      boolean name = token.capital() && i > 0 && !known[i];
      if (content && !name) {
        words++;
        covered += known[i] ? 1 : 0;
        if (!known[i]) {
          missing.merge(token.norm(), 1, Integer::sum);
        }
      }
    }
  }

  private static boolean isNumber(Token token) {
    return token.norm().chars().anyMatch(Character::isDigit);
  }

  private static void mark(Reading reading, Span span, boolean[] marked) {
    int first = reading.body().tokenFrom(span.start());
    int end = reading.body().tokenFrom(span.end());
    Arrays.fill(marked, first, end, true);
  }

  /** How many content words there are. */
  public int words() {
    return words;
  }

  /** How many of them a concept covers. */
  public int covered() {
    return covered;
  }

  /** The covered share, 0 to 1; 0 of no words. */
  public double share() {
    return words == 0 ? 0 : (double) covered / words;
  }

  /** The words not covered, the most frequent first, then by letters. */
  public List<Missing> missing() {
    return missing.entrySet().stream()
        .map(entry -> new Missing(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(Missing::times).reversed().thenComparing(Missing::word))
        .toList();
  }
}
