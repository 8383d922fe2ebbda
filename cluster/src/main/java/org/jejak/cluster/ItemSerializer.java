package org.jejak.cluster;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.Note;
import org.jejak.document.Original;
import org.jspecify.annotations.Nullable;

/** Items on their way from a source to a reader. */
final class ItemSerializer extends ValueSerializer<Item> {
  static final ItemSerializer INSTANCE = new ItemSerializer();
  static final TypeInformation<Item> TYPE = new ValueType<>(Item.class, INSTANCE);

  private static final long serialVersionUID = 1L;
  private static final int READABLE = 0;
  private static final int REPEATED = 1;
  private static final int UNREADABLE = 2;
  private static final int HTML = 0;
  private static final int TEXT = 1;
  private static final int FIELDS = 2;

  private ItemSerializer() {}

  @Override
  public Item createInstance() {
    return new Item.Unreadable("", null, null, "");
  }

  @Override
  public void serialize(Item item, DataOutputView out) throws IOException {
    switch (item) {
      case Item.Readable readable -> {
        out.writeByte(READABLE);
        write(readable.document(), out);
        write(readable.original(), out);
      }
      case Item.Repeated repeated -> {
        out.writeByte(REPEATED);
        writePlace(repeated.input(), repeated.item(), repeated.offset(), out);
        Fields.writeText(repeated.article(), out);
        Fields.writeText(repeated.since(), out);
      }
      case Item.Unreadable unreadable -> {
        out.writeByte(UNREADABLE);
        writePlace(unreadable.input(), unreadable.item(), unreadable.offset(), out);
        Fields.writeText(unreadable.reason(), out);
      }
    }
  }

  @Override
  public Item deserialize(DataInputView in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case READABLE -> new Item.Readable(document(in), original(in));
      case REPEATED ->
          new Item.Repeated(
              Fields.readWords(in),
              Fields.readText(in),
              Fields.readNumber(in),
              Fields.readWords(in),
              Fields.readText(in));
      case UNREADABLE ->
          new Item.Unreadable(
              Fields.readWords(in),
              Fields.readText(in),
              Fields.readNumber(in),
              Fields.readWords(in));
      default -> throw new IOException("no item of kind " + kind);
    };
  }

  private static void writePlace(
      String input, @Nullable String item, @Nullable Long offset, DataOutputView out)
      throws IOException {
    Fields.writeText(input, out);
    Fields.writeText(item, out);
    Fields.writeNumber(offset, out);
  }

  private static void write(Document document, DataOutputView out) throws IOException {
    Fields.writeText(document.id(), out);
    writePlace(document.input(), document.item(), document.offset(), out);
    Fields.writeText(document.url(), out);
    write(document.content(), out);
    Fields.writeAll(
        document.notes(),
        out,
        note -> {
          Fields.writeText(note.kind(), out);
          Fields.writeText(note.text(), out);
        });
    Fields.writeText(document.shortfall(), out);
  }

  private static void write(@Nullable Original original, DataOutputView out) throws IOException {
    Fields.writeBytes(original == null ? null : original.bytes(), out);
    Fields.writeText(original == null ? null : original.contentType(), out);
  }

  private static @Nullable Original original(DataInputView in) throws IOException {
    byte[] bytes = Fields.readBytes(in);
    String contentType = Fields.readText(in);
    return bytes == null ? null : new Original(bytes, contentType);
  }

  private static Document document(DataInputView in) throws IOException {
    return new Document(
        Fields.readWords(in),
        Fields.readWords(in),
        Fields.readText(in),
        Fields.readNumber(in),
        Fields.readText(in),
        content(in),
        Fields.readAll(in, () -> new Note(Fields.readWords(in), Fields.readWords(in))),
        Fields.readText(in));
  }

  private static void write(Content content, DataOutputView out) throws IOException {
    switch (content) {
      case Content.Html html -> {
        out.writeByte(HTML);
        Fields.writeText(html.markup(), out);
      }
      case Content.PlainText plain -> {
        out.writeByte(TEXT);
        Fields.writeText(plain.text(), out);
        Fields.writeText(plain.hints().title(), out);
        Fields.writeAll(plain.hints().authors(), out, name -> Fields.writeText(name, out));
      }
      case Content.Fields fields -> {
        out.writeByte(FIELDS);
        write(fields, out);
      }
    }
  }

  private static void write(Content.Fields fields, DataOutputView out) throws IOException {
    Fields.writeText(fields.title(), out);
    Fields.writeText(fields.body(), out);
    out.writeBoolean(fields.bodyIsMarkup());
    out.writeBoolean(fields.summaryOnly());
    Fields.writeText(fields.outlet(), out);
    Fields.writeAll(fields.authors(), out, name -> Fields.writeText(name, out));
    Fields.writeText(fields.section(), out);
    Fields.writeText(fields.lang(), out);
    Fields.writeText(fields.published(), out);
    Fields.writeText(fields.updated(), out);
    Fields.writeText(fields.image(), out);
    Fields.writeText(fields.credit(), out);
  }

  private static Content content(DataInputView in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case HTML -> new Content.Html(Fields.readWords(in));
      case TEXT ->
          new Content.PlainText(
              Fields.readWords(in),
              new Content.Hints(
                  Fields.readText(in), Fields.readAll(in, () -> Fields.readWords(in))));
      case FIELDS ->
          new Content.Fields(
              Fields.readText(in),
              Fields.readText(in),
              in.readBoolean(),
              in.readBoolean(),
              Fields.readText(in),
              Fields.readAll(in, () -> Fields.readWords(in)),
              Fields.readText(in),
              Fields.readText(in),
              Fields.readText(in),
              Fields.readText(in),
              Fields.readText(in),
              Fields.readText(in));
      default -> throw new IOException("no content of kind " + kind);
    };
  }

  @Override
  public TypeSerializerSnapshot<Item> snapshotConfiguration() {
    return new Snapshot();
  }

  /** The version of the items in a checkpoint. */
  public static final class Snapshot extends VersionedSnapshot<Item> {
    /** Of this Jejak's items. */
    public Snapshot() {
      super(INSTANCE, 2);
    }
  }
}
