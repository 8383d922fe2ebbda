package org.jejak.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jejak.document.Span;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Knowledge;
import org.jejak.knowledge.Known;
import org.jejak.language.AnnotatedText;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.mention.Mentions;
import org.jejak.quote.Quote;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** One report while its events are read: its names, times, statements, and who was named last. */
final class Scene {
  private static final double CAPITAL = 0.8;

  private final AnnotatedText body;
  private final Mentions mentions;
  private final List<TimeExpression> times;
  private final NavigableMap<Integer, Optional<Quote>> innermostQuotes;
  private final Knowledge knowledge;
  private final Map<String, Entity> entities = new HashMap<>();
  private List<Party> pair = List.of();
  private List<Party> trio = List.of();
  private List<Party> talkers = List.of();
  private final Map<String, Party> countries = new LinkedHashMap<>();
  private @Nullable Party person;

  Scene(
      AnnotatedText body,
      Mentions mentions,
      List<TimeExpression> times,
      List<Quote> quotes,
      Knowledge knowledge) {
    this.body = body;
    this.mentions = mentions;
    this.times = times;
    this.innermostQuotes = innermost(quotes);
    this.knowledge = knowledge;
    mentions.entities().forEach(entity -> entities.put(entity.id(), entity));
  }

  AnnotatedText body() {
    return body;
  }

  @Nullable Entity entity(@Nullable String id) {
    return id == null ? null : entities.get(id);
  }

  /** Who a name stands for: a capital may stand for its country. */
  @Nullable Entity meant(Mention mention) {
    Entity stoodFor = entity(mention.metonymFor());
    return stoodFor == null ? entity(mention.entity()) : stoodFor;
  }

  @Nullable String sector(Entity entity) {
    String sector = mentions.sectorOf(entity.id());
    return sector == null && entity.kind() == EntityKind.COUNTRY ? "GOV" : sector;
  }

  /** The names that start in a stretch of the text, in order. */
  List<Mention> mentionsIn(Span span) {
    List<Mention> in = new ArrayList<>();
    List<Mention> all = mentions.mentions();
    int first = firstFrom(all, mention -> mention.span().start(), span.start());
    for (int m = first; m < all.size(); m++) {
      if (all.get(m).span().start() >= span.end()) {
        break;
      }
      in.add(all.get(m));
    }
    return in;
  }

  /** The times that lie in a stretch of the text, in order. */
  List<TimeExpression> timesIn(Span span) {
    List<TimeExpression> in = List.of();
    for (int t = firstTimeFrom(span.start()); t < times.size(); t++) {
      if (times.get(t).span().start() >= span.end()) {
        break;
      }
      if (span.contains(times.get(t).span())) {
        in = in.isEmpty() ? new ArrayList<>(2) : in;
        in.add(times.get(t));
      }
    }
    return in;
  }

  private int firstTimeFrom(int offset) {
    return firstFrom(times, time -> time.span().start(), offset);
  }

  /** The first of rows in the order of the text that starts at an offset or after it. */
  private static <T> int firstFrom(List<T> rows, ToIntFunction<T> start, int offset) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start.applyAsInt(rows.get(middle)) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Keeps who was named together, so that "both countries" can be told later. */
  void remember(List<Party> parties) {
    List<Party> bodies = new ArrayList<>(parties);
    bodies.removeIf(party -> !party.isBody());
    if (bodies.size() == 2 && (areCountries(bodies) || !areCountries(pair))) {
      pair = bodies;
    } else if (bodies.size() == 3) {
      trio = bodies;
    }
    for (Party party : parties) {
      if (party.kind() == EntityKind.PERSON) {
        person = party;
      } else if (party.kind() == EntityKind.COUNTRY && party.actor().country() != null) {
        countries.remove(party.actor().country());
        countries.put(party.actor().country(), party);
      }
    }
  }

  /** Two bodies do not take the place of two countries that they belong to. */
  private static boolean areCountries(List<Party> parties) {
    for (Party party : parties) {
      if (party.kind() != EntityKind.COUNTRY) {
        return false;
      }
    }
    return !parties.isEmpty();
  }

  /** The two parties named last; empty where the report names no two. */
  List<Party> pair() {
    return pair.isEmpty() && countries.size() == 2 ? List.copyOf(countries.values()) : pair;
  }

