package org.jejak.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows what was missed, page by page, the worst body first. */
final class ExtractionMisses {
  private static final int SHOWN = 200;
  private static final int STRETCHES = 12;

  private final @Nullable String page;

  /** Shows all pages in short; or in full those whose name begins with {@code page}. */
  ExtractionMisses(@Nullable String page) {
    this.page = page;
  }

  String of(List<PageScore> scores) {
    StringBuilder lines = new StringBuilder();
    scores.stream()
        .filter(score -> page == null ? missed(score) : score.page().name().startsWith(page))
        .sorted(Comparator.comparingDouble(PageScore::bodyF1))
        .forEach(score -> add(score, lines));
    return lines.toString();
  }

  private static boolean missed(PageScore score) {
    return score.bodyF1() < 1
        || Boolean.FALSE.equals(score.title())
        || Boolean.FALSE.equals(score.authors())
        || Boolean.FALSE.equals(score.day());
  }

  private void add(PageScore score, StringBuilder lines) {
    GoldPage gold = score.page();
    lines.append(gold.set()).append('/').append(gold.name());
    if (score.body() != null) {
      lines.append(
          String.format(
              Locale.ROOT,
              "  F1 %.3f  P %.3f  R %.3f",
              score.bodyF1(),
              score.body().precision(),
              score.body().recall()));
    }
    lines.append("  ").append(gold.url() == null ? "" : gold.url()).append('\n');
    line(lines, "ledger", score.found().ledger());
    field(lines, "title", score.title(), gold.title(), score.found().title());
    String authors = String.join(", ", score.found().authors());
    field(lines, "authors", score.authors(), gold.authors(), authors);
    field(lines, "day", score.day(), gold.day(), score.found().day());
    if (Boolean.FALSE.equals(score.day())) {
      line(lines, "day from", score.found().dayFrom());
    }
    if (score.body() != null) {
      stretches(lines, "left out", score.body().leftOut());
      stretches(lines, "left in", score.body().leftIn());
    }
    lines.append('\n');
  }

  private void field(
      StringBuilder lines,
      String name,
      @Nullable Boolean right,
      @Nullable Object gold,
      @Nullable Object found) {
    if (right != null && (!right || page != null)) {
      line(lines, name + (right ? " is" : " should be"), gold);
      line(lines, name + " found", found == null ? "–" : found);
    }
  }

  private void stretches(StringBuilder lines, String name, List<String> stretches) {
    int most = page == null ? STRETCHES : stretches.size();
    stretches.stream().limit(most).forEach(words -> line(lines, name, words));
    if (stretches.size() > most) {
      line(lines, name, "and " + (stretches.size() - most) + " more");
    }
  }

  private void line(StringBuilder lines, String name, @Nullable Object value) {
    if (value != null) {
      String text = AuthorNames.spaced(value.toString());
      boolean whole = page != null || text.length() <= SHOWN;
      lines.append("    ").append(name).append(": ");
      lines.append(whole ? text : text.substring(0, SHOWN) + " … (" + text.length() + ")");
      lines.append('\n');
    }
  }
}
