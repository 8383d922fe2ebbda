package org.jejak.output;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.lineage.Edge;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one report as they stand in the files of the output format, each without its line's
 * end and in the order of the text: what a trace of many says of it is given with it.
 */
public final class ReportLines {
  private final Reading reading;
  private final Joined joined;
  private final CodePoints points;
  private final String article;

  /** Prepares the rows of a report. */
  public ReportLines(Reading reading, Joined joined) {
    this.reading = reading;
    this.joined = joined;
    this.points = new CodePoints(reading.article().text());
    this.article = reading.article().id();
  }

  /** The line of {@code articles.jsonl}. */
  public String article() {
    return of(reading.article(), joined.dated());
  }

  /**
   * A line of {@code articles.jsonl}.
   *
   * @param dated the day that a trace found for a report that gives none
   */
  public static String of(Article article, @Nullable Dated dated) {
    CodePoints points = new CodePoints(article.text());
    return RowFile.line(article, (row, a) -> ArticleFiles.articleRow(row, a, dated, points));
  }

  /** An offset of the text in UTF-16 as a count of code points. */
  public int points(int offset) {
    return points.at(offset);
  }

  /** A line of {@code lineage.jsonl} for an edge between two reports. */
  public static String of(Edge edge, Reading from, Reading to) {
    CodePoints source = new CodePoints(from.article().text());
    CodePoints other = new CodePoints(to.article().text());
    return RowFile.line(edge, (row, e) -> StoryFiles.edgeRow(row, e, source, other));
  }

  /** A line of {@code entities.jsonl}. */
  public static String of(Entity entity) {
    return RowFile.line(entity, NameFiles::entityRow);
  }

  /** Lines of {@code mentions.jsonl}. */
  public List<String> mentions() {
    List<Mention> mentions = new ArrayList<>(reading.mentions());
    mentions.sort(
        comparing(Mention::span).thenComparing(mention -> joined.entity(mention.entity())));
    return mentions.stream()
        .map(mention ->
            RowFile.line(
                mention,
                (row, m) ->
                    NameFiles.mentionRow(
                        row,
                        m,
                        article,
                        points,
                        joined.entity(m.entity()),
                        joined.entityOrNull(m.metonymFor()))))
        .toList();
  }

  /** Lines of {@code times.jsonl}. */
  public List<String> times() {
    List<TimeExpression> times =
        new ArrayList<>(joined.times() == null ? reading.times() : joined.times());
    times.sort(comparing(TimeExpression::span));
    return times.stream()
        .map(time -> RowFile.line(time, (row, t) -> NameFiles.timeRow(row, t, article, points)))
        .toList();
  }

  /** Lines of {@code quotes.jsonl}, in the order of the reading's. */
  public List<String> quotes() {
    return reading.quotes().stream()
        .map(quote ->
            RowFile.line(
                quote,
                (row, q) ->
                    StatementFiles.quoteRow(
                        row, q, article, points, joined.entityOrNull(q.speaker()))))
        .toList();
  }

  /** Lines of {@code events.jsonl}, in the order of the reading's. */
  public List<String> events() {
    return reading.events().stream()
        .map(event ->
            RowFile.line(
                ToldEvent.in(joined, reading, event, points), (row, told) -> told.write(row)))
        .toList();
  }

  /** Lines of {@code incidents.jsonl}, in the order of the reading's. */
  public List<String> incidents() {
    return reading.incidents().stream()
        .map(incident ->
            RowFile.line(
                new ToldIncident(
                    article, incident, joined.when(incident.id(), incident.when()), points),
                (row, told) -> told.write(row)))
        .toList();
  }
}
