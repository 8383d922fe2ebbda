package org.jejak.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jejak.output.FlatTable.Column;
import org.jspecify.annotations.Nullable;

/**
 * A table as an Apache Parquet file, written beside its name and then renamed. Words that recur
 * stand once; blocks are not compressed, as the codecs are native code.
 */
final class ParquetFile implements AutoCloseable {
  private final Path file;
  private final Path unfinished;
  private final ParquetWriter<@Nullable Object[]> writer;
  private boolean open = true;

  ParquetFile(Path file, String name, FlatTable table) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    this.file = file;
    this.unfinished = RowFile.besides(file);
    this.writer =
        new Builder(new LocalOutputFile(unfinished), new Rows(name, table.columns()))
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .build();
  }

  void add(@Nullable Object[] cells) throws IOException {
    writer.write(cells);
  }

  /** Gives the file its name. */
  void finish() throws IOException {
    open = false;
    writer.close();
    RowFile.rename(unfinished, file);
  }

  /** Takes away what is unfinished. */
  @Override
  public void close() throws IOException {
    try {
      if (open) {
        writer.close();
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
    private final Rows rows;

    Builder(OutputFile file, Rows rows) {
      super(file);
      this.rows = rows;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration none) {
      return rows;
    }

    @Override
    protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration none) {
      return rows;
    }
  }

  /** Gives the library the cells of a row, but those that are null. */
  private static final class Rows extends WriteSupport<@Nullable Object[]> {
    private final MessageType schema;
    private final List<Column> columns;
    private @Nullable RecordConsumer consumer;

    Rows(String name, List<Column> columns) {
      this.columns = columns;
      this.schema = new MessageType(name, columns.stream().map(Rows::field).toList());
    }

    private static Type field(Column column) {
      return switch (column.kind()) {
        case TEXT ->
            Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column.name());
        case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
        case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      };
    }

    @Override
    public WriteContext init(Configuration none) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration none) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer to) {
      consumer = to;
    }

    @Override
    public void write(@Nullable Object[] cells) {
      RecordConsumer to = consumer;
      if (to == null) {
        throw new IllegalStateException("a row before the file is open");
      }
      to.startMessage();
      for (int i = 0; i < cells.length; i++) {
        Object cell = cells[i];
        if (cell != null) {
          to.startField(columns.get(i).name(), i);
          switch (columns.get(i).kind()) {
            case TEXT -> to.addBinary(Binary.fromString((String) cell));
            case WHOLE -> to.addLong((Long) cell);
            case NUMBER -> to.addDouble((Double) cell);
          }
          to.endField(columns.get(i).name(), i);
        }
      }
      to.endMessage();
    }
  }
}
