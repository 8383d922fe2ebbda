package org.jejak.store;

/** The folder or file that somebody named is not one that the command works on. */
public final class WrongFolderException extends StoreException {
  private static final long serialVersionUID = 1;

  WrongFolderException(String message) {
    super(message);
  }

  WrongFolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
