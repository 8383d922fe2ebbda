package org.jejak.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jejak.document.LedgerRow;
import org.jejak.event.Actor;
import org.jejak.event.Place;
import org.jejak.mention.Entity;
import org.jejak.reading.Reading;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** A trace as seen from the reports that gold names; what it says of others is left out. */
final class Judged {
  private static final int RECENT = 200;

  private final Trace trace;
  private final Set<String> reports = new TreeSet<>();
  private final List<String> absent = new ArrayList<>();
  private final Map<String, String> articles = new HashMap<>();
  private final Map<String, String> reportOf = new HashMap<>();
  private final Map<String, Entity> joined = new HashMap<>();
  private final Map<String, Words> recentWords = new LinkedHashMap<>(64, 0.75f, true);

  Judged(Gold gold, Trace trace, Evaluation.ReportKey key) {
    this.trace = trace;
    trace.entities().forEach(entity -> joined.put(entity.id(), entity));
    Set<String> named = gold.reports();
    for (LedgerRow row : trace.ledger()) {
      String report = key.of(row.input(), row.item());
      if (!named.contains(report)) {
        continue;
      }
      reports.add(report);
      String article = row.article();
      boolean read = article != null && trace.readings().has(article);
      if (read && articles.putIfAbsent(report, article) == null) {
        reportOf.putIfAbsent(article, report);
      }
    }
    named.stream().filter(report -> !reports.contains(report)).forEach(absent::add);
  }

  Trace trace() {
    return trace;
  }

  /** Reports that gold names and the ledger has, in alphabetical order. */
  Set<String> reports() {
    return reports;
  }

  /** Reports that gold names and no input gave. */
  List<String> absent() {
    return absent;
  }

  /** The reading of a report; null where the item was rejected. */
  @Nullable Reading reading(String report) {
    String article = articles.get(report);
    return article == null ? null : trace.readings().get(article);
  }

  /** How gold names an article; null where it does not. */
  @Nullable String report(String article) {
    return reportOf.get(article);
  }

  /** The words of a report's text; null where the item was rejected. */
  @Nullable Words words(String report) {
    Words words = recentWords.get(report);
    Reading reading = words == null ? reading(report) : null;
    if (reading != null) {
      words = new Words(reading.body());
      recentWords.put(report, words);
      if (recentWords.size() > RECENT) {
        recentWords.remove(recentWords.keySet().iterator().next());
      }
    }
    return words;
  }

  /** Rows whose reports are all among the inputs, by the first of them, in the order of gold. */
  <R extends Gold.Row> Map<String, List<R>> byReport(List<R> rows) {
    Map<String, List<R>> grouped = new LinkedHashMap<>();
    for (R row : present(rows)) {
      grouped.computeIfAbsent(row.reports().getFirst(), report -> new ArrayList<>()).add(row);
    }
    reports.forEach(report -> grouped.computeIfAbsent(report, name -> List.of()));
    return grouped;
  }

  /** Rows whose reports are all among the inputs. */
  <R extends Gold.Row> List<R> present(List<R> rows) {
    return rows.stream().filter(row -> reports.containsAll(row.reports())).toList();
  }

  /** The entity that a reading's entity was joined to. */
  Entity joined(Entity entity) {
    String id = trace.entityOf().getOrDefault(entity.id(), entity.id());
    return joined.getOrDefault(id, entity);
  }

  /** Every name under which an entity is known, folded. */
  Set<String> names(Entity entity) {
    Entity whole = joined(entity);
    Set<String> names = new TreeSet<>();
    Stream.of(List.of(entity.name(), whole.name()), entity.variants(), whole.variants())
        .flatMap(List::stream)
        .forEach(name -> names.add(Words.name(name)));
    return names;
  }

  /** Whether a name that gold gives is one of these words or a name of this entity. */
  boolean isNamed(Reading reading, String gold, @Nullable String entity, @Nullable String... as) {
    String name = Words.name(gold);
    if (Stream.of(as).filter(Objects::nonNull).anyMatch(w -> Words.name(w).equals(name))) {
      return true;
    }
    return reading.entities().stream()
        .filter(candidate -> candidate.id().equals(entity))
        .anyMatch(candidate -> names(candidate).contains(name));
  }

  boolean isNamed(Reading reading, String gold, Actor actor) {
    return isNamed(reading, gold, actor.entity(), actor.name(), actor.text());
  }

  /** Whether a place has this name, or is an entity of the report that has. */
  boolean isNamed(Reading reading, String gold, Place place) {
    String name = Words.name(gold);
    String text = Words.name(place.text());
    if (Words.name(place.name()).equals(name) || text.equals(name)) {
      return true;
    }
    return reading.entities().stream()
        .map(this::names)
        .anyMatch(names -> names.contains(name) && names.contains(text));
  }
}
