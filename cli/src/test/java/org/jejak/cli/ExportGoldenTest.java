package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What five sample reports give in the forms of other tools: {@code ./jejak test --update-golden}
 * refreshes it.
 */
class ExportGoldenTest {
  private static final Path GOLDEN = Samples.ROOT.resolve("cli/src/test/resources/golden/exports");
  private static final List<String> REPORTS =
      List.of(
          "nusantara-ledger-2025-02-16",
          "selat-harian-2025-02-12",
          "selat-harian-2025-03-14",
          "talempong-harian-2025-03-14",
          "tanjung-times-2025-02-11");

  @TempDir private static Path dir;

  @BeforeAll
  static void traceWithAllExports() {
    List<String> words = new ArrayList<>(List.of("trace"));
    REPORTS.forEach(name -> words.add("../samples/txt/" + name + ".txt"));
    words.addAll(List.of("--quiet", "--out", dir.toString()));
    words.addAll(List.of("--also", "plover,gdelt,csv,parquet,graphml,gexf,ftm,geojson,ical,ninjs"));
    assertThat(Commands.run(words.toArray(String[]::new)).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "events.plover.jsonl",
        "gdelt.events.tsv",
        "gdelt.mentions.tsv",
        "events.csv",
        "incidents.csv",
        "plans.csv",
        "lineage.graphml",
        "lineage.gexf",
        "entities.ftm.json",
        "events.geojson",
        "plans.ics",
        "articles.ninjs.jsonl"
      })
  void theExportIsAsReviewed(String name) throws IOException {
    Golden.assertSame(GOLDEN.resolve(name), withoutLines(Files.readString(dir.resolve(name))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "incidents"})
  void theSchemaOfTheParquetFileIsAsReviewed(String name) throws IOException {
    String schema =
        ParquetReader.readMetadata(dir.resolve(name + ".parquet").toFile())
            .getFileMetaData()
            .getSchema()
            .toString();
    Golden.assertSame(GOLDEN.resolve(name + ".parquet.schema"), schema);
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "incidents"})
  void theParquetFileHoldsTheCellsOfTheCsvFile(String name) throws IOException {
    List<List<String>> csv = csv(name + ".csv");
    List<List<String>> parquet = parquet(name + ".parquet", csv.getFirst());

    assertThat(csv).hasSizeGreaterThan(2);
    assertThat(parquet).isEqualTo(csv.subList(1, csv.size()));
  }

  @Test
  void theParquetFileEndsAsItsSpecificationSays() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(dir.resolve("events.parquet").toFile(), "r")) {
      byte[] mark = new byte[4];
      file.readFully(mark);
      assertThat(new String(mark, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
      file.seek(file.length() - 8);
      int footer = Integer.reverseBytes(file.readInt());
      file.readFully(mark);
      assertThat(new String(mark, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
      assertThat(footer).isBetween(1, (int) file.length() - 12);
    }
  }

  /** A table of frames that grows moves the numbers of its lines, and nothing else. */
  private static String withoutLines(String export) {
    return export.replaceAll("(frames|incidents)\\.tsv:[0-9]+", "$1.tsv:N");
  }

  private static List<List<String>> csv(String file) throws IOException {
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(dir.resolve(file))) {
      return rows.stream().map(CsvRecord::getFields).toList();
    }
  }

  private static List<List<String>> parquet(String file, List<String> columns) throws IOException {
    Hydrator<TreeMap<String, String>, List<String>, String[]> rows =
        new Hydrator<>() {
          @Override
          public TreeMap<String, String> start() {
            return new TreeMap<>();
          }

          @Override
          public TreeMap<String, String> add(
              TreeMap<String, String> row, String[] path, Object value) {
            if (value != null) {
              row.put(path[0], value.toString());
            }
            return row;
          }

          @Override
          public List<String> finish(TreeMap<String, String> row) {
            return columns.stream().map(column -> row.getOrDefault(column, "")).toList();
          }
        };
    try (Stream<List<String>> read =
        ParquetReader.streamContent(dir.resolve(file).toFile(), rows)) {
      return read.toList();
    }
  }
}
