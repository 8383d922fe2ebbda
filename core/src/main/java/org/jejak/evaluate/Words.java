package org.jejak.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.document.Span;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Token;
import org.jejak.language.Tokenizer;

/** The words of one text, and how far two stretches of it share them. Marks are no words. */
final class Words {
  private static final double OVERLAP = 0.5;
  private static final double SAME = 0.8;

  private final String text;
  private final List<Token> tokens;
  private final Map<String, Stretch> stretches = new HashMap<>();

  Words(AnnotatedText body) {
    text = body.text();
    tokens = body.tokens().stream().filter(Words::counts).toList();
  }

  private static boolean counts(Token token) {
    return token.kind() != Token.Kind.PUNCTUATION;
  }

  /** The folded words of a text. */
  static List<String> of(String text) {
    return Tokenizer.tokens(text).stream().filter(Words::counts).map(Token::norm).toList();
  }

  /** Words a person wrote down, and the places in the text where they stand. */
  record Stretch(List<String> norms, List<Integer> starts) {}

  /** Finds the places where the words stand; none where they were cut or differ. */
  Stretch stretch(String words) {
    return stretches.computeIfAbsent(words, this::find);
  }

  private Stretch find(String words) {
    List<String> norms = of(words);
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; !norms.isEmpty() && i + norms.size() <= tokens.size(); i++) {
      if (standAt(i, norms)) {
        starts.add(i);
      }
    }
    return new Stretch(norms, List.copyOf(starts));
  }

  private boolean standAt(int first, List<String> norms) {
    for (int i = 0; i < norms.size(); i++) {
      if (!tokens.get(first + i).norm().equals(norms.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Half of the words of the shorter one stand in both: how many, else 0. */
  int overlap(Stretch gold, Span found) {
    int shorter = Math.min(gold.norms.size(), size(found));
    int shared = shared(gold, found);
    return shared > 0 && shared >= OVERLAP * shorter ? shared : 0;
  }

  /** Eight tenths of the words of the longer one stand in both: their share of it, else 0. */
  double same(Stretch gold, Span found) {
    int longer = Math.max(gold.norms.size(), size(found));
    double share = longer == 0 ? 0 : (double) shared(gold, found) / longer;
    return share >= SAME ? share : 0;
  }

  private int shared(Stretch gold, Span found) {
    int first = from(found.start());
    int end = from(found.end());
    if (gold.starts.isEmpty()) {
      return sharedAnywhere(gold.norms, first, end);
    }
    int most = 0;
    for (int start : gold.starts) {
      int shared = Math.min(end, start + gold.norms.size()) - Math.max(first, start);
      most = Math.max(most, shared);
    }
    return most;
  }

  private int sharedAnywhere(List<String> norms, int first, int end) {
    Map<String, Integer> left = new HashMap<>();
    norms.forEach(norm -> left.merge(norm, 1, Integer::sum));
    int shared = 0;
    for (int i = first; i < end; i++) {
      Integer count = left.get(tokens.get(i).norm());
      if (count != null && count > 0) {
        left.put(tokens.get(i).norm(), count - 1);
        shared++;
      }
    }
    return shared;
  }

  private int size(Span span) {
    return from(span.end()) - from(span.start());
  }

  /** Index of the first word that starts at or after an offset. */
  private int from(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The words of a span on one line. */
  String at(Span span) {
    return line(span.of(text));
  }

  /** A text on one line. */
  static String line(String text) {
    return text.replace('\n', ' ').strip();
  }

  /** A name folded for comparing: its words, without an English article before them. */
  static String name(String name) {
    List<String> norms = of(name);
    boolean article = norms.size() > 1 && norms.getFirst().equals("the");
    return String.join(" ", article ? norms.subList(1, norms.size()) : norms);
  }
}
