package org.jejak.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jejak.document.Note;
import org.jejak.language.Packs;
import org.junit.jupiter.api.Test;

class MixedLanguagesTest {
  private static final String ENGLISH =
      "The minister said that the talks between the two governments would go on next week. "
          .repeat(4);
  private static final String INDONESIAN =
      "Menteri itu mengatakan bahwa perundingan kedua pemerintah akan berlanjut pekan depan. "
          .repeat(4);

  private static List<Note> notes(String text) {
    Draft draft = new Draft();
    MixedLanguages.note(text, Packs.standard(), draft);
    return List.copyOf(draft.notes);
  }

  @Test
  void aReportThatMixesLanguagesIsNotedWithTheirShares() {
    assertThat(notes(ENGLISH + "\n" + INDONESIAN))
        .singleElement()
        .satisfies(note -> {
          assertThat(note.kind()).isEqualTo("mixed-languages");
          assertThat(note.text()).matches("(id|en) \\d\\d %, (id|en) \\d\\d %");
        });
  }

  @Test
  void aReportInOneLanguageIsNot() {
    assertThat(notes(ENGLISH + "\n" + ENGLISH)).isEmpty();
  }

  @Test
  void aQuoteInAnotherLanguageIsNoMixture() {
    assertThat(notes((ENGLISH + "\n").repeat(6) + INDONESIAN.substring(0, 85))).isEmpty();
  }
}
