package org.jejak.output;

import java.io.IOException;
import java.nio.file.Path;

/** The events of texts that are read one by one, as an Apache Parquet file. */
public final class EventParquet implements AutoCloseable {
  private final FlatTable table = EventLines.flat();
  private final ParquetFile file;

  /**
   * Opens the file, under another name until it is whole.
   *
   * @throws IOException when it cannot be made
   */
  public EventParquet(Path file) throws IOException {
    this.file = new ParquetFile(file, "events", table);
  }

  /** Adds a row, given as a line of {@link EventLines.Format#JSONL}. */
  public void add(String line) throws IOException {
    file.add(table.cells(line));
  }

  /** Gives the file its name. */
  public void finish() throws IOException {
    file.finish();
  }

  /** Takes away what is unfinished. */
  @Override
  public void close() throws IOException {
    file.close();
  }
}
