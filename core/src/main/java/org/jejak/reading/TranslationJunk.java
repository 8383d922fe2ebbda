package org.jejak.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.document.Note;
import org.jejak.language.AnnotatedText;
import org.jejak.language.LanguagePack;
import org.jejak.language.Packs;
import org.jejak.language.Sentence;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jejak.language.Tokenizer;

/**
 * Finds what bad machine translation leaves in a text: words displaced out of a link, such as a
 * function word with a capital in mid-sentence, or a cue of speech that nobody speaks.
 */
final class TranslationJunk {
  private static final int MIN_SIGNS = 2;

  private final Map<String, Set<String>> strays = new HashMap<>();

  /** Reads the words of every full pack. */
  TranslationJunk(Packs packs) {
    for (String code : packs.codes()) {
      Set<String> words = new HashSet<>();
      for (Table.Row row : packs.pack(code).table("translation-junk")) {
        words.add(Tokenizer.norm(row.get(0)));
      }
      strays.put(code, words);
    }
  }

  /** A note with the words found, or an empty list where there is less than two signs. */
  List<Note> in(AnnotatedText body, LanguagePack pack) {
    Set<String> words = strays.getOrDefault(pack.code(), Set.of());
    List<String> signs = new ArrayList<>();
    for (Sentence sentence : body.sentences()) {
      for (int i = sentence.first(); i < sentence.end(); i++) {
        if (isStray(body, sentence, i, words) || isDisplaced(body, sentence, i, pack)) {
          signs.add(body.words(body.span(i, i + 1)));
        }
      }
    }
    return signs.size() < MIN_SIGNS
        ? List.of()
        : List.of(new Note("translation-junk", String.join(", ", signs)));
  }

  /** A cue such as "dikatakan" that ends or opens a sentence by itself. */
  private static boolean isStray(AnnotatedText body, Sentence sentence, int i, Set<String> words) {
    if (!words.contains(body.tokens().get(i).norm())) {
      return false;
    }
    boolean opens = i == sentence.first() || isMark(body.tokens().get(i - 1));
    boolean closes = i + 1 == sentence.end() || isMark(body.tokens().get(i + 1));
    boolean beforeCapital = i + 1 < sentence.end() && body.tokens().get(i + 1).capital();
    return (opens && closes) || (opens && beforeCapital) || (closes && i > sentence.first());
  }

  private static boolean isMark(Token token) {
    return token.kind() == Token.Kind.PUNCTUATION;
  }

  /** A capital function word after a small word, inside a sentence. */
  private static boolean isDisplaced(
      AnnotatedText body, Sentence sentence, int i, LanguagePack pack) {
    Token token = body.tokens().get(i);
    if (i <= sentence.first() || !token.capital() || token.norm().length() < 2) {
      return false;
    }
    Token before = body.tokens().get(i - 1);
    boolean afterSmall = before.isWord() && !before.capital();
    boolean small = token.end() - token.start() > 1 && isLower(body, token);
    return afterSmall && small && pack.isFunctionWord(token.norm());
  }

  /** Not an acronym: the second letter is small. */
  private static boolean isLower(AnnotatedText body, Token token) {
    return Character.isLowerCase(body.text().charAt(token.start() + 1));
  }
}
