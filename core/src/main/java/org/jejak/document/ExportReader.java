package org.jejak.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a news database gave in one file: many articles one after another, each with its
 * fields. A file is only taken for one where every article shows the marks of its database.
 */
final class ExportReader {
  private final Intake intake;
  private final Arrival arrival;

  ExportReader(Intake intake, Arrival arrival) {
    this.intake = intake;
    this.arrival = arrival;
  }

  /**
   * One article of an export.
   *
   * @param key its number in the export, or the database's own for it
   * @param source its lines, for its id
   * @param section null where it names none; so the other fields
   * @param published the date as written
   * @param credit the service that is credited
   */
  record Article(
      String key,
      String source,
      @Nullable String title,
      String text,
      @Nullable String outlet,
      @Nullable String byline,
      @Nullable String section,
      @Nullable String lang,
      @Nullable String published,
      @Nullable String url,
      @Nullable String credit,
      List<Note> notes) {}

  /** Whether a text holds words that such exports have; it says nothing more. */
  static boolean mayHold(String text) {
    return NexisExport.mayBeIn(text) || NexisUniExport.mayBeIn(text) || FactivaExport.mayBeIn(text);
  }

  /**
   * Hands on the articles of an export.
   *
   * @param lines the lines of the file, or its paragraphs
   * @param between what parts them in a text: one line end, or two between paragraphs
   * @return false where the text is no export
   */
  boolean read(List<String> lines, String between, List<Note> notes) {
    List<Article> articles = NexisExport.articles(lines, between);
    articles = articles.isEmpty() ? NexisUniExport.articles(lines, between) : articles;
    articles = articles.isEmpty() ? FactivaExport.articles(lines, between) : articles;
    for (Article article : articles) {
      report(article, notes);
    }
    return !articles.isEmpty();
  }

  private void report(Article article, List<Note> notes) {
    List<Note> all = new ArrayList<>(notes);
    all.addAll(article.notes);
    Content content =
        new Content.Fields(
            article.title,
            article.text.isBlank() ? null : article.text,
            false,
            false,
            article.outlet,
            article.byline == null ? List.of() : List.of(article.byline),
            article.section,
            article.lang,
            article.published,
            null,
            null,
            article.credit);
    byte[] bytes = article.source.getBytes(StandardCharsets.UTF_8);
    intake.report(arrival.part(article.key), bytes, article.url, content, all, null);
  }
}
