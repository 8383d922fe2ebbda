package org.jejak.store;

import java.util.List;
import org.jejak.correction.Correction;

/**
 * A correction before it is said.
 *
 * @param words what it will change, in sentences
 */
public record Proposal(Correction correction, List<String> words) {
  /** Copies the list. */
  public Proposal {
    words = List.copyOf(words);
  }
}
