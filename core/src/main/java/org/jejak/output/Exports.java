package org.jejak.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jejak.event.Event;
import org.jejak.output.FlatTable.Column;
import org.jejak.reading.Reading;
import org.jejak.trace.Trace;
import tools.jackson.core.exc.JacksonIOException;

/** Writes what stands in the files of the output format in the forms of others. */
public final class Exports {
  private Exports() {}

  /**
   * Writes an export beside the files that {@link OutputFiles#write} has written into {@code dir}.
   *
   * @return the names of the files written
   * @throws IOException when a file cannot be written
   */
  public static List<String> write(Trace trace, Path dir, Export export) throws IOException {
    return write(trace, dir, export, Scope.WHOLE);
  }

  /**
   * Writes an export of a part of a trace.
   *
   * @param scope the one that the files in {@code dir} were written with
   * @return the names of the files written
   * @throws IOException when a file cannot be written
   */
  public static List<String> write(Trace trace, Path dir, Export export, Scope scope)
      throws IOException {
    Folder folder = new Folder(dir, scope.excerpts());
    Chosen chosen = new Chosen(trace, scope);
    try {
      return switch (export) {
        case PLOVER -> List.of(plover(chosen, folder));
        case GDELT -> new GdeltTables(chosen, folder).write();
        case CSV -> tables(dir, Exports::csv);
        case PARQUET -> tables(dir, Exports::parquet);
        case GRAPHML -> List.of(new LineageGraph(chosen).writeGraphMl(folder));
        case GEXF -> List.of(new LineageGraph(chosen).writeGexf(folder));
        case FTM -> List.of(new FtmEntities(chosen, folder).write());
        case GEOJSON -> List.of(new GeoJson(chosen).write(folder));
        case ICAL -> List.of(new DueCalendar(chosen).write(folder));
        case NINJS -> List.of(new Ninjs(chosen).write(folder));
      };
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private interface Table {
    String write(Path dir, String name) throws IOException;
  }

  private static List<String> tables(Path dir, Table table) throws IOException {
    List<String> files = new ArrayList<>();
    for (String name : OutputFiles.NAMES) {
      files.add(table.write(dir, name));
    }
    return files;
  }

  private static String plover(Chosen chosen, Folder folder) throws IOException {
    String name = "events.plover.jsonl";
    try (RowFile file = RowFile.ofLines(folder, name)) {
      for (Reading reading : chosen.readings()) {
        CodePoints points = new CodePoints(reading.article().text());
        for (Event event : reading.events()) {
          ToldEvent told = ToldEvent.in(chosen.trace(), reading, event, points);
          file.add(event.id(), told, PloverRow::write);
        }
      }
      file.finish();
    }
    return name;
  }

  /**
   * Writes a file of the output format as comma-separated values.
   *
   * @param name one of {@link OutputFiles#NAMES}; {@code NAME.jsonl} must stand in the folder
   */
  static String csv(Path dir, String name) throws IOException {
    FlatTable table = FlatTable.of(name);
    String csv = name + ".csv";
    try (RowFile file = RowFile.ofLinesInOrder(new Folder(dir, false), csv);
        BufferedReader rows = rows(dir, name)) {
      file.addLine("", Cells.csv(table.columns().stream().map(Column::name).toList()));
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        file.addLine("", Cells.csv(Arrays.asList(table.cells(row))));
      }
      file.finish();
    }
    return csv;
  }

  /** The same as Apache Parquet. */
  static String parquet(Path dir, String name) throws IOException {
    FlatTable table = FlatTable.of(name);
    String parquet = name + ".parquet";
    try (ParquetFile file = new ParquetFile(dir.resolve(parquet), name, table);
        BufferedReader rows = rows(dir, name)) {
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        file.add(table.cells(row));
      }
      file.finish();
    }
    return parquet;
  }

  private static BufferedReader rows(Path dir, String name) throws IOException {
    return Files.newBufferedReader(dir.resolve(name + ".jsonl"), StandardCharsets.UTF_8);
  }
}
