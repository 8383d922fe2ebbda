package org.jejak.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.event.EventType;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Packs;
import org.jejak.quote.Quote;
import org.jejak.time.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * Long and odd texts are read to their end. Each test would take hours if any step looked at the
 * whole text for each of its sentences; {@code ./jejak bench language --part growth} measures it.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class LongTextTest {
  private static final Packs PACKS = Packs.standard();
  private static final DocumentReader READER = new DocumentReader(PACKS, Knowledge.standard());
  private static final int LONG = 2_000_000;

  private static final String ENGLISH =
      "The minister said on Monday that Norway and Chile would sign the fisheries agreement next "
          + "week. \"We are ready,\" she told reporters in Oslo. Police arrested 12 protesters. ";
  private static final String INDONESIAN =
      "Menteri itu mengatakan pada Senin bahwa Norwegia akan menandatangani perjanjian dengan "
          + "Chile. \"Kami siap,\" katanya kepada wartawan di Oslo. Polisi menangkap demonstran. ";

  private static Reading read(String text) {
    Dated published = new Dated(Interval.day(LocalDate.of(2025, 2, 12)), "text", null);
    return READER.read(
        new Article(
            "a-1",
            "x.txt",
            null,
            null,
            null,
            List.of(),
            null,
            null,
            PACKS.identify(text),
            published,
            null,
            List.of(),
            null,
            text,
            List.of(),
            List.of()));
  }

  private static String grown(String text, int length) {
    return text.repeat(length / text.length());
  }

  @Test
  void aParagraphOfFiveMegabytesIsReadToItsEnd() {
    Reading reading =
        read(grown(INDONESIAN, 5_000_000) + "“Selesai,” kata juru bicara polisi pada 3 Mei 2019.");
    Quote last = reading.quotes().getLast();
    assertThat(last.text()).isEqualTo("Selesai");
    assertThat(last.speakerText()).contains("juru bicara");
    assertThat(reading.times().getLast().value()).isEqualTo(day(2019, 5, 3));
    assertThat(reading.events().getLast().type()).isEqualTo(EventType.COERCE);
    assertThat(reading.quotes().size()).isGreaterThan(2 * 5_000_000 / INDONESIAN.length() - 10);
  }

  private static Interval day(int year, int month, int day) {
    return Interval.day(LocalDate.of(year, month, day));
  }

  @Test
  void aTextWithoutPunctuationIsRead() {
    Reading reading = read(grown(ENGLISH.replaceAll("[^A-Za-z0-9 ]", ""), LONG));
    assertThat(reading.mentions()).isNotEmpty();
    assertThat(reading.times()).isNotEmpty();
  }

  @Test
  void marksThatAreNeverClosedDoNotSwallowTheStatementsBetweenThem() {
    Reading reading = read(grown(ENGLISH.replace(",\"", ","), LONG));
    assertThat(reading.quotes()).extracting(Quote::mode).contains(Quote.Mode.INDIRECT);
    assertThat(reading.quotes()).allMatch(quote -> quote.text().length() < 1_000);
  }

  @Test
  void aTextInCapitalsIsRead() {
    Reading reading = read(grown(INDONESIAN.toUpperCase(Locale.ROOT), LONG));
    assertThat(reading.mentions()).extracting(mention -> mention.text()).contains("NORWEGIA");
    assertThat(reading.quotes()).isNotEmpty();
  }

  @Test
  void aTextInAnUnknownLanguageIsKeptSaidSoAndNothingIsInvented() {
    String greek = grown("Ο υπουργός είπε ότι η συμφωνία δεν είναι ακόμη έτοιμη. ", LONG);
    Reading reading = read(greek);
    assertThat(reading.article().text()).isEqualTo(greek);
    assertThat(reading.article().lang()).isEqualTo("und");
    assertThat(reading.article().notes()).extracting(note -> note.kind()).contains("language");
    assertThat(reading.quotes()).isEmpty();
    assertThat(reading.times()).isEmpty();
    assertThat(reading.events()).isEmpty();
  }

  @Test
  void scriptsMayBeMixed() {
    String text = grown(ENGLISH + "Министр сказал, что готов. 部长说协议还没有完成。 ", LONG);
    assertThat(read(text).article().text()).isEqualTo(text);
  }

  @Test
  void aWordWithoutEndIsRead() {
    assertThat(read("a".repeat(LONG)).mentions()).isEmpty();
    assertThat(read("(".repeat(LONG)).quotes()).isEmpty();
    assertThat(read("\"".repeat(LONG)).quotes()).isEmpty();
  }

  @Test
  void aLoadedNameLinksToItsEntityKeepsItsWordsAndIsNeverItsName() {
    Reading reading =
        read(
            "Menteri Luar Negeri Iran mengatakan bahwa rezim Zionis harus dimintai pertanggung"
                + "jawaban atas serangan itu. Kementerian itu menolak tuduhan dari rezim Zionis.");
    var loaded =
        reading.mentions().stream().filter(row -> row.text().equals("rezim Zionis")).toList();
    assertThat(loaded).hasSize(2);
    var entity =
        reading.entities().stream()
            .filter(row -> row.id().equals(loaded.getFirst().entity()))
            .findFirst()
            .orElseThrow();
    assertThat(entity.name()).isEqualTo("Israel");
    assertThat(reading.entities()).noneMatch(row -> row.name().contains("Zionis"));
  }

  @Test
  void aLoadedNameOfAGovernmentIsNoNameEither() {
    Reading reading =
        read("The Zionist regime said on Monday that it would answer the Assad regime.");
    assertThat(reading.entities()).extracting(row -> row.name()).contains("Israel", "Syria");
    assertThat(reading.quotes().getFirst().speakerName()).isEqualTo("Israel");
    assertThat(reading.quotes().getFirst().speakerText()).contains("Zionist regime");
  }
}
