package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jejak.evaluate.ConceptCoverage;
import org.jejak.language.Packs;
import org.jejak.lineage.SentenceKeys;
import org.jejak.reading.Reading;

/** Measures the shared concepts on pairs of sentences that say the same in two languages. */
final class ConceptMeasure {
  private static final int CANDIDATES = 1000;

  private final Packs packs = Packs.standard();
  private final SentenceKeys keys = new SentenceKeys(packs);
  private final Annotator annotator;
  private final List<String> notes;

  ConceptMeasure(Annotator annotator, List<String> notes) {
    this.annotator = annotator;
    this.notes = notes;
  }

  List<LanguageScore> measure(Path folder) throws IOException, GoldTexts.MissingException {
    List<String> lines = new ArrayList<>(GoldTexts.lines(folder.resolve("id-en.tsv")));
    Collections.shuffle(lines, new Random(1));
    List<Set<String>> id = new ArrayList<>();
    List<Set<String>> en = new ArrayList<>();
    ConceptCoverage idCoverage = new ConceptCoverage(packs);
    ConceptCoverage enCoverage = new ConceptCoverage(packs);
    for (String line : lines) {
      String[] columns = line.split("\t");
      id.add(keys(columns[0], "id", idCoverage));
      en.add(keys(columns[1], "en", enCoverage));
    }
    note("id", idCoverage);
    note("en", enCoverage);
    return List.of(
        LanguageScore.of(
            "id→en sentence retrieval among "
                + CANDIDATES
                + ", of "
                + id.size() / CANDIDATES * CANDIDATES,
            retrieved(id, en, lines)),
        LanguageScore.of("content words that a concept covers, id", idCoverage.share()),
        LanguageScore.of("content words that a concept covers, en", enCoverage.share()));
  }

  private void note(String lang, ConceptCoverage coverage) {
    coverage.missing().stream()
        .filter(missing -> missing.times() > 1)
        .forEach(missing ->
            notes.add("uncovered " + lang + " " + missing.times() + " " + missing.word()));
  }

  private Set<String> keys(String text, String lang, ConceptCoverage coverage) {
    Reading reading = annotator.read(text, lang, null);
    coverage.add(reading);
    Set<String> all = new LinkedHashSet<>();
    keys.of(reading).forEach(all::addAll);
    return all;
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
    return asked == 0 ? -1 : (double) right / asked;
  }
}
