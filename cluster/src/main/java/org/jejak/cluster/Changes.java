package org.jejak.cluster;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jejak.document.Ids;
import org.jspecify.annotations.Nullable;

/** Lets through what a round tells otherwise than the one before: rows new, changed, and gone. */
final class Changes extends KeyedProcessFunction<String, Line, Line> {
  private static final long serialVersionUID = 1L;

  private final Rounds rounds;
  private transient @Nullable ValueState<String> told;
  private transient @Nullable ValueState<Long> round;

  Changes(Rounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void open(OpenContext context) {
    told = getRuntimeContext().getState(new ValueStateDescriptor<>("told", Types.STRING));
    round = getRuntimeContext().getState(new ValueStateDescriptor<>("round", Types.LONG));
  }

  @Override
  public void processElement(Line line, Context context, Collector<Line> out) throws IOException {
    ValueState<String> before = Objects.requireNonNull(told);
    String digest = Ids.row("x", Objects.requireNonNull(line.text()));
    if (!digest.equals(before.value())) {
      before.update(digest);
      out.collect(line);
    }
    long end = context.timestamp();
    Objects.requireNonNull(round).update(end);
    context.timerService().registerEventTimeTimer(rounds.endAfter(end, end));
  }

  @Override
  public void onTimer(long end, OnTimerContext context, Collector<Line> out) throws IOException {
    ValueState<Long> last = Objects.requireNonNull(round);
    ValueState<String> before = Objects.requireNonNull(told);
    if (before.value() != null && last.value() < end) {
      before.clear();
      last.clear();
      out.collect(new Line(context.getCurrentKey(), null));
    }
  }
}
