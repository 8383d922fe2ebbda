package org.jejak.output;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.lineage.Edge;
import org.jejak.plan.Plan;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.trace.Trace;

/** The part of a trace that a report for people shows of some articles. */
public final class Storylines {
  private Storylines() {}

  /**
   * The storylines in which the chosen articles stand, whole, with every report that they name; and
   * the chosen articles that no story holds. Closing the given trace closes this one.
   */
  public static Trace around(Trace trace, Scope scope) {
    if (scope.isAll()) {
      return trace;
    }
    List<Storyline> lines = new Chosen(trace, scope).storylines();
    Set<String> kept = new HashSet<>();
    lines.forEach(line -> kept.addAll(line.stories()));
    List<Story> stories =
        trace.stories().stream().filter(story -> kept.contains(story.id())).toList();
    Set<String> shown = new HashSet<>();
    stories.forEach(story -> shown.addAll(story.articles()));
    trace.readings().ids().stream().filter(scope::has).forEach(shown::add);
    List<Edge> edges = trace.lineage().stream().filter(edge -> shown.contains(edge.to())).toList();
    Set<String> named = new HashSet<>(shown);
    edges.forEach(edge -> named.add(edge.from()));
    List<Plan> plans = new Chosen(trace, new Scope(scope.excerpts(), shown)).plans();
    for (Plan plan : plans) {
      named.add(plan.article());
      plan.steps().forEach(step -> named.add(step.article()));
    }
    return new Trace(
        trace.ledger().stream()
            .filter(row -> row.article() != null && named.contains(row.article()))
            .toList(),
        trace.readings().among(named::contains),
        trace.dated(),
        trace.times(),
        trace.eventDates(),
        trace.entities(),
        trace.entityOf(),
        trace.happenings(),
        stories,
        trace.ties(),
        lines,
        edges,
        plans,
        trace.disagreements().stream().filter(found -> kept.contains(found.story())).toList(),
        trace.matrix().stream().filter(row -> kept.contains(row.story())).toList(),
        trace.today(),
        trace.corrections());
  }
}
