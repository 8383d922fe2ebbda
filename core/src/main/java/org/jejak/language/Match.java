package org.jejak.language;

import java.util.List;

/**
 * Words of a text that a pack knows: the longest entry that starts there.
 *
 * @param first index of the first token
 * @param end index after the last token
 * @param senses what they may mean, in the pack's order
 */
public record Match(int first, int end, List<Sense> senses) {
  /** Copies the list. */
  public Match {
    senses = List.copyOf(senses);
  }

  /** Whether one of the senses is {@code concept}. */
  public boolean means(String concept) {
    for (Sense sense : senses) {
      if (sense.concept().equals(concept)) {
        return true;
      }
    }
    return false;
  }
}
