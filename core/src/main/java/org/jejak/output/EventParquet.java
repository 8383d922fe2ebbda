package org.jejak.output;

import java.io.IOException;
import java.nio.file.Path;

/** The events or incidents of texts that are read one by one, as an Apache Parquet file. */
public final class EventParquet implements AutoCloseable {
  private final FlatTable table;
  private final ParquetFile file;

  private EventParquet(Path file, String name, FlatTable table) throws IOException {
    this.table = table;
    this.file = new ParquetFile(file, name, table);
  }

  /**
   * Opens a file of events, under another name until it is whole.
   *
   * @throws IOException when it cannot be made
   */
  public static EventParquet events(Path file) throws IOException {
    return new EventParquet(file, "events", EventLines.flat());
  }

  /**
   * Opens a file of incidents, under another name until it is whole.
   *
   * @throws IOException when it cannot be made
   */
  public static EventParquet incidents(Path file) throws IOException {
    return new EventParquet(file, "incidents", IncidentLines.flat());
  }

  /** Adds a row, given as a line of JSON by {@link EventLines} or {@link IncidentLines}. */
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
