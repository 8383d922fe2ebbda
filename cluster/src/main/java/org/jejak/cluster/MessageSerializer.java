package org.jejak.cluster;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Messages on their way from a source. */
final class MessageSerializer extends ValueSerializer<Message> {
  static final MessageSerializer INSTANCE = new MessageSerializer();
  static final TypeInformation<Message> TYPE = new ValueType<>(Message.class, INSTANCE);

  private static final long serialVersionUID = 1L;

  private MessageSerializer() {}

  @Override
  public Message createInstance() {
    return new Message("", null);
  }

  @Override
  public void serialize(Message message, DataOutputView out) throws IOException {
    Fields.writeText(message.name(), out);
    Fields.writeBytes(message.bytes(), out);
  }

  @Override
  public Message deserialize(DataInputView in) throws IOException {
    return new Message(Fields.readWords(in), Fields.readBytes(in));
  }

  @Override
  public TypeSerializerSnapshot<Message> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The version of the messages in a checkpoint. */
  public static final class Snapshot extends VersionedSnapshot<Message> {
    /** Of this Jejak's messages. */
    public Snapshot() {
      super(INSTANCE, 1);
    }
  }
}
