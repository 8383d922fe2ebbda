package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodeCommandTest {
  private static final String TREATY =
      "Indonesia and Malaysia signed a border treaty in Jakarta on Monday.";
  private static final String SOUP = "The soup is best served hot.";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path dir;

  private String file(String name, String content) throws IOException {
    return Files.writeString(dir.resolve(name), content).toString();
  }

  private static Commands piped(String input, String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return Commands.run(args);
    } finally {
      System.setIn(before);
    }
  }

  private static List<JsonNode> rows(Commands done) {
    return done.out().lines().map(line -> JSON.readTree(line)).toList();
  }

  private static List<String> items(Commands done) {
    return rows(done).stream().map(row -> row.get("item").asString()).toList();
  }

  @Test
  void aPipedSentenceIsARowOfEventsJsonlWithTheNumberOfItsLine() {
    Commands done = piped("\n" + TREATY + "\n", "code", "--today", "2025-02-12");
    assertThat(done.code()).isZero();
    assertThat(done.err()).isEqualTo("1 sentence read, 1 with an event, 0 not read\n");
    JsonNode row = rows(done).getFirst();
    assertThat(row.propertyNames())
        .startsWith("input", "item", "id", "article", "start", "end", "text", "type");
    assertThat(row.get("input").asString()).isEqualTo("-");
    assertThat(row.get("item").asString()).isEqualTo("2");
    assertThat(row.get("type").asString()).isEqualTo("SUPPORT");
    assertThat(row.get("actors").get(0).get("country").asString()).isEqualTo("IDN");
    assertThat(row.get("recipients").get(0).get("country").asString()).isEqualTo("MYS");
    assertThat(row.get("from").asString()).isEqualTo("2025-02-10");
  }

  @Test
  void theListingShowsTheSentenceAndBelowItWhoDidWhatToWhom() throws IOException {
    Commands done =
        Commands.run(
            "code", file("a.txt", TREATY), "--format", "text", "--today", "2025-02-12", "--quiet");
    assertThat(done.out())
        .isEqualTo(
            """
            1   Indonesia and Malaysia signed a border treaty in Jakarta on Monday.
                Support 057     Indonesia IDN GOV, Malaysia MYS GOV
                                actual · 10 Feb 2025 · in Jakarta
            """);
    assertThat(done.err()).isEmpty();
  }

  @Test
  void rowsWithoutAnEventAreWrittenOnRequestWithNothingButTheirItem() {
    Commands done = piped(SOUP + "\n" + TREATY, "code", "--all");
    assertThat(items(done)).containsExactly("1", "2");
    JsonNode none = rows(done).getFirst();
    assertThat(none.get("id").isNull()).isTrue();
    assertThat(none.get("actors").isEmpty()).isTrue();
    assertThat(none.propertyNames()).containsExactlyElementsOf(rows(done).get(1).propertyNames());
    assertThat(done.err()).isEqualTo("2 sentences read, 1 with an event, 0 not read\n");
  }

  @Test
  void jsonLinesGiveTextIdAndDateByTheirFields() throws IOException {
    String json =
        """
        {"key": "x-7", "body": {"text": "%s"}, "day": "5 March 2025"}
        """
            .formatted(TREATY);
    Commands done =
        Commands.run(
            "code", file("a.jsonl", json), "--text", "body.text", "--id", "key", "--date", "day");
    assertThat(items(done)).containsExactly("x-7");
    assertThat(rows(done).getFirst().get("from").asString()).isEqualTo("2025-03-03");
  }

  @Test
  void aColumnOfATableIsCodedWhateverPartsIt() throws IOException {
    String quoted = "\"Police arrested two students.\nThey were protesting.\"";
    for (String separator : List.of(",", ";", "\t")) {
      String table =
          String.join(separator, "no", "Text", "date")
              + "\r\n"
              + String.join(separator, "a", quoted, "20250212")
              + "\r\n\r\n";
      Commands done = Commands.run("code", file("a.csv", "\ufeff" + table), "--id", "no");
      assertThat(items(done)).isNotEmpty().containsOnly("a");
      assertThat(done.code()).isZero();
    }
  }

  @Test
  void aMissingColumnSaysWhichColumnsThereAre() throws IOException {
    Commands done = Commands.run("code", file("a.csv", "nr,body\n1,x\n"));
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.err())
        .contains(
            "a.csv: has no column 'text'; its columns are nr, body (--text COLUMN names one)",
            "0 sentences read, 0 with an event, 1 not read");
  }

  @Test
  void aRowThatCannotBeReadSaysWhyAndTheRestGoesOn() throws IOException {
    String json =
        "{\"text\": \"%s\"}\n{\"text\": \n[1]\n{\"body\": \"x\"}\n{\"text\": 7}\n{\"text\":\" \"}\n";
    Commands done = Commands.run("code", file("a.jsonl", json.formatted(TREATY)), "--quiet");
    assertThat(done.code()).isEqualTo(1);
    assertThat(items(done)).containsExactly("1");
    assertThat(done.err().lines().map(line -> line.replaceFirst(".*a.jsonl", "")))
        .containsExactly(
            ", row 2: is not JSON: Unexpected end-of-input within/between Object entries",
            ", row 3: is JSON, but not an object",
            ", row 4: has no field 'text'; its fields are body",
            ", row 5: holds no text in 'text'",
            ", row 6: has no text");
  }

  @Test
  void aDateThatIsNoneIsToldAndTheRowIsReadWithoutIt() {
    Commands done = piped("{\"text\":\"" + TREATY + "\",\"date\":\"soon\"}", "code");
    assertThat(done.code()).isZero();
    assertThat(done.err()).contains("standard input, row 1: its date 'soon' is not understood");
    assertThat(rows(done).getFirst().get("from").isNull()).isTrue();
  }

  @Test
  void anyNumberOfThreadsGivesTheSameRowsInTheOrderOfTheInput() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append(i % 3 == 0 ? SOUP : TREATY.replace("Monday", "day " + i)).append('\n');
    }
    String file = file("many.txt", text.toString());
    Commands one = Commands.run("code", file, "--threads", "1", "--all");
    Commands eight = Commands.run("code", file, "--threads", "8", "--all");
    assertThat(eight.out()).isEqualTo(one.out());
    assertThat(items(one)).hasSize(300).startsWith("1", "2").endsWith("299", "300");
  }

  @Test
  void severalFilesAreReadInTheirOrderGzippedOnesToo() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(("text,id\n\"" + TREATY + "\",z1\n").getBytes(StandardCharsets.UTF_8));
    }
    Path gz = Files.write(dir.resolve("b.csv.gz"), packed.toByteArray());
    Commands done = Commands.run("code", gz.toString(), file("a.txt", TREATY));
    assertThat(items(done)).containsExactly("z1", "1");
  }

  @Test
  void whatCannotBeOpenedIsToldInPlainWords() throws IOException {
    Path cut = Files.write(dir.resolve("cut.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
    Path binary = Files.write(dir.resolve("x.bin"), new byte[4096]);
    Commands done =
        Commands.run(
            "code",
            dir.resolve("absent.txt").toString(),
            dir.toString(),
            cut.toString(),
            binary.toString());
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.err())
        .contains(
            "absent.txt: there is no such file",
            ": is a folder; name the files in it",
            "cut.gz: is a gzip file that is cut off",
            "x.bin: looks like a binary file",
            "0 sentences read, 0 with an event, 4 not read")
        .doesNotContain("Exception");
  }

  @Test
  void emptyInputIsNoRow() {
    Commands done = piped("", "code");
    assertThat(done.code()).isZero();
    assertThat(done.out()).isEmpty();
    assertThat(done.err()).isEqualTo("0 sentences read, 0 with an event, 0 not read\n");
  }

  @Test
  void aSentenceOfThreeThousandWordsAndHostileTextCostNothingBesideThemselves() {
    String long3000 = "Indonesia and Malaysia signed ".repeat(750) + ".";
    String evil =
        "\u001b[2J\u202e\u009b31m ((((((((((\"\"\"\"'''' Police \ud800 arrested =cmd|' A1";
    Commands done = piped(long3000 + "\n" + evil + "\n" + TREATY + "\n", "code");
    assertThat(done.code()).isZero();
    assertThat(items(done)).contains("3");
    assertThat(done.out()).doesNotContain("\u001b", "\u009b", "\u202e");
    assertThat(done.err()).startsWith("3 sentences read");
  }

  @Test
  void aTextOfSeveralParagraphsIsCodedAsOneRow() {
    String text = TREATY + "\\n\\nPolice arrested two students in Kupang. " + SOUP;
    Commands done = piped("{\"id\":9,\"text\":\"" + text + "\"}", "code");
    assertThat(items(done)).containsExactly("9", "9");
  }

  @Test
  void aLanguageThatJejakCannotTellOrCodeIsCounted() {
    Commands done =
        piped("La police a arrêté deux étudiants qui manifestaient dans la rue.\nxyz", "code");
    assertThat(done.err())
        .contains("1 in no language that Jejak could tell: --lang names it")
        .contains("Jejak does not code French (1)");
    assertThat(Commands.run("code", "--lang", "xx").code()).isEqualTo(2);
  }

  @Test
  void readingEndsWhenNobodyListensAnyMore() throws IOException {
    String file = file("many.txt", (TREATY + "\n").repeat(2000));
    Writer closed =
        new Writer() {
          @Override
          public void write(char[] chars, int from, int length) throws IOException {
            throw new IOException("broken pipe");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(closed), new PrintWriter(err), "code", file);
    assertThat(code).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aTableOfCellsIsWrittenWithItsHeadAndNoFormulas() {
    String table = "id,text\n=1+1,\"" + TREATY + "\"\n";
    Commands done = piped(table, "code", "--format", "csv", "--all");
    List<String> lines = done.out().lines().toList();
    assertThat(lines.getFirst()).startsWith("input,item,id,article,start,end,text,type,mode");
    assertThat(lines.get(1))
        .startsWith("-,'=1+1,v-")
        .contains(",SUPPORT,,057,,Indonesia; Malaysia,");
  }

  @Test
  void gdeltColumnsAndPloverJsonAreFormsOfTheSameEvents() {
    Commands gdelt = piped(SOUP + "\n" + TREATY, "code", "--format", "gdelt", "--all");
    List<String> lines = gdelt.out().lines().toList();
    assertThat(lines).hasSize(3).allMatch(line -> line.split("\t", -1).length == 70);
    assertThat(lines.getFirst()).startsWith("GlobalEventID\tDay\t").endsWith("\tInput\tItem");
    assertThat(lines.get(1)).isEqualTo("\t".repeat(68) + "-\t1");
    assertThat(lines.get(2)).contains("\tIDNGOV\tINDONESIA\tIDN\t").endsWith("\t-\t2");
    assertThat(piped(SOUP + "\n" + TREATY, "code", "--format", "tsv", "--all").out())
        .isEqualTo(gdelt.out());
    List<JsonNode> plover =
        rows(piped(SOUP + "\n" + TREATY, "code", "--format", "plover", "--all"));
    assertThat(plover.stream().map(row -> row.get("has_event").asBoolean()))
        .containsExactly(false, true);
    assertThat(plover.get(1).at("/event/0").asString()).isEqualTo("SUPPORT");
  }

  @Test
  void outWritesAFileThatIsWholeOrNotThere() throws IOException {
    for (String format : List.of("jsonl", "csv", "gdelt", "plover", "text")) {
      Path out = dir.resolve("events." + format);
      Commands done =
          Commands.run("code", file("a.txt", TREATY), "--format", format, "--out", out.toString());
      assertThat(done.code()).isZero();
      assertThat(done.out()).isEmpty();
      assertThat(Files.readString(out))
          .isEqualTo(Commands.run("code", dir + "/a.txt", "--format", format).out());
    }
    Path parquet = dir.resolve("events.parquet");
    Commands.run("code", dir + "/a.txt", "--format", "parquet", "--out", parquet.toString());
    assertThat(Files.readAllBytes(parquet))
        .startsWith('P', 'A', 'R', '1')
        .endsWith('P', 'A', 'R', '1');
    try (var files = Files.list(dir)) {
      assertThat(files).noneMatch(path -> path.getFileName().toString().startsWith("."));
    }
    assertThat(Commands.run("code", dir + "/a.txt", "--format", "parquet").err())
        .contains("--format parquet needs --out FILE");
  }
}
