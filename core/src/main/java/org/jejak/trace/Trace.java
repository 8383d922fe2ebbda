package org.jejak.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jejak.article.Dated;
import org.jejak.correction.Standing;
import org.jejak.disagreement.Disagreement;
import org.jejak.disagreement.MatrixRow;
import org.jejak.document.LedgerRow;
import org.jejak.lineage.Edge;
import org.jejak.mention.Entity;
import org.jejak.plan.Plan;
import org.jejak.reading.Readings;
import org.jejak.story.Story;
import org.jejak.story.StoryTies;
import org.jejak.story.Storyline;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * How a set of reports hangs together. Readings are as they were read, or as people correct them;
 * what was joined or inferred across reports stands in the maps beside them. Closing it gives back
 * the temporary file that holds the readings of a large one; left open, it goes with the trace.
 *
 * @param ledger a row an input item, by input and item
 * @param readings by article id
 * @param dated inferred dates of undated articles, by article id
 * @param times the time expressions of articles for which a date was found, by article id, with
 *     open ones resolved; those of the others are as they were read
 * @param eventDates per event or incident id, its days where {@code dated} resolved them
 * @param entities joined across reports, by id
 * @param entityOf the joined entity's id for the reading entity ids that were joined to another
 * @param happenings event id to the id shared by every report of the same event, where several tell
 *     it; {@link #happening} knows the others too
 * @param ties what holds a story together, by its id; none of one report or of very many
 * @param today the day that decides OVERDUE; null where the input gives no day
 * @param corrections what people say of the reports and how each of it stands, the last said first
 */
public record Trace(
    List<LedgerRow> ledger,
    Readings readings,
    Map<String, Dated> dated,
    Map<String, List<TimeExpression>> times,
    Map<String, Interval> eventDates,
    List<Entity> entities,
    Map<String, String> entityOf,
    Map<String, String> happenings,
    List<Story> stories,
    Map<String, StoryTies.Held> ties,
    List<Storyline> storylines,
    List<Edge> lineage,
    List<Plan> plans,
    List<Disagreement> disagreements,
    List<MatrixRow> matrix,
    @Nullable LocalDate today,
    List<Standing> corrections)
    implements AutoCloseable {
  /** Copies the lists and maps. */
  public Trace {
    ledger = List.copyOf(ledger);
    dated = Map.copyOf(dated);
    times = Map.copyOf(times);
    eventDates = Map.copyOf(eventDates);
    entities = List.copyOf(entities);
    entityOf = Map.copyOf(entityOf);
    happenings = Map.copyOf(happenings);
    stories = List.copyOf(stories);
    ties = Map.copyOf(ties);
    storylines = List.copyOf(storylines);
    lineage = List.copyOf(lineage);
    plans = List.copyOf(plans);
    disagreements = List.copyOf(disagreements);
    matrix = List.copyOf(matrix);
    corrections = List.copyOf(corrections);
  }

  /** The id shared by every report of the event, one report or more. */
  public String happening(String event) {
    String shared = happenings.get(event);
    return shared != null ? shared : happeningOfOneReport(event);
  }

  /** The id of an event that one report alone tells. */
  public static String happeningOfOneReport(String event) {
    return Happenings.alone(event);
  }

  @Override
  public void close() {
    readings.close();
  }
}
