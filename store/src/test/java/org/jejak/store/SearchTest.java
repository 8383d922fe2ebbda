package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jejak.document.Span;
import org.jejak.store.SearchPage.Count;
import org.jejak.store.SearchPage.Hit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What queries find among a few reports. */
class SearchTest {
  @TempDir private static Path temp;
  private static StoreView view;
  private static Search search;

  private static Map<String, Object> report(
      String url, String title, String text, String published, String outlet) {
    return Map.of(
        "url", url, "title", title, "text", text, "published", published, "outlet", outlet);
  }

  @BeforeAll
  static void fill() throws IOException {
    Path db = temp.resolve("db");
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(
          store,
          Reports.written(
              temp,
              List.of(
                  report(
                      "https://www.muara.example/pakta",
                      "Indonesia dan Vietnam menandatangani perjanjian perikanan",
                      "JAKARTA - Indonesia dan Vietnam menandatangani sebuah perjanjian perikanan di"
                          + " Jakarta pada hari Senin. Perjanjian itu mengatur patroli bersama di"
                          + " laut. Kapal-kapal kedua negara akan berlayar bersama.",
                      "2025-01-06",
                      "Muara Pagi"),
                  report(
                      "https://news.tideline.example/treaty?id=7",
                      "Indonesia and Vietnam sign fisheries treaty",
                      "JAKARTA - Indonesia and Vietnam signed a treaty on fisheries in Jakarta on"
                          + " Monday. The treaty provides for joint patrols at sea. It will be"
                          + " published next week, officials said.",
                      "2025-01-07",
                      "Tideline"),
                  report(
                      "https://news.tideline.example/drones",
                      "Farmers buy more drones",
                      "KUPANG - Farmers in Kupang bought forty drones last year. Each drone costs as"
                          + " much as a buffalo, a seller said. The café by the harbour sells them.",
                      "2025-02-03",
                      "Tideline"),
                  report(
                      "https://www.muara.example/sekolah",
                      "Sekolah di Ambon dibuka lagi",
                      "AMBON - Sekolah di Ambon dibuka lagi setelah banjir. Buku-bukunya masih basah,"
                          + " kata seorang guru. Para murid membersihkan kelas.",
                      "2025-02-10",
                      "Muara Pagi"))));
      Newsroom.ingest(store, Newsroom.samples("wire.jsonl"));
      store.trace(null);
    }
    view = StoreView.open(db);
    search = view.search();
  }

  @AfterAll
  static void close() {
    search.close();
    view.close();
  }

  /** Titles of what a query finds among the four. */
  private static List<String> titles(String query) {
    String own = "(url:muara.example OR url:tideline.example)";
    String all = query.isEmpty() ? own : own + " (" + query + ")";
    SearchPage page = search.find(SearchRequest.of(all, 100));
    assertThat(page.total()).isEqualTo(page.hits().size());
    assertThat(search.count(all)).isEqualTo(page.total());
    return page.hits().stream().map(hit -> hit.title().text()).toList();
  }

  private static final String PAKTA = "Indonesia dan Vietnam menandatangani perjanjian perikanan";
  private static final String TREATY = "Indonesia and Vietnam sign fisheries treaty";
  private static final String DRONES = "Farmers buy more drones";
  private static final String SCHOOL = "Sekolah di Ambon dibuka lagi";

  @Test
  void aWordFindsTheSameConceptInTheOtherLanguageBehindTheWordItself() {
    assertThat(titles("perjanjian")).containsExactly(PAKTA, TREATY);
    assertThat(titles("treaty")).containsExactly(TREATY, PAKTA);
  }

  @Test
  void inMarksAWordIsFoundAsItStands() {
    assertThat(titles("\"perjanjian\"")).containsExactly(PAKTA);
    assertThat(titles("\"treaty\"")).containsExactly(TREATY);
  }

  @Test
  void wordsThatMeanSomethingTogetherAreTranslatedTogether() {
    assertThat(titles("penandatanganan")).containsExactlyInAnyOrder(PAKTA, TREATY);
    assertThat(titles("\"perjanjian perikanan\"")).containsExactly(PAKTA);
  }

  @Test
  void pluralsAndEndingsAreFoundNamesAreNotTouched() {
    assertThat(titles("drone")).containsExactly(DRONES);
    assertThat(titles("drones")).containsExactly(DRONES);
    assertThat(titles("buku")).containsExactly(SCHOOL);
    assertThat(titles("muridnya")).containsExactly(SCHOOL);
  }

  @Test
  void accentsAndCapitalsDoNotMatter() {
    assertThat(titles("CAFE")).containsExactly(DRONES);
    assertThat(titles("café")).containsExactly(DRONES);
  }

  @Test
  void allWordsAreWantedUnlessOrStandsBetween() {
    assertThat(titles("drones Vietnam")).isEmpty();
    assertThat(titles("drones OR Ambon")).containsExactlyInAnyOrder(DRONES, SCHOOL);
    assertThat(titles("(drones OR Ambon) guru")).containsExactly(SCHOOL);
  }

  @Test
  void aMinusLeavesOutAndAloneTakesAllOthers() {
    assertThat(titles("Vietnam -sebuah")).containsExactly(TREATY);
    assertThat(titles("-Vietnam")).containsExactlyInAnyOrder(DRONES, SCHOOL);
    assertThat(titles("-(Vietnam OR drones)")).containsExactly(SCHOOL);
  }

  @Test
  void aPhraseIsItsWordsInOrderAndATildeLetsThemApart() {
    assertThat(titles("\"joint patrols\"")).containsExactly(TREATY);
    assertThat(titles("\"patrols joint\"")).isEmpty();
    assertThat(titles("\"patrols joint\"~2")).containsExactly(TREATY);
    assertThat(titles("\"treaty fisheries\"~1")).containsExactly(TREATY);
    assertThat(titles("\"kapal kapal\"")).containsExactly(PAKTA);
    assertThat(titles("kapal-kapal")).containsExactly(PAKTA);
  }

  @Test
  void aStarIsAnyEndingOrMiddle() {
    assertThat(titles("membersih*")).containsExactly(SCHOOL);
    assertThat(titles("mem*kan")).containsExactly(SCHOOL);
    assertThat(titles("title:dron*")).containsExactly(DRONES);
  }

  @Test
  void functionWordsHelpAndDoNotBind() {
    assertThat(titles("the drones")).containsExactly(DRONES);
    assertThat(titles("sekolah of the")).containsExactly(SCHOOL);
    assertThat(titles("\"the\"")).containsExactlyInAnyOrder(TREATY, DRONES);
    assertThatThrownBy(() -> search.count("the di dan"))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith("column 1: 'the' and words like it stand in nearly every report");
  }

  @Test
  void fieldsAreAskedByName() {
    assertThat(titles("title:Ambon")).containsExactly(SCHOOL);
    assertThat(titles("title:guru")).isEmpty();
    assertThat(titles("text:guru")).containsExactly(SCHOOL);
    assertThat(titles("outlet:tideline")).containsExactlyInAnyOrder(TREATY, DRONES);
    assertThat(titles("outlet:\"muara pagi\"")).containsExactlyInAnyOrder(PAKTA, SCHOOL);
    assertThat(titles("lang:id")).containsExactlyInAnyOrder(PAKTA, SCHOOL);
    assertThat(titles("concept:treaty.n")).containsExactlyInAnyOrder(PAKTA, TREATY);
    assertThat(titles("received:2025-10-01 drones")).containsExactly(DRONES);
    assertThat(titles("received:<2025-10-01")).isEmpty();
  }

  @Test
  void actorsAreThoseWhoDoAndNamesAreAll() {
    assertThat(titles("actor:Vietnam")).containsExactlyInAnyOrder(PAKTA, TREATY);
    assertThat(titles("name:Ambon")).containsExactly(SCHOOL);
    assertThat(titles("actor:Ambon")).isEmpty();
    assertThat(titles("country:VNM")).containsExactlyInAnyOrder(PAKTA, TREATY);
    assertThat(titles("country:vn")).containsExactlyInAnyOrder(PAKTA, TREATY);
  }

  @Test
  void eventsAreAskedByTypeAndStatus() {
    assertThat(titles("type:SUPPORT status:ACTUAL")).containsExactlyInAnyOrder(PAKTA, TREATY);
    assertThat(titles("type:assault")).isEmpty();
    long planned = search.count("status:PLANNED");
    assertThat(planned).isPositive();
    assertThat(search.count("-status:PLANNED")).isEqualTo(search.count("") - planned);
  }

  @Test
  void addressesAreAskedByHostOrWhole() {
    assertThat(titles("url:muara.example")).containsExactlyInAnyOrder(PAKTA, SCHOOL);
    assertThat(titles("url:news.tideline.example")).containsExactlyInAnyOrder(TREATY, DRONES);
    assertThat(titles("url:https://news.tideline.example/treaty?id=7")).containsExactly(TREATY);
    assertThat(titles("url:https://www.muara.example/sek*")).containsExactly(SCHOOL);
  }

  @Test
  void daysAreIntervals() {
    assertThat(titles("date:2025-01-06")).containsExactly(PAKTA);
    assertThat(titles("date:2025-01")).containsExactlyInAnyOrder(PAKTA, TREATY);
    assertThat(titles("date:[2025-01-07 TO 2025-02-03]")).containsExactlyInAnyOrder(TREATY, DRONES);
    assertThat(titles("date:>2025-02-03")).containsExactly(SCHOOL);
    assertThat(titles("date:<=2025-01-06")).containsExactly(PAKTA);
    assertThat(titles("date:[* TO *]")).hasSize(4);
  }

  @Test
  void theLatestStandFirstWhereNothingElseDecides() {
    assertThat(titles("")).containsExactly(SCHOOL, DRONES, TREATY, PAKTA);
    SearchRequest byDate =
        new SearchRequest("Vietnam url:example", SearchRequest.Order.DATE, 100, null, 0);
    List<Hit> hits = search.find(byDate).hits();
    assertThat(hits).hasSizeGreaterThan(2);
    assertThat(hits)
        .isSortedAccordingTo(
            java.util.Comparator.comparing(Hit::from).reversed().thenComparing(Hit::id));
  }

  @Test
  void storiesAndOriginsAreThoseOfTheLastTrace() {
    Hit hit = search.find(SearchRequest.of("\"treaty\" url:tideline.example", 1)).hits().getFirst();
    assertThat(hit.story()).startsWith("s-");
    assertThat(hit.storyline()).startsWith("l-");
    assertThat(search.find(SearchRequest.of("story:" + hit.story(), 10)).hits())
        .extracting(Hit::id)
        .contains(hit.id())
        .hasSameSizeAs(
            view.tables().findings().storyOfArticle().entrySet().stream()
                .filter(entry -> entry.getValue().equals(hit.story()))
                .toList());
    assertThat(search.count("storyline:" + hit.storyline())).isPositive();
    long all = search.count("");
    assertThat(
            search.count("origin:yes")
                + search.count("origin:no")
                + search.count("origin:undecided"))
        .isEqualTo(all);
  }

  @Test
  void facetsCountEveryReportFound() {
    SearchPage page =
        search.find(
            new SearchRequest(
                "url:muara.example OR url:tideline.example",
                SearchRequest.Order.RELEVANCE,
                1,
                null,
                10));
    assertThat(page.hits()).hasSize(1);
    assertThat(facet(page, "lang")).containsExactly(new Count("en", 2), new Count("id", 2));
    assertThat(facet(page, "outlet"))
        .containsExactly(new Count("Muara Pagi", 2), new Count("Tideline", 2));
    assertThat(facet(page, "month"))
        .containsExactly(new Count("2025-01", 2), new Count("2025-02", 2));
    assertThat(facet(page, "story").stream().mapToLong(Count::reports).sum()).isEqualTo(4);
  }

  private static List<Count> facet(SearchPage page, String field) {
    return page.facets().stream()
        .filter(facet -> facet.field().equals(field))
        .findFirst()
        .orElseThrow()
        .counts();
  }

  @Test
  void theExcerptMarksWhatWasSoughtAlsoInTheOtherLanguage() {
    SearchPage page = search.find(SearchRequest.of("treaty url:muara.example", 1));
    SearchPage.Excerpt excerpt = page.hits().getFirst().excerpt();
    List<String> marks = excerpt.marks().stream().map(m -> m.of(excerpt.text())).toList();
    assertThat(marks).isNotEmpty().allMatch(word -> word.equalsIgnoreCase("perjanjian"));
    SearchPage.Excerpt phrase =
        search.find(SearchRequest.of("\"joint patrols\"", 1)).hits().getFirst().excerpt();
    assertThat(phrase.marks())
        .extracting(mark -> mark.of(phrase.text()))
        .containsExactly("joint patrols");
    assertThat(phrase.part().contains(phrase.marks().getFirst())).isTrue();
  }

  @Test
  void anExcerptOfALongReportShowsThePlace() throws IOException {
    String text = "Nothing of note is said here. ".repeat(400) + "A narwhal swam by. And so on.";
    Path db = temp.resolve("long");
    try (Store store = Newsroom.open(db)) {
      Newsroom.ingest(
          store,
          Reports.written(
              temp, List.of(report("https://a.example/1", "Long", text, "2025-01-01", "A"))));
    }
    try (StoreView other = StoreView.open(db);
        Search there = other.search()) {
      SearchPage.Excerpt excerpt =
          there.find(SearchRequest.of("narwhal", 1)).hits().getFirst().excerpt();
      Span part = excerpt.part();
      assertThat(part.length()).isLessThan(300);
      assertThat(part.of(excerpt.text())).startsWith("A narwhal swam by.");
    }
  }

  @Test
  void aCursorOfAnotherQueryIsTurnedAway() {
    String cursor = search.find(SearchRequest.of("Vietnam", 1)).hits().getFirst().cursor();
    assertThatThrownBy(() -> search.find(SearchRequest.of("Ambon", 1).from(cursor)))
        .isInstanceOf(SearchException.class)
        .hasMessage("the cursor belongs to another query; begin without one");
    for (String bad : List.of("", "x", "!!", "AAAA", cursor.substring(1), cursor + "AA")) {
      assertThatThrownBy(() -> search.find(SearchRequest.of("Vietnam", 1).from(bad)))
          .as(bad)
          .isInstanceOf(SearchException.class);
    }
  }

  @Test
  void hostileQueriesAreAnsweredOrTurnedAwayInTime() {
    for (String query :
        List.of(
            "ab* ".repeat(100),
            "vietnam OR ".repeat(199) + "a1",
            "sign OR ".repeat(199) + "sign",
            "a1b*c*d*e*",
            "-(-(-(-(-(vietnam)))))",
            "\"" + "laut ".repeat(199) + "\"~1000",
            "name:\"" + "x ".repeat(150) + "\"",
            "漢字 العربية ไทย 🚢",
            "x".repeat(9_000),
            "url:" + "y".repeat(9_000))) {
      assertThat(search.find(SearchRequest.of(query, 10)).total()).isNotNegative();
    }
  }
}
