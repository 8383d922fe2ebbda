package org.jejak.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jejak.language.Lexicon;
import org.jejak.language.NumberReader;
import org.jejak.language.Packs;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.workers.Workers;
import org.junit.jupiter.api.Test;

/** What vectors of sentences tell of two reports. */
class VectorsTest {
  private static final Packs PACKS = Packs.standard();
  private static final int DIMENSIONS = 64;
  private static final int REPORTS = 30;

  /** So many hold a key that no second one may be looked at. */
  private static final int CROWD = 3100;

  /** Sentences of one number lie near each other, whatever their language; no two are the same. */
  private static final SentenceVectors BY_NUMBER =
      new SentenceVectors() {
        @Override
        public int dimensions() {
          return DIMENSIONS;
        }

        @Override
        public float[] of(String sentence) {
          Random meaning = new Random(sentence.replaceAll("\\D", "").hashCode());
          Random wording = new Random(sentence.hashCode());
          float[] vector = new float[DIMENSIONS];
          for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] = (float) (meaning.nextGaussian() + 0.4 * wording.nextGaussian());
          }
          return vector;
        }
      };

  /** Has nothing to say of any sentence. */
  private static final SentenceVectors SILENT =
      new SentenceVectors() {
        @Override
        public int dimensions() {
          return DIMENSIONS;
        }

        @Override
        public float[] of(String sentence) {
          return new float[DIMENSIONS];
        }
      };

  @Test
  void aTranslationIsFoundAmongManyReportsByItsSentences() {
    List<String> found = candidates("2025-03-01", "2025-03-02");

    for (int i = 0; i < REPORTS; i++) {
      assertThat(found).contains("English " + i + " + Indonesian " + i);
    }
    assertThat(found).hasSizeLessThan(2 * REPORTS);
  }

  @Test
  void aReportOfLongAgoIsNotLookedAt() {
    assertThat(candidates("2022-03-01", "2025-03-02")).isEmpty();
  }

  @Test
  void manyCopiesInItsOwnLanguageDoNotHideATranslation() {
    Newsstand stand = new Newsstand().mirrors(CROWD, english(1));
    stand.report("Indonesian", "2025-04-19", indonesian(1));

    assertThat(candidates(stand.readings())).isNotEmpty();
  }

  @Test
  void aTranslationNamesVectorsInItsRuleWhereTheyHelped() {
    assertThat(rule(BY_NUMBER)).isEqualTo("feature-alignment+vectors");
    assertThat(rule(SILENT)).isEqualTo("feature-alignment");
  }

  private static String rule(SentenceVectors model) {
    List<Reading> readings =
        new Newsstand()
            .report("One", null, Stories.FERRY)
            .report("Two", null, Stories.FERI)
            .readings();
    Lineage lineage = new Lineage(PACKS, Lexicon.NONE, model, Workers.ONE);
    readings.forEach(reading -> lineage.add(reading, null));
    return lineage.edges(Readings.of(readings)).getFirst().rule();
  }

  @Test
  void aCosineCountsOnlyAsFarAsItStandsOut() {
    byte[] from = {100, 0, 30, 100, 30, 0};
    byte[] to = {100, 0, 30};

    Closeness closeness = Closeness.of(from, to, 3);

    assertThat(closeness.of(0, 1, 0, 1)).isCloseTo(1, within(1e-9));
    assertThat(closeness.of(1, 2, 0, 1)).isZero();
  }

  @Test
  void sentencesOfOneMatterAreNotNear() {
    byte[] from = {100, 0};
    byte[] to = {50, 87};

    assertThat(Closeness.of(from, to, 2).of(0, 1, 0, 1)).isZero();
    assertThat(Closeness.of(from, new byte[] {87, 50}, 2).of(0, 1, 0, 1)).isBetween(0.7, 0.75);
  }

  @Test
  void aSentenceWithoutAVectorIsNearToNone() {
    assertThat(Closeness.of(new byte[2], new byte[] {1, 1}, 2).of(0, 1, 0, 1)).isZero();
    assertThat(new Hyperplanes(2).keys(new byte[2])).isEmpty();
  }

  @Test
  void vectorsAloneStayBelowWhatAnAlignmentNeeds() {
    Newsstand stand =
        new Newsstand()
            .report("First", null, "The children of the village sang below the tower.")
            .report("Second", null, "Anggota dewan itu membahas anggaran untuk tahun depan.");
    Closeness near = Closeness.of(new byte[] {1, 0}, new byte[] {1, 0}, 2);

    try (Outlines outlines = outlines(stand.readings())) {
      assertThat(near.of(0, 1, 0, 1)).isCloseTo(1, within(1e-9));
      Alignment alignment = TranslationAlignment.of(outlines.get(0), outlines.get(1), near);
      assertThat(alignment.beads()).isEmpty();
    }
  }

  /** Pairs of reports that vectors find, of which each has its translation. */
  private static List<String> candidates(String english, String indonesian) {
    Newsstand stand = new Newsstand();
    for (int i = 0; i < REPORTS; i++) {
      stand.report("English " + i, english, english(100 * i));
      stand.report("Indonesian " + i, indonesian, indonesian(100 * i));
    }
    List<Reading> readings = stand.readings();
    List<String> found = new ArrayList<>();
    for (long pair : candidates(readings)) {
      String[] outlets = {
        outlet(stand, readings, Pairs.first(pair)), outlet(stand, readings, Pairs.second(pair))
      };
      Arrays.sort(outlets);
      found.add(String.join(" + ", outlets));
    }
    return found;
  }

  private static long[] candidates(List<Reading> readings) {
    try (Outlines outlines = outlines(readings);
        ReportVectors vectors = ReportVectors.of(BY_NUMBER, Readings.of(readings))) {
      return VectorCandidates.of(outlines, vectors);
    }
  }

  private static String english(int first) {
    return sentences("The council of the town said that it has seen ", first);
  }

  private static String indonesian(int first) {
    return sentences("Dewan kota itu mengatakan bahwa mereka telah melihat ", first);
  }

  private static String sentences(String words, int first) {
    return IntStream.range(first, first + 8)
        .mapToObj(number -> words + number + ".\n\n")
        .collect(Collectors.joining());
  }

  private static String outlet(Newsstand stand, List<Reading> readings, int report) {
    return stand.outlet(readings.get(report).article().id());
  }

  private static Outlines outlines(List<Reading> readings) {
    Outlines outlines = new Outlines();
    Profiles profiles = new Profiles(PACKS, Lexicon.NONE);
    for (Reading reading : readings) {
      NumberReader numbers = new NumberReader(PACKS.pack(reading.body().lang()));
      outlines.add(profiles.of(reading, numbers), Newsstand.day(reading));
    }
    outlines.sortKeys();
    return outlines;
  }
}
