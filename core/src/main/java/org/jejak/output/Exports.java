package org.jejak.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.article.Article;
import org.jejak.event.Event;
import org.jejak.output.FlatTable.Column;
import org.jejak.output.GdeltRow.Counts;
import org.jejak.reading.Reading;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** Writes what stands in the files of the output format in the forms of others. */
public final class Exports {
  private static final List<String> TABLES = List.of("events", "incidents");

  private Exports() {}

  /**
   * Writes an export beside the files that {@link OutputFiles#write} has written into {@code dir}.
   *
   * @return the names of the files written
   * @throws IOException when a file cannot be written
   */
  public static List<String> write(Trace trace, Path dir, Export export) throws IOException {
    List<String> files = new ArrayList<>();
    switch (export) {
      case PLOVER -> files.add(plover(trace, dir));
      case GDELT -> files.addAll(new Gdelt(trace, dir).write());
      case CSV -> {
        for (String name : TABLES) {
          files.add(csv(dir, name));
        }
      }
      case PARQUET -> {
        for (String name : TABLES) {
          files.add(parquet(dir, name));
        }
      }
    }
    return files;
  }

  private static String plover(Trace trace, Path dir) throws IOException {
    String name = "events.plover.jsonl";
    try (RowFile file = RowFile.ofLines(dir, name)) {
      for (Reading reading : trace.readings()) {
        CodePoints points = new CodePoints(reading.article().text());
        for (Event event : reading.events()) {
          ToldEvent told = ToldEvent.in(trace, reading, event, points);
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
    try (RowFile file = RowFile.ofLinesInOrder(dir, csv);
        BufferedReader rows = rows(dir, name)) {
      file.addLine("", Cells.csv(table.columns().stream().map(Column::name).toList()));
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        file.addLine("", Cells.csv(java.util.Arrays.asList(table.cells(row))));
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

  /** The two tables of GDELT: an event a happening, a mention each report of it. */
  private static final class Gdelt {
    private final Trace trace;
    private final Path dir;
    private final Map<String, Told> shared = new HashMap<>();

    Gdelt(Trace trace, Path dir) {
      this.trace = trace;
      this.dir = dir;
    }

    /** A happening that several reports tell, with the first of them. */
    private static final class Told {
      private final Set<String> sources = new HashSet<>();
      private final Set<String> articles = new HashSet<>();
      private long mentions;
      private @Nullable String first;
      private @Nullable String event;
      private @Nullable String added;

      void add(Article article, Event event) {
        mentions++;
        articles.add(article.id());
        String outlet = article.outlet() == null ? article.url() : article.outlet();
        sources.add(outlet == null ? article.id() : outlet);
        String published = GdeltRow.published(article);
        String key = (published == null ? "9" : published) + " " + event.id();
        if (first == null || key.compareTo(first) < 0) {
          first = key;
          this.event = event.id();
          added = published;
        }
      }

      Counts counts() {
        return new Counts(mentions, sources.size(), articles.size());
      }
    }

    List<String> write() throws IOException {
      for (Reading reading : trace.readings()) {
        for (Event event : reading.events()) {
          if (trace.happenings().containsKey(event.id())) {
            shared
                .computeIfAbsent(trace.happening(event.id()), id -> new Told())
                .add(reading.article(), event);
          }
        }
      }
      String events = "gdelt.events.tsv";
      String mentions = "gdelt.mentions.tsv";
      try (RowFile eventRows = RowFile.ofLines(dir, events);
          RowFile mentionRows = RowFile.ofLines(dir, mentions)) {
        eventRows.addLine("", Cells.tsv(GdeltRow.EVENT));
        mentionRows.addLine("", Cells.tsv(GdeltRow.MENTION));
        for (Reading reading : trace.readings()) {
          CodePoints points = new CodePoints(reading.article().text());
          for (Event event : reading.events()) {
            add(ToldEvent.in(trace, reading, event, points), eventRows, mentionRows);
          }
        }
        eventRows.finish();
        mentionRows.finish();
      }
      return List.of(events, mentions);
    }

    private void add(ToldEvent told, RowFile events, RowFile mentions) throws IOException {
      Told all = shared.get(told.happening());
      String id = told.event().id();
      String added = all == null ? GdeltRow.published(told.article()) : all.added;
      if (all == null || id.equals(all.event)) {
        Counts counts = all == null ? Counts.ONCE : all.counts();
        events.addLine(told.happening(), Cells.tsv(GdeltRow.event(told, counts)));
      }
      mentions.addLine(told.happening() + " " + id, Cells.tsv(GdeltRow.mention(told, added)));
    }
  }
}
