package org.jejak.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jejak.article.Article;
import org.jejak.event.Event;
import org.jejak.output.FlatTable.Column;
import org.jejak.output.GdeltRow.Counts;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The events of texts that are read one by one, as lines; immutable, may be shared by threads. Each
 * row says by {@code input} and {@code item} whose text it is.
 */
public final class EventLines {
  static final String INPUT = "input";
  static final String ITEM = "item";

  private final Format format;
  private final boolean all;
  private final FlatTable table = flat();

  /** The forms that are lines. */
  public enum Format {
    /** The rows of {@code events.jsonl}. */
    JSONL,
    /** The same as comma-separated values. */
    CSV,
    /** GDELT 2.0's table of events, tab-separated. */
    GDELT,
    /** PLOVER JSON. */
    PLOVER
  }

  /**
   * Prepares writing.
   *
   * @param all whether a text without an event has a row, with its input and item alone
   */
  public EventLines(Format format, boolean all) {
    this.format = format;
    this.all = all;
  }

  /** The columns of {@code events}, after those that say whose text it is. */
  static FlatTable flat() {
    return FlatTable.of("events", INPUT, ITEM);
  }

  /** What stands above the rows: the names of the columns, or nothing. */
  public List<String> head() {
    return switch (format) {
      case CSV -> List.of(Cells.csv(table.columns().stream().map(Column::name).toList()));
      case GDELT -> List.of(Cells.tsv(GdeltRow.EVENT));
      case JSONL, PLOVER -> List.of();
    };
  }

  /** The rows of a text's events in their order, each without its line's end. */
  public List<String> of(Reading reading) {
    Article article = reading.article();
    if (reading.events().isEmpty()) {
      return all ? List.of(none(article)) : List.of();
    }
    CodePoints points = new CodePoints(article.text());
    List<String> lines = new ArrayList<>();
    for (Event event : reading.events()) {
      lines.add(line(ToldEvent.alone(reading, event, points)));
    }
    return lines;
  }

  private String line(ToldEvent told) {
    return switch (format) {
      case JSONL -> json(told);
      case CSV -> csv(json(told));
      case GDELT -> Cells.tsv(GdeltRow.event(told, Counts.ONCE));
      case PLOVER -> RowFile.line(told, PloverRow::write);
    };
  }

  private String none(Article article) {
    return switch (format) {
      case JSONL -> noEvent(article);
      case CSV -> csv(noEvent(article));
      case GDELT -> {
        List<@Nullable Object> cells = new ArrayList<>();
        for (String column : GdeltRow.EVENT) {
          cells.add(
              column.equals("Input")
                  ? article.input()
                  : column.equals("Item") ? article.item() : null);
        }
        yield Cells.tsv(cells);
      }
      case PLOVER -> RowFile.line(article, PloverRow::writeNone);
    };
  }

  private String csv(String json) {
    return Cells.csv(Arrays.asList(table.cells(json)));
  }

  private static String json(ToldEvent told) {
    return RowFile.line(
        told,
        (row, event) -> {
          whose(row, event.article());
          event.write(row);
        });
  }

  private static String noEvent(Article article) {
    return RowFile.line(
        article,
        (row, none) -> {
          whose(row, none);
          ToldEvent.writeNone(row);
        });
  }

  private static void whose(Row row, Article article) {
    row.text(INPUT, article.input()).text(ITEM, article.item());
  }
}
