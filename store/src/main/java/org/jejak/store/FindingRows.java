package org.jejak.store;

import java.util.Map;
import org.jejak.disagreement.Disagreement;
import org.jejak.disagreement.MatrixRow;
import org.jejak.lineage.Edge;
import org.jejak.mention.Entity;
import org.jejak.output.FindingTaker;
import org.jejak.plan.Plan;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of the output format into the tables, and gives each to the cards that count it.
 */
final class FindingRows implements FindingTaker {
  private final FindingBatch rows;
  private final Map<String, Story> storyOf;
  private final StoryCards cards;
  private final EntityCards entities;

  FindingRows(
      FindingBatch rows, Map<String, Story> storyOf, StoryCards cards, EntityCards entities) {
    this.rows = rows;
    this.storyOf = storyOf;
    this.cards = cards;
    this.entities = entities;
  }

  @Override
  public void entity(Entity entity, String line) {
    rows.add("entities", entity.id(), null, line);
    entities.add(entity, line);
  }

  @Override
  public void story(Story story, String line) {
    rows.add("stories", story.id(), story.id(), line);
  }

  @Override
  public void storyline(Storyline storyline, String line) {
    rows.add("storylines", storyline.id(), storyline.id(), line);
  }

  @Override
  public void edge(Edge edge, String line) {
    Story story = storyOf.get(edge.to());
    @Nullable String id = story == null ? null : story.id();
    String kind = edge.kind().name();
    rows.add("lineage", edge.to(), id, edge.from(), kind, line);
    if (id != null) {
      cards.addEdge(id, kind);
    }
  }

  @Override
  public void plan(Plan plan, String line) {
    rows.add("plans", plan.id(), plan.storyline(), line);
    cards.addPlan(plan);
  }

  @Override
  public void disagreement(Disagreement found, String line) {
    rows.add("disagreements", found.id(), found.story(), null, found.kind().name(), line);
    cards.addDifference(found.story());
  }

  @Override
  public void matrixRow(MatrixRow row, String line) {
    rows.add("matrix", null, row.story(), line);
  }
}
