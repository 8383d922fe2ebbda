package org.jejak.lineage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report's sentences in few bytes, enough to align it with others: hashes of the words, and
 * features with numbers in place of keys. Of a very long text, the first sentences.
 */
final class Outline {
  /** A report has some dozens; alignment takes memory by the square. */
  static final int MAX_SENTENCES = 1500;

  /** What features there are, by kind and weight: eight fit into the bits beside a key. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(Feature.Kind.NAME, 2),
          new Mark(Feature.Kind.NUMBER, 2),
          new Mark(Feature.Kind.NUMBER, 0.3),
          new Mark(Feature.Kind.TIME, 1.5),
          new Mark(Feature.Kind.CONCEPT, 1),
          new Mark(Feature.Kind.CONCEPT, 0.5),
          new Mark(Feature.Kind.WORD, 1),
          new Mark(Feature.Kind.WORD, 0.3));

  private static final int ROW = 4;
  private static final int WORDS_END = 0;
  private static final int KEYS_END = 1;
  private static final int QUOTED = 2;
  private static final int LENGTH = 3;

  /** A key of the same feature as the one before it. */
  private static final int FURTHER = 1 << 31;

  private static final int MARK_SHIFT = 28;

  /** The greatest number that a key may have. */
  static final int LAST_KEY = (1 << MARK_SHIFT) - 1;

  /** The number of sentences; a row for each; the words; the keys with their features' weights. */
  private final int[] data;

  private final int sentences;
  private @Nullable Features features;
  private @Nullable Postings singles;
  private @Nullable Postings pairs;

  /** By sentence, how many pairs of neighbouring words stand before it. */
  private int @Nullable [] neighboursBefore;

  private record Mark(Feature.Kind kind, double weight) {}

  private Outline(int[] data) {
    this.data = data;
    this.sentences = data[0];
  }

  /** The outline of a profile; {@code numbers} gives each key its number and learns new ones. */
  static Outline of(Profile profile, KeyNumbers numbers) {
    List<SentenceProfile> all = profile.sentences();
    List<SentenceProfile> own = all.subList(0, Math.min(MAX_SENTENCES, all.size()));
    int size = 1 + ROW * own.size();
    for (SentenceProfile sentence : own) {
      size += sentence.words().length;
      for (Feature feature : sentence.features()) {
        size += feature.keys().size() + feature.hints().size();
      }
    }
    int[] data = new int[size];
    data[0] = own.size();
    int place = 1 + ROW * own.size();
    for (int s = 0; s < own.size(); s++) {
      SentenceProfile sentence = own.get(s);
      System.arraycopy(sentence.words(), 0, data, place, sentence.words().length);
      place += sentence.words().length;
      int row = 1 + ROW * s;
      data[row + WORDS_END] = place;
      data[row + QUOTED] = sentence.quoted();
      data[row + LENGTH] = sentence.sentence().span().length();
    }
    for (int s = 0; s < own.size(); s++) {
      for (Feature feature : own.get(s).features()) {
        place = put(feature, numbers, data, place);
      }
      data[1 + ROW * s + KEYS_END] = place;
    }
    return new Outline(data);
  }

  /** Writes a feature's keys, the first with its mark; gives the place after them. */
  private static int put(Feature feature, KeyNumbers numbers, int[] data, int first) {
    int place = first;
    int more = mark(feature) << MARK_SHIFT;
    for (String key : feature.keys()) {
      data[place++] = numbers.of(key) | more;
      more = FURTHER;
    }
    for (String hint : feature.hints()) {
      data[place++] = numbers.of(hint) | more;
      more = FURTHER;
    }
    return place;
  }

  private static int mark(Feature feature) {
    for (int mark = 0; mark < MARKS.size(); mark++) {
      Mark known = MARKS.get(mark);
      if (known.kind == feature.kind() && known.weight == feature.weight()) {
        return mark;
      }
    }
    throw new IllegalStateException(
        "a " + feature.kind() + " of weight " + feature.weight() + " has no mark");
  }

