package org.jejak.cluster;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Rows of the output format between tasks. */
final class LineSerializer extends ValueSerializer<Line> {
  static final LineSerializer INSTANCE = new LineSerializer();
  static final TypeInformation<Line> TYPE = new ValueType<>(Line.class, INSTANCE);

  private static final long serialVersionUID = 1L;

  private LineSerializer() {}

  @Override
  public Line createInstance() {
    return new Line("", null);
  }

  @Override
  public void serialize(Line line, DataOutputView out) throws IOException {
    Fields.writeText(line.key(), out);
    Fields.writeText(line.text(), out);
  }

  @Override
  public Line deserialize(DataInputView in) throws IOException {
    return new Line(Fields.readWords(in), Fields.readText(in));
  }

  @Override
  public TypeSerializerSnapshot<Line> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The version of the rows in a checkpoint. */
  public static final class Snapshot extends VersionedSnapshot<Line> {
    /** Of this Jejak's rows. */
    public Snapshot() {
      super(INSTANCE, 1);
    }
  }
}
