package org.jejak.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** One JSON Lines file: written beside its name, then renamed, so that no half file is seen. */
final class RowFile {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .rootValueSeparator("\n")
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private final Path dir;

  RowFile(Path dir) {
    this.dir = dir;
  }

  /** Writes {@code NAME.jsonl}: a line for each value, in their order. */
  <T> void write(String name, Collection<T> values, BiConsumer<Row, T> fields) throws IOException {
    Path file = dir.resolve(name + ".jsonl");
    Path unfinished = dir.resolve("." + name + ".jsonl.part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        lines(out, values, fields);
      }
      rename(unfinished, file);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** One object as it would stand in a file, without the line's end. */
  static <T> String line(T value, BiConsumer<Row, T> fields) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      fields.accept(new Row(json), value);
      json.writeEndObject();
    }
    return out.toString();
  }

  private static <T> void lines(OutputStream out, Collection<T> values, BiConsumer<Row, T> fields) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      Row row = new Row(json);
      for (T value : values) {
        json.writeStartObject();
        fields.accept(row, value);
        json.writeEndObject();
      }
      if (!values.isEmpty()) {
        json.writeRaw('\n');
      }
    }
  }

  static void rename(Path unfinished, Path file) throws IOException {
    try {
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
