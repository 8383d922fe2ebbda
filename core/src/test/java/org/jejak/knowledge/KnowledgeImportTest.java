package org.jejak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GeoNames, Wikidata and FollowTheMoney know, made into lists. */
class KnowledgeImportTest {
  @TempDir private Path dir;

  @Test
  void aTownOfGeoNamesIsAPlaceWithCoordinates() throws IOException {
    String line = town(1, "Sungai Melati", "", -0.5, 101.4, "PPL", "ID", 20_000);
    assertThat(places(line)).containsExactly("Sungai Melati\t\tcity\tIDN\t-0.5\t101.4");
  }

  @Test
  void ofNamesakesTheLargestIsKnownByItsNameAlone() throws IOException {
    assertThat(
            places(
                town(1, "Melatiburg", "", 42.9, -81.2, "PPL", "CA", 400_000),
                town(2, "Melatiburg", "", 51.5, -0.1, "PPL", "GB", 900_000),
                town(3, "Melatiburg", "", 51.9, -0.9, "PPL", "GB", 120_000)))
        .containsExactly(
            "~Melatiburg\t\tcity\tCAN\t42.9\t-81.2", "Melatiburg\t\tcity\tGBR\t51.5\t-0.1");
  }

  @Test
  void anEverydayWordAShortNameASmallTownOfOneWordAndANameThatShipsAreWeak() throws IOException {
    assertThat(
            places(
                town(1, "Reading", "", 51.5, -1.0, "PPL", "GB", 318_000),
                town(2, "Or", "", 47.1, 3.1, "PPL", "FR", 150_000),
                town(3, "Melatitown", "", 47.1, 3.1, "PPL", "FR", 15_000),
                town(4, "Obama", "", 35.5, 135.7, "PPL", "JP", 230_000)))
        .hasSize(4)
        .allSatisfy(line -> assertThat(line).startsWith("~"));
  }

  @Test
  void aPlaceThatShipsStaysWhatItIs() throws IOException {
    String line = town(1, "Jakarta", "Djakarta,Jakartta", -6.21, 106.85, "PPLC", "ID", 8_500_000);
    assertThat(places(line))
        .containsExactly("Jakarta, Jakartta\t\tcapital\tIDN\t-6.21\t106.85\tcountry:IDN");
    Knowledge knowledge = Knowledge.load(List.of(dir.resolve("out")));
    assertThat(knowledge.byKey("place:jakarta-IDN")).map(Known::standsFor).contains("country:IDN");
    assertThat(knowledge.byKey("place:jakarta-IDN")).map(Known::type).contains("capital");
  }

  @Test
  void placesThatAreNoMoreAreLeftOut() throws IOException {
    List<String> told =
        run(
            town(1, "Kampung Melati", "", 1, 2, "PPL", "ID", 5)
                + town(2, "Kampung Mawar", "", 1, 2, "PPLH", "ID", 5));
    assertThat(told)
        .contains("GeoNames: 2 read, 1 taken", "  left out: 1 of another kind or without a name");
  }

  @Test
  void aBrokenLineIsCountedWithItsPlaceAndCostsNothingElse() throws IOException {
    List<String> told =
        run(town(1, "Kampung Melati", "", 1, 2, "PPL", "ID", 5) + "broken\n" + "1\tx\n\n");
    assertThat(told)
        .contains("GeoNames: 3 read, 1 taken", "  left out: 2 malformed, the first: in, line 2");
  }

  @Test
  void packedFilesAreUnpackedAsTheyAreRead() throws IOException {
    byte[] table =
        town(1, "Kampung Melati", "", 1, 2, "PPL", "ID", 5).getBytes(StandardCharsets.UTF_8);
    Path gzip = dir.resolve("cities.txt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(table);
    }
    Path zip = dir.resolve("cities.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("cities.txt"));
      out.write(table);
    }
    KnowledgeImport.run(List.of(gzip), dir.resolve("a"));
    KnowledgeImport.run(List.of(zip), dir.resolve("b"));
    assertThat(dir.resolve("a/places.tsv")).hasSameTextualContentAs(dir.resolve("b/places.tsv"));
    assertThat(dir.resolve("a/places.tsv")).content().startsWith("Kampung Melati\t");
  }

