package org.jejak.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.document.Sources;
import org.junit.jupiter.api.Test;

/** Rounds of ten minutes; a report is kept for an hour. */
class SettlingTest {
  private static final Rounds ROUNDS = new Rounds(Duration.ofMinutes(10));
  private static final long MINUTE = 60_000;

  private static KeyedOneInputStreamOperatorTestHarness<String, Entry, Entry> harness()
      throws Exception {
    KeyedOneInputStreamOperatorTestHarness<String, Entry, Entry> harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new Settling(ROUNDS, Duration.ofHours(1))),
            Entry::key,
            Types.STRING);
    harness.setup(EntrySerializer.INSTANCE);
    return harness;
  }

  private static Entry row(String input, String article) {
    return new Entry(
        List.of(new LedgerRow(input, null, null, LedgerRow.Status.ACCEPTED, null, article)),
        null,
        List.of());
  }

  private static void arrives(
      KeyedOneInputStreamOperatorTestHarness<String, Entry, Entry> harness, Entry entry, long at)
      throws Exception {
    harness.processElement(new StreamRecord<>(entry, at * MINUTE));
  }

  /** What was handed on so far, as "minute of the round's end: inputs". */
  private static List<String> given(
      KeyedOneInputStreamOperatorTestHarness<String, Entry, Entry> harness) {
    List<String> given = new ArrayList<>();
    for (Object out : harness.getOutput()) {
      if (out instanceof StreamRecord<?> record && record.getValue() instanceof Entry entry) {
        String end =
            record.getTimestamp() == Long.MAX_VALUE ? "end" : "" + record.getTimestamp() / MINUTE;
        given.add(
            end + ": " + String.join(" ", entry.rows().stream().map(LedgerRow::input).toList()));
      }
    }
    return given;
  }

  @Test
  void aReportIsHandedOnAtTheEndOfItsRoundAndOfEachAfter() throws Exception {
    try (var harness = harness()) {
      harness.open();
      arrives(harness, row("x", "a-1"), 3);
      harness.processWatermark(new Watermark(9 * MINUTE));
      assertThat(given(harness)).isEmpty();
      harness.processWatermark(new Watermark(20 * MINUTE));
      assertThat(given(harness)).containsExactly("10: x", "20: x");
    }
  }

  @Test
  void theBytesOfAnItemAreHandedOnOnce() throws Exception {
    try (var harness = harness()) {
      harness.open();
      arrives(harness, row("x", "a-1").with(new byte[] {1}), 3);
      harness.processWatermark(new Watermark(20 * MINUTE));
      assertThat(harness.extractOutputValues())
          .extracting(entry -> entry.items().size())
          .containsExactly(1, 0);
    }
  }

  @Test
  void aLateReportCountsInTheNextRound() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processWatermark(new Watermark(25 * MINUTE));
      arrives(harness, row("x", "a-1"), 3);
      harness.processWatermark(new Watermark(30 * MINUTE));
      assertThat(given(harness)).containsExactly("30: x");
    }
  }

  @Test
  void aReportThatIsNotSeenAgainIsForgottenAfterItsTime() throws Exception {
    try (var harness = harness()) {
      harness.open();
      arrives(harness, row("x", "a-1"), 3);
      arrives(harness, row("y", "a-2"), 3);
      arrives(harness, row("z", "a-2"), 50);
      harness.processWatermark(new Watermark(70 * MINUTE));
      assertThat(given(harness)).contains("60: x", "70: y z").doesNotContain("70: x");
      assertThat(harness.numKeyedStateEntries()).isEqualTo(2);
    }
  }

  @Test
  void atTheEndOfTheInputThereIsOneRoundWithAll() throws Exception {
    try (var harness = harness()) {
      harness.open();
      arrives(harness, row("x", "a-1"), 3);
      arrives(harness, row("y", "a-2"), 300);
      harness.processWatermark(Watermark.MAX_WATERMARK);
      assertThat(given(harness)).containsExactlyInAnyOrder("end: x", "end: y");
    }
  }

  @Test
  void whatWasSavedIsThereAfterARestart() throws Exception {
    OperatorSubtaskState saved;
    try (var harness = harness()) {
      harness.open();
      arrives(harness, row("x", "a-1"), 3);
      saved = harness.snapshot(1, 1);
    }
    try (var harness = harness()) {
      harness.initializeState(saved);
      harness.open();
      arrives(harness, row("y", "a-1"), 4);
      harness.processWatermark(new Watermark(10 * MINUTE));
      assertThat(given(harness)).containsExactly("10: x y");
    }
  }

  @Test
  void ofTwoItemsThatAreOneReportTheFirstByNameGivesTheReading() {
    List<Entry> read = new ArrayList<>();
    Sources.in(List.of(Reports.SAMPLES + "/txt")).forEach(item -> read.add(entry(item)));
    Entry one = read.getFirst();
    byte[] other = read.getLast().reading();
    Entry later = new Entry(one.rows(), other, List.of());
    assertThat(one.with(later, Engine.get().readingCodec()).reading()).isEqualTo(one.reading());
    assertThat(later.with(one, Engine.get().readingCodec()).reading()).isEqualTo(one.reading());
  }

  private static Entry entry(Item item) {
    return Entry.of(Engine.get().read(item), Engine.get().readingCodec());
  }
}
