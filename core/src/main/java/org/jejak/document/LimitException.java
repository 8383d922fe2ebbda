package org.jejak.document;

import java.io.IOException;

/** An input unfolds to more than it may; the message is a reason for the ledger. */
final class LimitException extends IOException {
  private static final long serialVersionUID = 1;

  LimitException(String reason) {
    super(reason);
  }
}
