package org.jejak.language;

import java.util.ArrayList;
import java.util.List;

/** Finds the phrases of one of a pack's tables: column one the phrase, column two its class. */
public final class CueReader {
  private final TokenTrie<String> phrases;

  /**
   * A phrase found.
   *
   * @param first index of its first token
   * @param end index after its last token
   * @param kind the table's class
   */
  public record Cue(int first, int end, String kind) {}

  /** Compiles the pack's table {@code name}; a pack without it finds nothing. */
  public CueReader(LanguagePack pack, String name) {
    TokenTrie.Builder<String> builder = TokenTrie.builder();
    for (Table.Row row : pack.table(name)) {
      builder.add(row.get(0), row.get(1));
    }
    phrases = builder.build();
  }

  /** The phrases among tokens {@code first} to before {@code end}, in order, without overlap. */
  public List<Cue> read(List<Token> tokens, int first, int end) {
    List<Cue> cues = new ArrayList<>();
    int i = first;
    while (i < end) {
      TokenTrie.Hit<String> hit = phrases.longestAt(tokens, i);
      if (hit == null || hit.end() > end) {
        i++;
      } else {
        cues.add(new Cue(i, hit.end(), hit.values().getFirst()));
        i = hit.end();
      }
    }
    return cues;
  }
}