  private static final String ITEMS =
      """
      [
      {"type":"item","id":"Q900","labels":{"en":{"language":"en","value":"Sari Wijaya"},"ru":{"value":"Сари Виджая"}},"aliases":{"en":[{"value":"Wijaya"},{"value":"Sari Dewi Wijaya"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],"P27":[{"mainsnak":{"datavalue":{"value":{"id":"Q252"}}}}],"P39":[{"mainsnak":{"datavalue":{"value":{"id":"Q901"}}},"qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2012-10-01T00:00:00Z","precision":11}}}],"P582":[{"datavalue":{"value":{"time":"+2014-09-30T00:00:00Z","precision":11}}}]}},{"mainsnak":{"datavalue":{"value":{"id":"Q902"}}},"qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2015-01-02T00:00:00Z","precision":11}}}],"P582":[{"datavalue":{"value":{"time":"+2016-00-00T00:00:00Z","precision":9}}}]}},{"rank":"deprecated","mainsnak":{"datavalue":{"value":{"id":"Q903"}}}}]}},
      {"type":"item","id":"Q901","labels":{"en":{"value":"Minister of Foreign Affairs of Indonesia"}},"claims":{}},
      {"type":"item","id":"Q902","labels":{"en":{"value":"Governor of West Melati"}},"claims":{}},
      {"type":"item","id":"Q903","labels":{"en":{"value":"King of Indonesia"}},"claims":{}},
      {"type":"item","id":"Q910","labels":{"en":{"value":"Melati Trade Agency"},"id":{"value":"Badan Dagang Melati"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q911"}}}}],"P17":[{"mainsnak":{"datavalue":{"value":{"id":"Q252"}}}}]}},
      {"type":"item","id":"Q911","labels":{"en":{"value":"government agency of Indonesia"}}},
      {"type":"item","id":"Q920","labels":{"id":{"value":"Pulau Melati Besar"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q23442"}}}}],"P17":[{"mainsnak":{"datavalue":{"value":{"id":"Q252"}}}}],"P625":[{"mainsnak":{"datavalue":{"value":{"latitude":-6.123456,"longitude":106.5,"globe":"http://www.wikidata.org/entity/Q2"}}}}]}},
      {"type":"item","id":"Q930","labels":{"en":{"value":"love"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q931"}}}}]}}
      ]
      """;

  @Test
  void aPersonOfWikidataHasOfficesWithTheirDays() throws IOException {
    run(ITEMS);
    assertThat(list("people.tsv"))
        .containsExactly(
            "Sari Wijaya\t~Wijaya, Sari Dewi Wijaya, Сари Виджая\tIDN\t"
                + "foreign minister:2012-10-01:2014-09-30; governor of west melati::\tGOV");
    Knowledge knowledge = Knowledge.load(List.of(dir.resolve("out")));
    assertThat(knowledge.byKey("person:sari-wijaya").orElseThrow().roles())
        .contains(
            new Role("foreign minister", LocalDate.of(2012, 10, 1), LocalDate.of(2014, 9, 30)));
  }

  @Test
  void aClassIsKnownByItsNumberOrByTheLastWordOfItsName() throws IOException {
    run(ITEMS);
    assertThat(list("organisations.tsv"))
        .containsExactly("Melati Trade Agency\tBadan Dagang Melati\tORGANISATION\tGOV\tIDN");
    assertThat(list("places.tsv"))
        .containsExactly("Pulau Melati Besar\tPulau Melati Besar\tisland\tIDN\t-6.1235\t106.5");
  }

  @Test
  void anItemMayStandOnALineOfItsOwnOrOnMany() throws IOException {
    run(ITEMS);
    String one = String.join("\n", list("people.tsv"));
    String spread = ITEMS.replace("\"claims\":", "\n  \"claims\":\n  ").replace("}],", "}\n  ],\n");
    Path file = Files.writeString(dir.resolve("spread"), spread);
    KnowledgeImport.run(List.of(file), dir.resolve("other"));
    assertThat(dir.resolve("other/people.tsv")).hasContent(one);
  }

