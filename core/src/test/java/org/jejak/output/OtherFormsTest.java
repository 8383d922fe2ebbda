package org.jejak.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jejak.article.Article;
import org.jejak.plan.Plan;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.time.Interval;
import org.jejak.trace.SampleTrace;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Graphs, maps, calendars and the records of other tools, read back as those tools read them. */
class OtherFormsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String HOSTILE =
      "Ferry\r\nEND:VEVENT\r\nBEGIN:VEVENT\u2028; a, b \\ \u202Eevil\u0007\u0000 <b a=\"1\">&amp;]]>\uFFFF"
          + " \uD83D 🚢 "
          + "kapal ".repeat(60);

  @TempDir private Path dir;

  private Document xml(Trace trace, Export export) throws Exception {
    Path file = dir.resolve(Exports.write(trace, dir, export).getFirst());
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(file.toFile());
  }

  private static List<Element> elements(Document xml, String name) {
    NodeList found = xml.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static Map<String, String> data(Element of) {
    Map<String, String> data = new LinkedHashMap<>();
    NodeList found = of.getElementsByTagName("data");
    for (int i = 0; i < found.getLength(); i++) {
      Element one = (Element) found.item(i);
      data.put(one.getAttribute("key"), one.getTextContent());
    }
    return data;
  }

  private List<JsonNode> lines(Trace trace, Export export) throws IOException {
    Path file = dir.resolve(Exports.write(trace, dir, export).getFirst());
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(line -> JSON.readTree(line)).toList();
    }
  }

  /** The lines of a calendar, unfolded, after a look at their ends and lengths. */
  private List<String> calendar(Trace trace) throws IOException {
    String text = Files.readString(dir.resolve(Exports.write(trace, dir, Export.ICAL).getFirst()));
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(text.split("\r\n"))
        .allSatisfy(line ->
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    return List.of(text.replace("\r\n ", "").split("\r\n"));
  }

  /** The sample with hostile words wherever a report or a plan can bring them. */
  private static Trace hostile() {
    Trace trace = SampleTrace.trace();
    List<Reading> readings = new ArrayList<>();
    for (Reading old : trace.readings()) {
      Article a = old.article();
      Article article =
          new Article(
              a.id(),
              HOSTILE,
              a.item(),
              "https://example.org/\r\nX:1",
              HOSTILE,
              List.of(HOSTILE),
              HOSTILE,
              HOSTILE,
              a.lang(),
              a.published(),
              a.updated(),
              a.credits(),
              a.image(),
              a.text(),
              a.cuts(),
              a.notes());
      readings.add(
          new Reading(
              article,
              old.title(),
              old.body(),
              old.entities(),
              old.mentions(),
              old.times(),
              old.quotes(),
              old.events(),
              old.incidents()));
    }
    List<Plan> plans = trace.plans().stream().map(plan -> with(plan, HOSTILE, plan.due())).toList();
    return with(trace, Readings.of(readings), plans);
  }

  private static Plan with(Plan plan, String text, Interval due) {
    return new Plan(
        plan.id(),
        plan.storyline(),
        plan.article(),
        plan.span(),
        text,
        plan.type(),
        plan.actors(),
        plan.announced(),
        due,
        plan.steps(),
        plan.outcome(),
        plan.outcomeArticle(),
        plan.outcomeDate(),
        plan.rule());
  }

  private static Trace with(Trace t, Readings readings, List<Plan> plans) {
    return new Trace(
        t.ledger(),
        readings,
        t.dated(),
        t.times(),
        t.eventDates(),
        t.entities(),
        t.entityOf(),
        t.happenings(),
        t.stories(),
        t.ties(),
        t.storylines(),
        t.lineage(),
        plans,
        t.disagreements(),
        t.matrix(),
        t.today(),
        t.corrections());
  }

  @Test
  void graphMlHasANodeAReportAndAnEdgeALineageRow() throws Exception {
    Document xml = xml(SampleTrace.trace(), Export.GRAPHML);
    assertThat(elements(xml, "node").stream().map(node -> node.getAttribute("id")))
        .containsExactlyElementsOf(SampleTrace.trace().readings().ids());
    Set<String> keys = new HashSet<>();
    elements(xml, "key").forEach(key -> keys.add(key.getAttribute("id")));
    assertThat(elements(xml, "data"))
        .allSatisfy(data -> assertThat(keys).contains(data.getAttribute("key")));
    Map<String, String> copy = data(elements(xml, "node").get(3));
    assertThat(copy)
        .containsEntry("node-outlet", "Portal Siang")
        .containsEntry("node-day", "2025-04-18")
        .containsEntry("node-origin", SampleTrace.OPENED);
    assertThat(data(elements(xml, "node").get(5))).doesNotContainKey("node-origin");
    assertThat(elements(xml, "edge"))
        .hasSize(2)
        .allSatisfy(edge -> assertThat(edge.getAttribute("id")).matches("[\\w.:-]+"));
  }

  @Test
  void anEdgeSaysWhetherItsDirectionIsKnown() throws Exception {
    Document xml = xml(SampleTrace.trace(), Export.GRAPHML);
    assertThat(data(elements(xml, "edge").get(0)))
        .containsEntry("edge-kind", "TRANSLATION")
        .containsEntry("edge-confidence", "0.930")
        .containsEntry("edge-direction_known", "true")
        .containsEntry("edge-direction_method", "credit")
        .containsEntry("edge-drifts", "4");
    assertThat(data(elements(xml, "edge").get(1)))
        .containsEntry("edge-kind", "EXCERPT")
        .containsEntry("edge-direction_known", "false")
        .doesNotContainKey("edge-direction_method");
  }

  @Test
  void gexfHoldsTheSameGraph() throws Exception {
    Document xml = xml(SampleTrace.trace(), Export.GEXF);
    assertThat(xml.getDocumentElement().getAttribute("version")).isEqualTo("1.3");
    assertThat(elements(xml, "node").stream().map(node -> node.getAttribute("id")))
        .containsExactlyElementsOf(SampleTrace.trace().readings().ids());
    assertThat(elements(xml, "edge").stream().map(edge -> edge.getAttribute("kind")))
        .containsExactly("TRANSLATION", "EXCERPT");
    Set<String> declared = new HashSet<>();
    elements(xml, "attribute").forEach(one -> declared.add(one.getAttribute("id")));
    assertThat(elements(xml, "attvalue"))
        .isNotEmpty()
        .allSatisfy(value -> assertThat(declared).contains(value.getAttribute("for")));
  }

  @ParameterizedTest
  @EnumSource(names = {"GRAPHML", "GEXF"})
  void whateverATitleHoldsTheXmlCanBeReadAndHoldsNoMarkup(Export export) throws Exception {
    Document xml = xml(hostile(), export);
    assertThat(elements(xml, "node")).hasSize(6);
    assertThat(elements(xml, "b")).isEmpty();
    String all = Files.readString(dir.resolve("lineage." + export.name().toLowerCase()));
    assertThat(all.codePoints().filter(c -> c != '\n')).allMatch(OneLine::shows);
  }

  @Test
  void aPlanStandsInTheCalendarOnTheDayByWhichItIsDue() throws IOException {
    List<String> lines = calendar(SampleTrace.trace());
    assertThat(lines).startsWith("BEGIN:VCALENDAR", "VERSION:2.0").endsWith("END:VCALENDAR");
    assertThat(lines)
        .contains(
            "UID:p-1000000000000000",
            "DTSTAMP:20250224T000000Z",
            "DTSTART;VALUE=DATE:20250331",
            "DTEND;VALUE=DATE:20250401",
            "SUMMARY:The ferry line between Kupang and Dili will open by the end of March",
            "CATEGORIES:LATE,COOPERATE",
            "URL:https://example.org/a-1000000000000000?a=1&b=2");
    assertThat(lines)
        .anyMatch(line ->
            line.startsWith(
                "DESCRIPTION:Outcome: LATE\\, 2025-04-18\\nDue: 2025-02-24 to 2025-03-31"));
  }

  @Test
  void daysThatAreNamedAreAllInTheCalendarAndVagueOnesAreNot() throws IOException {
    Trace trace = SampleTrace.trace();
    Plan plan = trace.plans().getFirst();
    Interval days =
        Interval.days(
            plan.announced().plusDays(5), plan.announced().plusDays(7), Interval.Precision.DAY);
    Trace named = with(trace, trace.readings(), List.of(with(plan, plan.text(), days)));
    assertThat(calendar(named))
        .contains("DTSTART;VALUE=DATE:20250301", "DTEND;VALUE=DATE:20250304");
    Interval soon = Interval.days(days.from(), days.to(), Interval.Precision.VAGUE);
    Trace vague = with(trace, trace.readings(), List.of(with(plan, plan.text(), soon)));
    assertThat(calendar(vague)).doesNotContain("BEGIN:VEVENT");
  }

  @Test
  void noTextBreaksOutOfItsCalendarLine() throws IOException {
    List<String> lines = calendar(hostile());
    assertThat(lines).containsOnlyOnce("BEGIN:VEVENT").containsOnlyOnce("END:VEVENT");
    assertThat(lines)
        .anyMatch(line ->
            line.startsWith("SUMMARY:Ferry END:VEVENT BEGIN:VEVENT \\; a\\, b \\\\ evil <b"));
    assertThat(lines).noneMatch(line -> line.startsWith("URL") || line.startsWith("X:"));
  }

  @Test
  void geoJsonHasAPointForEachEventWithCoordinatesLongitudeFirst() throws IOException {
    Trace trace = SampleTrace.trace();
    String file = Exports.write(trace, dir, Export.GEOJSON).getFirst();
    JsonNode all = JSON.readTree(Files.readString(dir.resolve(file)));
    assertThat(all.get("type").asString()).isEqualTo("FeatureCollection");
    // Five events have coordinates, the storm has none.
    assertThat(all.get("features")).hasSize(5);
    JsonNode first = all.get("features").get(0);
    assertThat(first.at("/geometry/coordinates").toString()).isEqualTo("[123.576,-10.178]");
    assertThat(first.at("/properties/of").asString()).isEqualTo("event");
    assertThat(first.at("/properties/status").asString()).isEqualTo("PLANNED");
    assertThat(first.at("/properties/actors/0").asString()).isEqualTo("Indonesia");
  }

  @Test
  void anEmptyMapIsAMap() throws IOException {
    Trace trace = SampleTrace.trace();
    Scope none = new Scope(false, Set.of());
    String file = Exports.write(trace, dir, Export.GEOJSON, none).getFirst();
    assertThat(JSON.readTree(Files.readString(dir.resolve(file))).get("features")).isEmpty();
  }

  @Test
  void followTheMoneyHasEveryReportAndWhomItNames() throws IOException {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    lines(SampleTrace.trace(), Export.FTM).forEach(row -> byId.put(row.get("id").asString(), row));
    assertThat(byId.values())
        .allSatisfy(row -> {
          assertThat(row.propertyNames()).containsExactly("id", "schema", "properties");
          assertThat(row.get("properties").values()).allMatch(v -> v.isArray() && !v.isEmpty());
        });
    assertThat(List.copyOf(byId.keySet())).isSorted();
    JsonNode article = byId.get(SampleTrace.TRANSLATED);
    assertThat(article.get("schema").asString()).isEqualTo("Article");
    assertThat(article.at("/properties/language/0").asString()).isEqualTo("ind");
    assertThat(article.at("/properties/locationMentioned/0").asString()).isEqualTo("Kupang");
    JsonNode person =
        byId.values().stream()
            .filter(row -> row.get("schema").asString().equals("Person"))
            .findFirst()
            .orElseThrow();
    assertThat(person.at("/properties/country/0").asString()).isEqualTo("tl");
    assertThat(person.at("/properties/position/0").asString()).isEqualTo("harbour master of Dili");
  }

  @Test
  void whatFollowTheMoneyPointsToIsInTheFile() throws IOException {
    List<JsonNode> rows = lines(SampleTrace.trace(), Export.FTM);
    Set<String> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.get("id").asString()));
    int links = 0;
    for (JsonNode row : rows) {
      for (String property :
          List.of("proof", "involved", "resolved", "document", "addressEntity")) {
        for (JsonNode id : row.get("properties").path(property)) {
          assertThat(ids).contains(id.asString());
          links++;
        }
      }
    }
    assertThat(links).isGreaterThan(10);
  }

  @Test
  void anAddressThatIsNoneIsNoLink() throws IOException {
    assertThat(lines(SampleTrace.trace(), Export.FTM))
        .filteredOn(row -> row.get("id").asString().equals(SampleTrace.APART))
        .noneMatch(row -> row.get("properties").has("sourceUrl"));
    assertThat(Codes.link("https://example.org/a b")).isNull();
    assertThat(Codes.link("https://example.org/é")).isEqualTo("https://example.org/%C3%A9");
  }

  /** The properties of ninjs 2.4 ({@code ninjs-schema_2.4.json}), as far as they are written. */
  private static final Map<String, List<String>> NINJS =
      Map.ofEntries(
          Map.entry("headlines", List.of("role", "contenttype", "value")),
          Map.entry("bodies", List.of("role", "contenttype", "charcount", "wordcount", "value")),
          Map.entry("descriptions", List.of("role", "contenttype", "value")),
          Map.entry("people", List.of("name", "rel", "uri", "literal")),
          Map.entry("organisations", List.of("name", "rel", "uri", "literal")),
          Map.entry("places", List.of("name", "rel", "uri", "literal")),
          Map.entry("events", List.of("name", "rel", "uri", "literal")),
          Map.entry("subjects", List.of("name", "rel", "uri", "literal")),
          Map.entry("infosources", List.of("name", "role", "uri", "literal")),
          Map.entry("renditions", List.of("name", "href", "contenttype")),
          Map.entry("altids", List.of("role", "value")));

  private static final Set<String> NINJS_WORDS =
      Set.of(
          "uri",
          "type",
          "representationtype",
          "firstcreated",
          "versioncreated",
          "language",
          "ednote",
          "title",
          "by");

  @Test
  void ninjsHasNoPropertyThatTheStandardDoesNotKnowAndNoNull() throws IOException {
    List<JsonNode> items = lines(SampleTrace.trace(), Export.NINJS);
    assertThat(items).hasSize(6);
    for (JsonNode item : items) {
      item.properties()
          .forEach(property -> {
            String name = property.getKey();
            JsonNode value = property.getValue();
            if (NINJS_WORDS.contains(name)) {
              assertThat(value.isString()).as(name).isTrue();
            } else if (!name.equals("standard")) {
              assertThat(NINJS).containsKey(name);
              for (JsonNode one : value) {
                assertThat(NINJS.get(name)).containsAll(one.propertyNames());
                assertThat(one.values()).noneMatch(JsonNode::isNull);
              }
            }
          });
    }
  }

  @Test
  void ninjsGivesADateTimeOnlyWhereTheMinuteIsKnown() throws IOException {
    List<JsonNode> items = lines(SampleTrace.trace(), Export.NINJS);
    JsonNode announced = items.get(0);
    assertThat(OffsetDateTime.parse(announced.get("versioncreated").asString()))
        .isEqualTo(OffsetDateTime.parse("2025-02-24T09:30:00+08:00"));
    JsonNode opened = items.get(1);
    assertThat(opened.has("versioncreated")).isFalse();
    assertThat(opened.get("ednote").asString()).isEqualTo("Published 2025-04-18, found by: meta");
    assertThat(opened.at("/subjects/0/uri").asString()).isEqualTo("jejak:s-2000000000000000");
    JsonNode translated = items.get(2);
    assertThat(translated.get("representationtype").asString()).isEqualTo("partial");
    assertThat(translated.at("/infosources/0/role").asString()).isEqualTo("jejak:translated");
  }
}
