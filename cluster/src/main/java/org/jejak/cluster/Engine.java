package org.jejak.cluster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jejak.knowledge.Knowledge;
import org.jejak.reading.ReadingCodec;
import org.jejak.trace.Jejak;
import org.jejak.workers.Threads;

/** Engines, each loaded once a process however many tasks read there. */
final class Engine {
  private static final Map<EngineFiles, Jejak> LOADED = new ConcurrentHashMap<>();

  private Engine() {}

  /** The engine with what ships with it; it traces on all processors. */
  static Jejak get() {
    return with(EngineFiles.NONE);
  }

  /**
   * The engine with files of the user's.
   *
   * @throws IllegalArgumentException as {@link EngineFiles#lexicon}, or when a folder of names is
   *     wrong; the message says where
   */
  static Jejak with(EngineFiles files) {
    return LOADED.computeIfAbsent(
        files,
        wanted ->
            Jejak.with(Knowledge.load(wanted.folders()))
                .with(wanted.lexicon())
                .with(Threads.all()));
  }

  /** How readings are packed, whatever is known. */
  static ReadingCodec codec() {
    return get().readingCodec();
  }
}
