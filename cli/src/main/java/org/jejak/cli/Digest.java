package org.jejak.cli;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jejak.language.Sentence;
import org.jejak.reading.Reading;
import org.jejak.story.Story;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A story in short.
 *
 * @param lead the first sentence of the report of the earliest origin; null where it has none
 * @param happenings those that most origins tell, first
 */
record Digest(@Nullable Source lead, List<Told> happenings) {
  private static final int SHORTEST_LEAD = 5;

  /** A happening, and how many of the story's origins tell it. */
  record Told(Happening happening, int origins, int undecided) {

    /** {@code 3 of 4 origins}; or how many reports tell it whose origin is not known. */
    String by(Story story) {
      return origins == 0
          ? undecided + " undecided"
          : origins + " of " + Phrases.count(story.origins().size(), "origin");
    }
  }

  /**
   * Sums a story up.
   *
   * @param most happenings at most
   */
  static Digest of(TraceIndex index, Story story, int most) {
    List<Told> told = new ArrayList<>();
    for (Happening happening : new Findings(index).main(story)) {
      told.add(told(story, happening));
    }
    told.sort(
        comparingInt((Told one) -> -one.origins())
            .thenComparingInt(one -> -articles(one.happening()).size())
            .thenComparingInt(one -> one.happening().sources().getFirst().span().start()));
    return new Digest(
        lead(index, story).orElse(null), List.copyOf(told.subList(0, Math.min(most, told.size()))));
  }

  private static Told told(Story story, Happening happening) {
    Set<String> articles = articles(happening);
    long origins =
        story.origins().stream()
            .filter(origin -> origin.articles().stream().anyMatch(articles::contains))
            .count();
    long undecided = story.undecided().stream().filter(articles::contains).count();
    return new Told(happening, (int) origins, (int) undecided);
  }

  private static Set<String> articles(Happening happening) {
    Set<String> articles = new HashSet<>();
    happening.sources().forEach(source -> articles.add(source.article()));
    return articles;
  }

  private static Optional<Source> lead(TraceIndex index, Story story) {
    List<String> roots = new ArrayList<>();
    story
        .origins()
        .forEach(origin -> index.trees(origin.articles()).forEach(b -> roots.add(b.article())));
    return (roots.isEmpty() ? story.undecided() : roots)
        .stream()
            .min(comparing((String id) -> latest(index.day(id))).thenComparing(id -> id))
            .flatMap(id -> firstSentence(index.reading(id)));
  }

  /** The last moment at which a report may have appeared; one without a day is the last. */
  private static OffsetDateTime latest(@Nullable Interval day) {
    if (day == null) {
      return OffsetDateTime.MAX;
    }
    OffsetDateTime minute = day.minute();
    return minute != null
        ? minute.withOffsetSameInstant(ZoneOffset.UTC)
        : day.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  /** A place and a name in front of the text are no sentence. */
  private static Optional<Source> firstSentence(Reading reading) {
    List<Sentence> sentences = reading.body().sentences();
    String text = reading.body().text();
    return sentences.stream()
        .filter(s -> s.span().of(text).split("\\s+").length >= SHORTEST_LEAD)
        .findFirst()
        .or(() -> sentences.stream().findFirst())
        .map(s -> new Source(reading.article().id(), s.span(), s.span().of(text)));
  }
}
