package org.jejak.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jejak.article.Article;
import org.jejak.document.Span;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Packs;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.mention.Mentions;
import org.jejak.quote.Quote.Mode;
import org.junit.jupiter.api.Test;

class QuoteReaderTest {
  private static final Packs PACKS = Packs.standard();
  private static final QuoteReader READER = new QuoteReader(PACKS, Knowledge.standard());
  private static final Map<String, EntityKind> NAMES =
      Map.of(
          "Rina Salim", EntityKind.PERSON,
          "Salim", EntityKind.PERSON,
          "Ana Holm", EntityKind.PERSON,
          "Holm", EntityKind.PERSON,
          "Norway", EntityKind.COUNTRY,
          "Moskow", EntityKind.COUNTRY,
          "Selat Post", EntityKind.ORGANISATION);

  @Test
  void aCueAfterTheMarksGivesTheSpeaker() {
    Quote quote = only("en", "“The port will open in May,” Ana Holm said on Friday.");

    assertThat(quote.text()).isEqualTo("The port will open in May");
    assertThat(quote.mode()).isEqualTo(Mode.DIRECT);
    assertThat(quote.speaker()).isEqualTo("e-Ana Holm");
    assertThat(quote.cue()).isEqualTo("said");
  }

  @Test
  void theSpeakerMayFollowTheCueWithTitles() {
    Quote quote = only("en", "\"The port is ready,\" said Foreign Ministry spokeswoman Ana Holm.");

    assertThat(quote.speakerText()).isEqualTo("Foreign Ministry spokeswoman Ana Holm");
    assertThat(quote.speakerName()).isEqualTo("Ana Holm");
  }

  @Test
  void indonesianCuesStandBeforeTheirSpeaker() {
    Quote quote = only("id", "“Pelabuhan sudah siap,” kata juru bicara kementerian Rina Salim.");

    assertThat(quote.speaker()).isEqualTo("e-Rina Salim");
    assertThat(quote.speakerText()).isEqualTo("juru bicara kementerian Rina Salim");
  }

  @Test
  void aCueBeforeTheMarksGivesTheSpeakerToo() {
    Quote quote = only("id", "Rina Salim menambahkan, “Pelabuhan dibuka bulan Mei.”");

    assertThat(quote.text()).isEqualTo("Pelabuhan dibuka bulan Mei.");
    assertThat(quote.speaker()).isEqualTo("e-Rina Salim");
  }

  @Test
  void aSecondStatementInOneSentenceHasTheSameSpeaker() {
    assertThat(read("en", "“The port is ready,” Ana Holm said, adding that ships may come."))
        .extracting(Quote::text, Quote::speakerName)
        .containsExactly(
            tuple("The port is ready", "Ana Holm"), tuple("ships may come", "Ana Holm"));
    assertThat(read("id", "“Kami siap,” kata Rina Salim, seraya mencatat bahwa kapal akan tiba."))
        .extracting(Quote::text, Quote::speakerName)
        .containsExactly(tuple("Kami siap", "Rina Salim"), tuple("kapal akan tiba", "Rina Salim"));
  }

  @Test
  void aCueAtTheEndGivesTheClauseBeforeIt() {
    Quote added = only("id", "Rancangan itu tidak menyentuh garis batas, tambah Rina Salim.");
    Quote said =
        only("en", "The draft leaves the border alone, officials from Norway said Friday.");

    assertThat(added.text()).isEqualTo("Rancangan itu tidak menyentuh garis batas");
    assertThat(added.mode()).isEqualTo(Mode.INDIRECT);
    assertThat(said.text()).isEqualTo("The draft leaves the border alone");
    assertThat(said.speakerName()).isEqualTo("officials from Norway");
  }

  @Test
  void anOfficeKeepsTheNameBesideIt() {
    Quote quote = only("id", "Kepala pelabuhan, Rina Salim, mengatakan bahwa kapal sudah tiba.");

    assertThat(quote.speakerName()).isEqualTo("Rina Salim");
  }

  @Test
  void anIndonesianClauseNeedsNoJoiningWordWhereAVerbFollows() {
    assertThat(only("id", "Rina Salim menegaskan kapal itu tidak akan berlayar.").text())
        .isEqualTo("kapal itu tidak akan berlayar");
    assertThat(read("id", "Rina Salim menegaskan rencana itu.")).isEmpty();
  }

