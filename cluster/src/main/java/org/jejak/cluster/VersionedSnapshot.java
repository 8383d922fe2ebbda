package org.jejak.cluster;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jejak.reading.ReadingCodec;

/**
 * What a checkpoint says of how its values are written: the layout around the readings, and the
 * version of the readings themselves.
 */
abstract class VersionedSnapshot<T> implements TypeSerializerSnapshot<T> {
  private final TypeSerializer<T> serializer;
  private int layout;
  private int readings;

  /** Of the values that this Jejak writes. */
  VersionedSnapshot(TypeSerializer<T> serializer, int layout) {
    this(serializer, layout, ReadingCodec.VERSION);
  }

  /** Of values in another version. */
  VersionedSnapshot(TypeSerializer<T> serializer, int layout, int readings) {
    this.serializer = serializer;
    this.layout = layout;
    this.readings = readings;
  }

  @Override
  public int getCurrentVersion() {
    return 1;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    out.writeInt(layout);
    out.writeInt(readings);
  }

  @Override
  public void readSnapshot(int version, DataInputView in, ClassLoader classes) throws IOException {
    layout = in.readInt();
    readings = in.readInt();
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return serializer;
  }

  /**
   * {@inheritDoc}
   *
   * @throws WrongStateException where the values are of another version
   */
  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> old) {
    if (old instanceof VersionedSnapshot<T> kept
        && kept.layout == layout
        && kept.readings == readings) {
      return TypeSerializerSchemaCompatibility.compatibleAsIs();
    }
    throw new WrongStateException(
        "what was saved is of another version (%s) than this Jejak keeps (%s): start without it, and read the input again"
            .formatted(old, this));
  }

  @Override
  public String toString() {
    return "layout " + layout + ", readings " + readings;
  }
}
