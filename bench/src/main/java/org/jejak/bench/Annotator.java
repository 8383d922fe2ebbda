package org.jejak.bench;

import java.time.LocalDate;
import java.util.List;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Packs;
import org.jejak.reading.DocumentReader;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** Reads texts as they are, without cleaning them, so that marks made in them stay in place. */
final class Annotator {
  private final DocumentReader reader = new DocumentReader(Packs.standard(), Knowledge.standard());

  Reading read(String text, String lang, @Nullable LocalDate published) {
    return read("a-0", text, lang, published);
  }

  Reading read(String id, String text, String lang, @Nullable LocalDate published) {
    Dated date =
        published == null ? null : new Dated(Interval.day(published), "given with the text", null);
    return reader.read(
        new Article(
            id, "text", null, null, null, List.of(), null, null, lang, date, null, List.of(), null,
            text, List.of(), List.of()));
  }
}
