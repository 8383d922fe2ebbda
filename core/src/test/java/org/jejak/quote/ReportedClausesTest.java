package org.jejak.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jejak.quote.QuoteReaderTest.only;
import static org.jejak.quote.QuoteReaderTest.read;

import org.junit.jupiter.api.Test;

/** Which clauses are somebody's words or thoughts, and whose. */
class ReportedClausesTest {
  @Test
  void aQuestionAskedIsAStatementWithItsQuestionWord() {
    Quote quote = only("en", "Ana Holm asked the crew whether the ship was ready.");

    assertThat(quote.text()).isEqualTo("whether the ship was ready");
    assertThat(quote.speakerName()).isEqualTo("Ana Holm");
    assertThat(only("en", "Ana Holm explained why the port was closed.").text())
        .isEqualTo("why the port was closed");
    assertThat(read("en", "Ana Holm asked for more time to study how storms are measured."))
        .isEmpty();
  }

  @Test
  void aNounForWhatIsSaidOpensAClauseOfItsOwner() {
    Quote claim = only("en", "Few believed in Ana Holm's claim that the port was closed.");
    Quote fears = only("en", "Ana Holm expressed concern that the port might close.");
    Quote rumours = only("en", "There were rumours that the port would close in May.");

    assertThat(claim.text()).isEqualTo("the port was closed");
    assertThat(claim.speakerName()).isEqualTo("Ana Holm");
    assertThat(fears.text()).isEqualTo("the port might close");
    assertThat(fears.speakerName()).isEqualTo("Ana Holm");
    assertThat(rumours.speakerName()).isNull();
  }

  @Test
  void aRelativeClauseIsNoStatement() {
    assertThat(read("en", "A report that was lost in May lay in the harbour.")).isEmpty();
    assertThat(read("en", "Ana Holm read the statement that changed the port.")).isEmpty();
  }

  @Test
  void whatPeopleAreSureOrAfraidOfIsTheirs() {
    Quote quote = only("en", "Ana Holm is deeply concerned that the port will close.");

    assertThat(quote.text()).isEqualTo("the port will close");
    assertThat(quote.speakerName()).isEqualTo("Ana Holm");
    assertThat(read("en", "Ana Holm is confident and calm.")).isEmpty();
  }

  @Test
  void aStatementMayBeOnItsWay() {
    Quote saying = only("en", "Ana Holm is now saying that the port is closed.");
    Quote insisting = only("en", "Ana Holm went on to argue that the port was closed.");

    assertThat(saying.text()).isEqualTo("the port is closed");
    assertThat(saying.speakerName()).isEqualTo("Ana Holm");
    assertThat(insisting.text()).isEqualTo("the port was closed");
    assertThat(insisting.speakerName()).isEqualTo("Ana Holm");
  }

  @Test
  void itIsSaidNamesNobody() {
    Quote quote = only("en", "It was said that the port would open in May.");

    assertThat(quote.text()).isEqualTo("the port would open in May");
    assertThat(quote.speakerName()).isNull();
  }

  @Test
  void agesPartiesAndPostsMayStandBetweenNameAndCue() {
    assertThat(only("en", "Ana Holm, 60, a doctor, said the port was closed.").speakerName())
        .isEqualTo("Ana Holm");
    assertThat(
            only("en", "Sen. Ana Holm, R-S.C., a member of the committee, said ships were waiting.")
                .speakerName())
        .isEqualTo("Ana Holm");
  }

  @Test
  void asSomebodySaidGivesTheMainClause() {
    assertThat(only("en", "As Ana Holm noted on Friday, the port was closed in May.").text())
        .isEqualTo("the port was closed in May");
    assertThat(only("en", "The port was closed in May, as Ana Holm noted.").text())
        .isEqualTo("The port was closed in May");
  }

  @Test
  void documentsAndFiguresSpeakAtTheEndOfASentence() {
    Quote quote = only("en", "The port lost money in all three years, tax returns show.");

    assertThat(quote.text()).isEqualTo("The port lost money in all three years");
    assertThat(quote.speakerText()).isEqualTo("tax returns");
  }

  @Test
  void someAndBothMaySpeakAlone() {
    assertThat(only("en", "Both said that the port was closed.").speakerText()).isEqualTo("Both");
    assertThat(only("en", "Some believe the port will close.").speakerText()).isEqualTo("Some");
  }

  @Test
  void aClauseThatHangsOnTheSubjectBelongsToTheStatement() {
    assertThat(only("en", "Records show that Ana Holm, who was away, had sold the ship.").text())
        .isEqualTo("Ana Holm, who was away, had sold the ship");
  }

  @Test
  void aSubjectsRelativeClauseEndsBeforeItsMainVerb() {
    assertThat(read("en", "Ana Holm, who says the port is closed, has left the town."))
        .extracting(Quote::text)
        .containsExactly("the port is closed");
  }

  @Test
  void thatOfAnInnerClauseIsNotTheCues() {
    assertThat(only("en", "Ana Holm said Norway is counting the ships that left in May.").text())
        .isEqualTo("Norway is counting the ships that left in May");
  }

  @Test
  void anOfficeAfterAccordingToKeepsItsName() {
    assertThat(read("en", "The dues will rise, according to its chairman, Anton Vestergaard."))
        .extracting(Quote::text, Quote::speakerName)
        .containsExactly(tuple("The dues will rise", "Anton Vestergaard"));
    assertThat(read("id", "Menurut ketuanya, Bambang Wirayuda, iuran akan naik pada Mei."))
        .extracting(Quote::text, Quote::speakerName)
        .containsExactly(tuple("iuran akan naik pada Mei", "Bambang Wirayuda"));
  }

  @Test
  void aSpeakerMayStandBetweenCommasInsideTheStatement() {
    assertThat(read("en", "Many days, the sailors said, the port was closed until noon."))
        .extracting(Quote::text)
        .containsExactly("Many days", "the port was closed until noon");
  }

  @Test
  void theSubjectOfASecondVerbIsFoundPastItsRelativeClause() {
    Quote quote =
        only("en", "Ana Holm, who has led the port, met the crew and admitted that it was late.");

    assertThat(quote.text()).isEqualTo("it was late");
    assertThat(quote.speakerName()).isEqualTo("Ana Holm");
  }

  @Test
  void aParticipleSpeaksForTheSubjectOfItsSentence() {
    Quote quote =
        only("en", "A few days later, Ana Holm left the town, warning that the port would close.");

    assertThat(quote.text()).isEqualTo("the port would close");
    assertThat(quote.speakerName()).isEqualTo("Ana Holm");
    assertThat(read("en", "The ships sailed on Friday, keeping to the date announced in May."))
        .isEmpty();
  }

  @Test
  void wordsInMarksThatEndAClauseStayInIt() {
    Quote quote = only("en", "Ana Holm said it is wrong that, in May, “the sea was closed.”");

    assertThat(quote.text()).startsWith("it is wrong that").endsWith("“the sea was closed.”");
  }

  @Test
  void anyNounPhraseMaySpeakRightAfterAQuotation() {
    assertThat(only("en", "“The port is closed,” said one former diver.").speakerText())
        .isEqualTo("one former diver");
  }

  @Test
  void aPromiseToDoSomethingIsAnEventNotAStatement() {
    assertThat(read("en", "Ana Holm promised to share what they know about the port.")).isEmpty();
  }
}
