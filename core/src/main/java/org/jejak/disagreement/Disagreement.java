package org.jejak.disagreement;

import java.util.List;
import org.jejak.document.Span;

/**
 * A point on which independent reports differ.
 *
 * @param id {@code d-} and a hash
 * @param about what they differ on, in a few words
 * @param values what each says, by article
 */
public record Disagreement(
    String id, String story, String about, Kind kind, List<Value> values, String rule) {

  /** What one report says: the words and the value in plain form. */
  public record Value(String article, Span span, String text, String value) {}

  /** What the reports differ on. */
  public enum Kind {
    NUMBER,
    DATE,
    PLACE,
    ROLE,
    STATUS,
    DENIAL
  }

  /** Copies the list. */
  public Disagreement {
    values = List.copyOf(values);
  }
}
