package org.jejak.fetch;

/** Why an address is not fetched or a page not kept: a sentence in plain words. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  Refusal(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
