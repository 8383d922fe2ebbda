package org.jejak.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jejak.language.Lexicon;
import org.jejak.trace.Jejak;
import picocli.CommandLine.Mixin;

/** What the engine knows when it reads. */
final class EngineOptions {
  @Mixin private KnowledgeOption knowledge = new KnowledgeOption();
  @Mixin private LexiconOption lexicon = new LexiconOption();

  /**
   * The engine with what is known, without a model.
   *
   * @throws UncheckedIOException where a lexicon cannot be read
   */
  Jejak engine() {
    try {
      Lexicon words = lexicon.load();
      return Run.engine(knowledge::load).with(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link LexiconOption#load}. */
  Lexicon lexicon() throws IOException {
    return lexicon.load();
  }
}
