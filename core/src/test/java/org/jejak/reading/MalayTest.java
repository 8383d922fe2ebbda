package org.jejak.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.mention.Entity;
import org.jejak.quote.Quote;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.junit.jupiter.api.Test;

/** Malay is read by its pack alone: no step has code for it. */
class MalayTest {
  private static final DocumentReader READER =
      new DocumentReader(Packs.standard(), Knowledge.standard());
  private static final LocalDate WEDNESDAY = LocalDate.of(2025, 2, 12);

  private static Reading read(String text) {
    Dated published = new Dated(Interval.day(WEDNESDAY), "text", null);
    return READER.read(
        new Article(
            "a-1", "x.txt", null, null, null, List.of(), null, null, "ms", published, null,
            List.of(), null, text, List.of(), List.of()));
  }

  @Test
  void aStatementHasItsSpeakerAndWords() {
    Quote quote =
        read("Malaysia berkata bahawa kerajaan akan membantu mangsa banjir.").quotes().getFirst();
    assertThat(quote.speakerName()).isEqualTo("Malaysia");
    assertThat(quote.text()).contains("membantu mangsa banjir");
  }

  @Test
  void wordsInQuotationMarksGoToWhoSpeaksAfterThem() {
    Quote quote =
        read("“Kami akan menghantar bantuan segera,” kata jurucakap kementerian itu.")
            .quotes()
            .getFirst();
    assertThat(quote.mode()).isEqualTo(Quote.Mode.DIRECT);
    assertThat(quote.text()).contains("menghantar bantuan segera");
  }

  @Test
  void timesAreCountedFromTheDayOfTheReport() {
    List<TimeExpression> times =
        read("Mesyuarat itu diadakan semalam dan akan disambung pada 20 Ogos 2025.").times();
    assertThat(times)
        .extracting(TimeExpression::value)
        .containsExactly(
            Interval.day(LocalDate.of(2025, 2, 11)), Interval.day(LocalDate.of(2025, 8, 20)));
  }

  @Test
  void countriesArePlacedByTheirMalayNames() {
    assertThat(read("Amerika Syarikat dan Jepun mengadakan rundingan.").entities())
        .extracting(Entity::name)
        .containsExactlyInAnyOrder("United States", "Japan");
  }

  @Test
  void whoMeetsWhomIsAnEvent() {
    List<Event> events = read("Malaysia menandatangani perjanjian dengan Jepun.").events();
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().actors()).extracting(Actor::name).contains("Malaysia");
  }

  @Test
  void formsLeadToTheConceptsThatOtherLanguagesShare() {
    List<Match> matches = read("Perjanjian itu ditandatangani di Putrajaya.").body().matches();
    assertThat(matches).anyMatch(match -> match.means("treaty.n"));
    assertThat(matches).anyMatch(match -> match.means("sign.v"));
  }
}
