package org.jejak.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Rounds of ten milliseconds. */
class ChangesTest {
  private static final Rounds ROUNDS = new Rounds(Duration.ofMillis(10));

  private static List<Line> told(List<StreamRecord<Line>> rows, long... watermarks)
      throws Exception {
    try (var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new Changes(ROUNDS)), Line::key, Types.STRING)) {
      harness.setup(LineSerializer.INSTANCE);
      harness.open();
      for (int i = 0; i < watermarks.length; i++) {
        if (i < rows.size()) {
          harness.processElement(rows.get(i));
        }
        harness.processWatermark(new Watermark(watermarks[i]));
      }
      return harness.extractOutputValues();
    }
  }

  private static StreamRecord<Line> row(String text, long end) {
    return new StreamRecord<>(new Line("stories/s-1", text), end);
  }

  @Test
  void aRowIsToldWhereItIsNewAndWhereItChanged() throws Exception {
    assertThat(told(List.of(row("{}", 10), row("{}", 20), row("{1}", 30)), 10, 20, 30))
        .containsExactly(new Line("stories/s-1", "{}"), new Line("stories/s-1", "{1}"));
  }

  @Test
  void aRowThatTheNextRoundDoesNotHaveIsTakenAway() throws Exception {
    assertThat(told(List.of(row("{}", 10)), 10, 20))
        .containsExactly(new Line("stories/s-1", "{}"), new Line("stories/s-1", null));
  }

  @Test
  void aRowIsKnownByItsIdAndOneWithoutByItsText() {
    assertThat(Line.of("stories", "{\"id\":\"s-1\"}").key()).isEqualTo("stories/s-1");
    assertThat(Line.of("times", "{\"a\":1}").key())
        .startsWith("times/x-")
        .isNotEqualTo(Line.of("times", "{\"a\":2}").key());
  }
}
