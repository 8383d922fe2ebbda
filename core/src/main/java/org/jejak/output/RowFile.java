package org.jejak.output;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * One file, of JSON Lines or of lines of text, written row by row beside its name, then renamed, so
 * that no half file is seen.
 */
final class RowFile implements AutoCloseable {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .rootValueSeparator((String) null)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private static final String JSONL = ".jsonl";
  private static final long SORTED_AT_ONCE = 16L << 20;

  private final Path file;
  private final Path unfinished;
  private final OutputStream out;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line);
  private final Row row;
  private final @Nullable RowSorter sorter;

  private RowFile(Folder folder, String name, boolean sorted) throws IOException {
    Path dir = folder.path();
    this.row = new Row(json, folder.excerpts());
    this.file = dir.resolve(name);
    this.unfinished = besides(file);
    this.out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16);
    this.sorter = sorted ? new RowSorter(dir, name, SORTED_AT_ONCE) : null;
  }

  /** Opens a file whose rows are given in their order. */
  static RowFile inOrder(Folder folder, String name) throws IOException {
    return new RowFile(folder, name + JSONL, false);
  }

  /** One object as it would stand in a file, without the line's end. */
  static <T> String line(T value, BiConsumer<Row, T> fields) {
    return line(value, false, fields);
  }

  /** The same, as it would stand in a file of a folder. */
  static <T> String line(T value, Folder folder, BiConsumer<Row, T> fields) {
    return line(value, folder.excerpts(), fields);
  }

  private static <T> String line(T value, boolean excerpts, BiConsumer<Row, T> fields) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      fields.accept(new Row(json, excerpts), value);
      json.writeEndObject();
    }
    return out.toString();
  }

  /** Opens a file whose rows are put in the order of their keys. */
  static RowFile byKey(Folder folder, String name) throws IOException {
    return new RowFile(folder, name + JSONL, true);
  }

  /**
   * Opens a file of lines, which are put in the order of their keys.
   *
   * @param name with its ending
   */
  static RowFile ofLines(Folder folder, String name) throws IOException {
    return new RowFile(folder, name, true);
  }

  /** Opens a file of lines that are given in their order; {@code name} has its ending. */
  static RowFile ofLinesInOrder(Folder folder, String name) throws IOException {
    return new RowFile(folder, name, false);
  }

  /** Writes a whole file: a line for each value, in their order. */
  static <T> void write(Folder folder, String name, Collection<T> values, BiConsumer<Row, T> fields)
      throws IOException {
    try (RowFile file = inOrder(folder, name)) {
      for (T value : values) {
        file.add("", value, fields);
      }
      file.finish();
    }
  }

  /** Adds a row; {@code key} is its place in a file by key, and of no account in others. */
  <T> void add(String key, T value, BiConsumer<Row, T> fields) throws IOException {
    json.writeStartObject();
    fields.accept(row, value);
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
    if (sorter == null) {
      line.writeTo(out);
    } else {
      sorter.add(key, line.toByteArray());
    }
    line.reset();
  }

  /** Adds a line, without its end. */
  void addLine(String key, String text) throws IOException {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    if (sorter == null) {
      out.write(bytes);
    } else {
      sorter.add(key, bytes);
    }
  }

  /** Gives the file its name. */
  void finish() throws IOException {
    if (sorter != null) {
      sorter.writeTo(out);
    }
    out.close();
    rename(unfinished, file);
  }

  /** Takes away what is unfinished. */
  @Override
  public void close() throws IOException {
    try {
      if (sorter != null) {
        sorter.close();
      }
      out.close();
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Where a file stands until it is whole. */
  static Path besides(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".part");
  }

  static void rename(Path unfinished, Path file) throws IOException {
    try {
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
