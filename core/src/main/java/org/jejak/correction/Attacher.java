package org.jejak.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jejak.article.Article;
import org.jejak.document.Span;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.mention.Mention;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Finds again what corrections point at. */
final class Attacher {
  /** So much of two stretches of text is to be shared for both to be one. */
  private static final double SAME = 0.5;

  private static final int SHOWN = 40;

  private final ReportLookup reports;

  Attacher(ReportLookup reports) {
    this.reports = reports;
  }

  /**
   * A target that was found.
   *
   * @param words null where the report as a whole is meant
   */
  record Found(Target target, Reading reading, @Nullable Span words) {
    String article() {
      return reading.article().id();
    }

    Standing.Place place() {
      return new Standing.Place(target.part(), article(), words);
    }
  }

  /**
   * Targets that were found.
   *
   * @param missing why others were not, in a sentence; null where all were
   */
  record Attached(List<Found> found, @Nullable String missing) {}

  /**
   * Finds a claim's targets; one that speaks of many does with those that are there.
   *
   * @throws Unfit when too few are there for it to say anything
   */
  Attached attach(Claim claim) throws Unfit {
    boolean wholes =
        switch (claim) {
          case Claim.OfStory c -> true;
          case Claim.OfCopy c -> true;
          case Claim.OfNoCopy c -> true;
          case Claim.OfDate c -> true;
          default -> false;
        };
    List<Found> found = new ArrayList<>();
    Unfit missing = null;
    for (Target target : claim.targets()) {
      try {
        Found one = find(target, wholes);
        if (claim instanceof Claim.OfOneEntity || claim instanceof Claim.OfAnotherEntity) {
          name(one);
        }
        found.add(one);
      } catch (Unfit e) {
        missing = missing == null ? e : missing;
      }
    }
    if (missing != null && !isEnough(claim, found)) {
      throw missing;
    }
    return new Attached(found, missing == null ? null : missing.sentence());
  }

  private static boolean isEnough(Claim claim, List<Found> found) {
    long parts = found.stream().map(f -> f.target().part()).distinct().count();
    long allParts = claim.targets().stream().map(Target::part).distinct().count();
    return switch (claim) {
      case Claim.OfStory c -> found.size() > 1 && parts >= Math.min(2, allParts);
      case Claim.OfOneEntity c -> parts > 1;
      case Claim.OfAnotherEntity c -> !found.isEmpty();
      default -> false;
    };
  }

  private Found find(Target target, boolean whole) throws Unfit {
    Reading reading = reports.reading(target.article());
    if (reading == null) {
      reading = atItsAddress(target);
    }
    return new Found(target, reading, whole ? null : words(target, reading.article()));
  }

  /** The one report of the same address that has the words. */
  private Reading atItsAddress(Target target) throws Unfit {
    List<Reading> there = new ArrayList<>();
    TextQuote words = target.words();
    if (target.url() != null && words != null) {
      for (String id : reports.at(target.url())) {
        Reading reading = reports.reading(id);
        if (reading != null && words.in(reading.article().text(), target.start()).isPresent()) {
          there.add(reading);
        }
      }
    }
    if (there.size() != 1) {
      throw new Unfit("there is no report " + target.article());
    }
    return there.getFirst();
  }

  private static Span words(Target target, Article article) throws Unfit {
    TextQuote words = target.words();
    Optional<Span> found =
        words == null ? Optional.empty() : words.in(article.text(), target.start());
    if (found.isPresent()) {
      return found.get();
    }
    throw new Unfit(
        "%s does not stand at one place of %s any more"
            .formatted(words == null ? "what was meant" : shown(words.exact()), article.id()));
  }

  /** The statement at the words. */
  static Quote statement(Found found) throws Unfit {
    return at(found, found.reading().quotes(), Quote::span, "statement");
  }

  /** The event at the words that is of this type. */
  static Event event(Found found, String type) throws Unfit {
    List<Event> events =
        found.reading().events().stream()
            .filter(event -> event.type() == EventType.valueOf(type))
            .toList();
    return at(found, events, Event::span, type + " event");
  }

  /** The name at the words. */
  static Mention name(Found found) throws Unfit {
    return at(found, found.reading().mentions(), Mention::span, "name");
  }

  private static <T> T at(Found found, List<T> rows, Function<T, Span> span, String what)
      throws Unfit {
    Span words = Objects.requireNonNull(found.words());
    return rows.stream()
        .filter(row -> shared(span.apply(row), words) >= SAME)
        .max(
            Comparator.comparingDouble((T row) -> shared(span.apply(row), words))
                .thenComparing(span, Comparator.reverseOrder()))
        .orElseThrow(() ->
            new Unfit(
                "no %s is read at %s in %s any more"
                    .formatted(
                        what, shown(words.of(found.reading().article().text())), found.article())));
  }

  /** How much of two stretches is shared, 0 to 1. */
  private static double shared(Span a, Span b) {
    int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    int all = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
    return all == 0 ? 1 : Math.max(0, shared) / (double) all;
  }

  private static String shown(String words) {
    String line = words.replace('\n', ' ');
    return line.length() <= SHOWN ? "“" + line + "”" : "“" + line.substring(0, SHOWN) + "…”";
  }
}
