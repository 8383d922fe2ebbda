package org.jejak.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rows that are written many at once; what is left is written at the end. */
final class Batch<T> implements AutoCloseable {
  private static final int AT_ONCE = 1000;

  private final Consumer<List<T>> writer;
  private final List<T> rows = new ArrayList<>();

  Batch(Consumer<List<T>> writer) {
    this.writer = writer;
  }

  void add(T row) {
    rows.add(row);
    if (rows.size() == AT_ONCE) {
      close();
    }
  }

  @Override
  public void close() {
    if (!rows.isEmpty()) {
      writer.accept(List.copyOf(rows));
      rows.clear();
    }
  }
}
