package org.jejak.workers;

import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Who does work that falls into parts. What comes of it is the same whoever does it: a part's
 * outcome may depend on nothing but the part.
 */
public interface Workers {
  /** The calling thread alone. */
  Workers ONE =
      new Workers() {
        @Override
        public <P, R> void each(
            Iterator<? extends P> parts,
            Supplier<? extends Function<? super P, ? extends R>> worker,
            Consumer<? super R> outcomes) {
          Function<? super P, ? extends R> own = worker.get();
          parts.forEachRemaining(part -> outcomes.accept(own.apply(part)));
        }
      };

  /**
   * Does every part.
   *
   * @param parts asked for by the calling thread, not long before they are done
   * @param worker makes what does the parts of one worker, and may keep for itself what it works
   *     out; may be called by several threads at once
   * @param outcomes takes what came of each part, in the order of the parts, on the calling thread
   * @throws RuntimeException or Error that a part threw first, by order; some of the parts after it
   *     may have been done
   */
  <P, R> void each(
      Iterator<? extends P> parts,
      Supplier<? extends Function<? super P, ? extends R>> worker,
      Consumer<? super R> outcomes);
}
