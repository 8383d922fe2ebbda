package org.jejak.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.jejak.correction.Claim;
import org.jejak.correction.Correction;
import org.jejak.correction.Corrections;
import org.jejak.correction.Saying;
import org.jejak.correction.Target;
import org.jejak.event.Event;
import org.jejak.mention.Mention;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.junit.jupiter.api.Test;

/** What a statement tells is attributed to the one who, people say, made it. */
class CorrectedTellerTest {
  private static final String NAMED =
      "\"Vietnam released twelve Indonesian fishermen on Tuesday,\" Rudi Hartanto said.";
  private static final String NAMELESS =
      "\"Vietnam released twelve Indonesian fishermen on Tuesday,\" he said.";

  private final Reports reports =
      new Reports()
          .with("named", "2025-03-12", "Fishermen are free", NAMED)
          .with("nameless", "2025-03-12", "Fishermen released", NAMELESS);

  private static Saying at(int minute) {
    return new Saying(
        "desk", OffsetDateTime.parse("2025-11-03T10:00:00+07:00").plusMinutes(minute), null);
  }

  private Reading reading(String name, Correction... corrections) {
    return reports.trace(new Corrections(List.of(corrections))).readings().get(reports.id(name));
  }

  private static Event release(Reading reading) {
    return reading.events().stream()
        .filter(event -> event.text().contains("released"))
        .findFirst()
        .orElseThrow();
  }

  private Correction speaker(String report, String name, int minute) {
    Reading read = reading(report);
    Quote quote = read.quotes().getFirst();
    return Correction.of(
        new Claim.OfSpeaker(
            List.of(Target.words(1, read.article(), quote.span(), null)), name, null),
        at(minute));
  }

  private Correction split(String name, int minute) {
    Reading read = reading("named");
    Quote quote = read.quotes().getFirst();
    Mention speaker =
        read.mentions().stream()
            .filter(mention -> mention.entity().equals(quote.speaker()))
            .findFirst()
            .orElseThrow();
    return Correction.of(
        new Claim.OfAnotherEntity(
            List.of(Target.words(1, read.article(), speaker.span(), quote.speaker())), name, null),
        at(minute));
  }

  @Test
  void whatAStatementWithoutASpeakerTellsIsAttributedToTheOneWhomAPersonNames() {
    assertThat(reading("nameless").quotes().getFirst().speakerName()).isNull();
    assertThat(release(reading("nameless")).attributedTo()).isNull();
    Event told = release(reading("nameless", speaker("nameless", "Ani Wijaya", 1)));
    assertThat(told.attributedTo()).isEqualTo("Ani Wijaya");
    assertThat(told.rule()).endsWith("+person");
  }

  @Test
  void aSpeakerWhoIsAnotherPersonTellsTheEventUnderTheNewNameToo() {
    Reading parted = reading("named", split("Rudi Hartanto (driver)", 1));
    assertThat(parted.quotes().getFirst().speakerName()).isEqualTo("Rudi Hartanto (driver)");
    assertThat(release(parted).attributedTo()).isEqualTo("Rudi Hartanto (driver)");
  }

  @Test
  void anotherSpeakerOfAPartedNameIsToldOfTheEventAsWell() {
    Reading both =
        reading("named", split("Rudi Hartanto (driver)", 1), speaker("named", "Ani Wijaya", 2));
    assertThat(both.quotes().getFirst().speakerName()).isEqualTo("Ani Wijaya");
    assertThat(release(both).attributedTo()).isEqualTo("Ani Wijaya");
  }
}
