package org.jejak.fetch;

import java.io.IOException;

/** An answer that is sound but not taken: too long, too slow or of another kind. */
final class Unwanted extends IOException {
  private static final long serialVersionUID = 1;

  Unwanted(String reason) {
    super(reason);
  }
}
