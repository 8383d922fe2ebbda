package org.jejak.bench;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jejak.evaluate.Shingles;
import org.jspecify.annotations.Nullable;

/**
 * What one library reached on one set; -1 where the set or the library has nothing to measure.
 *
 * @param precision of the body: mean over the pages where a body was found
 * @param recall of the body: mean over the pages
 * @param title share of titles that are exact
 * @param authors share of pages whose authors are exactly those
 * @param authorNames F1 of single names, leniently compared
 * @param day share of pages with the right day of publication
 * @param dayWrong share of pages with another day
 */
record SetScore(
    String set,
    String library,
    int pages,
    double precision,
    double recall,
    double title,
    double authors,
    double authorNames,
    double day,
    double dayWrong) {

  static SetScore of(String set, Extractor library, List<PageScore> scores) {
    List<Shingles> bodies =
        scores.stream().map(PageScore::body).filter(b -> b != null).map(b -> b).toList();
    boolean dates = library.dates();
    return new SetScore(
        set,
        library.name(),
        scores.size(),
        mean(bodies, body -> body.found() > 0, Shingles::precision),
        mean(bodies, body -> body.expected() > 0, Shingles::recall),
        share(scores, PageScore::title),
        library.authors() ? share(scores, PageScore::authors) : -1,
        library.authors() ? names(scores) : -1,
        dates ? share(scores, PageScore::day) : -1,
        dates ? share(scores, SetScore::wrongDay) : -1);
  }

  /** F1 of the mean precision and the mean recall, as the benchmark's own script has it. */
  double f1() {
    return precision < 0 ? -1 : PageScore.f1(precision, recall);
  }

  private static double mean(
      List<Shingles> bodies, Predicate<Shingles> counts, ToDoubleFunction<Shingles> value) {
    return bodies.stream().filter(counts).mapToDouble(value).average().orElse(-1);
  }

  private static double share(
      List<PageScore> scores, Function<PageScore, @Nullable Boolean> field) {
    int known = 0;
    int right = 0;
    for (PageScore score : scores) {
      Boolean value = field.apply(score);
      known += value == null ? 0 : 1;
      right += value != null && value ? 1 : 0;
    }
    return known == 0 ? -1 : (double) right / known;
  }

  private static @Nullable Boolean wrongDay(PageScore score) {
    return score.day() == null ? null : !score.day() && score.found().day() != null;
  }

  private static double names(List<PageScore> scores) {
    int alike = scores.stream().mapToInt(PageScore::authorsAlike).sum();
    int found = scores.stream().mapToInt(PageScore::authorsFound).sum();
    int expected = scores.stream().mapToInt(PageScore::authorsExpected).sum();
    return expected == 0 ? -1 : 2.0 * alike / (found + expected);
  }
}
