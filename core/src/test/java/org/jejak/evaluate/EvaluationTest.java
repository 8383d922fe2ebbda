package org.jejak.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jejak.disagreement.Disagreement;
import org.jejak.event.Event.Status;
import org.jejak.event.EventType;
import org.jejak.event.Incident;
import org.jejak.knowledge.EntityKind;
import org.jejak.lineage.Edge;
import org.jejak.plan.Plan;
import org.jejak.quote.Quote.Mode;
import org.jejak.story.Story;
import org.jejak.time.Interval;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final Interval MARCH_3 = Interval.day(LocalDate.parse("2025-03-03"));

  @TempDir Path folder;
  private HandMade made;

  @BeforeEach
  void start() {
    made = new HandMade(folder);
  }

  private static void perfect(Score score) {
    assertThat(score.precision()).isEqualTo(1.0);
    assertThat(score.recall()).isEqualTo(1.0);
    assertThat(score.f1()).isEqualTo(1.0);
  }

  private void article(String report, String published, String text) {
    made.gold(
        "articles",
        "{'report':'%s','title':'A Pact','outlet':'The Strait','authors':['Ana Lim'],'lang':'en',"
                .formatted(report)
            + "'published':%s,'credits':[],'text':'%s'}".formatted(published, text));
  }

  @Test
  void theSameTextTitleOutletAndAuthorsArePerfect() {
    article("a.txt", "'2025-03-03'", "One two three four five.");
    made.page("a.txt", "One two three four five.")
        .head("A pact", "Strait", "Ana Lim")
        .published(MARCH_3);
    perfect(made.score("articles.text"));
    perfect(made.score("articles.title"));
    perfect(made.score("articles.outlet"));
    perfect(made.score("articles.authors"));
    perfect(made.score("articles.published"));
    assertThat(made.score("articles.credits").f1()).isNull();
  }

  @Test
  void textCountsInRunsOfFourWordsAndListsTheWordsOutsideSharedRuns() {
    article("a.txt", "null", "one two three four five six");
    made.page("a.txt", "one two three four five advertisement");
    Part text = made.part("articles.text");
    assertThat(text.score().precision()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(text.misses())
        .containsExactly(new Miss("a.txt", "six", null), new Miss("a.txt", null, "advertisement"));
  }

  @Test
  void aMinuteAgreesAcrossZonesButADayIsNotEnoughForIt() {
    article("a.txt", "'2025-03-03T10:00:00+07:00'", "x");
    made.page("a.txt", "x")
        .published(Interval.minute(OffsetDateTime.parse("2025-03-03T03:00:00Z")));
    perfect(made.score("articles.published"));
    made.page("a.txt", "x").published(MARCH_3);
    assertThat(made.score("articles.published").recall()).isEqualTo(0.0);
  }

  @Test
  void aValueThatGoldDoesNotHaveCostsPrecisionAndOneNotFoundCostsRecall() {
    article("a.txt", "null", "x");
    made.page("a.txt", "x").head(null, "Strait", "Ana Lim").published(MARCH_3);
    assertThat(made.score("articles.published").precision()).isEqualTo(0.0);
    assertThat(made.score("articles.published").recall()).isNull();
    assertThat(made.score("articles.title").recall()).isEqualTo(0.0);
    assertThat(made.score("articles.title").precision()).isNull();
  }

  @Test
  void anEntityCountsByItsNameOrAVariantWhenTheKindAgrees() {
    made.gold(
        "entities",
        "{'report':'a.txt','name':'Indonesia','kind':'COUNTRY'}",
        "{'report':'a.txt','name':'the navy','kind':'ORGANISATION'}",
        "{'report':'a.txt','name':'Padang','kind':'PLACE'}");
    made.page("a.txt", "x")
        .entity(EntityKind.COUNTRY, "Republic of Indonesia", "Indonesia")
        .entity(EntityKind.ORGANISATION, "Navy")
        .entity(EntityKind.PERSON, "Padang");
    Part part = made.part("entities");
    assertThat(part.score().rightFound()).isEqualTo(2);
    assertThat(part.misses())
        .containsExactly(new Miss("a.txt", "PLACE Padang", "PERSON Padang []"));
  }

  @Test
  void aTimeNeedsTheWordsAndBothDays() {
    made.gold(
        "times",
        "{'report':'a.txt','text':'on Monday','from':'2025-03-03','to':'2025-03-03',"
            + "'precision':'DAY'}",
        "{'report':'a.txt','text':'last year','from':'2024-01-01','to':'2024-12-31',"
            + "'precision':'YEAR'}");
    made.page("a.txt", "They met on Monday and last year.")
        .time("on Monday", MARCH_3)
        .time("last year", MARCH_3);
    assertThat(made.score("times").rightFound()).isEqualTo(1);
    perfect(made.score("times.span"));
    perfect(made.score("times.precision"));
    assertThat(made.part("times").misses())
        .containsExactly(
            new Miss("a.txt", "last year = 2024-01-01 to 2024-12-31", "last year = 2025-03-03"));
  }

  @Test
  void aTimeLeftOpenCostsRecallAlone() {
    made.gold(
        "times",
        "{'report':'a.txt','text':'Monday','from':'2025-03-03','to':'2025-03-03',"
            + "'precision':'DAY'}");
    made.page("a.txt", "They met Monday.").time("Monday", null);
    assertThat(made.score("times").found()).isZero();
    assertThat(made.score("times").recall()).isEqualTo(0.0);
  }

  private static final String SPEECH = "we will keep the ten boats in the old harbour for now";

  private void statement(String speaker, String via) {
    made.gold(
        "quotes",
        "{'report':'a.txt','text':'%s','mode':'DIRECT','speaker':%s,'via':%s,'reported_by':null}"
            .formatted(SPEECH, speaker, via));
  }

  @Test
  void aStatementNeedsEightTenthsOfTheWordsAndItsSpeaker() {
    statement("'Ana Lim'", "['Antara']");
    made.page("a.txt", "“Yes, " + SPEECH + ",” said Lim.")
        .entity(EntityKind.PERSON, "Lim", "Ana Lim")
        .quote("Yes, " + SPEECH, Mode.DIRECT, "Lim", "Antara");
    perfect(made.score("quotes"));
    perfect(made.score("quotes.via"));
  }

  @Test
  void halfAStatementIsNone() {
    statement("null", "[]");
    made.page("a.txt", SPEECH).quote("we will keep the ten boats", Mode.DIRECT, null);
    Part part = made.part("quotes");
    assertThat(part.score().f1()).isEqualTo(0.0);
    assertThat(part.misses()).hasSize(1);
  }

  @Test
  void theWrongSpeakerIsCountedInSpeakerAndTheSpanStaysRight() {
    statement("'Ana Lim'", "[]");
    made.page("a.txt", SPEECH).quote(SPEECH, Mode.MIXED, "Budi");
    assertThat(made.score("quotes").f1()).isEqualTo(0.0);
    perfect(made.score("quotes.span"));
    assertThat(made.score("quotes.speaker").precision()).isEqualTo(0.0);
    assertThat(made.score("quotes.mode").precision()).isEqualTo(0.0);
  }

  private void act(String actors) {
    made.gold(
        "events",
        "{'report':'a.txt','text':'signed a pact','type':'SUPPORT','status':'ACTUAL',"
            + "'actors':%s,'recipients':['Vietnam'],'from':null,'to':null,'place':null}"
                .formatted(actors));
  }

  @Test
  void anEventNeedsAnOverlapItsTypeAndItsFirstActor() {
    act("['Indonesia']");
    made.page("a.txt", "Indonesia signed a pact with Vietnam, and left.")
        .event(
            "Indonesia signed a pact with Vietnam",
            EventType.SUPPORT,
            Status.PLANNED,
            "Indonesia",
            "Vietnam");
    perfect(made.score("events"));
    perfect(made.score("events.recipients"));
    assertThat(made.score("events.status").precision()).isEqualTo(0.0);
    assertThat(made.score("events.day").f1()).isNull();
  }

  @Test
  void anotherActorKeepsTheTypeRightAndIsShownBesideWhatIsThere() {
    act("['Indonesia']");
    made.page("a.txt", "Indonesia signed a pact.")
        .event("signed a pact", EventType.SUPPORT, Status.ACTUAL, null);
    perfect(made.score("events.type"));
    Part part = made.part("events");
    assertThat(part.score().f1()).isEqualTo(0.0);
    assertThat(part.misses())
        .containsExactly(
            new Miss(
                "a.txt",
                "SUPPORT [Indonesia] → [Vietnam]: signed a pact",
                "SUPPORT [] → []: signed a pact [test]"));
  }

  @Test
  void eachFigureOfAnIncidentCountsApart() {
    made.gold(
        "incidents",
        "{'report':'a.txt','kind':'EARTHQUAKE','place':null,'from':null,'to':null,'dead':7,"
            + "'injured':26,'missing':null,'rescued':null,'displaced':null,'magnitude':6.1}");
    made.page("a.txt", "x")
        .incident(Incident.Kind.EARTHQUAKE, Map.of("dead", 7L, "missing", 2L), 6.1);
    perfect(made.score("incidents"));
    perfect(made.score("incidents.dead"));
    perfect(made.score("incidents.magnitude"));
    assertThat(made.score("incidents.injured").recall()).isEqualTo(0.0);
    assertThat(made.score("incidents.missing").precision()).isEqualTo(0.0);
  }

  private void tales(String... rows) {
    made.gold("stories", rows);
    for (String report : List.of("a", "b", "c", "d")) {
      made.page(report, "x");
    }
  }

  @Test
  void storiesStorylinesAndOriginsThatAgreeArePerfect() {
    tales(
        "{'story':'one','storyline':'l','reports':['a','b'],'origins':[['a'],['b']],"
            + "'undecided':[]}",
        "{'story':'two','storyline':'l','reports':['c','d'],'origins':[['c']],"
            + "'undecided':['d']}");
    made.story("s1", "l1", "a", "b")
        .story(
            "s2",
            "l1",
            List.of("c", "d"),
            List.of(new Story.Origin(List.of("c"), List.of())),
            List.of("d"))
        .storyline("l1", "s1", "s2");
    for (String part : List.of("stories", "storylines", "origins", "origins.undecided")) {
      perfect(made.score(part));
    }
  }

  @Test
  void oneStoryForTwoHalvesBCubedPrecision() {
    tales(
        "{'story':'one','storyline':'l','reports':['a','b'],'origins':[],'undecided':[]}",
        "{'story':'two','storyline':'m','reports':['c','d'],'origins':[],'undecided':[]}");
    made.story("s1", "l1", "a", "b", "c", "d").storyline("l1", "s1");
    assertThat(made.score("stories").precision()).isEqualTo(0.5);
    assertThat(made.score("stories").recall()).isEqualTo(1.0);
    assertThat(made.part("stories").misses())
        .contains(new Miss("a", null, "together with c"))
        .hasSize(4);
  }

  @Test
  void aReportInNoStoryCostsRecallAlone() {
    tales("{'story':'one','storyline':'l','reports':['a','b'],'origins':[],'undecided':[]}");
    made.story("s1", "l1", "a");
    assertThat(made.score("stories").precision()).isEqualTo(1.0);
    assertThat(made.score("stories").recall()).isEqualTo(0.25);
  }

  @Test
  void anEdgeNeedsItsKindAndWhereGoldProvesItTheOrder() {
    made.gold(
        "lineage",
        "{'from':'a','to':'b','kind':'COPY','direction':true}",
        "{'from':'c','to':'d','kind':'TRANSLATION','direction':false}");
    List.of("a", "b", "c", "d").forEach(report -> made.page(report, "x"));
    made.edge("b", "a", Edge.Kind.COPY, true).edge("d", "c", Edge.Kind.TRANSLATION, false);
    assertThat(made.score("lineage").rightFound()).isEqualTo(1);
    perfect(made.score("lineage.pair"));
    assertThat(made.score("lineage.direction").precision()).isEqualTo(0.0);
  }

  @Test
  void aDriftNeedsItsEdgeItsKindAndOverlappingWords() {
    made.gold(
        "drifts",
        "{'from':'a','to':'b','kind':'NUMBER','from_text':'nine boats','to_text':'ten boats'}",
        "{'from':'a','to':'b','kind':'OMISSION','from_text':'It rained','to_text':null}");
    made.page("a", "The nine boats left. It rained.");
    made.page("b", "The ten boats left.");
    made.edge(
        "a",
        "b",
        Edge.Kind.COPY,
        true,
        made.drift(Edge.DriftKind.NUMBER, "a", "nine", "b", "ten"),
        made.drift(Edge.DriftKind.QUALIFIER, "a", "It rained.", "b", null));
    assertThat(made.score("drifts").rightFound()).isEqualTo(1);
    perfect(made.score("drifts.place"));
  }

  private void intent() {
    made.gold(
        "plans",
        "{'report':'a','text':'will meet in Hanoi','due_from':'2025-03-03',"
            + "'due_to':'2025-03-03','outcome':'KEPT','outcome_report':null,"
            + "'outcome_date':'2025-03-03'}");
    made.page("a", "The ministers will meet in Hanoi on Monday.");
  }

  @Test
  void aPlanNeedsItsWordsAndItsWindow() {
    intent();
    made.plan("a", "will meet", MARCH_3, Plan.Outcome.KEPT, "2025-03-03");
    for (String part : List.of("plans", "plans.span", "plans.window", "plans.outcome")) {
      perfect(made.score(part));
    }
    perfect(made.score("plans.date"));
  }

  @Test
  void anotherWindowIsAnotherPlanButItsOutcomeStillCounts() {
    intent();
    made.plan("a", "will meet", null, Plan.Outcome.OPEN, null);
    assertThat(made.score("plans").f1()).isEqualTo(0.0);
    perfect(made.score("plans.span"));
    assertThat(made.score("plans.window").recall()).isEqualTo(0.0);
    assertThat(made.part("plans.outcome").misses())
        .containsExactly(new Miss("a", "will meet in Hanoi: KEPT", "will meet in Hanoi: OPEN"));
  }

  @Test
  void aDisagreementNeedsItsKindAndTwoOfItsReportsInOverlappingWords() {
    made.gold(
        "disagreements",
        "{'story':'quake','kind':'NUMBER','values':[{'report':'a','text':'seven dead'},"
            + "{'report':'b','text':'nine dead'},{'report':'c','text':'ten dead'}]}");
    made.page("a", "The quake left seven dead and six hurt.");
    made.page("b", "The quake left nine dead and five hurt.");
    made.page("c", "The quake left ten dead.");
    made.disagreement(Disagreement.Kind.NUMBER, "a", "seven", "b", "nine");
    perfect(made.score("disagreements"));
    made.disagreement(Disagreement.Kind.NUMBER, "a", "six", "b", "five");
    assertThat(made.score("disagreements").precision()).isEqualTo(0.5);
  }

  @Test
  void reportsThatGoldDoesNotNameAreNotJudged() {
    made.gold("entities", "{'report':'a','name':'Padang','kind':'PLACE'}");
    made.page("a", "x").entity(EntityKind.PLACE, "Padang");
    made.page("b", "x").entity(EntityKind.PLACE, "Hanoi");
    perfect(made.score("entities"));
  }

  @Test
  void aRejectedReportCostsRecallAndAnAbsentOneIsNamed() {
    made.gold(
        "entities",
        "{'report':'a','name':'Padang','kind':'PLACE'}",
        "{'report':'b','name':'Padang','kind':'PLACE'}",
        "{'report':'c','name':'Padang','kind':'PLACE'}");
    made.page("a", "x").entity(EntityKind.PLACE, "Padang");
    made.rejected("b");
    assertThat(made.score("entities").recall()).isEqualTo(0.5);
    assertThat(made.evaluate().absent()).containsExactly("c");
  }

  @Test
  void anAbsentFileIsNotMeasuredAndAnEmptyOneSaysThereIsNothing() {
    made.gold("entities", "{'report':'a','name':'Padang','kind':'PLACE'}").gold("events");
    made.page("a", "Indonesia signed.")
        .event("signed", EventType.SUPPORT, Status.ACTUAL, "Indonesia");
    assertThat(made.evaluate().parts()).extracting(Part::name).doesNotContain("quotes");
    assertThat(made.score("events").precision()).isEqualTo(0.0);
    assertThat(made.score("events").recall()).isNull();
  }
}
