package org.jejak.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jejak.language.LanguagePack;
import org.jejak.language.PackException;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jejak.language.TokenTrie;
import org.jejak.language.Tokenizer;
import org.jspecify.annotations.Nullable;

/** A language's words of speech: {@code speech-cues.tsv} and {@code quote-syntax.tsv}. */
final class SpeechLexicon {
  private static final int SHORTEST = 4;

  private final TokenTrie<Cue> cues;
  private final TokenTrie<Long> syntax;
  private final List<String> clitics = new ArrayList<>();
  private final List<String> reports = new ArrayList<>();
  private final Map<String, Cue> single = new TreeMap<>();

  /** What a cue opens. */
  enum Kind {
    SAY,
    CLAIM,
    CLAUSE,
    DIRECT,
    NAMES,
    TELL,
    ASK,
    STATE,
    NOUN,
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

    /** Whether words in marks follow it, or "that". */
    boolean needsMarks() {
      return cue.kind == Kind.DIRECT || cue.kind == Kind.ASK;
    }
  }

  SpeechLexicon(LanguagePack pack) {
    Map<String, Long> words = new TreeMap<>();
    for (Table.Row row : pack.table("quote-syntax")) {
      WordKind kind = WordKind.of(row);
      row.list(0).forEach(form -> words.merge(form, kind.bit(), (a, b) -> a | b));
      if (kind == WordKind.CLITIC) {
        clitics.addAll(row.list(0));
      }
    }
    TokenTrie.Builder<Long> syntaxWords = TokenTrie.builder();
    words.forEach((form, kinds) -> syntaxWords.add(cut(form), kinds));
    this.syntax = syntaxWords.build();
    TokenTrie.Builder<Cue> builder = TokenTrie.builder();
    for (Table.Row row : pack.table("speech-cues")) {
      addCues(row, builder);
    }
    this.cues = builder.build();
  }

  /** A form as a text's tokens: an ending such as "'s" is cut as it is behind a word. */
  private static List<Token> cut(String form) {
    return form.startsWith("'")
        ? Tokenizer.tokens("x" + form).subList(1, Tokenizer.tokens("x" + form).size())
        : Tokenizer.tokens(form);
  }

  private void addCues(Table.Row row, TokenTrie.Builder<Cue> builder) {
    Kind kind;
    try {
      kind = Kind.valueOf(row.get(1));
    } catch (IllegalArgumentException e) {
      throw new PackException(row.origin(), "no kind '" + row.get(1) + "' of cue");
    }
    boolean joined = row.get(2).equals("JOINED");
    boolean before = !row.get(2).equals("VS");
    boolean after = row.get(2).equals("VS") || row.get(2).isEmpty();
    for (String form : row.list(0)) {
      Cue cue = new Cue(kind, before, after, false, joined);
      builder.add(form, cue);
      if (form.indexOf(' ') < 0) {
        single.putIfAbsent(form, cue);
      }
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

  /** End and kinds (a set of {@link WordKind#bit}) of the longest words of syntax at a token. */
  TokenTrie.@Nullable Hit<Long> wordsAt(List<Token> tokens, int i) {
    return syntax.longestAt(tokens, i);
  }

  /** The kinds of a word alone, as a set of {@link WordKind#bit}. */
  long kinds(Token token) {
    return kinds(token.norm());
  }

  private long kinds(String word) {
    return union(syntax.get(word));
  }

  /** What a word with a pronoun joined to it is: an office or a body ("ketuanya"), or nothing. */
  long ownedKinds(Token token) {
    String word = token.norm();
    for (String clitic : clitics) {
      if (token.isWord() && word.endsWith(clitic)) {
        long kinds = kinds(word.substring(0, word.length() - clitic.length()));
        return kinds & (WordKind.ROLE.bit() | WordKind.BODY.bit());
      }
    }
    return 0;
  }

  /** Forms written differently may be one in the text: their kinds are put together. */
  static long union(List<Long> kinds) {
    long all = 0;
    for (Long some : kinds) {
      all |= some;
    }
    return all;
  }

  /**
   * The cue that the word at token {@code i} was meant to be, one letter wrong, missing or too
   * many; null where none or cues of several kinds are that near.
   */
  @Nullable Hit nearCueAt(List<Token> tokens, int i) {
    String word = tokens.get(i).norm();
    Cue near = null;
    for (Map.Entry<String, Cue> entry : single.entrySet()) {
      String form = entry.getKey();
      boolean alike =
          Math.abs(form.length() - word.length()) <= 1
              && Math.min(form.length(), word.length()) >= SHORTEST
              && form.charAt(0) == word.charAt(0)
              && distance(form, word) <= 1;
      if (alike && near != null && !near.equals(entry.getValue())) {
        return null;
      }
      near = alike ? entry.getValue() : near;
    }
    return near == null ? null : new Hit(i, i + 1, near);
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
