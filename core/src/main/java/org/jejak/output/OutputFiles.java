package org.jejak.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** Those of them that only a trace gives: they stand in no reading. */
  public static final List<String> FINDINGS =
      List.of("entities", "stories", "storylines", "lineage", "plans", "disagreements", "matrix");

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
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Writes the files of {@link #FINDINGS} alone into {@code dir}, which must be there.
   *
   * @throws IOException when a file cannot be written
   */
  public static void writeFindings(Trace trace, Path dir) throws IOException {
    Folder folder = new Folder(dir, false);
    Chosen all = new Chosen(trace, Scope.WHOLE);
    Texts texts = new Texts(trace.readings());
    for (Reading reading : trace.readings()) {
      texts.add(reading.article());
    }
    try {
      new NameFiles(all, texts).writeEntities(folder);
      new StoryFiles(all, texts).write(folder);
      new PlanFiles(all, texts).write(folder);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
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