  /** How many bytes it is written in. */
  int length() {
    return 4 * data.length;
  }

  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(4 * data.length);
    bytes.asIntBuffer().put(data);
    return bytes.array();
  }

  static Outline of(byte[] bytes) {
    int[] data = new int[bytes.length / 4];
    ByteBuffer.wrap(bytes).asIntBuffer().get(data);
    return new Outline(data);
  }

  /** Whether the other has the same words in the same sentences. */
  boolean hasWordsOf(Outline other) {
    if (sentences != other.sentences) {
      return false;
    }
    for (int s = 0; s < sentences; s++) {
      if (!Arrays.equals(wordsOf(s), other.wordsOf(s))) {
        return false;
      }
    }
    return true;
  }

  /** How many sentences there are. */
  int size() {
    return sentences;
  }

  private int end(int sentence, int field) {
    return data[1 + ROW * sentence + field];
  }

  private int firstWord(int sentence) {
    return sentence == 0 ? 1 + ROW * sentences : end(sentence - 1, WORDS_END);
  }

  /** Words of a sentence. */
  int words(int sentence) {
    return end(sentence, WORDS_END) - firstWord(sentence);
  }

  /** Words of a sentence outside quotation marks: what counts as the reporter's own. */
  double ownWords(int sentence) {
    int length = end(sentence, LENGTH);
    double quoted = length == 0 ? 0 : (double) end(sentence, QUOTED) / length;
    return words(sentence) * (1 - quoted);
  }

  /** Share of the words of some sentences that is the reporter's own. */
  double ownShare(int first, int end) {
    double own = 0;
    for (int s = first; s < end; s++) {
      own += ownWords(s);
    }
    return words(first, end) == 0 ? 0 : own / words(first, end);
  }

  /** Place of a sentence's first key. */
  int firstKey(int sentence) {
    return sentence == 0 ? end(sentences - 1, WORDS_END) : end(sentence - 1, KEYS_END);
  }

  /** Place after a sentence's last key. */
  int endKey(int sentence) {
    return end(sentence, KEYS_END);
  }

  /** The number of the key at a place. */
  int key(int place) {
    return data[place] & LAST_KEY;
  }

  /** Whether the key at a place is its feature's first. */
  boolean opensFeature(int place) {
    return data[place] >= 0;
  }

  /** The weight of the feature that opens at a place. */
  double weightAt(int place) {
    return MARKS.get(data[place] >>> MARK_SHIFT).weight();
  }

  /** The kind of the feature that opens at a place. */
  Feature.Kind kindAt(int place) {
    return MARKS.get(data[place] >>> MARK_SHIFT).kind();
  }

  /** The words of some sentences, sorted; repeated ones as often as they stand there. */
  long[] singles(int first, int end) {
    long[] words = new long[end(end - 1, WORDS_END) - firstWord(first)];
    for (int i = 0; i < words.length; i++) {
      words[i] = data[firstWord(first) + i];
    }
    Arrays.sort(words);
    return words;
  }

  /** The pairs of neighbouring words of some sentences, sorted. */
  long[] pairs(int first, int end) {
    long[] pairs = new long[neighbours(first, end)];
    int next = 0;
    for (int s = first; s < end; s++) {
      for (int i = firstWord(s) + 1; i < end(s, WORDS_END); i++) {
        pairs[next++] = ((long) data[i - 1] << 32) | (data[i] & 0xffffffffL);
      }
    }
    Arrays.sort(pairs);
    return pairs;
  }

  /** How many words the sentences have. */
  int words(int first, int end) {
    return end(end - 1, WORDS_END) - firstWord(first);
  }

  /** How many pairs of neighbouring words they have. */
  int neighbours(int first, int end) {
    int[] made = neighboursBefore;
    if (made == null) {
      made = new int[sentences + 1];
      for (int s = 0; s < sentences; s++) {
        made[s + 1] = made[s] + Math.max(0, words(s) - 1);
      }
      neighboursBefore = made;
    }
    return made[end] - made[first];
  }

  /** The features, by number. */
  Features features() {
    Features made = features;
    if (made == null) {
      made = new Features(this, false);
      features = made;
    }
    return made;
  }

  /** Whether a pack saw concepts in it. */
  boolean hasConcepts() {
    for (int place = sentences == 0 ? 0 : firstKey(0);
        sentences > 0 && place < endKey(sentences - 1);
        place++) {
      if (opensFeature(place) && kindAt(place) == Feature.Kind.CONCEPT) {
        return true;
      }
    }
    return false;
  }

  /** The sentences of each word. */
  Postings singles() {
    Postings made = singles;
    if (made == null) {
      List<long[]> bySentence = new ArrayList<>();
      for (int s = 0; s < sentences; s++) {
        bySentence.add(singles(s, s + 1));
      }
      made = Postings.of(bySentence);
      singles = made;
    }
    return made;
  }

  /** The sentences of each pair of neighbouring words. */
  Postings pairs() {
    Postings made = pairs;
    if (made == null) {
      List<long[]> bySentence = new ArrayList<>();
      for (int s = 0; s < sentences; s++) {
        bySentence.add(pairs(s, s + 1));
      }
      made = Postings.of(bySentence);
      pairs = made;
    }
    return made;
  }

  /** Hashes of a sentence's words, in order. */
  int[] wordsOf(int sentence) {
    return Arrays.copyOfRange(data, firstWord(sentence), end(sentence, WORDS_END));
  }
}
