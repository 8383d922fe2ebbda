package org.jejak.lineage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jejak.language.Lexicon;
import org.jejak.language.NumberReader;
import org.jejak.language.Packs;
import org.jejak.reading.Reading;

/**
 * What the sentences of a report have that a translation keeps: concepts, names, numbers, days and
 * the first letters of words that no pack knows.
 */
public final class SentenceKeys {
  private final Packs packs;

  /** Sees with the concepts of {@code packs}. */
  public SentenceKeys(Packs packs) {
    this.packs = packs;
  }

  /** For each sentence of the body in text order, its keys: the same in every language. */
  public List<Set<String>> of(Reading reading) {
    NumberReader numbers = new NumberReader(packs.pack(reading.body().lang()));
    List<Set<String>> keys = new ArrayList<>();
    for (SentenceProfile sentence :
        new Profiles(packs, Lexicon.NONE).of(reading, numbers).sentences()) {
      Set<String> own = new LinkedHashSet<>();
      sentence.features().forEach(feature -> own.addAll(feature.all()));
      keys.add(own);
    }
    return keys;
  }
}
