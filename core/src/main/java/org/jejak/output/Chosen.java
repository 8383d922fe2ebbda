package org.jejak.output;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jejak.correction.Standing;
import org.jejak.disagreement.Disagreement;
import org.jejak.disagreement.MatrixRow;
import org.jejak.document.LedgerRow;
import org.jejak.event.Actor;
import org.jejak.lineage.Edge;
import org.jejak.mention.Entity;
import org.jejak.plan.Plan;
import org.jejak.reading.Reading;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a trace that its scope takes in. A row that belongs to one report goes with it; one
 * that joins several (a story, storyline, edge, plan, disagreement) is kept whole where it touches
 * a chosen report.
 */
final class Chosen {
  private final Trace trace;
  private final Scope scope;

  Chosen(Trace trace, Scope scope) {
    this.trace = trace;
    this.scope = scope;
  }

  Trace trace() {
    return trace;
  }

  boolean has(String article) {
    return scope.has(article);
  }

  /** By article id. */
  Iterable<Reading> readings() {
    if (scope.isAll()) {
      return trace.readings();
    }
    return () -> {
      Iterator<String> ids = trace.readings().ids().stream().filter(scope::has).iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return ids.hasNext();
        }

        @Override
        public Reading next() {
          return trace.readings().get(ids.next());
        }
      };
    };
  }

  List<LedgerRow> ledger() {
    return trace.ledger().stream()
        .filter(row -> scope.isAll() || row.article() != null && scope.has(row.article()))
        .toList();
  }

  /** Those that a chosen report names or a kept plan has for an actor. */
  List<Entity> entities() {
    if (scope.isAll()) {
      return trace.entities();
    }
    Set<String> named = new HashSet<>();
    for (Reading reading : readings()) {
      reading.entities().forEach(entity -> named.add(NameFiles.joined(trace, entity.id())));
    }
    plans().stream()
        .flatMap(plan -> plan.actors().stream())
        .map(Actor::entity)
        .forEach(id -> add(NameFiles.joinedOrNull(trace, id), named));
    return trace.entities().stream().filter(entity -> named.contains(entity.id())).toList();
  }

  private static void add(@Nullable String id, Set<String> ids) {
    if (id != null) {
      ids.add(id);
    }
  }

  List<Story> stories() {
    return trace.stories().stream().filter(story -> scope.hasAnyOf(story.articles())).toList();
  }

  List<Storyline> storylines() {
    if (scope.isAll()) {
      return trace.storylines();
    }
    Set<String> kept = new HashSet<>();
    stories().forEach(story -> kept.add(story.id()));
    return trace.storylines().stream()
        .filter(line -> line.stories().stream().anyMatch(kept::contains))
        .toList();
  }

  List<Edge> lineage() {
    return trace.lineage().stream()
        .filter(edge -> scope.has(edge.from()) || scope.has(edge.to()))
        .toList();
  }

  List<Plan> plans() {
    return trace.plans().stream().filter(plan -> scope.hasAnyOf(articles(plan))).toList();
  }

  private static List<String> articles(Plan plan) {
    return Stream.concat(Stream.of(plan.article()), plan.steps().stream().map(Plan.Step::article))
        .toList();
  }

  List<Disagreement> disagreements() {
    return trace.disagreements().stream()
        .filter(found ->
            scope.hasAnyOf(found.values().stream().map(Disagreement.Value::article).toList()))
        .toList();
  }

  /** Those that point at a chosen report. */
  List<Standing> corrections() {
    return trace.corrections().stream()
        .filter(standing ->
            standing.correction().claim().targets().stream()
                    .anyMatch(target -> scope.has(target.article()))
                || standing.places().stream().anyMatch(place -> scope.has(place.article())))
        .toList();
  }

  List<MatrixRow> matrix() {
    return trace.matrix().stream().filter(row -> scope.has(row.article())).toList();
  }
}
