package org.jejak.cluster;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jejak.document.LedgerRow;

/** Entries between tasks, and in checkpoints. */
final class EntrySerializer extends ValueSerializer<Entry> {
  static final EntrySerializer INSTANCE = new EntrySerializer();
  static final TypeInformation<Entry> TYPE = new ValueType<>(Entry.class, INSTANCE);

  private static final long serialVersionUID = 1L;

  private EntrySerializer() {}

  @Override
  public Entry createInstance() {
    return new Entry(List.of(), null, List.of());
  }

  @Override
  public void serialize(Entry entry, DataOutputView out) throws IOException {
    Fields.writeAll(entry.rows(), out, row -> write(row, out));
    Fields.writeBytes(entry.reading(), out);
    Fields.writeAll(entry.items(), out, item -> Fields.writeBytes(item, out));
  }

  @Override
  public Entry deserialize(DataInputView in) throws IOException {
    return new Entry(
        Fields.readAll(in, () -> row(in)),
        Fields.readBytes(in),
        Fields.readAll(in, () -> Fields.readBlock(in)));
  }

  private static void write(LedgerRow row, DataOutputView out) throws IOException {
    Fields.writeText(row.input(), out);
    Fields.writeText(row.item(), out);
    Fields.writeNumber(row.offset(), out);
    Fields.writeText(row.status().name(), out);
    Fields.writeText(row.reason(), out);
    Fields.writeText(row.article(), out);
  }

  private static LedgerRow row(DataInputView in) throws IOException {
    return new LedgerRow(
        Fields.readWords(in),
        Fields.readText(in),
        Fields.readNumber(in),
        LedgerRow.Status.valueOf(Fields.readWords(in)),
        Fields.readText(in),
        Fields.readText(in));
  }

  @Override
  public TypeSerializerSnapshot<Entry> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The version of the entries in a checkpoint. */
  public static final class Snapshot extends VersionedSnapshot<Entry> {
    private static final int LAYOUT = 2;

    /** Of this Jejak's entries. */
    public Snapshot() {
      super(INSTANCE, LAYOUT);
    }

    /** Of entries whose readings are of another version. */
    Snapshot(int readings) {
      super(INSTANCE, LAYOUT, readings);
    }
  }
}
