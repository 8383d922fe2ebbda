package org.jejak.cluster;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each report once, by its id, and hands all of them on at the end of every round; the bytes
 * of an item at the end of its first alone. Ids are hashes, so that the reports of a story, however
 * large, lie on all tasks alike.
 */
final class Settling extends KeyedProcessFunction<String, Entry, Entry> {
  private static final long serialVersionUID = 1L;

  private final Rounds rounds;
  private final Duration kept;
  private transient @Nullable ValueState<Entry> entry;
  private transient @Nullable ValueState<Long> seen;

  /**
   * Prepares.
   *
   * @param kept how long a report is kept after it was last seen, in event time
   */
  Settling(Rounds rounds, Duration kept) {
    this.rounds = rounds;
    this.kept = kept;
  }

  @Override
  public void open(OpenContext context) {
    entry = getRuntimeContext().getState(new ValueStateDescriptor<>("entry", EntrySerializer.TYPE));
    seen = getRuntimeContext().getState(new ValueStateDescriptor<>("seen", Types.LONG));
  }

  @Override
  public void processElement(Entry arrived, Context context, Collector<Entry> out)
      throws IOException {
    Entry known = of(entry).value();
    of(entry).update(known == null ? arrived : known.with(arrived, Engine.codec()));
    Long before = of(seen).value();
    long time = time(context.timestamp());
    of(seen).update(before == null ? time : Math.max(before, time));
    context
        .timerService()
        .registerEventTimeTimer(rounds.endAfter(time, context.timerService().currentWatermark()));
  }

  @Override
  public void onTimer(long end, OnTimerContext context, Collector<Entry> out) throws IOException {
    Entry known = of(entry).value();
    Long last = of(seen).value();
    if (known == null || last == null) {
      return;
    }
    boolean ended = context.timerService().currentWatermark() == Long.MAX_VALUE;
    if (!ended && last != Long.MAX_VALUE && end - last > kept.toMillis()) {
      of(entry).clear();
      of(seen).clear();
    } else if (!ended) {
      out.collect(known);
      of(entry).update(known.withoutItems());
      context.timerService().registerEventTimeTimer(rounds.endAfter(end, end));
    } else if (end < Long.MAX_VALUE) {
      // At the end of the input one round is left, the one that has all.
      context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    } else {
      out.collect(known);
    }
  }

  /** What lies in files carries no time: it is kept to the end. */
  private static long time(@Nullable Long timestamp) {
    return timestamp == null || timestamp == Long.MIN_VALUE ? Long.MAX_VALUE : timestamp;
  }

  private static <T> T of(@Nullable T state) {
    if (state == null) {
      throw new IllegalStateException("not open");
    }
    return state;
  }
}
