package org.jejak.store;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jejak.article.Article;
import org.jejak.correction.Claim;
import org.jejak.correction.Correction;
import org.jejak.correction.Saying;
import org.jejak.correction.Target;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.mention.Mention;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jejak.reading.ReadingCodec;
import org.jspecify.annotations.Nullable;

/**
 * Makes corrections out of the ids that people see. Each method gives a proposal, which changes
 * nothing until the {@link CorrectionBook} keeps it.
 *
 * <p>Methods throw {@link CorrectionException} with a sentence where an id is not there, or where
 * the correction would change nothing.
 */
public final class Corrector {
  /** So many places of a name are pointed at: each of them finds the entity again. */
  private static final int EXAMPLES = 3;

  private final Tables tables;
  private final InstantSource clock;
  private final SeenReports reports;
  private final SeenStories stories;

  Corrector(Tables tables, ReadingCodec codec, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
    this.reports = new SeenReports(tables, codec);
    this.stories = new SeenStories(tables);
  }

  /** As {@link CorrectionBook#saying}. */
  Saying saying(@Nullable String author, @Nullable String reason) {
    OffsetDateTime now = Moment.now(clock).atOffset(ZoneOffset.UTC);
    OffsetDateTime last =
        SaidCorrections.of(tables).all().stream()
            .map(correction -> correction.said().time())
            .filter(Objects::nonNull)
            .max(OffsetDateTime.timeLineOrder())
            .orElse(null);
    OffsetDateTime next = last == null || now.isAfter(last) ? now : last.plusNanos(1_000_000);
    return new Saying(author, next, reason);
  }

  /** Stories are one. */
  public Proposal merge(List<String> ids, Saying by) {
    List<SeenStories.Told> told = ids.stream().map(stories::story).distinct().toList();
    if (told.size() < 2) {
      throw new CorrectionException("name two stories or more; these are one already");
    }
    List<Target> targets = new ArrayList<>();
    List<String> words = new ArrayList<>();
    words.add("These stories become one:");
    for (SeenStories.Told story : told) {
      words.add("  " + story.words());
      story.articles().forEach(article -> targets.add(whole(1, article)));
    }
    return proposal(new Claim.OfStory(targets), by, words);
  }

  /** Some reports of a story tell another one. */
  public Proposal split(String id, List<String> articles, Saying by) {
    SeenStories.Told story = stories.story(id);
    for (String article : articles) {
      if (!story.articles().contains(article)) {
        throw new CorrectionException("%s is no report of %s".formatted(article, story.words()));
      }
    }
    List<String> rest = story.articles().stream().filter(a -> !articles.contains(a)).toList();
    if (rest.isEmpty()) {
      throw new CorrectionException("that is the whole story; name some of its reports");
    }
    List<String> words = new ArrayList<>();
    words.add("These reports leave %s for a story of their own:".formatted(story.words()));
    articles.stream().distinct().forEach(article -> words.add("  " + reports.words(article)));
    return proposal(parts(articles.stream().distinct().toList(), rest), by, words);
  }

  /** A report tells another story than the one it stands in. */
  public Proposal move(String article, String id, Saying by) {
    SeenStories.Told story = stories.story(id);
    reports.reading(article);
    if (story.articles().contains(article)) {
      throw new CorrectionException("%s stands in %s already".formatted(article, story.words()));
    }
    List<String> together = new ArrayList<>(story.articles());
    together.add(article);
    List<String> rest =
        stories.storyOf(article).stream()
            .flatMap(old -> old.articles().stream())
            .filter(other -> !other.equals(article))
            .toList();
    List<String> words =
        List.of("This report goes to %s:".formatted(story.words()), "  " + reports.words(article));
    return proposal(parts(together, rest), by, words);
  }

  private Claim.OfStory parts(List<String> one, List<String> other) {
    List<Target> targets = new ArrayList<>();
    one.forEach(article -> targets.add(whole(1, article)));
    other.forEach(article -> targets.add(whole(2, article)));
    return new Claim.OfStory(targets);
  }

  /** The second report was made out of the first. */
  public Proposal copy(String from, String to, Saying by) {
    Claim claim = new Claim.OfCopy(two(from, to));
    List<String> words =
        List.of(
            "This report was made out of another:",
            "  from " + reports.words(from),
            "  to   " + reports.words(to));
    return proposal(claim, by, words);
  }

  /** Neither of two reports was made out of the other. */
  public Proposal notCopy(String a, String b, Saying by) {
    Claim claim = new Claim.OfNoCopy(two(a, b));
    List<String> words =
        List.of(
            "Neither of these reports was made out of the other:",
            "  " + reports.words(a),
            "  " + reports.words(b));
    return proposal(claim, by, words);
  }

  private List<Target> two(String a, String b) {
    if (a.equals(b)) {
      throw new CorrectionException("name two reports, not one twice");
    }
    return List.of(whole(1, a), whole(2, b));
  }

