package org.jejak.store;

import java.util.Comparator;

/**
 * A place in the archive.
 *
 * @param file number of the file, from 1
 * @param offset byte in it
 */
record ArchivePlace(int file, long offset) implements Comparable<ArchivePlace> {
  /** Before everything. */
  static final ArchivePlace START = new ArchivePlace(1, 0);

  private static final Comparator<ArchivePlace> ORDER =
      Comparator.comparingInt(ArchivePlace::file).thenComparingLong(ArchivePlace::offset);

  @Override
  public int compareTo(ArchivePlace other) {
    return ORDER.compare(this, other);
  }
}
