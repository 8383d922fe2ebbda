package org.jejak.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.jejak.language.AnnotatedText;
import org.jejak.language.Packs;
import org.junit.jupiter.api.Test;

/** Where a report begins after the place and outlet that open it. */
class DatelineTest {

  private static String opening(String lang, String text) {
    AnnotatedText body = Packs.standard().pack(lang).annotate(text);
    return text.substring(0, Dateline.end(body));
  }

  @Test
  void aPlaceAndAnOutlet() {
    assertThat(opening("id", "PADANG, Selat Harian - Pelabuhan dibuka kembali."))
        .isEqualTo("PADANG, Selat Harian -");
  }

  @Test
  void aNameWithADashIsNone() {
    assertThat(opening("en", "Merak-Bakauheni line reopened on Tuesday.")).isEmpty();
  }

  @Test
  void aSentenceWithADashIsNone() {
    assertThat(opening("id", "Polisi menangkap 15 orang di Garut - dua di antaranya perempuan."))
        .isEmpty();
  }

  @Test
  void noTextHasNone() {
    assertThat(opening("en", "")).isEmpty();
  }
}
