package org.jejak.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jejak.language.Lexicon;
import org.jejak.language.ParallelException;

/**
 * What an engine knows beside what ships with it. Every machine sees these under the same paths.
 *
 * @param knowledge folders of names; later ones win
 * @param lexicons files of words that translate each other
 */
record EngineFiles(List<String> knowledge, List<String> lexicons) implements Serializable {
  /** None. */
  static final EngineFiles NONE = new EngineFiles(List.of(), List.of());

  /** Copies the lists. */
  EngineFiles {
    knowledge = List.copyOf(knowledge);
    lexicons = List.copyOf(lexicons);
  }

  /** The folders of names. */
  List<Path> folders() {
    return knowledge.stream().map(Path::of).toList();
  }

  /**
   * The words of all files.
   *
   * @throws IllegalArgumentException when one cannot be read; the message says which and why
   */
  Lexicon lexicon() {
    List<Lexicon> words = new ArrayList<>();
    for (String file : lexicons) {
      try {
        words.add(Lexicon.read(Path.of(file)));
      } catch (ParallelException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      } catch (IOException e) {
        throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
      }
    }
    return Lexicon.join(words);
  }
}
