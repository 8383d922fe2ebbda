package org.jejak.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jejak.article.Article;
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

  private OutputFiles() {}

  /**
   * Writes every file of the format into {@code dir}, which is made if missing. Files of these
   * names are replaced; nothing else in the folder is touched. The same trace gives the same bytes.
   *
   * @throws IOException when the folder cannot be made or a file cannot be written
   */
  public static void write(Trace trace, Path dir) throws IOException {
    Files.createDirectories(dir);
    RowFile files = new RowFile(dir);
    Texts texts = new Texts(trace.readings());
    try {
      new ArticleFiles(trace, texts).write(files);
      new NameFiles(trace, texts).write(files);
      new StatementFiles(trace, texts).write(files);
      new StoryFiles(trace, texts).write(files);
      new PlanFiles(trace, texts).write(files);
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (UncheckedIOException e) {
      throw e.getCause();
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
