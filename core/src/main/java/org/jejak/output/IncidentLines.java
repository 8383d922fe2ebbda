package org.jejak.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jejak.article.Article;
import org.jejak.event.Incident;
import org.jejak.output.FlatTable.Column;
import org.jejak.reading.Reading;

/**
 * The disasters and accidents of texts that are read one by one, as lines; immutable, may be shared
 * by threads. Each row says by {@code input} and {@code item} whose text it is.
 */
public final class IncidentLines {
  private final boolean csv;
  private final FlatTable table = flat();

  /**
   * Prepares writing.
   *
   * @param csv whether the lines are comma-separated values, else rows of {@code incidents.jsonl}
   */
  public IncidentLines(boolean csv) {
    this.csv = csv;
  }

  /** The columns of {@code incidents}, after those that say whose text it is. */
  static FlatTable flat() {
    return FlatTable.of("incidents", EventLines.INPUT, EventLines.ITEM);
  }

  /** What stands above the rows: the names of the columns, or nothing. */
  public List<String> head() {
    return csv
        ? List.of(Cells.csv(table.columns().stream().map(Column::name).toList()))
        : List.of();
  }

  /** The rows of a text's incidents in their order, each without its line's end. */
  public List<String> of(Reading reading) {
    if (reading.incidents().isEmpty()) {
      return List.of();
    }
    Article article = reading.article();
    CodePoints points = new CodePoints(article.text());
    List<String> lines = new ArrayList<>();
    for (Incident incident : reading.incidents()) {
      String json =
          RowFile.line(
              new ToldIncident(article.id(), incident, incident.when(), points),
              (row, told) -> {
                row.text(EventLines.INPUT, article.input()).text(EventLines.ITEM, article.item());
                told.write(row);
              });
      lines.add(csv ? Cells.csv(Arrays.asList(table.cells(json))) : json);
    }
    return lines;
  }
}
