package org.jejak.bench;

import java.util.Random;
import java.util.function.Consumer;
import org.jejak.language.Packs;

/**
 * Makes reports of many distinct events over a year, with copies, excerpts, translations and drifts
 * among them. The same number of reports, words and seed gives the same bytes.
 */
final class Generator {
  private final int reports;
  private final int words;
  private final long seed;

  Generator(int reports, int words, long seed) {
    this.reports = reports;
    this.words = words;
    this.seed = seed;
  }

  /** Makes the stories one by one; nothing of one is kept for the next. */
  void forEachStory(Consumer<Planted.Story> consumer) {
    Topic.Language language = Topic.Language.of(Vocabulary.of(Packs.standard()), new Random(seed));
    int made = 0;
    for (int story = 1; made < reports; story++) {
      Random chance = new Random(seed * 0x9E3779B97F4A7C15L + story);
      Planted.Story next =
          new StoryMaker(language, chance, words).make(story, made + 1, reports - made);
      consumer.accept(next);
      made += next.reports().size();
    }
  }
}
