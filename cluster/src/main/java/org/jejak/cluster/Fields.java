package org.jejak.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;
import org.jspecify.annotations.Nullable;

/** Reads and writes what may be missing, and lists; strings keep every UTF-16 unit as it is. */
final class Fields {
  private Fields() {}

  interface Writer<T> {
    void write(T value) throws IOException;
  }

  interface Reader<T> {
    T read() throws IOException;
  }

  static void writeText(@Nullable String text, DataOutputView out) throws IOException {
    StringValue.writeString(text, out);
  }

  static @Nullable String readText(DataInputView in) throws IOException {
    return StringValue.readString(in);
  }

  /** A string that is never missing. */
  static String readWords(DataInputView in) throws IOException {
    String text = StringValue.readString(in);
    if (text == null) {
      throw new IOException("a text is missing");
    }
    return text;
  }

  static void writeNumber(@Nullable Long number, DataOutputView out) throws IOException {
    out.writeBoolean(number != null);
    if (number != null) {
      out.writeLong(number);
    }
  }

  static @Nullable Long readNumber(DataInputView in) throws IOException {
    return in.readBoolean() ? in.readLong() : null;
  }

  static void writeBytes(byte @Nullable [] bytes, DataOutputView out) throws IOException {
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  static byte @Nullable [] readBytes(DataInputView in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  /** Bytes that are never missing. */
  static byte[] readBlock(DataInputView in) throws IOException {
    byte[] bytes = readBytes(in);
    if (bytes == null) {
      throw new IOException("a block of bytes is missing");
    }
    return bytes;
  }

  static <T> void writeAll(List<T> values, DataOutputView out, Writer<T> writer)
      throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      writer.write(value);
    }
  }

  static <T> List<T> readAll(DataInputView in, Reader<T> reader) throws IOException {
    List<T> values = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      values.add(reader.read());
    }
    return values;
  }
}
