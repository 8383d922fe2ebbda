package org.jejak.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.Span;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever arrives is read without a throw, and every row stands in the text as it says. */
class HostileTextTest {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final Jejak JEJAK = Jejak.standard();
  private static final long SEED = 20250522;

  @Test
  void slicesOfReportsAreReadAndEveryRowStandsInTheText() {
    Random random = new Random(SEED);
    List<String> reports = reports();
    for (int i = 0; i < 400; i++) {
      readAndCheck(slice(random, reports.get(random.nextInt(reports.size()))));
    }
  }

  @Test
  void reportsCutTogetherInTheMiddleOfWordsAreRead() {
    Random random = new Random(SEED + 1);
    List<String> reports = reports();
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int part = 0; part < 6; part++) {
        text.append(slice(random, slice(random, reports.get(random.nextInt(reports.size())))));
      }
      readAndCheck(text.toString());
    }
  }

  @Test
  void anyUnicodeIsRead() {
    Random random = new Random(SEED + 2);
    for (int i = 0; i < 200; i++) {
      readAndCheck(noise(random, 1 + random.nextInt(600)));
    }
  }

  @Test
  void digitsOutsideTheFirstPlaneAreRead() {
    readAndCheck("\ud835\udfce\ud835\udfcf tewas, \ud83e\udff0.");
  }

  @Test
  void wordsAmongAnyUnicodeAreRead() {
    Random random = new Random(SEED + 3);
    List<String> reports = reports();
    for (int i = 0; i < 200; i++) {
      String[] words = reports.get(random.nextInt(reports.size())).split(" ");
      StringBuilder text = new StringBuilder();
      for (String word : words) {
        text.append(word).append(random.nextInt(8) == 0 ? noise(random, 3) : " ");
      }
      readAndCheck(text.toString());
    }
  }

  @Test
  void oneSentenceWithoutEndIsReadInTime() {
    for (String word :
        List.of("after ", "said that ", "yang ", "and Indonesia ", "\"", "12 ", "(")) {
      readAndCheck(word.repeat(2_000));
    }
  }

  private static void readAndCheck(String text) {
    Document document =
        new Document(
            "a-0000000000000000",
            "x.txt",
            null,
            null,
            null,
            new Content.PlainText(text),
            List.of());
    assertThatCode(() -> check(JEJAK.read(new Item.Readable(document)).reading()))
        .as(text.length() > 300 ? text.substring(0, 300) : text)
        .doesNotThrowAnyException();
  }

  private static void check(@Nullable Reading reading) {
    if (reading == null) {
      return;
    }
    String text = reading.article().text();
    reading.mentions().forEach(row -> stands(text, row.span(), row.text()));
    reading.times().forEach(row -> stands(text, row.span(), row.text()));
    reading.quotes().forEach(row -> stands(text, row.span(), row.text()));
    reading.events().forEach(row -> stands(text, row.span(), row.text()));
    reading
        .incidents()
        .forEach(row -> {
          stands(text, row.span(), row.text());
          row.figureSpans().values().forEach(span -> stands(text, span, span.of(text)));
        });
  }

  private static void stands(String text, Span span, String words) {
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
    assertThat(span.of(text)).isEqualTo(words);
  }

  private static String slice(Random random, String text) {
    if (text.isEmpty()) {
      return text;
    }
    int from = random.nextInt(text.length());
    return text.substring(from, from + random.nextInt(text.length() - from + 1));
  }

  private static String noise(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int sort = random.nextInt(10);
      if (sort == 0) {
        text.append((char) (0xD800 + random.nextInt(0x800)));
      } else if (sort < 4) {
        text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      } else {
        text.append((char) random.nextInt(0x250));
      }
    }
    return text.toString();
  }

  private static List<String> reports() {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(HostileTextTest::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
