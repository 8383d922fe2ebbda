package org.jejak.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.document.Read.fields;
import static org.jejak.document.Read.items;
import static org.jejak.document.Read.reason;
import static org.jejak.document.Read.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
  @TempDir private Path dir;

  private List<Item> read(String name, String text) throws IOException {
    return items(Sources.in(Files.writeString(dir.resolve(name), text)));
  }

  @Test
  void eachRowIsAReportUnderTheNumberThatASpreadsheetShows() throws IOException {
    List<Item> items =
        read(
            "a.csv",
            "title,content,pub_date,source,author,url\r\n"
                + "T,\"First, with a comma.\n\nA second \"\"line\"\".\",2025-01-02,Isles,Ana Li,https://s.example/1\r\n"
                + "\r\nU,Second.,,,,\r\n");
    assertThat(items).extracting(Item::item).containsExactly("2", "4");
    Content.Fields first = fields(items.get(0));
    assertThat(first.body()).isEqualTo("First, with a comma.\n\nA second \"line\".");
    assertThat(first.published()).isEqualTo("2025-01-02");
    assertThat(first.outlet()).isEqualTo("Isles");
    assertThat(first.authors()).containsExactly("Ana Li");
    assertThat(Read.document(items.get(0)).url()).isEqualTo("https://s.example/1");
  }

  @Test
  void everyUsualSeparatorIsTold() throws IOException {
    for (String separator : List.of(",", ";", "\t", "|")) {
      String row = "title;text;date\nT;Text, with a comma and more, of it.;2025-01-02\n";
      List<Item> items = read("a.csv", row.replace(";", separator).replace(", ", " "));
      assertThat(fields(items.get(0)).title()).isEqualTo("T");
    }
    List<Item> excel = read("b.csv", "\ufeffsep=;\ntitle;text\nT;a, b, c\n");
    assertThat(fields(excel.get(0)).body()).isEqualTo("a, b, c");
    List<Item> tabs = read("c.tsv", "title\ttext\nT\ta, b; c | d\n");
    assertThat(fields(tabs.get(0)).body()).isEqualTo("a, b; c | d");
  }

  @Test
  void aMapNamesColumns() throws IOException {
    Path path = Files.writeString(dir.resolve("a.csv"), "Kopf,Inhalt der Meldung\nT,Text.\n");
    FieldMap map = FieldMap.of("title=Kopf,text=Inhalt der Meldung");
    assertThat(fields(items(Sources.in(path).mapped(map)).get(0)).body()).isEqualTo("Text.");
    assertThat(reason(items(Sources.in(path)).get(0)))
        .isEqualTo(
            "is a table without a column that is known as text or title; its first row is Kopf,"
                + " Inhalt der Meldung (--map text=COLUMN names one)");
  }

  @Test
  void aRowWithoutTextAndTitleIsRejected() throws IOException {
    List<Item> items = read("a.csv", "title,text,date\nT,x,\n,,2025-01-02\nOnly a title,,\n");
    assertThat(reason(items.get(1))).isEqualTo("its field of text, text, is empty");
    assertThat(fields(items.get(2)).body()).isNull();
  }

  @Test
  void brokenQuotesCostNoMoreThanTheirRows() throws IOException {
    List<Item> items =
        read(
            "a.csv",
            "title,text\n\"He said\" and left,One.\nT,a \"word\" inside\nU,\"open to the end\n");
    assertThat(items).hasSize(3);
    assertThat(fields(items.get(0)).title()).contains("He said").contains("and left");
    assertThat(fields(items.get(1)).body()).isEqualTo("a \"word\" inside");
    assertThat(fields(items.get(2)).body()).isEqualTo("open to the end");
  }

  @Test
  void aRowOfAnotherLengthIsNoted() throws IOException {
    List<Item> items = read("a.csv", "title,text\nT,one,two\nU\n");
    assertThat(Read.document(items.get(0)).notes())
        .containsExactly(new Note("columns", "the row has 3 columns, the first row 2"));
    assertThat(fields(items.get(1)).title()).isEqualTo("U");
  }

  @Test
  void aFormulaIsOnlyText() throws IOException {
    assertThat(fields(read("a.csv", "title,text\n=1+1,@SUM(A1)\n").get(0)).title())
        .isEqualTo("=1+1");
  }

  @Test
  void otherEncodingsAreRead() throws IOException {
    String table = "title;text\nSpæd;Übergroße Verhandlungen über Fisch – „gut“ – in Kairo.\n";
    Path path = Files.write(dir.resolve("a.csv"), table.getBytes(Charset.forName("windows-1252")));
    assertThat(fields(items(Sources.in(path)).get(0)).body()).contains("Übergroße");
    Path wide =
        Files.write(dir.resolve("b.csv"), ("\ufeff" + table).getBytes(Charset.forName("UTF-16LE")));
    assertThat(fields(items(Sources.in(wide)).get(0)).title()).isEqualTo("Spæd");
  }

  @Test
  void aTableOnStandardInputIsToldByItsColumns() {
    byte[] table = utf8("date,title,text\n2025-01-02,T,Text.\n");
    assertThat(items(Sources.stdin(new ByteArrayInputStream(table)))).hasSize(1);
    byte[] prose = utf8("Title, text and date were given,\nthe ministry said.\n");
    assertThat(Read.plain(items(Sources.stdin(new ByteArrayInputStream(prose))).get(0)))
        .startsWith("Title, text");
  }

  @Test
  void aTableLongerThanAReportIsStreamed() throws IOException {
    StringBuilder table = new StringBuilder("title,text\n");
    for (int i = 0; i < 1_000; i++) {
      table.append("T").append(i).append(",Ministers met – again.\n");
    }
    Path path = Files.writeString(dir.resolve("a.csv"), table);
    List<Item> items = items(Sources.in(path).within(new Limits(2_000, 1 << 20, 100, 4, 100)));
    assertThat(items).hasSize(1_000);
    assertThat(items.get(999).item()).isEqualTo("1001");
  }

  @Test
  void aRowThatIsTooLongEndsTheTable() throws IOException {
    String table = "title,text\nT,x\nU," + "y".repeat(300_000) + "\n";
    Path path = Files.writeString(dir.resolve("a.csv"), table);
    List<Item> items = items(Sources.in(path).within(new Limits(2_000, 1 << 20, 100, 4, 100)));
    assertThat(items).hasSize(2);
    assertThat(reason(items.get(1)))
        .isEqualTo("after row 2 a row is too long or has too many columns");
  }

  @Test
  void anEmptyTableSaysSo() throws IOException {
    assertThat(reason(read("a.csv", "title,text\n").get(0))).isEqualTo("is a table without rows");
    assertThat(reason(read("blank.csv", "title,text\n,\n,\n").get(0)))
        .isEqualTo("is a table without rows");
    assertThat(reason(read("b.csv", "\n\n").get(0))).isEqualTo("the file is empty");
    assertThat(reason(read("c.csv", ",,,\n,,,\n").get(0)))
        .startsWith("is a table without a column");
  }
}
