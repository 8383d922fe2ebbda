package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jejak.article.Article;
import org.jejak.article.ArticleReader;
import org.jejak.article.Dated;
import org.jejak.article.Extraction;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.language.Packs;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** Jejak on the way that a user's file takes: from a file in a folder through {@link Sources}. */
final class JejakExtractor implements Extractor {
  private static final Set<String> WITH_ADDRESS = Set.of("fundus", "naeb");

  private final ArticleReader articles = new ArticleReader(Packs.standard());
  private final Path folder;

  /** Keeps the pages in a folder, where each is a file. */
  JejakExtractor(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes a page as a file into the folder.
   *
   * @throws IOException when it cannot be written
   */
  void keep(GoldPage page) throws IOException {
    Files.createDirectories(folder.resolve(page.set()));
    Files.write(file(page), page.bytes());
  }

  private Path file(GoldPage page) {
    return folder.resolve(page.set()).resolve(page.name() + ".html");
  }

  @Override
  public String name() {
    return "Jejak";
  }

  @Override
  public boolean dates() {
    return true;
  }

  @Override
  public boolean authors() {
    return true;
  }

  @Override
  public Found extract(GoldPage page) {
    String url = WITH_ADDRESS.contains(page.set()) ? page.url() : null;
    List<Found> found = new ArrayList<>();
    Sources.in(file(page)).forEach(item -> found.add(found(item, url)));
    return found.isEmpty() ? nothing("no item came of it") : found.getFirst();
  }

  private Found found(Item item, @Nullable String url) {
    return switch (item) {
      case Item.Unreadable unreadable -> nothing("REJECTED: " + unreadable.reason());
      case Item.Repeated repeated -> nothing("REPEATED: " + repeated.article());
      case Item.Readable readable ->
          switch (articles.read(at(readable.document(), url))) {
            case Extraction.Failed failed -> nothing("REJECTED: " + failed.reason());
            case Extraction.Extracted extracted ->
                found(extracted.article(), extracted.shortfall());
          };
    };
  }

  /** The document as a crawl's archive or a fetch would give it, which know the address. */
  private static Document at(Document document, @Nullable String url) {
    return url == null
        ? document
        : new Document(
            document.id(),
            document.input(),
            document.item(),
            document.offset(),
            url,
            document.content(),
            document.notes());
  }

  private static Found found(Article article, @Nullable String shortfall) {
    return new Found(
        article.text(),
        article.title(),
        article.authors(),
        day(article.published()),
        article.published() == null ? null : article.published().method(),
        shortfall == null ? null : "PARTIAL: " + shortfall);
  }

  private static @Nullable LocalDate day(@Nullable Dated dated) {
    Interval interval = dated == null ? null : dated.interval();
    return interval != null && interval.from() != null && interval.from().equals(interval.to())
        ? interval.from()
        : null;
  }

  private static Found nothing(String ledger) {
    return new Found("", null, List.of(), null, null, ledger);
  }
}
