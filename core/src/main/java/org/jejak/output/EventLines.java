package org.jejak.output;

import java.util.ArrayList;
import java.util.List;
import org.jejak.article.Article;
import org.jejak.event.Event;
import org.jejak.reading.Reading;

/**
 * The events of texts that are read one by one, as lines; immutable, may be shared by threads. Each
 * row begins with {@code input} and {@code item}, which say whose text it is.
 */
public final class EventLines {
  private EventLines() {}

  /**
   * The rows of a text's events in their order, each without its line's end.
   *
   * @param all whether a text without an event has a row, with its input and item alone
   */
  public static List<String> of(Reading reading, boolean all) {
    Article article = reading.article();
    if (reading.events().isEmpty()) {
      return all ? List.of(RowFile.line(article, EventLines::none)) : List.of();
    }
    CodePoints points = new CodePoints(article.text());
    List<String> lines = new ArrayList<>();
    for (Event event : reading.events()) {
      lines.add(RowFile.line(ToldEvent.alone(reading, event, points), EventLines::row));
    }
    return lines;
  }

  private static void row(Row row, ToldEvent told) {
    whose(row, told.article());
    told.write(row);
  }

  private static void none(Row row, Article article) {
    whose(row, article);
    ToldEvent.writeNone(row);
  }

  private static void whose(Row row, Article article) {
    row.text("input", article.input()).text("item", article.item());
  }
}
