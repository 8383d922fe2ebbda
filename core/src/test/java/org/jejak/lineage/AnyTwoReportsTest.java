package org.jejak.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jejak.article.BareText;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Packs;
import org.jejak.reading.DocumentReader;
import org.jejak.reading.Reading;
import org.junit.jupiter.api.Test;

/** Any two reports can be laid side by side, whatever is between them. */
class AnyTwoReportsTest {
  private static final Packs PACKS = Packs.standard();
  private static final DocumentReader READER = new DocumentReader(PACKS, Knowledge.standard());
  private static final String NETS = "Fishermen in Atapupu fear for their nets.";
  private static final String OWN =
      "Indonesia and Vietnam signed a fisheries treaty in Hanoi on 3 March 2025. ";

  @Test
  void aSentenceThatIsAlikeIsFoundAmongOthers() {
    Reading a = read("en", "Rain closed the market in Ruteng. " + NETS);
    Reading b = read("en", OWN + "The council met at noon. " + NETS);

    assertThat(aligned(a, b)).containsExactly(NETS + " = " + NETS);
  }

  @Test
  void twoLanguagesAreAlignedByWhatTheyShare() {
    Reading a = read("en", OWN + "Rain closed the market in Ruteng.");
    Reading b =
        read(
            "id",
            "Dewan bersidang tengah hari. Indonesia dan Vietnam menandatangani perjanjian perikanan"
                + " di Hanoi pada 3 Maret 2025.");

    assertThat(aligned(a, b))
        .singleElement()
        .satisfies(pair ->
            assertThat(pair).contains("signed a fisheries treaty", "menandatangani perjanjian"));
  }

  @Test
  void whereNothingIsAlikeNothingIsAligned() {
    assertThat(aligned(read("en", NETS), read("en", "The council met at noon."))).isEmpty();
    assertThat(aligned(read("en", NETS), read("en", ""))).isEmpty();
    assertThat(aligned(read("en", ""), read("id", ""))).isEmpty();
  }

  @Test
  void theSidesMayBeChangedOver() {
    Reading a = read("en", "Rain closed the market in Ruteng. " + NETS);
    Reading b = read("en", NETS + " The council met at noon.");

    assertThat(aligned(a, b)).isEqualTo(aligned(b, a)).hasSize(1);
  }

  private static List<String> aligned(Reading a, Reading b) {
    return new Lineage(PACKS)
        .align(a, b).stream()
            .map(passage ->
                passage.from().of(a.body().text()) + " = " + passage.to().of(b.body().text()))
            .toList();
  }

  private static Reading read(String lang, String text) {
    return READER.read(BareText.article("x", "1", text, lang, null));
  }
}