  @Test
  void anObjectThatNeverEndsCostsItselfAlone() throws IOException {
    String broken = "{\"schema\":\"Person\",\"properties\":{\"name\":[\"Budi\n";
    List<String> told =
        run(person("Sari Wijaya", "id") + broken + person("Dewi Hartono", "id") + "{]}\n");
    assertThat(list("people.tsv")).hasSize(2);
    assertThat(told).anyMatch(line -> line.startsWith("  left out: 2 malformed"));
  }

  @Test
  void personsAndBodiesOfFollowTheMoneyAreTaken() throws IOException {
    run(
        """
        {"id":"a","caption":"Sari Wijaya","schema":"Person","properties":{"name":["WIJAYA, Sari","Sari Wijaya"],"alias":["Wijaya"],"country":["id"],"position":["Minister of Defence"],"topics":["role.pep"]}}
        {"id":"b","schema":"Company","properties":{"name":["Melati Shipping Ltd"],"jurisdiction":["sg"]}}
        {"id":"c","schema":"PublicBody","properties":{"name":["Melati Port Authority"],"country":["id","sg"]}}
        {"id":"d","schema":"Vessel","properties":{"name":["Bunga Melati"]}}
        """);
    assertThat(list("people.tsv"))
        .containsExactly("Sari Wijaya\tWIJAYA_ Sari, ~Wijaya\tIDN\tdefence minister::\tGOV");
    assertThat(list("organisations.tsv"))
        .containsExactly(
            "Melati Shipping Ltd\t\tORGANISATION\tBUS\tSGP",
            "Melati Port Authority\t\tORGANISATION\tGOV");
  }

  @Test
  void hostileNamesDoNotBreakALine() throws IOException {
    run(
        person("~Sari\\tWija\\nya, Dr\\u0000", "id")
            + person("\\u202Eevil\\uFFFD", "id")
            + person("...", "xx")
            + person("x".repeat(5000), "id")
            + person("\\ud800", "id"));
    assertThat(list("people.tsv")).containsExactly("Sari Wija ya_ Dr\t\tIDN\t\tCVL");
    assertThat(Knowledge.check(dir.resolve("out"))).isEmpty();
  }

  @Test
  void whatIsWrittenPassesTheCheck() throws IOException {
    run(ITEMS);
    assertThat(Knowledge.check(dir.resolve("out"))).isEmpty();
  }

  @Test
  void aFolderThatHoldsListsIsNotOverwritten() throws IOException {
    Files.createDirectory(dir.resolve("out"));
    Files.writeString(dir.resolve("out/people.tsv"), "Sari Wijaya\n");
    assertThatThrownBy(() -> run(ITEMS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("people.tsv stands there already");
    assertThat(list("people.tsv")).containsExactly("Sari Wijaya");
  }

  @Test
  void aFileOfAnotherKindIsToldByName() {
    assertThatThrownBy(() -> run("just words\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neither a table of GeoNames");
    assertThatThrownBy(() -> KnowledgeImport.run(List.of(dir.resolve("none")), dir.resolve("out")))
        .hasMessageContaining("there is no such file");
  }

  private static String person(String name, String country) {
    return "{\"schema\":\"Person\",\"properties\":{\"name\":[\"%s\"],\"country\":[\"%s\"]}}\n"
        .formatted(name, country);
  }

  private static String town(
      int id,
      String name,
      String alternates,
      double lat,
      double lon,
      String code,
      String country,
      int population) {
    return String.join(
            "\t",
            String.valueOf(id),
            name,
            name,
            alternates,
            String.valueOf(lat),
            String.valueOf(lon),
            "P",
            code,
            country,
            "",
            "",
            "",
            "",
            "",
            String.valueOf(population),
            "",
            "",
            "",
            "2024-01-01")
        + "\n";
  }

  private List<String> places(String... towns) throws IOException {
    run(String.join("", towns));
    return list("places.tsv");
  }

  private List<String> run(String text) throws IOException {
    return KnowledgeImport.run(
        List.of(Files.writeString(dir.resolve("in"), text)), dir.resolve("out"));
  }

  private List<String> list(String file) throws IOException {
    return Files.readAllLines(dir.resolve("out").resolve(file));
  }
}
