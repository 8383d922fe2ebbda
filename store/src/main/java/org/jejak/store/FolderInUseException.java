package org.jejak.store;

/** Another process writes to the folder: the same may be tried again when it is done. */
public final class FolderInUseException extends StoreException {
  private static final long serialVersionUID = 1;

  FolderInUseException(String message) {
    super(message);
  }
}
