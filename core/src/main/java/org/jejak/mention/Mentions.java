package org.jejak.mention;

import java.util.List;

/**
 * The names of one report.
 *
 * @param entities by id
 * @param mentions in text order; they do not overlap
 */
public record Mentions(List<Entity> entities, List<Mention> mentions) {
  /** Copies the lists. */
  public Mentions {
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
  }
}
