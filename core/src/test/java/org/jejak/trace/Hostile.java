package org.jejak.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jejak.article.Article;
import org.jejak.article.ArticleReader;
import org.jejak.article.Extraction;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.document.Limits;
import org.jejak.document.Sources;
import org.jejak.language.Packs;
import org.jspecify.annotations.Nullable;

/** Reads hostile bytes as a user's file, and checks what must hold whatever they are. */
final class Hostile {
  private static final Jejak JEJAK = Jejak.standard();
  private static final ArticleReader ARTICLES = new ArticleReader(Packs.standard());

  private final Path folder;

  /** For one thread. */
  Hostile() {
    try {
      folder = Files.createTempDirectory("jejak-hostile");
      folder.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The items of a file, of which there is at least one. */
  List<Item> items(String name, byte[] bytes) {
    return items(name, bytes, Limits.standard());
  }

  private List<Item> items(String name, byte[] bytes, Limits limits) {
    Path file = folder.resolve(name);
    try {
      Files.write(file, bytes);
      try {
        List<Item> items = new ArrayList<>();
        Sources.in(file).within(limits).forEach(items::add);
        assertThat(items).isNotEmpty();
        return items;
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file as far as its articles. */
  void articles(String name, byte[] bytes) {
    for (Item item : items(name, bytes)) {
      if (item instanceof Item.Readable readable
          && ARTICLES.read(readable.document()) instanceof Extraction.Extracted extracted) {
        isClean(extracted.article());
      }
    }
  }

  /** Reads and traces a file; every item ends with one sound row of the ledger. */
  Trace trace(String name, byte[] bytes) {
    return trace(name, bytes, Limits.standard());
  }

  /** The same under other limits. */
  Trace trace(String name, byte[] bytes, Limits limits) {
    List<ReadItem> read = new ArrayList<>();
    for (Item item : items(name, bytes, limits)) {
      ReadItem one = JEJAK.read(item);
      if (one.reading() != null) {
        isClean(one.reading().article());
      }
      read.add(one);
    }
    Trace trace = JEJAK.trace(read, null);
    assertThat(trace.ledger().size()).as("rows of the ledger").isEqualTo(read.size());
    trace.ledger().forEach(Hostile::isSound);
    return trace;
  }

  private static void isSound(LedgerRow row) {
    assertThat(row.reason() == null).isEqualTo(row.status() == Status.ACCEPTED);
    assertThat(row.article() == null).isEqualTo(row.status() == Status.REJECTED);
    if (row.reason() != null) {
      assertThat(row.reason()).doesNotContain("Jejak failed", "Exception", "null");
      isLine(row.reason());
    }
  }

  private static void isClean(Article article) {
    assertThat(article.text()).matches(text -> isClean(text, true), "clean text");
    Article.Image image = article.image();
    Stream.concat(
            article.authors().stream(),
            Stream.of(article.title(), article.outlet(), article.section()))
        .forEach(Hostile::isLine);
    isLine(image == null ? null : image.caption());
  }

  private static void isLine(@Nullable String line) {
    if (line != null) {
      assertThat(line).isNotEmpty().matches(text -> isClean(text, false), "one clean line");
    }
  }

  /** NFC, without control and invisible characters but joiners, without halves of characters. */
  private static boolean isClean(String text, boolean lines) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        && text.codePoints().allMatch(point -> isClean(point) || (lines && point == '\n'));
  }

  private static boolean isClean(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> point == 0x200c || point == 0x200d;
      default -> point != 0xa0;
    };
  }
}
