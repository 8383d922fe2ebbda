package org.jejak.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.jejak.article.Article;
import org.jejak.reading.Reading;
import org.jejak.trace.Trace;
import tools.jackson.core.exc.JacksonIOException;

/** Writes a trace as the files of the output format: JSON Lines, one object a line. */
public final class OutputFiles {
  /** The files' names without {@code .jsonl}, in the order of the format's table. */
  public static final List<String> NAMES =
      List.of(
          "ledger",
          "articles",
          "entities",
          "mentions",
          "times",
          "quotes",
          "events",
          "incidents",
          "stories",
          "storylines",
          "lineage",
          "plans",
          "disagreements",
          "matrix");

  /** The file of what people said, which is written only where they said something. */
  public static final String CORRECTIONS = "corrections";

  private OutputFiles() {}

  /**
   * Writes every file of the format into {@code dir}, which is made if missing. Files of these
   * names are replaced; nothing else in the folder is touched. The same trace gives the same bytes.
   *
   * @throws IOException when the folder cannot be made or a file cannot be written
   */
  public static void write(Trace trace, Path dir) throws IOException {
    write(trace, dir, Scope.WHOLE);
  }

  /**
   * Writes the same files of a part of a trace.
   *
   * @throws IOException when the folder cannot be made or a file cannot be written
   */
  public static void write(Trace trace, Path dir, Scope scope) throws IOException {
    Files.createDirectories(dir);
    Folder folder = new Folder(dir, scope.excerpts());
    Chosen chosen = new Chosen(trace, scope);
    Texts texts = new Texts(trace.readings());
    try {
      writeReadings(chosen, texts, folder);
      new StoryFiles(chosen, texts).write(folder);
      new PlanFiles(chosen, texts).write(folder);
      new CorrectionFiles(chosen, texts).write(folder);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** Hands on what a trace found and no reading holds, as the files would hold it. */
  public static void findings(Trace trace, FindingTaker taker) {
    Texts texts = new Texts(trace.readings());
    for (String article : trace.readings().ids()) {
      texts.add(trace.readings().article(article));
    }
    Chosen all = new Chosen(trace, Scope.WHOLE);
    NameFiles names = new NameFiles(all, texts);
    StoryFiles stories = new StoryFiles(all, texts);
    PlanFiles plans = new PlanFiles(all, texts);
    each(names.entities(), NameFiles::entityRow, taker::entity);
    each(stories.stories(), stories::storyRow, taker::story);
    each(stories.storylines(), StoryFiles::storylineRow, taker::storyline);
    each(stories.lineage(), stories::edgeRow, taker::edge);
    each(plans.plans(), plans::planRow, taker::plan);
    each(plans.disagreements(), plans::disagreementRow, taker::disagreement);
    each(plans.matrix(), plans::matrixRow, taker::matrixRow);
  }

  private static <T> void each(
      List<T> rows, BiConsumer<Row, T> fields, BiConsumer<T, String> taker) {
    rows.forEach(row -> taker.accept(row, RowFile.line(row, fields)));
  }

  /** What stands in the readings, in one pass over them; those by row id are sorted on the way. */
  private static void writeReadings(Chosen chosen, Texts texts, Folder folder) throws IOException {
    ArticleFiles articles = new ArticleFiles(chosen, texts);
    NameFiles names = new NameFiles(chosen, texts);
    StatementFiles statements = new StatementFiles(chosen.trace(), texts);
    articles.writeLedger(folder);
    names.writeEntities(folder);
    try (RowFile articleRows = RowFile.inOrder(folder, "articles");
        RowFile mentions = RowFile.inOrder(folder, "mentions");
        RowFile times = RowFile.inOrder(folder, "times");
        RowFile quotes = RowFile.byKey(folder, "quotes");
        RowFile events = RowFile.byKey(folder, "events");
        RowFile incidents = RowFile.byKey(folder, "incidents")) {
      // Rows that join reports count offsets in texts that are not chosen, too.
      for (Reading reading : chosen.trace().readings()) {
        texts.add(reading.article());
        if (!chosen.has(reading.article().id())) {
          continue;
        }
        articleRows.add("", reading.article(), articles::tracedRow);
        names.addMentions(reading, mentions);
        names.addTimes(reading, times);
        statements.addQuotes(reading, quotes);
        statements.addEvents(reading, events);
        statements.addIncidents(reading, incidents);
      }
      for (RowFile file : List.of(articleRows, mentions, times, quotes, events, incidents)) {
        file.finish();
      }
    }
  }

  /**
   * One article as a line of {@code articles.jsonl}, without the line's end. {@code dated} is null
   * in it: only a trace infers dates.
   */
  public static String articleLine(Article article) {
    CodePoints points = new CodePoints(article.text());
    return RowFile.line(article, (row, a) -> ArticleFiles.articleRow(row, a, null, points));
  }
}
