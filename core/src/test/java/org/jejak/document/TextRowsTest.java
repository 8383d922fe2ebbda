package org.jejak.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRowsTest {
  private static List<TextRow> rows(String name, byte[] bytes, TextFields fields)
      throws IOException {
    List<TextRow> rows = new ArrayList<>();
    new TextRows(null, fields).forEach(name, new ByteArrayInputStream(bytes), rows::add);
    return rows;
  }

  private static List<TextRow> rows(String text) throws IOException {
    return rows("-", text.getBytes(StandardCharsets.UTF_8), TextFields.USUAL);
  }

  private static TextRow text(long number, String id, String text) {
    return new TextRow.Text(number, id, text, null);
  }

  @Test
  void aLineIsATextAndABlankOneIsPassedOver() throws IOException {
    assertThat(rows("One.\r\n\r\n  \rTwo.\nThree."))
        .containsExactly(text(1, "1", "One."), text(4, "4", "Two."), text(5, "5", "Three."));
  }

  @Test
  void theFirstLineTellsJsonAndTablesFromText() throws IOException {
    assertThat(rows("{\"text\":\"One.\",\"id\":3}")).containsExactly(text(1, "3", "One."));
    assertThat(rows("id;text\n3;One.\n")).containsExactly(text(2, "3", "One."));
    assertThat(rows("The text, an old one\n")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkIsNoPartOfTheText(String charset) throws IOException {
    byte[] bytes = "\ufeffDua orang tewas – kata polisi.".getBytes(Charset.forName(charset));
    assertThat(rows("-", bytes, TextFields.USUAL))
        .containsExactly(text(1, "1", "Dua orang tewas – kata polisi."));
  }

  @Test
  void textThatIsNotUtf8IsReadAsWhatItMostLikelyIs() throws IOException {
    byte[] bytes =
        "Le ministre a déclaré que la réunion était reportée à l'été."
            .getBytes(Charset.forName("windows-1252"));
    assertThat(((TextRow.Text) rows("-", bytes, TextFields.USUAL).getFirst()).text())
        .contains("déclaré", "été");
  }

  @Test
  void aRowThatIsTooLongIsToldAndPassedOver() throws IOException {
    String tooLong = "x".repeat(TextRows.LONGEST + 1);
    assertThat(rows(tooLong + "\nOne.\n"))
        .containsExactly(
            new TextRow.Unread(1, "is longer than 1048576 characters"), text(2, "2", "One."));
  }

  @Test
  void aCellThatNeverEndsIsToldWithItsRow() throws IOException {
    String table = "id,text\n1,One.\n2,\"" + "x\n".repeat(TextRows.LONGEST) + "\n3,Three.";
    assertThat(rows(table))
        .containsExactly(
            text(2, "1", "One."),
            new TextRow.Unread(
                3, "is too long or has too many columns; nothing after it was read"));
  }

  @Test
  void aRowWithoutItsCellHasNoText() throws IOException {
    assertThat(rows("id,text\n1\n,,\n2,Two.\n"))
        .containsExactly(new TextRow.Unread(2, "has no text"), text(4, "2", "Two."));
  }

  @Test
  void columnsAskedForByNameMustBeThere() throws IOException {
    TextFields fields = new TextFields(null, null, "day");
    assertThat(rows("a.csv", "text,id\nOne.,1\n".getBytes(StandardCharsets.UTF_8), fields))
        .containsExactly(
            new TextRow.Unread(
                0, "has no column 'day'; its columns are text, id (--date COLUMN names one)"));
  }

  @Test
  void deepOrEndlessJsonIsOneUnreadRow() throws IOException {
    List<TextRow> rows = rows("{\"text\":" + "[".repeat(100_000) + "\n{\"text\":\"One.\"}");
    assertThat(rows.get(0)).isInstanceOf(TextRow.Unread.class);
    assertThat(rows.get(1)).isEqualTo(text(2, "2", "One."));
  }

  @Test
  void aListOfObjectsIsReadOneByOne() throws IOException {
    assertThat(rows("[{\"text\":\"One.\"},\n 7, {\"text\":\"Three.\",\"id\":\"c\"}]"))
        .containsExactly(
            text(1, "1", "One."),
            new TextRow.Unread(2, "is JSON, but not an object"),
            text(3, "c", "Three."));
    String crowd = "{" + "\"a\":1,".repeat(1 << 19) + "\"text\":\"One.\"}";
    assertThat(rows("[" + crowd + ",{\"text\":\"Two.\"}]"))
        .containsExactly(
            new TextRow.Unread(1, "is longer than 8388608 bytes"), text(2, "2", "Two."));
    assertThat(rows("[{\"text\":\"One.\"},\n{\"text\":")).first().isEqualTo(text(1, "1", "One."));
  }

  @Test
  void pagesAndFeedsAreNoRowsOfTexts() throws IOException {
    for (String markup : List.of("<!DOCTYPE html><p>One.", "\n<html>", "<?xml version='1.0'?>")) {
      assertThat(rows(markup))
          .containsExactly(
              new TextRow.Unread(
                  0, "is a page or feed, not rows of texts; jejak read and jejak trace read it"));
    }
  }

  @Test
  void rowsAreHandedOnAsTheyArrive() throws IOException {
    List<TextRow> rows = new ArrayList<>();
    byte[] first = "First line.\n".getBytes(StandardCharsets.UTF_8);
    InputStream slow =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] into, int from, int length) {
            if (at == 0) {
              System.arraycopy(first, 0, into, from, first.length);
              at = first.length;
              return first.length;
            }
            assertThat(rows).hasSize(1);
            return -1;
          }
        };
    new TextRows(null, TextFields.USUAL).forEach("-", slow, rows::add);
    assertThat(rows).hasSize(1);
  }
}
