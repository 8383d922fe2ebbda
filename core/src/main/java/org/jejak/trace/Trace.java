package org.jejak.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jejak.article.Dated;
import org.jejak.disagreement.Disagreement;
import org.jejak.disagreement.MatrixRow;
import org.jejak.document.LedgerRow;
import org.jejak.lineage.Edge;
import org.jejak.mention.Entity;
import org.jejak.plan.Plan;
import org.jejak.reading.Reading;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * How a set of reports hangs together. Readings are as they were read; what was joined or inferred
 * across reports stands in the maps beside them.
 *
 * @param ledger a row an input item, by input and item
 * @param readings by article id
 * @param dated inferred dates of undated articles, by article id
 * @param times per article id, the time expressions with open ones resolved where a date was found
 * @param eventDates per event or incident id, its days where {@code dated} resolved them
 * @param entities joined across reports, by id
 * @param entityOf the joined entity's id for each reading entity id (identity where unjoined)
 * @param happenings event id to the id shared by every report of the same event
 * @param today the day that decides OVERDUE; null where the input gives no day
 */
public record Trace(
    List<LedgerRow> ledger,
    List<Reading> readings,
    Map<String, Dated> dated,
    Map<String, List<TimeExpression>> times,
    Map<String, org.jejak.time.Interval> eventDates,
    List<Entity> entities,
    Map<String, String> entityOf,
    Map<String, String> happenings,
    List<Story> stories,
    List<Storyline> storylines,
    List<Edge> lineage,
    List<Plan> plans,
    List<Disagreement> disagreements,
    List<MatrixRow> matrix,
    @Nullable LocalDate today) {
  /** Copies the lists and maps. */
  public Trace {
    ledger = List.copyOf(ledger);
    readings = List.copyOf(readings);
    dated = Map.copyOf(dated);
    times = Map.copyOf(times);
    eventDates = Map.copyOf(eventDates);
    entities = List.copyOf(entities);
    entityOf = Map.copyOf(entityOf);
    happenings = Map.copyOf(happenings);
    stories = List.copyOf(stories);
    storylines = List.copyOf(storylines);
    lineage = List.copyOf(lineage);
    plans = List.copyOf(plans);
    disagreements = List.copyOf(disagreements);
    matrix = List.copyOf(matrix);
  }
}
