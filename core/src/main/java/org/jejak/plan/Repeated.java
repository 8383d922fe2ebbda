package org.jejak.plan;

/** What it matters for that an act is done again and again. */
public enum Repeated {
  /** Another day is another act. */
  PLAN,
  /** Other days and places have other numbers. */
  NUMBER,
  /** Clauses of two reports tell of two acts. */
  TOLD
}
