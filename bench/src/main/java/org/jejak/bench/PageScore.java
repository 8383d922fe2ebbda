package org.jejak.bench;

import java.text.Normalizer;
import java.util.List;
import org.jejak.evaluate.Shingles;
import org.jspecify.annotations.Nullable;

/**
 * What a library found on a page beside what is there; a field is null where gold does not say.
 *
 * @param authorsAlike names found and expected that are alike
 */
record PageScore(
    GoldPage page,
    Extractor.Found found,
    @Nullable Shingles body,
    @Nullable Boolean title,
    @Nullable Boolean authors,
    int authorsAlike,
    int authorsFound,
    int authorsExpected,
    @Nullable Boolean day) {

  static PageScore of(GoldPage page, Extractor.Found found) {
    List<String> gold = page.authors() == null ? List.of() : AuthorNames.split(page.authors());
    boolean named = page.authors() != null;
    return new PageScore(
        page,
        found,
        page.body() == null
            ? null
            : Shingles.of(Shingles.words(page.body()), Shingles.words(found.body())),
        page.title() == null ? null : sameLine(page.title(), found.title()),
        named ? AuthorNames.same(gold, found.authors()) : null,
        AuthorNames.alike(gold, found.authors()),
        named ? found.authors().size() : 0,
        gold.size(),
        page.day() == null ? null : page.day().equals(found.day()));
  }

  private static boolean sameLine(String gold, @Nullable String found) {
    return found != null && line(gold).equals(line(found));
  }

  private static String line(String text) {
    return Normalizer.normalize(AuthorNames.spaced(text), Normalizer.Form.NFC);
  }

  /** F1 of the body's runs of four words; 1 where gold does not give the body. */
  double bodyF1() {
    return body == null ? 1 : f1(body.precision(), body.recall());
  }

  /** The harmonic mean; 0 where both are 0. */
  static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
