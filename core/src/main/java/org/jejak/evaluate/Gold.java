package org.jejak.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jejak.disagreement.Disagreement;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.event.Incident;
import org.jejak.knowledge.EntityKind;
import org.jejak.lineage.Edge;
import org.jejak.plan.Plan;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** What a person says is in a set of reports. A list is null where its file is absent. */
record Gold(
    @Nullable List<Report> articles,
    @Nullable List<Named> entities,
    @Nullable List<Time> times,
    @Nullable List<Statement> quotes,
    @Nullable List<Act> events,
    @Nullable List<Mishap> incidents,
    @Nullable List<Tale> stories,
    @Nullable List<Link> lineage,
    @Nullable List<Change> drifts,
    @Nullable List<Intent> plans,
    @Nullable List<Difference> disagreements) {

  /** A row that is about one report or several. */
  interface Row {
    List<String> reports();
  }

  record Report(
      String report,
      @Nullable String title,
      @Nullable String outlet,
      List<String> authors,
      String lang,
      @Nullable String published,
      List<String> credits,
      String text)
      implements Row {
    @Override
    public List<String> reports() {
      return List.of(report);
    }
  }

  record Named(String report, String name, EntityKind kind) implements Row {
    @Override
    public List<String> reports() {
      return List.of(report);
    }
  }

  /** Days or minutes as written in gold; either end may be unknown. */
  record Days(@Nullable String from, @Nullable String to) {
    boolean unknown() {
      return from == null && to == null;
    }

    /** Whether {@code found} has the same ends, as far as they are known here. */
    boolean agree(@Nullable Interval found) {
      if (found == null) {
        return unknown();
      }
      return !unknown() && agree(from, found, found.from()) && agree(to, found, found.to());
    }

    private static boolean agree(@Nullable String gold, Interval found, LocalDate end) {
      Moment moment = gold == null ? null : Moment.parse(gold);
      if (moment == null) {
        return true;
      }
      return moment.minute() == null
          ? moment.day().equals(end)
          : found.minute() != null && found.minute().isEqual(moment.minute());
    }

    @Override
    public String toString() {
      return from != null && from.equals(to) ? from : from + " to " + to;
    }
  }

  record Time(String report, String text, Days days, Interval.Precision precision) implements Row {
    @Override
    public List<String> reports() {
      return List.of(report);
    }
  }

  record Statement(
      String report,
      String text,
      org.jejak.quote.Quote.Mode mode,
      @Nullable String speaker,
      List<String> via,
      @Nullable String reportedBy)
      implements Row {
    @Override
    public List<String> reports() {
      return List.of(report);
    }
  }

  record Act(
      String report,
      String text,
      EventType type,
      Event.Status status,
      List<String> actors,
      List<String> recipients,
      Days days,
      @Nullable String place)
      implements Row {
    @Override
    public List<String> reports() {
      return List.of(report);
    }
  }

  /** An incident; {@code figures} holds only those that are said, by field. */
  record Mishap(
      String report,
      Incident.Kind kind,
      @Nullable String place,
      Days days,
      Map<String, Double> figures)
      implements Row {
    @Override
    public List<String> reports() {
      return List.of(report);
    }
  }

  record Tale(
      String story,
      String storyline,
      List<String> reports,
      List<List<String>> origins,
      List<String> undecided)
      implements Row {}

  record Link(String from, String to, Edge.Kind kind, boolean direction) implements Row {
    @Override
    public List<String> reports() {
      return List.of(from, to);
    }
  }

  record Change(
      String from,
      String to,
      Edge.DriftKind kind,
      @Nullable String fromText,
      @Nullable String toText)
      implements Row {
    @Override
    public List<String> reports() {
      return List.of(from, to);
    }
  }

  record Intent(
      String report,
      String text,
      Days due,
      Plan.Outcome outcome,
      @Nullable String outcomeReport,
      @Nullable String outcomeDate)
      implements Row {
    @Override
    public List<String> reports() {
      return outcomeReport == null ? List.of(report) : List.of(report, outcomeReport);
    }
  }

  record Difference(String story, Disagreement.Kind kind, List<Value> values) implements Row {
    @Override
    public List<String> reports() {
      return values.stream().map(Value::report).toList();
    }
  }

  /** What one report says on a point on which reports differ. */
  record Value(String report, String text) {}

  /** Every report that a row names, in alphabetical order. */
  Set<String> reports() {
    Set<String> names = new TreeSet<>();
    for (Function<Gold, @Nullable List<? extends Row>> part : PARTS) {
      List<? extends Row> rows = part.apply(this);
      if (rows != null) {
        rows.forEach(row -> names.addAll(row.reports()));
      }
    }
    return names;
  }

  private static final List<Function<Gold, @Nullable List<? extends Row>>> PARTS =
      List.of(
          Gold::articles,
          Gold::entities,
          Gold::times,
          Gold::quotes,
          Gold::events,
          Gold::incidents,
          Gold::stories,
          Gold::lineage,
          Gold::drifts,
          Gold::plans,
          Gold::disagreements);
}
