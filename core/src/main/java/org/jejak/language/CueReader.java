package org.jejak.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the phrases of one of a pack's tables: column one phrases parted by commas, column two
 * their class.
 */
public final class CueReader {
  private static final int MIN_STEM = 3;
  private static final String LOOKS_LIKE_ONE = "NONE";

  private final TokenTrie<String> phrases;
  private final List<String> clitics;

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
      for (String phrase : row.list(0)) {
        builder.add(phrase, row.get(1));
      }
    }
    phrases = builder.build();
    clitics = pack.clitics();
  }

  /** The phrases among tokens {@code first} to before {@code end}, in order, without overlap. */
  public List<Cue> read(List<Token> tokens, int first, int end) {
    List<Cue> cues = new ArrayList<>();
    int i = first;
    while (i < end) {
      TokenTrie.Hit<String> hit = phrases.longestAt(tokens, i);
      if (hit != null && hit.end() <= end) {
        if (!hit.values().getFirst().equals(LOOKS_LIKE_ONE)) {
          cues.add(new Cue(i, hit.end(), hit.values().getFirst()));
        }
        i = hit.end();
      } else {
        String kind = withoutClitic(tokens.get(i).norm());
        if (!kind.isEmpty()) {
          cues.add(new Cue(i, i + 1, kind));
        }
        i++;
      }
    }
    return cues;
  }

  /** The class of a word whose clitic hides it (ujarnya); the empty string if there is none. */
  private String withoutClitic(String norm) {
    for (String clitic : clitics) {
      int stem = norm.length() - clitic.length();
      if (stem >= MIN_STEM && norm.endsWith(clitic)) {
        List<String> kinds = phrases.get(norm.substring(0, stem));
        if (!kinds.isEmpty()) {
          return kinds.getFirst();
        }
      }
    }
    return "";
  }
}
