package org.jejak.server;

/** How much of anything is taken from outside. */
final class RequestLimits {
  /** Of a request's body, in bytes. */
  static final long MOST_BODY_BYTES = 16L << 20;

  private RequestLimits() {}
}
