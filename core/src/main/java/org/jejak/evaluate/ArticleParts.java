package org.jejak.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jejak.article.Article;
import org.jejak.article.Credit;
import org.jejak.article.Dated;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** The text of reports and what is known about them, each field by itself. */
final class ArticleParts {
  private final Judged judged;
  private final Tally text = new Tally("articles.text");
  private final Tally title = new Tally("articles.title");
  private final Tally outlet = new Tally("articles.outlet");
  private final Tally authors = new Tally("articles.authors");
  private final Tally lang = new Tally("articles.lang");
  private final Tally published = new Tally("articles.published");
  private final Tally credits = new Tally("articles.credits");

  ArticleParts(Judged judged) {
    this.judged = judged;
  }

  List<Part> of(@Nullable List<Gold.Report> gold) {
    if (gold == null) {
      return List.of();
    }
    judged.present(gold).forEach(this::add);
    return Stream.of(text, title, outlet, authors, lang, published, credits)
        .map(Tally::part)
        .toList();
  }

  private void add(Gold.Report gold) {
    String report = gold.report();
    Reading reading = judged.reading(report);
    Article article = reading == null ? null : reading.article();
    text(report, gold.text(), article == null ? "" : article.text());
    value(title, report, gold.title(), article == null ? null : article.title());
    String name = article == null ? null : article.outlet();
    boolean sameOutlet = gold.outlet() != null && name != null && sameName(gold.outlet(), name);
    outlet.value(report, "", gold.outlet(), name, sameOutlet);
    value(lang, report, gold.lang(), article == null ? null : article.lang());
    list(authors, report, gold.authors(), article == null ? List.of() : article.authors());
    list(credits, report, gold.credits(), article == null ? List.of() : names(article));
    publishedAt(gold, article == null ? null : article.published());
  }

  private void text(String report, String gold, String found) {
    Shingles runs = Shingles.of(Words.of(gold), Words.of(found));
    text.count(runs.shared(), runs.found(), runs.shared(), runs.expected());
    runs.leftOut().forEach(words -> text.miss(report, words, null));
    runs.leftIn().forEach(words -> text.miss(report, null, words));
  }

  private void publishedAt(Gold.Report gold, @Nullable Dated found) {
    Moment expected = gold.published() == null ? null : Moment.parse(gold.published());
    boolean agree = expected != null && expected.agrees(found);
    published.value(gold.report(), "", gold.published(), words(found), agree);
  }

  private static @Nullable String words(@Nullable Dated dated) {
    if (dated == null) {
      return null;
    }
    var interval = dated.interval();
    String days =
        interval.minute() != null ? interval.minute().toString() : TimeParts.words(interval);
    return days + " (" + dated.method() + ")";
  }

  private static List<String> names(Article article) {
    return article.credits().stream()
        .map(Credit::name)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static void value(
      Tally tally, String report, @Nullable String gold, @Nullable String found) {
    boolean agree = gold != null && found != null && Words.of(gold).equals(Words.of(found));
    tally.value(report, "", gold, found, agree);
  }

  private static void list(Tally tally, String report, List<String> gold, List<String> found) {
    tally.values(report, "", gold, found, ArticleParts::sameName, f -> f);
  }

  private static boolean sameName(String a, String b) {
    return Words.name(a).equals(Words.name(b));
  }
}