  /**
   * Who says a statement.
   *
   * @param in the report it stands in, which is quicker; null to look in all
   * @param name null where it cannot be told
   */
  public Proposal speaker(String id, @Nullable String in, @Nullable String name, Saying by) {
    Reading reading = reports.holding(id, in, r -> r.quotes().stream().map(Quote::id).toList());
    Quote quote =
        reading.quotes().stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
    String said = name == null ? null : name(name);
    Target target = Target.words(1, reading.article(), quote.span(), quote.speaker());
    List<String> words =
        List.of(
            "The speaker of “%s” becomes %s, not %s"
                .formatted(
                    SeenReports.clipped(quote.text()),
                    orUnknown(said),
                    orUnknown(quote.speakerName())),
            "  in " + reports.words(reading.article().id()));
    return proposal(new Claim.OfSpeaker(List.of(target), said, quote.speakerName()), by, words);
  }

  private static String orUnknown(@Nullable String words) {
    return words == null ? "unknown" : words;
  }

  /** The name of an entity where its id is given. */
  private String name(String nameOrId) {
    return stories.entity(nameOrId).map(SeenStories.Named::name).orElse(nameOrId);
  }

  /**
   * When a report was published.
   *
   * @param day null where it cannot be told
   */
  public Proposal date(String article, @Nullable LocalDate day, Saying by) {
    Article report = reports.reading(article).article();
    String was =
        report.published() == null ? null : report.published().interval().from().toString();
    String value = day == null ? null : day.toString();
    if (Objects.equals(was, value)) {
      throw new CorrectionException("%s has that date already".formatted(reports.words(article)));
    }
    List<String> words =
        List.of(
            "This report was published on %s, not on %s:"
                .formatted(orUnknown(value), orUnknown(was)),
            "  " + reports.words(article));
    return proposal(new Claim.OfDate(List.of(Target.report(1, report)), value, was), by, words);
  }

  /**
   * Of what type an event is.
   *
   * @param in as for {@link #speaker}
   * @param type null where there is no event
   */
  public Proposal event(String id, @Nullable String in, @Nullable EventType type, Saying by) {
    Reading seen = reports.holding(id, in, r -> r.events().stream().map(Event::id).toList());
    Reading read = reports.asRead(seen.article().id());
    String readId = reports.applied().readAs(id);
    Event event =
        read.events().stream().filter(e -> e.id().equals(readId)).findFirst().orElseThrow();
    String value = type == null ? null : type.name();
    Target target = Target.words(1, read.article(), event.span(), null);
    String change = type == null ? "is no event" : "is " + type + ", not " + event.type();
    List<String> words =
        List.of(
            "“%s” %s".formatted(SeenReports.clipped(event.text()), change),
            "  in " + reports.words(read.article().id()));
    return proposal(new Claim.OfEvent(List.of(target), value, event.type().name()), by, words);
  }

  /** Entities are one. */
  public Proposal mergeEntities(List<String> ids, Saying by) {
    List<String> distinct = ids.stream().distinct().toList();
    if (distinct.size() < 2) {
      throw new CorrectionException("name two entities or more");
    }
    List<String> words = new ArrayList<>();
    words.add("These entities become one:");
    List<Target> targets = new ArrayList<>();
    for (String id : distinct) {
      SeenStories.Named entity = stories.knownEntity(id);
      words.add("  %s %s, %s".formatted(id, entity.name(), entity.kind()));
      int part = words.size() - 1;
      List<Reading> naming = reports.naming(id, EXAMPLES);
      naming.forEach(reading -> targets.add(target(part, reading, id)));
      if (naming.isEmpty()) {
        throw new CorrectionException("no report names %s (%s)".formatted(entity.name(), id));
      }
    }
    return proposal(new Claim.OfOneEntity(targets), by, words);
  }

  /**
   * In these reports, the name means another entity.
   *
   * @param name null to leave the name that the reports give
   */
  public Proposal splitEntity(String id, List<String> articles, @Nullable String name, Saying by) {
    SeenStories.Named entity = stories.knownEntity(id);
    List<String> words = new ArrayList<>();
    words.add(
        "In these reports, %s (%s) means another %s%s:"
            .formatted(
                entity.name(),
                id,
                entity.kind().toLowerCase(Locale.ROOT),
                name == null ? "" : ", " + name));
    List<Target> targets = new ArrayList<>();
    for (String article : articles.stream().distinct().toList()) {
      Reading reading = reports.reading(article);
      List<String> own = entity.idsIn(reading);
      if (own.isEmpty()) {
        throw new CorrectionException(
            "%s does not name %s".formatted(reports.words(article), entity.name()));
      }
      own.forEach(each -> targets.add(target(1, reading, each)));
      words.add("  " + reports.words(article));
    }
    return proposal(new Claim.OfAnotherEntity(targets, name, id), by, words);
  }

  /** The first place at which a report names an entity. */
  private static Target target(int part, Reading reading, String entity) {
    Optional<Mention> first =
        reading.mentions().stream().filter(m -> m.entity().equals(entity)).findFirst();
    return Target.words(part, reading.article(), first.orElseThrow().span(), entity);
  }

  private Target whole(int part, String article) {
    return Target.report(part, reports.reading(article).article());
  }

  private static Proposal proposal(Claim claim, Saying by, List<String> words) {
    return new Proposal(Correction.of(claim, by), words);
  }
}
