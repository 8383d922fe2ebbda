package org.jejak.correction;

import java.util.List;
import org.jejak.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A correction as it stands among these reports and the other corrections.
 *
 * @param problem why it does not hold, or not in full, in a sentence; null where it does
 * @param places where what it points at is now; of those that are there
 */
public record Standing(
    Correction correction, State state, @Nullable String problem, List<Place> places) {
  /** Whether it holds. */
  public enum State {
    HOLDS,
    /** A part of it holds. */
    PARTLY,
    /** Others said something else later. */
    OVERRULED,
    /** What it points at is not there any more. */
    UNFIT,
    /** It was taken back. */
    UNDONE
  }

  /**
   * Where a target is now.
   *
   * @param words null where the report as a whole is meant
   */
  public record Place(int part, String article, @Nullable Span words) {}

  /** Copies the list. */
  public Standing {
    places = List.copyOf(places);
  }

  /** Whether it has an effect. */
  public boolean holds() {
    return state == State.HOLDS || state == State.PARTLY;
  }
}
