package org.jejak.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why an address is not fetched or a page not kept: a sentence in plain words. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  /** How long the server wants to be left alone; not kept where a refusal is written out. */
  private final transient @Nullable Duration wait;

  private final boolean tried;

  Refusal(String reason) {
    this(reason, null);
  }

  Refusal(String reason, @Nullable Duration wait) {
    this(reason, wait, true);
  }

  private Refusal(String reason, @Nullable Duration wait, boolean tried) {
    super(reason, null, false, false);
    this.wait = wait;
    this.tried = tried;
  }

  /** The server wants to be left alone, and was not asked. */
  static Refusal untried(String reason, Duration wait) {
    return new Refusal(reason, wait, false);
  }

  /** Whether somebody was asked. */
  boolean tried() {
    return tried;
  }

  /** How long the server wants to be left alone; null where it does not say. */
  @Nullable Duration retryAfter() {
    return wait;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