  @Test
  void anIndirectStatementMayBeBrokenByItsCue() {
    List<Quote> quotes = read("en", "Ana Holm spoke. The request, she said, had come from others.");

    assertThat(quotes)
        .extracting(Quote::text)
        .containsExactly("The request", "had come from others");
    assertThat(quotes.get(0).group()).isNotNull().isEqualTo(quotes.get(1).group());
  }

  @Test
  void nobodySaysWhatHeDidNotSay() {
    assertThat(read("en", "Norway has not confirmed that it will send a team.")).isEmpty();
  }

  @Test
  void theOutletThatWasToldOrThatReportsItIsNamed() {
    assertThat(only("en", "The port is closed, Ana Holm told Baltic-Asia Newswire.").via())
        .containsExactly("Baltic-Asia Newswire");
    assertThat(
            only("en", "The port is closed, Ana Holm said on Friday, Selat Post reported.").via())
        .containsExactly("Selat Post");
  }

  @Test
  void aStatementBrokenByItsCueIsTwoRowsOfOneGroup() {
    List<Quote> quotes = read("en", "“The port,” Ana Holm said, “will open in May.”");

    assertThat(quotes).extracting(Quote::text).containsExactly("The port", "will open in May.");
    assertThat(quotes.get(0).group()).isNotNull().isEqualTo(quotes.get(1).group());
    assertThat(quotes.get(1).speaker()).isEqualTo("e-Ana Holm");
  }

  @Test
  void aQuotedParagraphWithoutACueGoesOnTheOneBefore() {
    List<Quote> quotes =
        read(
            "id",
            "“Pelabuhan sudah siap dibuka,” kata Rina Salim.\n\n"
                + "“Kami menunggu kapal yang pertama datang.”");

    assertThat(quotes).extracting(Quote::speaker).containsExactly("e-Rina Salim", "e-Rina Salim");
    assertThat(quotes.get(0).group()).isNotNull().isEqualTo(quotes.get(1).group());
  }

  @Test
  void paragraphsOfOneQuotationWaitForTheCueAtItsEnd() {
    List<Quote> quotes = read("en", "“The port is ready.\n\n“It will open in May,” Ana Holm said.");

    assertThat(quotes)
        .extracting(Quote::text)
        .containsExactly("The port is ready.", "It will open in May");
    assertThat(quotes).extracting(Quote::speaker).containsOnly("e-Ana Holm");
  }

  @Test
  void pronounsAndCliticsMeanTheLastSpeaker() {
    assertThat(read("id", "“Kami siap,” kata Rina Salim. “Kapal tiba besok pagi,” ujarnya."))
        .extracting(Quote::speaker)
        .containsExactly("e-Rina Salim", "e-Rina Salim");
    assertThat(read("en", "“We are ready,” Ana Holm said. “Ships come soon,” she added."))
        .extracting(Quote::speaker)
        .containsExactly("e-Ana Holm", "e-Ana Holm");
  }

  @Test
  void aPronounMeansSomebodyWhoEnteredAfterTheLastSpeaker() {
    List<Quote> quotes =
        read(
            "en",
            "“We are ready,” Rina Salim said.\n\nAna Holm toured the port in the rain.\n\n"
                + "“It looks fine,” she said.");

    assertThat(quotes.get(1).speaker()).isEqualTo("e-Ana Holm");
  }

  @Test
  void aReportedClauseIsIndirect() {
    Quote quote = only("en", "Ana Holm told reporters on Friday that the port would open.");

    assertThat(quote.mode()).isEqualTo(Mode.INDIRECT);
    assertThat(quote.text()).isEqualTo("the port would open");
    assertThat(quote.speaker()).isEqualTo("e-Ana Holm");
  }

  @Test
  void aReportedClauseWithQuotedWordsIsMixedAndKeepsItsMarks() {
    Quote quote = only("en", "Ana Holm said the port was “a new gate” for trade.");

    assertThat(quote.mode()).isEqualTo(Mode.MIXED);
    assertThat(quote.text()).isEqualTo("the port was “a new gate” for trade");
  }

  @Test
  void aCueAtTheEndReportsTheClauseBeforeIt() {
    Quote quote = only("id", "Pelabuhan itu dibuka pada bulan Mei, kata Rina Salim.");

    assertThat(quote.mode()).isEqualTo(Mode.INDIRECT);
    assertThat(quote.text()).isEqualTo("Pelabuhan itu dibuka pada bulan Mei");
  }

  @Test
  void aCountryOrItsCapitalCanSpeak() {
    assertThat(only("id", "Moskow mengatakan pelabuhan itu dibuka bulan Mei.").speaker())
        .isEqualTo("e-Moskow");
    assertThat(only("en", "According to Norway, the port opens in May.").speaker())
        .isEqualTo("e-Norway");
  }

