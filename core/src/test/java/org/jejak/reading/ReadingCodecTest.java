package org.jejak.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jejak.document.Ids;
import org.jejak.document.Sources;
import org.jejak.language.Packs;
import org.jejak.trace.Jejak;
import org.jejak.trace.SampleTrace;
import org.junit.jupiter.api.Test;

/** Readings as bytes, and back again. */
class ReadingCodecTest {
  private static final ReadingCodec CODEC = new ReadingCodec(Packs.standard());
  private static final List<Reading> SAMPLES = samples();

  private static List<Reading> samples() {
    Jejak jejak = Jejak.standard();
    List<Reading> readings = new ArrayList<>();
    Sources.in(List.of("../samples"))
        .forEach(item -> {
          Reading reading = jejak.read(item).reading();
          if (reading != null) {
            readings.add(reading);
          }
        });
    return readings;
  }

  @Test
  void everySampleComesBackEqual() {
    for (Reading reading : SAMPLES) {
      assertThat(CODEC.decode(CODEC.encode(reading))).isEqualTo(reading);
    }
  }

  @Test
  void tokensSentencesAndConceptsAreMadeAgain() {
    for (Reading reading : SAMPLES) {
      Reading again = CODEC.decode(CODEC.encode(reading));
      assertThat(again.body().tokens()).isEqualTo(reading.body().tokens());
      assertThat(again.body().sentences()).isEqualTo(reading.body().sentences());
      assertThat(again.body().matches()).isEqualTo(reading.body().matches());
      assertThat(again.title().tokens()).isEqualTo(reading.title().tokens());
    }
  }

  @Test
  void openTimesMeanTheSameDays() {
    for (Reading reading : SAMPLES) {
      Reading again = CODEC.decode(CODEC.encode(reading));
      for (int i = 0; i < reading.times().size(); i++) {
        assertThat(again.times().get(i).open()).isEqualTo(reading.times().get(i).open());
      }
    }
  }

  @Test
  void theArticleAloneIsTheSame() {
    for (Reading reading : SAMPLES) {
      assertThat(CODEC.article(CODEC.encode(reading))).isEqualTo(reading.article());
    }
  }

  @Test
  void bytesOfAnotherVersionAreRefused() {
    byte[] bytes = CODEC.encode(SAMPLES.getFirst());
    bytes[0]++;
    assertThatIllegalArgumentException().isThrownBy(() -> CODEC.decode(bytes));
  }

  @Test
  void bytesCutShortAreRefused() {
    byte[] bytes = CODEC.encode(SAMPLES.getFirst());
    for (int length = 1; length < bytes.length; length += 17) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThatIllegalArgumentException().isThrownBy(() -> CODEC.decode(part));
    }
  }

  @Test
  void bytesThatWereChangedGiveAReadingOrAreRefused() {
    Random random = new Random(20250930);
    byte[] bytes = CODEC.encode(SAMPLES.getFirst());
    for (int i = 0; i < 2000; i++) {
      byte[] changed = bytes.clone();
      changed[1 + random.nextInt(bytes.length - 1)] = (byte) random.nextInt(256);
      try {
        assertThat(CODEC.decode(changed)).isNotNull();
      } catch (IllegalArgumentException refused) {
        assertThat(refused).hasMessageContaining("a reading");
      }
    }
  }

  @Test
  void anyStringComesBack() {
    List<String> strings =
        List.of(
            "", "plain", "caf\u00e9", "\u4e1c\u4eac", "\ud83d\udea2", "\ud83d", "a\udea2\u0000");
    ByteWriter out = new ByteWriter();
    strings.forEach(out::text);
    strings.forEach(out::text);
    out.text(null);
    ByteReader in = new ByteReader(out.bytes());
    strings.forEach(string -> assertThat(in.text()).isEqualTo(string));
    strings.forEach(string -> assertThat(in.text()).isEqualTo(string));
    assertThat(in.text()).isNull();
  }

  @Test
  void anyNumberComesBack() {
    long[] numbers = {
      0, 1, -1, 63, 64, -64, -65, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE
    };
    ByteWriter out = new ByteWriter();
    Arrays.stream(numbers).forEach(out::number);
    ByteReader in = new ByteReader(out.bytes());
    Arrays.stream(numbers).forEach(number -> assertThat(in.number()).isEqualTo(number));
  }

  /** Whoever changes the bytes on purpose counts the version up and puts the new hash here. */
  @Test
  void whatThisVersionWritesStaysAsItIs() {
    StringBuilder all = new StringBuilder();
    for (Reading reading : SampleTrace.trace().readings()) {
      all.append(Arrays.toString(CODEC.encode(reading)));
    }
    assertThat(ReadingCodec.VERSION + " " + Ids.sha256(all.toString()).substring(0, 16))
        .isEqualTo("1 e0c89502bbc40e04");
  }
}
