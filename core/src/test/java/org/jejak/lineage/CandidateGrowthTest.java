package org.jejak.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jejak.language.Lexicon;
import org.jejak.language.NumberReader;
import org.jejak.language.Packs;
import org.jejak.reading.Reading;
import org.junit.jupiter.api.Test;

/** How many pairs of reports are laid side by side: counted, so that no clock decides. */
class CandidateGrowthTest {
  private static final Packs PACKS = Packs.standard();
  private static final List<Integer> SIZES = List.of(1250, 2500, 5000);
  private static final String NOTICE =
      "Readers who want to support our newsroom may join the circle of friends, which meets on the"
          + " first Sunday of each month in the reading room above the old post office.";

  /** Pairs in one language that are worth aligning, for reports whose texts are given by number. */
  private static int copyPairs(int reports, IntFunction<String> text) {
    try (Outlines outlines = outlines(reports, text)) {
      Holders holders = new Holders(outlines);
      return CopyCandidates.of(outlines, holders, Boilerplate.of(outlines, holders)).length;
    }
  }

  private static Outlines outlines(int reports, IntFunction<String> text) {
    Outlines outlines = new Outlines();
    Profiles profiles = new Profiles(PACKS, Lexicon.NONE);
    for (int i = 0; i < reports; i++) {
      Reading reading = Newsstand.reading("Outlet " + i, "2025-04-18", text.apply(i));
      NumberReader numbers = new NumberReader(PACKS.pack(reading.body().lang()));
      outlines.add(profiles.of(reading, numbers), LocalDate.of(2025, 4, 18));
    }
    outlines.sortKeys();
    return outlines;
  }

  private static String event(int number) {
    String word =
        Integer.toString(number, 16)
            .chars()
            .mapToObj(digit -> Character.toString('b' + Character.digit(digit, 16)))
            .collect(Collectors.joining());
    return IntStream.range(0, 4)
        .mapToObj(i ->
            "The %1$s%2$d met %1$sa and %1$se near %1$so, where %3$d %1$si were seen by %1$su."
                .formatted(word, i, 100 + number))
        .reduce("", (told, sentence) -> told + " " + sentence);
  }

  @Test
  void aNoticeAtTheFootOfAllMakesNoPairs() {
    for (int reports : SIZES) {
      assertThat(copyPairs(reports, i -> event(i) + "\n\n" + NOTICE)).isZero();
    }
  }

  @Test
  void ofOneTextUnderManyAddressesEachIsPairedWithAFew() {
    for (int reports : SIZES) {
      assertThat(copyPairs(reports, i -> Stories.FERRY)).isLessThan(7 * reports);
    }
  }

  @Test
  void ofOneTextWithALineOfItsOwnEachIsPairedWithAFew() {
    for (int reports : SIZES) {
      assertThat(copyPairs(reports, i -> Stories.FERRY + "\n\nThis is copy number " + i + "."))
          .isLessThan(7 * reports);
    }
  }

  @Test
  void aWordThatASentenceRepeatsIsHeldOnce() {
    for (int repeated : List.of(10, 100, 1000)) {
      String words = "police ".repeat(repeated);
      String text =
          IntStream.range(0, 5)
              .mapToObj(i -> "The " + words + "counted " + (20 + i) + ".")
              .collect(Collectors.joining("\n\n"));
      try (Outlines outlines = outlines(1, i -> text)) {
        Outline outline = outlines.get(0);
        Features features = outline.features();
        assertThat(features.size()).isGreaterThan(5 * repeated);
        assertThat(features.heldEnd(features.keys() - 1))
            .isLessThanOrEqualTo(outline.size() * features.keys());
      }
    }
  }

  @Test
  void translationsOfManyCopiesArePairedWithAFewEach() {
    for (int reports : SIZES) {
      try (Outlines outlines = outlines(reports, i -> i % 2 == 0 ? Stories.FERRY : Stories.FERI)) {
        assertThat(TranslationCandidates.of(outlines).length).isLessThanOrEqualTo(8 * reports);
      }
    }
  }
}
