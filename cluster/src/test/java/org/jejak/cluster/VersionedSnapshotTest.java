package org.jejak.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.jejak.reading.ReadingCodec;
import org.junit.jupiter.api.Test;

/** What a savepoint says of its values, and whether this Jejak can go on from it. */
class VersionedSnapshotTest {
  private static TypeSerializerSnapshot<Entry> saved(TypeSerializerSnapshot<Entry> written)
      throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, written);
    return TypeSerializerSnapshot.readVersionedSnapshot(
        new DataInputDeserializer(out.getCopyOfBuffer()),
        VersionedSnapshotTest.class.getClassLoader());
  }

  @Test
  void aSavepointOfThisVersionIsGoneOnFrom() throws IOException {
    TypeSerializerSnapshot<Entry> old = saved(new EntrySerializer.Snapshot());
    assertThat(new EntrySerializer.Snapshot().resolveSchemaCompatibility(old).isCompatibleAsIs())
        .isTrue();
  }

  @Test
  void aSavepointWithReadingsOfAnotherVersionIsRefusedWithASentence() throws IOException {
    TypeSerializerSnapshot<Entry> old =
        saved(new EntrySerializer.Snapshot(ReadingCodec.VERSION + 1));
    assertThatThrownBy(() -> new EntrySerializer.Snapshot().resolveSchemaCompatibility(old))
        .isInstanceOf(WrongStateException.class)
        .hasMessageContaining("another version")
        .hasMessageContaining("read the input again");
  }
}
