package org.jejak.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Name;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.language.TokenTrie;
import org.jejak.mention.NameLexicon.Head;
import org.jejak.mention.NameLexicon.Side;
import org.jspecify.annotations.Nullable;

/** What one sees of a text at a token: known names, capitals, ordinary words, ends of sentences. */
final class TextSight {
  private static final int MAX_ACRONYM = 3;

  final List<Token> tokens;
  private final NameLexicon lexicon;
  private final AnnotatedText text;
  private final Set<String> lowerSeen = new HashSet<>();
  private final BitSet opens = new BitSet();
  private final BitSet concepts = new BitSet();
  private final BitSet shouts = new BitSet();
  private boolean shouting;

  /** The sentence being read; no name goes beyond it. */
  Sentence sentence = new Sentence(new Span(0, 0), 0, 0, 0);

  TextSight(NameLexicon lexicon, AnnotatedText text) {
    this.lexicon = lexicon;
    this.text = text;
    this.tokens = text.tokens();
    for (Token token : tokens) {
      if (token.isWord() && !token.capital()) {
        lowerSeen.add(token.norm());
      }
    }
    text.matches().forEach(match -> concepts.set(match.first(), match.end()));
    text.sentences().forEach(each -> opens.set(each.first()));
  }

  /** Goes on to the next sentence. */
  void enter(Sentence next) {
    sentence = next;
    shouting = isShouting(next);
    shouts.set(next.first(), next.end(), shouting);
  }

  /** The words of tokens {@code first} to before {@code end}. */
  String words(int first, int end) {
    return text.words(text.span(first, end));
  }

  /**
   * Whether a word stands in lower case too somewhere in the text, or is a word of the language.
   */
  boolean isOrdinary(int i) {
    return concepts.get(i) || lowerSeen.contains(tokens.get(i).norm());
  }

  /** Whether a word stands in lower case too somewhere in the text. */
  boolean isLowerSeen(int i) {
    return lowerSeen.contains(tokens.get(i).norm());
  }

  /** A letter alone is a title only before a dot: H. Ahmad, not Yasonna H Laoly. */
  boolean isHonorific(int i) {
    Token token = tokens.get(i);
    return lexicon.isHonorific(token.norm()) && (token.end() - token.start() > 1 || isDotAfter(i));
  }

  TokenTrie.@Nullable Hit<Name> knownAt(int i) {
    TokenTrie.Hit<Name> best = null;
    boolean plain =
        isOpening(i) && !isLetters(i, 2) && lexicon.isFunctionWord(tokens.get(i).norm());
    for (TokenTrie.Hit<Name> hit : lexicon.names.allAt(tokens, i)) {
      if (hit.end() > sentence.end()) {
        break;
      }
      if (plain && hit.end() == i + 1) {
        continue;
      }
      List<Name> fitting = new ArrayList<>(hit.values().size());
      for (Name name : hit.values()) {
        if (name.fits(text.text(), tokens, i, hit.end()) && !(shouting && isShort(name))) {
          fitting.add(name);
        }
      }
      if (!fitting.isEmpty()) {
        best = new TokenTrie.Hit<>(hit.end(), fitting);
      }
    }
    return best;
  }

  /** Among capitals alone, a short acronym may be any word. */
  private static boolean isShort(Name name) {
    return name.use() == Name.Use.ACRONYM && name.written().length() <= MAX_ACRONYM;
  }

  private boolean isShouting(Sentence sentence) {
    int upper = 0;
    int words = 0;
    for (int i = sentence.first(); i < sentence.end(); i++) {
      Token token = tokens.get(i);
      if (token.isWord() && token.end() - token.start() > 1) {
        words++;
        upper += isUpper(token) ? 1 : 0;
      }
    }
    return words > 3 && upper * 2 > words;
  }

  boolean isUpper(Token token) {
    for (int k = token.start(); k < token.end(); k++) {
      if (Character.isLowerCase(text.text().charAt(k))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a capital is owed to the place in the sentence alone. */
  boolean isOpening(int i) {
    if (i == 0 || opens.get(i)) {
      return true;
    }
    Token before = tokens.get(i - 1);
    return before.kind() == Token.Kind.PUNCTUATION && "\"“‘'(:–—•*…".contains(before.norm());
  }

  boolean isStrong(int i) {
    TokenTrie.Hit<Name> hit = knownAt(i);
    return hit != null && hit.values().stream().anyMatch(n -> !n.weak());
  }

  /** Whether a body's or a district's name opens here; seas and hills may be part of a name. */
  boolean opensBody(int i) {
    TokenTrie.Hit<Head> hit = lexicon.headAt(tokens, i, Side.BEFORE);
    if (hit == null) {
      return false;
    }
    Head head = hit.values().get(0);
    return head.kind() == EntityKind.ORGANISATION || head.english().equals("%");
  }

  /** Whether the token stands in a sentence of capitals. */
  boolean isShouting(int i) {
    return shouts.get(i);
  }

  /** Whether the word is letters alone, as many or more. */
  boolean isLetters(int i, int least) {
    Token token = tokens.get(i);
    return token.isWord() && token.end() - token.start() >= least && isUpper(token);
  }

  /** Whether a word of place in lower case stands right before: the town of, kota, desa. */
  boolean isAfterPlaceHead(int i) {
    if (i == 0 || tokens.get(i - 1).capital()) {
      return false;
    }
    TokenTrie.Hit<Head> hit = lexicon.headAt(tokens, i - 1, Side.BEFORE);
    return hit != null && hit.end() == i && hit.values().get(0).kind() == EntityKind.PLACE;
  }

  boolean isInitial(int i) {
    Token token = tokens.get(i);
    return token.end() - token.start() == 1 && isDotAfter(i);
  }

  boolean isDotAfter(int i) {
    return i + 1 < sentence.end()
        && tokens.get(i + 1).norm().equals(".")
        && tokens.get(i + 1).start() == tokens.get(i).end();
  }

  boolean tight(int i) {
    return tokens.get(i - 1).end() == tokens.get(i).start()
        && tokens.get(i).end() == tokens.get(i + 1).start();
  }
}
