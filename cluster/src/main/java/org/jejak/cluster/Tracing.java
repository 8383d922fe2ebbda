package org.jejak.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.accumulators.IntMaximum;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jejak.document.LedgerRow;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Traces the reports of a round when the last of them is there, on one task: how reports hang
 * together is decided over all of them, by the engine's own tracing.
 */
final class Tracing extends AbstractStreamOperator<Line>
    implements OneInputStreamOperator<Entry, Line>, BoundedOneInput {
  /** Name of the accumulator that says how many items the last round rejected. */
  static final String REJECTED = "rejected";

  private static final long serialVersionUID = 1L;

  private final TraceSettings settings;
  private final Results results;
  private final boolean tellsRows;
  private final IntMaximum rejected = new IntMaximum(0);
  private transient Map<Long, RoundInput> open = Map.of();
  private transient boolean hasTraced;
  private transient @Nullable ListState<Tuple2<Long, Entry>> kept;

  /** Holds one value once a round was traced, in this run or in one that it goes on from. */
  private transient @Nullable ListState<Boolean> traced;

  /**
   * Prepares.
   *
   * @param tellsRows whether somebody takes the rows, with the end of their round as their time
   */
  Tracing(TraceSettings settings, Results results, boolean tellsRows) {
    this.settings = settings;
    this.results = results;
    this.tellsRows = tellsRows;
  }

  @Override
  public void open() throws Exception {
    super.open();
    getRuntimeContext().addAccumulator(REJECTED, rejected);
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    open = new TreeMap<>();
    kept =
        context
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>("round", Types.TUPLE(Types.LONG, EntrySerializer.TYPE)));
    for (Tuple2<Long, Entry> entry : kept.get()) {
      round(entry.f0).add(entry.f1);
    }
    traced =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("traced", Types.BOOLEAN));
    hasTraced = traced.get().iterator().hasNext();
  }

  private RoundInput round(long end) {
    return open.computeIfAbsent(end, round -> new RoundInput());
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    if (kept != null && traced != null) {
      traced.update(hasTraced ? List.of(true) : List.of());
      kept.clear();
      for (Map.Entry<Long, RoundInput> round : open.entrySet()) {
        for (Entry entry : round.getValue()) {
          kept.add(Tuple2.of(round.getKey(), entry));
        }
      }
    }
  }

  @Override
  public void processElement(StreamRecord<Entry> record) throws IOException {
    round(record.getTimestamp()).add(record.getValue());
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    traceUpTo(mark.getTimestamp());
    super.processWatermark(mark);
  }

  @Override
  public void endInput() throws IOException, InterruptedException {
    traceUpTo(Long.MAX_VALUE);
    if (!hasTraced) {
      // An input without a single item has files, too.
      round(Long.MAX_VALUE);
      traceUpTo(Long.MAX_VALUE);
    }
  }

  private void traceUpTo(long time) throws IOException, InterruptedException {
    List<Long> ended = new ArrayList<>(open.keySet());
    ended.removeIf(end -> end > time);
    for (long end : ended) {
      try (RoundInput round = round(end);
          Trace trace = settings.trace(round)) {
        results.take(round, trace, settings, tellsRows ? line -> tell(line, end) : null);
        rejected.resetLocal();
        rejected.add((int) trace.ledger().stream().filter(Tracing::isRejected).count());
      }
      open.remove(end);
      hasTraced = true;
    }
  }

  private void tell(Line line, long end) {
    output.collect(new StreamRecord<>(line, end));
  }

  private static boolean isRejected(LedgerRow row) {
    return row.status() == LedgerRow.Status.REJECTED;
  }

  @Override
  public void close() throws Exception {
    open.values().forEach(RoundInput::close);
    super.close();
  }
}
