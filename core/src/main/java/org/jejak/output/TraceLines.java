package org.jejak.output;

import java.util.function.Function;
import org.jejak.correction.Correction;
import org.jejak.correction.Standing;
import org.jejak.disagreement.Disagreement;
import org.jejak.event.Incident;
import org.jejak.lineage.Edge;
import org.jejak.plan.Plan;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** Single rows as they stand in the files of the output format, each without its line's end. */
public final class TraceLines {
  private final StoryFiles stories;
  private final PlanFiles plans;

  /** Prepares the rows of a trace. */
  public TraceLines(Trace trace) {
    Texts texts = Texts.lookingUp(trace.readings());
    Chosen all = new Chosen(trace, Scope.WHOLE);
    this.stories = new StoryFiles(all, texts);
    this.plans = new PlanFiles(all, texts);
  }

  /** A line of {@code stories.jsonl}. */
  public String of(Story story) {
    return RowFile.line(story, stories::storyRow);
  }

  /** A line of {@code storylines.jsonl}. */
  public String of(Storyline line) {
    return RowFile.line(line, StoryFiles::storylineRow);
  }

  /** A line of {@code lineage.jsonl}. */
  public String of(Edge edge) {
    return RowFile.line(edge, stories::edgeRow);
  }

  /** A line of {@code plans.jsonl}. */
  public String of(Plan plan) {
    return RowFile.line(plan, plans::planRow);
  }

  /** A line of {@code disagreements.jsonl}. */
  public String of(Disagreement disagreement) {
    return RowFile.line(disagreement, plans::disagreementRow);
  }

  /** A line of {@code corrections.jsonl}, without where it points now and whether it holds. */
  public static String of(Correction correction) {
    return RowFile.line(correction, CorrectionFiles::correctionRow);
  }

  /**
   * A whole line of {@code corrections.jsonl}.
   *
   * @param text the text of a report by its id; null where it is not there
   */
  public static String of(Standing standing, Function<String, @Nullable String> text) {
    return RowFile.line(
        standing,
        (row, s) ->
            CorrectionFiles.standingRow(
                row,
                s,
                article -> {
                  String found = text.apply(article);
                  return found == null ? null : new CodePoints(found);
                }));
  }

  /** A line of {@code quotes.jsonl}; of a report that is read by itself. */
  public static String of(Reading reading, Quote quote) {
    CodePoints points = new CodePoints(reading.article().text());
    return RowFile.line(
        quote,
        (row, q) -> StatementFiles.quoteRow(row, q, reading.article().id(), points, q.speaker()));
  }

  /** A line of {@code incidents.jsonl}; of a report that is read by itself. */
  public static String of(Reading reading, Incident incident) {
    CodePoints points = new CodePoints(reading.article().text());
    String article = reading.article().id();
    return RowFile.line(
        new ToldIncident(article, incident, incident.when(), points),
        (row, told) -> told.write(row));
  }
}
