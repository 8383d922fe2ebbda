package org.jejak.lineage;

/** Why a folder holds no model of sentences that can be used: a sentence for the user. */
public final class ModelException extends Exception {
  /** Makes one. */
  public ModelException(String message) {
    super(message);
  }

  /** Makes one with what lies behind it. */
  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
