package org.jejak.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds known sequences of words in tokens: one hash look-up a token, longest entry first.
 *
 * @param <T> what an entry means
 */
public final class TokenTrie<T> {
  private final Node<T> root;

  private TokenTrie(Node<T> root) {
    this.root = root;
  }

  /**
   * An entry found.
   *
   * @param end index after its last token
   * @param values what it means, in the order of adding
   */
  public record Hit<T>(int end, List<T> values) {}

  /** The longest entry that starts at token {@code first}; null if none does. */
  public @Nullable Hit<T> longestAt(List<Token> tokens, int first) {
    Node<T> node = root;
    Hit<T> best = null;
    for (int i = first; i < tokens.size(); i++) {
      node = node.next.get(tokens.get(i).norm());
      if (node == null) {
        break;
      }
      if (!node.values.isEmpty()) {
        best = new Hit<>(i + 1, node.values);
      }
    }
    return best;
  }

  /** Every entry that starts at token {@code first}, the shortest first. */
  public List<Hit<T>> allAt(List<Token> tokens, int first) {
    Node<T> node = root.next.get(tokens.get(first).norm());
    if (node == null) {
      return List.of();
    }
    List<Hit<T>> hits = new ArrayList<>(2);
    for (int i = first; node != null; ) {
      i++;
      if (!node.values.isEmpty()) {
        hits.add(new Hit<>(i, node.values));
      }
      node = i < tokens.size() ? node.next.get(tokens.get(i).norm()) : null;
    }
    return hits;
  }

  /** What exactly these words mean; an empty list if they are no entry. */
  public List<T> get(List<String> norms) {
    Node<T> node = root;
    for (String norm : norms) {
      node = node.next.get(norm);
      if (node == null) {
        return List.of();
      }
    }
    return node.values;
  }

  /** What one word alone means; an empty list if it is no entry. */
  public List<T> get(String norm) {
    Node<T> node = root.next.get(norm);
    return node == null ? List.of() : node.values;
  }

  /** The entries of one token, in alphabetical order. */
  List<String> singles() {
    return root.next.entrySet().stream()
        .filter(entry -> !entry.getValue().values.isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Starts an empty trie. */
  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /** Collects entries. */
  public static final class Builder<T> {
    private final Node<T> root = new Node<>();

    private Builder() {}

    /** Adds a phrase; its words are cut and folded like any text. Adding twice changes nothing. */
    public Builder<T> add(String phrase, T value) {
      if (isPlainWord(phrase)) {
        root.grow(phrase).add(value);
        return this;
      }
      return add(Tokenizer.tokens(phrase), value);
    }

    /** Whether cutting and folding leave it as it is: most entries, and loading is felt. */
    private static boolean isPlainWord(String phrase) {
      for (int i = 0; i < phrase.length(); i++) {
        char c = phrase.charAt(i);
        if (c < 'a' || c > 'z') {
          return false;
        }
      }
      return !phrase.isEmpty();
    }

    /** Adds a phrase that is cut already. Adding twice changes nothing. */
    public Builder<T> add(List<Token> phrase, T value) {
      Node<T> node = root;
      for (Token token : phrase) {
        node = node.grow(token.norm());
      }
      if (node != root) {
        node.add(value);
      }
      return this;
    }

    /** The finished trie; the builder is not to be used again. */
    public TokenTrie<T> build() {
      return new TokenTrie<>(root);
    }
  }

  /** Most nodes are leaves with one value: what they lack costs nothing. */
  private static final class Node<T> {
    private Map<String, Node<T>> next = Map.of();
    private List<T> values = List.of();

    private Node<T> grow(String norm) {
      if (next.isEmpty()) {
        next = new HashMap<>(4);
      }
      return next.computeIfAbsent(norm, key -> new Node<>());
    }

    private void add(T value) {
      if (values.isEmpty()) {
        values = List.of(value);
      } else if (!values.contains(value)) {
        List<T> more = new ArrayList<>(values);
        more.add(value);
        values = List.copyOf(more);
      }
    }
  }
}