  @Test
  void aPromiseReportedBySomebodyElseHasItsReporter() {
    List<Quote> quotes =
        read("en", "Ana Holm said that Rina Salim announced that the port would open.");

    assertThat(quotes).hasSize(2);
    assertThat(quotes.get(1).speaker()).isEqualTo("e-Rina Salim");
    assertThat(quotes.get(1).reportedBy()).isEqualTo("Ana Holm");
  }

  @Test
  void theOutletThatPassedAStatementOnIsItsVia() {
    Quote quoted =
        only(
            "id",
            "“Kami siap berangkat,” ujar Rina Salim, seperti dikutip kantor berita Selat Post.");
    Quote quoting =
        only(
            "id",
            "“Kami siap berangkat,” kantor berita Selat Post mengutip pernyataan Rina Salim.");

    assertThat(quoted.speaker()).isEqualTo("e-Rina Salim");
    assertThat(quoted.via()).containsExactly("Selat Post");
    assertThat(quoting.speaker()).isEqualTo("e-Rina Salim");
    assertThat(quoting.via()).containsExactly("Selat Post");
  }

  @Test
  void anOutletAndAMisspeltCueAloneReportTheSentenceBefore() {
    Quote quote = only("id", "Kapal pertama tiba di pelabuhan itu. Selat Post melapokan.");

    assertThat(quote.text()).isEqualTo("Kapal pertama tiba di pelabuhan itu");
    assertThat(quote.via()).containsExactly("Selat Post");
    assertThat(quote.cue()).isEqualTo("melapokan");
  }

  @Test
  void anOfficeMeansThePersonWhomTheReportNamesWithIt() {
    List<Quote> quotes =
        read("id", "Wali Kota Bora Rina Salim tiba. “Kami siap berangkat,” ujar Wali Kota Bora.");

    assertThat(quotes).hasSize(1);
    assertThat(quotes.get(0).speaker()).isEqualTo("e-Rina Salim");
  }

  @Test
  void scareQuotesTitlesRequestsAndThanksAreNoStatements() {
    assertThat(read("en", "The so-called “new gate” opened in May.")).isEmpty();
    assertThat(read("en", "Norway accused the firm of “hypocrisy” over the port.")).isEmpty();
    assertThat(read("id", "Rina Salim memuji pembukaan pelabuhan itu.")).isEmpty();
    assertThat(read("en", "The day was observed as a holiday.")).isEmpty();
  }

  @Test
  void aMissingMarkHarmsOnlyItsParagraph() {
    List<Quote> quotes =
        read(
            "en",
            "He saw a “gate and left.\n\n“The port is ready,” Ana Holm said.\n\n"
                + "Holm said: “It will open in May");

    assertThat(quotes)
        .extracting(Quote::text)
        .containsExactly("The port is ready", "It will open in May");
  }

  @Test
  void marksOfManyKindsAreUnderstood() {
    for (String marks : List.of("“”", "\"\"", "«»", "„“", "‘’")) {
      String text = marks.charAt(0) + "The port is ready," + marks.charAt(1) + " Ana Holm said.";
      assertThat(only("en", text).text()).as(text).isEqualTo("The port is ready");
    }
  }

  @Test
  void whatSomebodyBelievesOrFindsIsGivenToHim() {
    assertThat(only("en", "Ana Holm believes the port will open in May.").text())
        .isEqualTo("the port will open in May");
    assertThat(only("en", "Early figures show that trade has fallen.").speakerName())
        .isEqualTo("Early figures");
    assertThat(only("id", "Rina Salim berharap pelabuhan itu akan dibuka bulan Mei.").text())
        .isEqualTo("pelabuhan itu akan dibuka bulan Mei");
    assertThat(read("en", "Ana Holm believes in the old port.")).isEmpty();
    assertThat(read("en", "Ana Holm vowed to open the port.")).isEmpty();
  }

  @Test
  void anyNounPhraseBeforeACueSpeaks() {
    assertThat(only("en", "Some families said they were waiting.").speakerName())
        .isEqualTo("Some families");
    assertThat(only("en", "Ana Holm, 63, a trader from the north, said she was glad.").speaker())
        .isEqualTo("e-Ana Holm");
    assertThat(read("en", "What Norway hopes the port can be is a gate.")).isEmpty();
  }