  List<Party> trio() {
    return trio;
  }

  /** Keeps who talks with whom, for "the talks". */
  void talk(List<Party> parties) {
    talkers = List.copyOf(parties);
  }

  /** Who talks in talks told without names. */
  List<Party> talkers() {
    return talkers.isEmpty() ? parties() : talkers;
  }

  /** The parties named together last, two or three; empty where there are none. */
  List<Party> parties() {
    return pair().isEmpty() ? trio : pair();
  }

  @Nullable Party lastPerson() {
    return person;
  }

  /** The innermost statement that holds the start of a stretch of the text. */
  @Nullable Quote quoteAround(Span span) {
    var innermost = innermostQuotes.floorEntry(span.start());
    return innermost == null ? null : innermost.getValue().orElse(null);
  }

  /** The innermost statement from each offset at which it changes. */
  private static NavigableMap<Integer, Optional<Quote>> innermost(List<Quote> quotes) {
    NavigableMap<Integer, List<Integer>> starting = new TreeMap<>();
    for (int q = 0; q < quotes.size(); q++) {
      Span span = quotes.get(q).span();
      starting.computeIfAbsent(span.start(), start -> new ArrayList<>()).add(q);
      starting.computeIfAbsent(span.end(), end -> new ArrayList<>());
    }
    NavigableMap<Integer, Optional<Quote>> innermost = new TreeMap<>();
    PriorityQueue<Integer> open =
        new PriorityQueue<>(
            Comparator.<Integer>comparingInt(q -> quotes.get(q).span().length())
                .thenComparing(Comparator.reverseOrder()));
    starting.forEach((offset, from) -> {
      open.addAll(from);
      while (!open.isEmpty() && quotes.get(open.element()).span().end() <= offset) {
        open.remove();
      }
      innermost.put(offset, Optional.ofNullable(open.peek()).map(quotes::get));
    });
    return innermost;
  }

  /**
   * The time said in {@code clause}, nearest to {@code act}; else the sentence's only one.
   *
   * @param laterFirst whether a time after the act goes before any ahead of it
   */
  @Nullable TimeExpression timeOf(Span clause, Span sentence, int act, boolean laterFirst) {
    TimeExpression best = null;
    int inSentence = 0;
    TimeExpression only = null;
    int last = Math.max(clause.end(), sentence.end());
    for (int t = firstTimeFrom(Math.min(clause.start(), sentence.start())); t < times.size(); t++) {
      TimeExpression time = times.get(t);
      if (time.span().start() >= last) {
        break;
      }
      if (clause.contains(time.span()) && (best == null || nearer(time, best, act, laterFirst))) {
        best = time;
      }
      if (sentence.contains(time.span())) {
        inSentence++;
        only = time;
      }
    }
    return best != null ? best : inSentence == 1 ? only : null;
  }

  private static boolean nearer(
      TimeExpression time, TimeExpression than, int act, boolean laterFirst) {
    boolean after = time.span().start() > act;
    if (laterFirst && after != than.span().start() > act) {
      return after;
    }
    return Math.abs(time.span().start() - act) < Math.abs(than.span().start() - act);
  }

  /** The country whose capital a place is, as who acts; null for any other place. */
  @Nullable Party governmentAt(Entity place, String words) {
    return knowledge
        .ofEntity(place.id())
        .map(Known::standsFor)
        .flatMap(knowledge::byKey)
        .filter(meant -> meant.kind() == EntityKind.COUNTRY)
        .map(country -> government(country, words, CAPITAL))
        .orElse(null);
  }

  /** A country by its ISO 3166 code, as who acts; null where it is not known. */
  @Nullable Party country(@Nullable String alpha3, String words, double sure) {
    return knowledge.country(alpha3).map(known -> government(known, words, sure)).orElse(null);
  }

  private static Party government(Known country, String words, double sure) {
    Actor actor = new Actor(country.name(), country.entityId(), country.country(), "GOV", words);
    return new Party(actor, EntityKind.COUNTRY, sure);
  }

  /** The place an entity is, with its degrees where the knowledge has them. */
  Place place(Entity entity, String text) {
    var known = knowledge.ofEntity(entity.id());
    return new Place(
        entity.name(),
        entity.country(),
        known.map(Known::lat).orElse(null),
        known.map(Known::lon).orElse(null),
        text);
  }
}
