package org.jejak.lineage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.language.Lexicon;
import org.jejak.language.NumberReader;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge.Passage;
import org.jejak.reading.Reading;

/**
 * Looks for translations without deciding on them: which reports in other languages say most of
 * what a report says, and which sentences of two reports say the same.
 */
public final class Translations {
  private final Packs packs;
  private final Profiles profiles;
  private final Map<String, NumberReader> readers = new HashMap<>();

  /** Sees with the concepts of {@code packs} and the words of {@code lexicon}. */
  public Translations(Packs packs, Lexicon lexicon) {
    this.packs = packs;
    this.profiles = new Profiles(packs, lexicon);
  }

  /**
   * The sentences of two reports in two languages that say the same.
   *
   * @return passages in the order of {@code a}; they do not overlap
   */
  public List<Passage> aligned(Reading a, Reading b) {
    KeyNumbers numbers = new KeyNumbers();
    Profile from = profile(a);
    Profile to = profile(b);
    Outline first = Outline.of(from, numbers);
    Outline second = Outline.of(to, numbers);
    return Alignments.passages(TranslationAlignment.of(first, second), from, to);
  }

  /**
   * The nearest reports in other languages, whose own nearest a translation is looked for among.
   *
   * @param reports in the order of their ids
   * @param days of publication by article id; a report without one is near in time to all
   * @return article ids by article id, the nearest first
   */
  public Map<String, List<String>> nearest(List<Reading> reports, Map<String, LocalDate> days) {
    try (Outlines outlines = new Outlines()) {
      for (Reading reading : reports) {
        outlines.add(profile(reading), days.get(reading.article().id()));
      }
      outlines.sortKeys();
      Map<String, List<String>> nearest = new HashMap<>();
      new TranslationCandidates(outlines)
          .forEach((report, near) ->
              nearest.put(
                  outlines.head(report).id(),
                  Arrays.stream(near).mapToObj(other -> outlines.head(other).id()).toList()));
      return Map.copyOf(nearest);
    }
  }

  private Profile profile(Reading reading) {
    return profiles.of(
        reading,
        readers.computeIfAbsent(reading.body().lang(), code -> new NumberReader(packs.pack(code))));
  }
}
