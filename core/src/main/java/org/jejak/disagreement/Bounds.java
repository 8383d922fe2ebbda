package org.jejak.disagreement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jejak.language.CueReader;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.LanguagePack;
import org.jejak.language.Packs;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jejak.language.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Reads the words that limit a number, by language. */
final class Bounds {
  private static final int REACH = 5;

  private final Map<String, CueReader> readers = new HashMap<>();
  private final Map<String, Set<String>> trailing = new HashMap<>();
  private final Map<String, Bound> words = new HashMap<>();

  Bounds(Packs packs) {
    for (String code : packs.codes()) {
      LanguagePack pack = packs.pack(code);
      readers.put(code, new CueReader(pack, "bounds"));
      Set<String> after = new HashSet<>();
      for (Table.Row row : pack.table("bounds")) {
        String phrase = Tokenizer.norm(row.get(0));
        words.putIfAbsent(phrase, Bound.valueOf(row.get(1)));
        if (row.get(2).equals("AFTER")) {
          after.add(phrase);
        }
      }
      trailing.put(code, after);
    }
  }

  /** What stands right before or after the tokens of a number. */
  Bound at(String lang, List<Token> tokens, int first, int end) {
    CueReader reader = readers.get(lang);
    if (reader == null) {
      return Bound.NONE;
    }
    for (Cue cue : reader.read(tokens, Math.max(0, first - REACH), first)) {
      if (cue.end() == first) {
        return Bound.valueOf(cue.kind());
      }
    }
    for (Cue cue : reader.read(tokens, end, Math.min(tokens.size(), end + REACH))) {
      if (cue.first() == end && isTrailing(lang, tokens, cue)) {
        return Bound.valueOf(cue.kind());
      }
    }
    return Bound.NONE;
  }

  /** Whether a phrase limits what stands before it: "or more", not "more than last year". */
  private boolean isTrailing(String lang, List<Token> tokens, Cue cue) {
    String phrase =
        tokens.subList(cue.first(), cue.end()).stream()
            .map(Token::norm)
            .collect(Collectors.joining(" "));
    return trailing.getOrDefault(lang, Set.of()).contains(phrase)
        && (cue.end() >= tokens.size() || !tokens.get(cue.end()).isNumber());
  }

  /** What a phrase of any language means; {@link Bound#NONE} for one that is none or unknown. */
  Bound of(@Nullable String phrase) {
    return phrase == null ? Bound.NONE : words.getOrDefault(Tokenizer.norm(phrase), Bound.NONE);
  }
}
