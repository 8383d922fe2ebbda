package org.jejak.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.jejak.article.Article;
import org.jejak.language.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readings in memory and in a temporary file look the same. */
class ReadingsTest {
  private static final ReadingCodec CODEC = new ReadingCodec(Packs.standard());

  private static Reading reading(String id, String input) {
    String text = "Report " + id + " says that the ferry sailed from Kupang to Dili on Friday.";
    Article article =
        new Article(
            id, input, null, null, null, List.of(), null, null, "en", null, null, List.of(), null,
            text, List.of(), List.of());
    var pack = Packs.standard().pack("en");
    return new Reading(
        article,
        pack.annotate(""),
        pack.annotate(text),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** What is kept in memory: nothing, the first few, all. */
  @ParameterizedTest
  @ValueSource(longs = {0, 20_000, Long.MAX_VALUE})
  void theyComeInTheOrderOfTheirIdsWhateverCameFirst(long memory) {
    ReadingCollector collector = new ReadingCollector(CODEC, memory);
    for (int i = 40; i > 0; i--) {
      collector.add(reading("a-%03d".formatted(i), "input"));
    }
    try (Readings readings = collector.readings()) {
      assertThat(readings.stream().map(reading -> reading.article().id()))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 40).mapToObj("a-%03d"::formatted).toList());
      assertThat(readings.get("a-017")).isEqualTo(reading("a-017", "input"));
      assertThat(readings.article("a-018")).isEqualTo(reading("a-018", "input").article());
      assertThat(readings.has("a-040")).isTrue();
      assertThat(readings.has("a-041")).isFalse();
      assertThatExceptionOfType(NoSuchElementException.class)
          .isThrownBy(() -> readings.get("a-041"));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 20_000, Long.MAX_VALUE})
  void ofEqualItemsTheFirstGivesTheInput(long memory) {
    ReadingCollector collector = new ReadingCollector(CODEC, memory);
    collector.add(reading("a-1", "b.txt"));
    collector.add(reading("a-1", "a.txt"));
    collector.add(reading("a-1", "c.txt"));
    try (Readings readings = collector.readings()) {
      assertThat(readings).hasSize(1);
      assertThat(readings.article("a-1").input()).isEqualTo("a.txt");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10, Long.MAX_VALUE})
  void aSpoolGivesBackWhatItTook(long memory) {
    try (Spool spool = new Spool(memory)) {
      for (int i = 0; i < 200; i++) {
        assertThat(spool.add(("number " + i).repeat(i % 5).getBytes())).isEqualTo(i);
      }
      for (int i = 199; i >= 0; i--) {
        assertThat(new String(spool.get(i))).isEqualTo(("number " + i).repeat(i % 5));
      }
    }
  }

  @Test
  void aSpoolHasNoNumberThatItDidNotGive() {
    try (Spool spool = new Spool(0)) {
      spool.add(new byte[] {1});
      assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> spool.get(1));
    }
  }
}
