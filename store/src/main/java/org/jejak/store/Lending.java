package org.jejak.store;

import java.util.function.Function;

/** Lends the watches of a folder that is open for writing, for as long as some work takes. */
public interface Lending {
  /**
   * Does something with them.
   *
   * @throws StoreException when the folder cannot be written
   */
  <T> T lend(Function<Watches, T> work);

  /** Watches of a folder that stays open. */
  static Lending of(Watches watches) {
    return new Lending() {
      @Override
      public <T> T lend(Function<Watches, T> work) {
        return work.apply(watches);
      }
    };
  }
}
