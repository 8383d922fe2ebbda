package org.jejak.output;

import static java.util.Comparator.comparing;
import static org.jejak.output.Texts.CODE_POINTS;

import java.io.IOException;
import java.util.List;
import org.jejak.article.Article;
import org.jejak.article.Credit;
import org.jejak.article.Cut;
import org.jejak.article.Dated;
import org.jejak.document.Ids;
import org.jejak.document.LedgerRow;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** {@code ledger} and {@code articles}. */
final class ArticleFiles {
  private final Chosen chosen;
  private final Trace trace;
  private final Texts texts;

  ArticleFiles(Chosen chosen, Texts texts) {
    this.chosen = chosen;
    this.trace = chosen.trace();
    this.texts = texts;
  }

  void writeLedger(Folder folder) throws IOException {
    List<LedgerRow> ledger =
        chosen.ledger().stream()
            .sorted(
                comparing(LedgerRow::input, CODE_POINTS)
                    .thenComparing(LedgerRow::item, CODE_POINTS))
            .toList();
    RowFile.write(folder, "ledger", ledger, ArticleFiles::ledgerRow);
  }

  private static void ledgerRow(Row row, LedgerRow item) {
    row.text("input", item.input())
        .text("item", item.item())
        .whole("offset", item.offset())
        .name("status", item.status())
        .text("reason", item.reason())
        .text("article", item.article());
  }

  void tracedRow(Row row, Article article) {
    Dated inferred = article.published() == null ? trace.dated().get(article.id()) : null;
    articleRow(row, article, inferred, texts.of(article.id()));
  }

  static void articleRow(
      Row row, Article article, @Nullable Dated inferred, @Nullable CodePoints points) {
    row.text("id", article.id())
        .text("input", article.input())
        .text("item", article.item())
        .text("url", article.url())
        .text("outlet", article.outlet())
        .texts("authors", article.authors())
        .text("title", article.title())
        .text("section", article.section())
        .text("lang", article.lang());
    dated(row, "published", article.published());
    dated(row, "updated", article.updated());
    dated(row, "dated", article.published() == null ? inferred : null);
    row.objects("credits", article.credits(), (r, credit) -> credit(r, credit, points))
        .object(
            "image",
            article.image(),
            (r, image) -> r.text("url", image.url()).text("caption", image.caption()))
        .text("text", article.text())
        .text("text_sha256", Ids.sha256(article.text()))
        .objects(
            "cuts",
            row.excerpts() ? List.<Cut>of() : article.cuts(),
            (r, cut) -> r.text("kind", cut.kind()).text("text", cut.text()))
        .objects(
            "notes",
            article.notes(),
            (r, note) -> r.text("kind", note.kind()).text("text", note.text()));
  }

  private static void dated(Row row, String name, @Nullable Dated dated) {
    row.object(
        name,
        dated,
        (r, d) ->
            r.fromToPrecision(d.interval()).text("method", d.method()).text("text", d.text()));
  }

  static void credit(Row row, Credit credit, @Nullable CodePoints points) {
    row.text("name", credit.name())
        .text("url", credit.url())
        .name("kind", credit.kind())
        .text("text", credit.text())
        .span(credit.span(), points);
  }
}
