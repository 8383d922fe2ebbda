package org.jejak.output;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jejak.output.FlatTable.Column;
import org.jejak.trace.SampleTrace;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportsTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path dir;
  private final Trace trace = SampleTrace.trace();

  @BeforeEach
  void write() throws IOException {
    OutputFiles.write(trace, dir);
  }

  static Stream<String> names() {
    return OutputFiles.NAMES.stream();
  }

  private List<JsonNode> json(String file) throws IOException {
    try (Stream<String> lines = Files.lines(dir.resolve(file))) {
      return lines.map(line -> JSON.readTree(line)).toList();
    }
  }

  private List<NamedCsvRecord> csv(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(dir.resolve(file))) {
      return rows.stream().toList();
    }
  }

  private List<Map<String, String>> tsv(String file) throws IOException {
    List<String> lines = Files.readAllLines(dir.resolve(file));
    String[] names = lines.getFirst().split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).hasSameSizeAs(names);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  @Test
  void aCsvHasARowAnEventInTheOrderOfEventsJsonl() throws IOException {
    assertThat(Exports.write(trace, dir, Export.CSV))
        .hasSameSizeAs(OutputFiles.NAMES)
        .contains("events.csv", "plans.csv");
    List<NamedCsvRecord> rows = csv("events.csv");
    assertThat(rows.stream().map(row -> row.getField("id")))
        .containsExactlyElementsOf(
            json("events.jsonl").stream().map(row -> row.get("id").asString()).toList());
    NamedCsvRecord row = rows.getFirst();
    assertThat(row.getField("cameo")).isEqualTo("057");
    assertThat(row.getField("actors_country")).isEqualTo("IDN");
    assertThat(row.getField("place_lat")).isEqualTo("-10.178");
    assertThat(row.getField("mode")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyFileOfTheFormatBecomesACsvAndAParquetFile(String name) throws IOException {
    Exports.csv(dir, name);
    Exports.parquet(dir, name);
    List<NamedCsvRecord> rows = csv(name + ".csv");
    List<Map<String, Object>> parquet = parquet(name + ".parquet");
    assertThat(rows).hasSameSizeAs(json(name + ".jsonl")).hasSameSizeAs(parquet);
    FlatTable table = FlatTable.of(name);
    for (int i = 0; i < rows.size(); i++) {
      for (Column column : table.columns()) {
        Object cell = parquet.get(i).get(column.name());
        String words = rows.get(i).getField(column.name());
        assertThat(words.replaceFirst("^'(?=[=+@\\-\t\r])", ""))
            .as("%s %s", name, column.name())
            .isEqualTo(
                cell == null
                    ? ""
                    : cell instanceof Double number
                        ? new java.math.BigDecimal(number.toString()).toPlainString()
                        : cell.toString());
      }
    }
  }

  private List<Map<String, Object>> parquet(String file) throws IOException {
    Hydrator<Map<String, Object>, Map<String, Object>, String[]> rows =
        new Hydrator<>() {
          @Override
          public Map<String, Object> start() {
            return new LinkedHashMap<>();
          }

          @Override
          public Map<String, Object> add(Map<String, Object> row, String[] path, Object value) {
            if (value != null) {
              row.put(path[0], value);
            }
            return row;
          }

          @Override
          public Map<String, Object> finish(Map<String, Object> row) {
            return row;
          }
        };
    try (Stream<Map<String, Object>> read =
        ParquetReader.streamContent(dir.resolve(file).toFile(), rows)) {
      return read.toList();
    }
  }

  @Test
  void aListOfPartiesIsAColumnForEachFieldWhosePartsKeepTheirPlaces() {
    String line =
        "{\"contexts\":[\"a; b\",\"c\"],\"actors\":[{\"name\":\"Russia\",\"country\":\"RUS\"},"
            + "{\"name\":\"Gunmen\",\"country\":null},{\"name\":\"Iran\",\"country\":\"IRN\"}]}";
    assertThat(cells(line))
        .containsEntry("actors_name", "Russia; Gunmen; Iran")
        .containsEntry("actors_country", "RUS; ; IRN")
        .containsEntry("contexts", "a, b; c")
        .doesNotContainKey("recipients_name");
  }

  private static Map<String, Object> cells(String line) {
    FlatTable table = FlatTable.of("events");
    Object[] cells = table.cells(line);
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null) {
        row.put(table.columns().get(i).name(), cells[i]);
      }
    }
    return row;
  }

  @Test
  void noCellIsTakenForAFormula() {
    for (String evil : List.of("=cmd|' /C calc'!A1", "+1", "-1", "@SUM(A1)", "\tx", "\rx")) {
      assertThat(Cells.csv(Arrays.asList(evil, -1L, -10.5))).contains("'").endsWith(",-1,-10.5");
      assertThat(Cells.tsv(Arrays.asList(evil, null))).startsWith("'").endsWith("\t");
    }
    assertThat(Cells.csv(List.of("a,\"b\"\nc"))).isEqualTo("\"a,\"\"b\"\"\nc\"");
    assertThat(Cells.tsv(List.of("a\tb\r\nc", "d"))).isEqualTo("a b  c\td");
  }

  @Test
  void ploverJsonHasTheFieldsOfItsSpecification() throws IOException {
    Exports.write(trace, dir, Export.PLOVER);
    List<JsonNode> rows = json("events.plover.jsonl");
    assertThat(rows).hasSameSizeAs(json("events.jsonl"));
    JsonNode row = rows.getFirst();
    assertThat(row.propertyNames())
        .contains("id", "date", "source", "recipient", "event", "event_loc", "quad_code", "link");
    assertThat(row.at("/source/0/code").asString()).isEqualTo("IDN");
    assertThat(row.at("/event_loc/cc3").asString()).isEqualTo("IDN");
    assertThat(row.at("/cite_info/language").asString()).isIn("en", "id");
  }

  @Test
  void whatIsPromisedIsAnAgreementInPloverWithTheActBesideIt() throws IOException {
    Exports.write(trace, dir, Export.PLOVER);
    Map<String, List<JsonNode>> byStatus =
        json("events.plover.jsonl").stream()
            .collect(Collectors.groupingBy(row -> row.get("status").asString()));
    assertThat(byStatus.get("PLANNED"))
        .isNotEmpty()
        .allSatisfy(row -> {
          assertThat(row.at("/event/0").asString()).isEqualTo("AGREE");
          assertThat(row.get("original_event").asString()).isNotEqualTo("AGREE");
          assertThat(row.get("context").toString()).contains("future");
          assertThat(row.get("quad_code").asInt()).isEqualTo(1);
        });
    assertThat(byStatus.get("ACTUAL"))
        .allSatisfy(row ->
            assertThat(row.at("/event/0").asString())
                .isEqualTo(row.get("original_event").asString()));
  }

  @Test
  void gdeltHasAnEventAHappeningAndAMentionEachReportOfIt() throws IOException {
    assertThat(Exports.write(trace, dir, Export.GDELT))
        .containsExactly("gdelt.events.tsv", "gdelt.mentions.tsv");
    List<Map<String, String>> events = tsv("gdelt.events.tsv");
    List<Map<String, String>> mentions = tsv("gdelt.mentions.tsv");
    assertThat(events.getFirst().keySet()).startsWith("GlobalEventID", "Day", "MonthYear", "Year");
    assertThat(List.copyOf(events.getFirst().keySet()).subList(59, 61))
        .containsExactly("DATEADDED", "SOURCEURL");
    assertThat(List.copyOf(mentions.getFirst().keySet()).get(15)).isEqualTo("Extras");
    assertThat(mentions).hasSameSizeAs(json("events.jsonl"));
    assertThat(events.stream().map(row -> row.get("HappeningID")))
        .containsExactlyInAnyOrderElementsOf(
            json("events.jsonl").stream()
                .map(row -> row.get("happening").asString())
                .distinct()
                .toList());
    for (Map<String, String> event : events) {
      long told =
          mentions.stream()
              .filter(row -> row.get("GlobalEventID").equals(event.get("GlobalEventID")))
              .count();
      assertThat(event.get("NumMentions")).isEqualTo(Long.toString(told));
    }
    assertThat(events).anyMatch(event -> !event.get("NumArticles").equals("1"));
  }

  @Test
  void gdeltColumnsHoldWhatIsKnownAndNothingElse() throws IOException {
    Exports.write(trace, dir, Export.GDELT);
    Map<String, String> event = tsv("gdelt.events.tsv").getFirst();
    assertThat(event)
        .containsEntry("Actor1Code", "IDNGOV")
        .containsEntry("Actor1Type1Code", "GOV")
        .containsEntry("Actor2CountryCode", "TLS")
        .containsEntry("EventCode", "057")
        .containsEntry("EventRootCode", "05")
        .containsEntry("QuadClass", "1")
        .containsEntry("GoldsteinScale", "8.0")
        .containsEntry("AvgTone", "")
        .containsEntry("ActionGeo_Fullname", "Kupang")
        .containsEntry("ActionGeo_CountryISO3", "IDN")
        .containsEntry("ActionGeo_CountryCode", "");
    assertThat(Long.parseLong(event.get("GlobalEventID"))).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void exportsLeaveNothingUnfinishedBehind(Export export) throws IOException {
    List<String> files = Exports.write(trace, dir, export);
    try (Stream<Path> all = Files.list(dir)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .containsAll(files)
          .noneMatch(name -> name.startsWith("."));
    }
    Map<String, byte[]> first = new LinkedHashMap<>();
    for (String file : files) {
      first.put(file, Files.readAllBytes(dir.resolve(file)));
    }
    Exports.write(trace, dir, export);
    for (String file : files) {
      assertThat(Files.readAllBytes(dir.resolve(file))).as(file).isEqualTo(first.get(file));
    }
  }
}
