package org.jejak.quote;

import java.util.ArrayList;
import java.util.List;
import org.jejak.language.LanguagePack;
import org.jejak.language.PackException;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jejak.language.TokenTrie;
import org.jspecify.annotations.Nullable;

/** A language's words of speech: {@code speech-cues.tsv} and {@code quote-syntax.tsv}. */
final class SpeechLexicon {
  private final TokenTrie<Cue> cues;
  private final TokenTrie<String> syntax;
  private final List<String> reports = new ArrayList<>();

  /** What a cue opens. */
  enum Kind {
    SAY,
    CLAIM,
    CLAUSE,
    DIRECT,
    NAMES,
    TELL,
    QUOTES,
    QUOTED,
    REPORT,
    ACCORDING
  }

  /**
   * A word of speech.
   *
   * @param before whether its speaker may stand before it
   * @param after whether its speaker may stand after it
   * @param anaphoric whether it carries its speaker as a pronoun (ujarnya)
   * @param joined whether its speaker is the subject of an act before it (…, saying)
   */
  record Cue(Kind kind, boolean before, boolean after, boolean anaphoric, boolean joined) {}

  /** A cue at tokens {@code first} to before {@code end}. */
  record Hit(int first, int end, Cue cue) {
    boolean is(Kind kind) {
      return cue.kind == kind;
    }
  }

  SpeechLexicon(LanguagePack pack) {
    TokenTrie.Builder<String> words = TokenTrie.builder();
    for (Table.Row row : pack.table("quote-syntax")) {
      row.list(0).forEach(form -> words.add(form, row.get(1)));
    }
    this.syntax = words.build();
    List<String> clitics =
        pack.table("quote-syntax").stream()
            .filter(row -> row.get(1).equals("CLITIC"))
            .flatMap(row -> row.list(0).stream())
            .toList();
    TokenTrie.Builder<Cue> builder = TokenTrie.builder();
    for (Table.Row row : pack.table("speech-cues")) {
      addCues(row, clitics, builder);
    }
    this.cues = builder.build();
  }

  private void addCues(Table.Row row, List<String> clitics, TokenTrie.Builder<Cue> builder) {
    Kind kind;
    try {
      kind = Kind.valueOf(row.get(1));
    } catch (IllegalArgumentException e) {
      throw new PackException(row.origin(), "no kind '" + row.get(1) + "'");
    }
    boolean joined = row.get(2).equals("JOINED");
    boolean before = !row.get(2).equals("VS");
    boolean after = row.get(2).equals("VS") || row.get(2).isEmpty();
    for (String form : row.list(0)) {
      builder.add(form, new Cue(kind, before, after, false, joined));
      if (kind == Kind.REPORT) {
        reports.add(form);
      }
      if (after && form.indexOf(' ') < 0) {
        clitics.forEach(
            clitic -> builder.add(form + clitic, new Cue(kind, false, true, true, false)));
      }
    }
  }

  /** The cue that starts at token {@code i}; null if none does. */
  @Nullable Hit cueAt(List<Token> tokens, int i) {
    TokenTrie.Hit<Cue> hit = cues.longestAt(tokens, i);
    return hit == null ? null : new Hit(i, hit.end(), hit.values().get(0));
  }

  /** Index after the words of a kind that start at token {@code i}, or -1. */
  int after(String kind, List<Token> tokens, int i) {
    if (i < 0 || i >= tokens.size()) {
      return -1;
    }
    TokenTrie.Hit<String> hit = syntax.longestAt(tokens, i);
    if (hit == null) {
      return -1;
    }
    if (hit.values().contains(kind)) {
      return hit.end();
    }
    return hit.end() > i + 1 && syntax.get(List.of(tokens.get(i).norm())).contains(kind)
        ? i + 1
        : -1;
  }

  /** Whether words of a kind start at token {@code i}. */
  boolean is(String kind, List<Token> tokens, int i) {
    return after(kind, tokens, i) > 0;
  }

  /** Whether a word is a cue of reporting with at most {@code slips} letters wrong or missing. */
  boolean isReportNearly(String word, int slips) {
    for (String cue : reports) {
      boolean close = Math.abs(cue.length() - word.length()) <= slips && word.length() > 3 * slips;
      if (cue.equals(word) || (close && distance(cue, word) <= slips)) {
        return true;
      }
    }
    return false;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
        diagonal = row[j];
        row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
