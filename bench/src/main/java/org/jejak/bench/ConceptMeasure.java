package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.language.LanguagePack;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.language.Token;
import org.jejak.lineage.SentenceKeys;
import org.jejak.reading.Reading;

/** Measures the shared concepts on pairs of sentences that say the same in two languages. */
final class ConceptMeasure {
  private static final int CANDIDATES = 1000;

  private final Packs packs = Packs.standard();
  private final SentenceKeys keys = new SentenceKeys(packs);
  private final Annotator annotator;
  private final List<String> notes;

  /** How many of a language's content words are covered, and which are not, how often. */
  private static final class Coverage {
    private int words;
    private int covered;
    private final Map<String, Integer> missing = new HashMap<>();
  }

  ConceptMeasure(Annotator annotator, List<String> notes) {
    this.annotator = annotator;
    this.notes = notes;
  }

  List<LanguageScore> measure(Path folder) throws IOException, GoldTexts.MissingException {
    List<String> lines = new ArrayList<>(GoldTexts.lines(folder.resolve("id-en.tsv")));
    Collections.shuffle(lines, new Random(1));
    List<Set<String>> id = new ArrayList<>();
    List<Set<String>> en = new ArrayList<>();
    Coverage idCoverage = new Coverage();
    Coverage enCoverage = new Coverage();
    for (String line : lines) {
      String[] columns = line.split("\t");
      id.add(keys(columns[0], "id", idCoverage));
      en.add(keys(columns[1], "en", enCoverage));
    }
    note("id", idCoverage);
    note("en", enCoverage);
    return List.of(
        LanguageScore.of(
            "id→en sentence retrieval among " + CANDIDATES + ", of " + id.size(),
            retrieved(id, en, lines)),
        LanguageScore.of("content words that a concept covers, id", share(idCoverage)),
        LanguageScore.of("content words that a concept covers, en", share(enCoverage)));
  }

  private static double share(Coverage coverage) {
    return (double) coverage.covered / coverage.words;
  }

  private void note(String lang, Coverage coverage) {
    coverage.missing.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .sorted((a, b) -> b.getValue() - a.getValue())
        .forEach(entry ->
            notes.add("uncovered " + lang + " " + entry.getValue() + " " + entry.getKey()));
  }

  private Set<String> keys(String text, String lang, Coverage coverage) {
    Reading reading = annotator.read(text, lang, null);
    cover(reading, coverage);
    Set<String> all = new LinkedHashSet<>();
    keys.of(reading).forEach(all::addAll);
    return all;
  }

  /** Content words are words that are neither function words nor parts of names, times, numbers. */
  private void cover(Reading reading, Coverage coverage) {
    LanguagePack pack = packs.pack(reading.body().lang());
    List<Token> tokens = reading.body().tokens();
    boolean[] known = new boolean[tokens.size()];
    for (Match match : reading.body().matches()) {
      java.util.Arrays.fill(known, match.first(), match.end(), true);
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
        coverage.words++;
        coverage.covered += known[i] ? 1 : 0;
        if (!known[i]) {
          coverage.missing.merge(token.norm(), 1, Integer::sum);
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
    java.util.Arrays.fill(marked, first, end, true);
  }

  /** In blocks of {@link #CANDIDATES}: how often the sentence's own pair is the likest. */
  private double retrieved(List<Set<String>> id, List<Set<String>> en, List<String> lines) {
    int asked = 0;
    int right = 0;
    for (int first = 0; first + CANDIDATES <= id.size(); first += CANDIDATES) {
      List<Set<String>> candidates = en.subList(first, first + CANDIDATES);
      KeyIndex index = new KeyIndex(candidates);
      for (int i = 0; i < CANDIDATES; i++) {
        asked++;
        int best = index.likest(id.get(first + i));
        if (best == i) {
          right++;
        } else {
          notes.add(
              "retrieval "
                  + lines.get(first + i)
                  + " | taken for "
                  + (best < 0 ? "nothing" : lines.get(first + best)));
        }
      }
    }
    return (double) right / asked;
  }
}
