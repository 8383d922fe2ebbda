package org.jejak.output;

import org.jejak.disagreement.Disagreement;
import org.jejak.disagreement.MatrixRow;
import org.jejak.lineage.Edge;
import org.jejak.mention.Entity;
import org.jejak.plan.Plan;
import org.jejak.story.Story;
import org.jejak.story.Storyline;

/**
 * Takes what only a trace gives and no reading holds, row by row in the order of its files. Each
 * comes with its line, without the line's end.
 */
public interface FindingTaker {
  /** A row of {@code entities.jsonl}; these come first. */
  void entity(Entity entity, String line);

  /** A row of {@code stories.jsonl}. */
  void story(Story story, String line);

  /** A row of {@code storylines.jsonl}. */
  void storyline(Storyline storyline, String line);

  /** A row of {@code lineage.jsonl}. */
  void edge(Edge edge, String line);

  /** A row of {@code plans.jsonl}. */
  void plan(Plan plan, String line);

  /** A row of {@code disagreements.jsonl}. */
  void disagreement(Disagreement disagreement, String line);

  /** A row of {@code matrix.jsonl}. */
  void matrixRow(MatrixRow row, String line);
}
