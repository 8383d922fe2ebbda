package org.jejak.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jejak.event.Event;
import org.jejak.event.Explanation;
import org.jejak.output.Explained;
import org.jejak.reading.DocumentReader;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What is meant by an id or its beginning.
 *
 * @param id as given, in small letters
 * @param kind its first letter; {@code a} for two articles, the ends of a lineage edge
 */
record ShownFinder(String id, char kind) {
  private static final Pattern ROW = Pattern.compile("([vqislpd])-[0-9a-f]{2,16}");
  private static final Pattern EDGE = Pattern.compile("(a-[0-9a-f]{2,16})\\.\\.(a-[0-9a-f]{2,16})");
  private static final int ID_LENGTH = 18;

  /** Null where the words are no id of anything that can be explained. */
  static @Nullable ShownFinder of(String words) {
    Matcher row = ROW.matcher(words);
    if (row.matches()) {
      return new ShownFinder(words, words.charAt(0));
    }
    return EDGE.matcher(words).matches() ? new ShownFinder(words, 'a') : null;
  }

  /** Whether one report is enough to find it; else the whole trace is needed. */
  boolean isInReport() {
    return "vqi".indexOf(kind) >= 0;
  }

  /** Whether nothing else can begin so. */
  boolean isWhole() {
    return id.length() == ID_LENGTH;
  }

  /** What such an id names. */
  String noun() {
    return switch (kind) {
      case 'v' -> "event";
      case 'q' -> "statement";
      case 'i' -> "incident";
      case 's' -> "story";
      case 'l' -> "storyline";
      case 'p' -> "plan";
      case 'd' -> "disagreement";
      default -> "lineage between two such articles";
    };
  }

  /** What of a report is meant. */
  List<Shown> in(DocumentReader reader, Reading reading) {
    return switch (kind) {
      case 'v' -> events(reader, reading);
      case 'q' -> found(reading.quotes(), q -> q.id(), q -> new ShownQuote(reading, q));
      case 'i' -> found(reading.incidents(), i -> i.id(), i -> new ShownIncident(reading, i));
      default -> List.of();
    };
  }

  private List<Shown> events(DocumentReader reader, Reading reading) {
    List<Shown> found = new ArrayList<>();
    for (Event event : reading.events()) {
      Explanation why = event.id().startsWith(id) ? reader.explain(reading, event) : null;
      if (why != null) {
        found.add(new ShownEvent(Explained.of(reading, event, why)));
      }
    }
    return found;
  }

  /** What of a trace is meant. */
  List<Shown> in(TraceIndex index) {
    var trace = index.trace();
    return switch (kind) {
      case 's' -> found(trace.stories(), s -> s.id(), s -> new ShownStory(index, s));
      case 'l' -> found(trace.storylines(), l -> l.id(), l -> new ShownStoryline(index, l));
      case 'p' -> found(trace.plans(), p -> p.id(), p -> new ShownPlan(index, p));
      case 'd' -> found(trace.disagreements(), d -> d.id(), d -> new ShownDisagreement(index, d));
      case 'a' -> edges(index);
      default -> List.of();
    };
  }

  private List<Shown> edges(TraceIndex index) {
    Matcher ends = EDGE.matcher(id);
    if (!ends.matches()) {
      return List.of();
    }
    String one = ends.group(1);
    String other = ends.group(2);
    List<Shown> found = new ArrayList<>();
    for (var edge : index.trace().lineage()) {
      boolean forward = edge.from().startsWith(one) && edge.to().startsWith(other);
      boolean backward = edge.from().startsWith(other) && edge.to().startsWith(one);
      if (forward || backward) {
        found.add(new ShownEdge(index, edge));
      }
    }
    return found;
  }

  private <T> List<Shown> found(List<T> all, Function<T, String> idOf, Function<T, Shown> shown) {
    return all.stream().filter(one -> idOf.apply(one).startsWith(id)).map(shown).toList();
  }
}
