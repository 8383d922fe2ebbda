package org.jejak.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.language.Lexicon.Entry;

/**
 * Learns which words translate each other: IBM model 1 (Brown, Della Pietra, Della Pietra and
 * Mercer 1993) in both directions, and of these what both agree on. The same sentences in the same
 * order give the same words.
 */
public final class LexiconLearner {
  private static final int ROUNDS = 6;
  private static final int MIN_TOGETHER = 2;
  private static final double MIN_SHARE = 0.12;

  /** Words further on in a sentence are left out: it is none. */
  private static final int LONGEST = 120;

  private final LanguagePack from;
  private final LanguagePack to;

  /** Learns words of two languages; their packs tell function words, which are left out. */
  public LexiconLearner(LanguagePack from, LanguagePack to) {
    this.from = from;
    this.to = to;
  }

  /** The words of one language by number, and the sentences as such numbers, each word once. */
  private record Side(List<String> words, List<int[]> sentences) {}

  /** What is learned, by the first word, then the second. */
  public List<Entry> learn(List<ParallelSentences.Pair> pairs) {
    Side first = side(pairs.stream().map(ParallelSentences.Pair::first).toList(), from);
    Side second = side(pairs.stream().map(ParallelSentences.Pair::second).toList(), to);
    WordPairs together = WordPairs.of(first.sentences, second.sentences, MIN_TOGETHER);
    double[] forward =
        new ModelOne(together, first.sentences, second.sentences, false).shares(ROUNDS);
    double[] backward =
        new ModelOne(together, second.sentences, first.sentences, true).shares(ROUNDS);
    List<Entry> entries = new ArrayList<>();
    for (int pair = 0; pair < together.size(); pair++) {
      String word = first.words.get(together.first(pair));
      String other = second.words.get(together.second(pair));
      boolean agreed = forward[pair] >= MIN_SHARE && backward[pair] >= MIN_SHARE;
      if (agreed && !word.equals(other)) {
        entries.add(new Entry(word, other, forward[pair], backward[pair]));
      }
    }
    entries.sort((a, b) ->
        a.first().equals(b.first())
            ? a.second().compareTo(b.second())
            : a.first().compareTo(b.first()));
    return entries;
  }

  private static Side side(List<String> texts, LanguagePack pack) {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> words = new ArrayList<>();
    List<int[]> sentences = new ArrayList<>();
    for (String text : texts) {
      int[] sentence =
          Tokenizer.tokens(text).stream()
              .filter(token -> token.isWord() && !pack.isFunctionWord(token.norm()))
              .limit(LONGEST)
              .mapToInt(token ->
                  numbers.computeIfAbsent(
                      token.norm(),
                      norm -> {
                        words.add(norm);
                        return words.size() - 1;
                      }))
              .sorted()
              .distinct()
              .toArray();
      sentences.add(sentence);
    }
    return new Side(words, sentences);
  }
}