  @Test
  void aSourceMayBeLongAndStandAnywhere() {
    assertThat(only("en", "The plan was dropped, according to a person close to the talks.").text())
        .isEqualTo("The plan was dropped");
    assertThat(only("en", "In all, according to Norway, nine ships will arrive.").text())
        .isEqualTo("nine ships will arrive");
  }

  @Test
  void whatHangsOnTheReportedClauseIsNotReported() {
    assertThat(only("en", "Ana Holm said the port was ready, but the gates stayed shut.").text())
        .isEqualTo("the port was ready");
    assertThat(only("en", "While Ana Holm said the port was ready, ships stayed away.").text())
        .isEqualTo("the port was ready");
    assertThat(read("en", "Ana Holm said the port was ready and vowed that ships would come."))
        .extracting(Quote::text)
        .containsExactly("the port was ready", "ships would come");
  }

  @Test
  void wordsInMarksAfterANamingVerbAreMixed() {
    Quote quote = only("en", "Ana Holm called the plan “a trap for small ports” on Monday.");

    assertThat(quote.mode()).isEqualTo(Mode.MIXED);
    assertThat(quote.text()).isEqualTo("the plan “a trap for small ports”");
    assertThat(read("en", "Ana Holm called the plan a trap.")).isEmpty();
  }

  @Test
  void titlesOfWorksAreNoStatements() {
    assertThat(read("en", "Ana Holm wrote, with others, “The Long Road to the Sea” in May."))
        .isEmpty();
  }

  @Test
  void doubledApostrophesAreMarks() {
    List<Quote> quotes =
        read("en", "Holm said it was late. ''We wait,'' Ana Holm said. ''The sea is calm today.''");

    assertThat(quotes)
        .extracting(Quote::text)
        .containsExactly("it was late", "We wait", "The sea is calm today.");
    assertThat(quotes.get(1).group()).isNotNull().isEqualTo(quotes.get(2).group());
  }

  @Test
  void severalQuotedSentencesInsideAClauseStayWhole() {
    Quote quote = only("en", "Ana Holm said the port “is ready. It opens in May” as planned.");

    assertThat(quote.text()).isEqualTo("the port “is ready. It opens in May” as planned");
  }

  @Test
  void aCueOneLetterOffIsStillACue() {
    assertThat(only("id", "“Kami siap berangkat,” ujsr Rina Salim.").speaker())
        .isEqualTo("e-Rina Salim");
    assertThat(only("en", "“We are ready,” Ana Holm remarkd on Friday.").speaker())
        .isEqualTo("e-Ana Holm");
  }

  @Test
  void aStrayCueOfAMachineTranslationIsSteppedOver() {
    Quote quote = only("id", "“Kami siap berangkat,” dikatakan kata Rina Salim.");

    assertThat(quote.speakerText()).isEqualTo("Rina Salim");
    assertThat(quote.cue()).isEqualTo("kata");
  }

  @Test
  void hugeAndBrokenTextsAreReadQuietly() {
    String broken = "“said, \" kata : “ dan said that ” ‘ ujarnya, (".repeat(3000);

    assertThat(read("en", broken)).isNotNull();
    assertThat(read("id", broken)).isNotNull();
    assertThat(read("en", "")).isEmpty();
  }

  static Quote only(String lang, String text) {
    List<Quote> quotes = read(lang, text);
    assertThat(quotes).as(text).hasSize(1);
    return quotes.get(0);
  }

  static List<Quote> read(String lang, String text) {
    Article article =
        new Article(
            "a-1", "in", null, null, null, List.of(), null, null, lang, null, null, List.of(), null,
            text, List.of(), List.of());
    return READER.read(article, PACKS.pack(lang).annotate(text), mentions(text));
  }

  private static Mentions mentions(String text) {
    List<Mention> mentions = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    for (Map.Entry<String, EntityKind> entry : NAMES.entrySet()) {
      String name = entry.getKey();
      String full = name.equals("Holm") ? "Ana Holm" : name.equals("Salim") ? "Rina Salim" : name;
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        boolean inLonger =
            !full.equals(name) && text.startsWith(full, at - full.length() + name.length());
        if (!inLonger) {
          Span span = new Span(at, at + name.length());
          mentions.add(new Mention(span, name, "e-" + full, entry.getValue(), null));
        }
      }
      entities.add(
          new Entity("e-" + full, entry.getValue(), full, null, List.of(), List.of(), false));
    }
    mentions.sort(Comparator.comparing(Mention::span));
    return new Mentions(entities, mentions);
  }
}
