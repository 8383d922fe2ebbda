package org.jejak.lineage;

import java.util.ArrayList;
import java.util.List;
import org.jejak.document.Span;
import org.jejak.language.Token;

/**
 * Aligned sentences of two reports, ready to be compared.
 *
 * @param from the source's side
 * @param to the other side
 */
record Bead(Side from, Side to) {

  /** Whether the two are the same words. */
  boolean isVerbatim() {
    int length = from.end - from.first;
    if (length != to.end - to.first) {
      return false;
    }
    List<Token> own = from.profile.reading().body().tokens();
    List<Token> others = to.profile.reading().body().tokens();
    for (int i = 0; i < length; i++) {
      if (!own.get(from.first + i).norm().equals(others.get(to.first + i).norm())) {
        return false;
      }
    }
    return true;
  }

  /**
   * One side: a run of sentences of one report.
   *
   * @param first index of the first token
   * @param end index after the last
   * @param features of the sentences, in text order
   */
  record Side(
      Profile profile,
      int firstSentence,
      int endSentence,
      int first,
      int end,
      List<Feature> features) {

    static Side of(Profile profile, int firstSentence, int endSentence) {
      List<Feature> features = profile.sentences().get(firstSentence).features();
      if (endSentence - firstSentence > 1) {
        features = new ArrayList<>(features);
        for (int i = firstSentence + 1; i < endSentence; i++) {
          features.addAll(profile.sentences().get(i).features());
        }
      }
      return new Side(
          profile,
          firstSentence,
          endSentence,
          profile.sentences().get(firstSentence).sentence().first(),
          profile.sentences().get(endSentence - 1).sentence().end(),
          features);
    }

    Span span() {
      return profile.reading().body().span(first, end);
    }

    /** Whether a feature of the side shares a key with {@code feature}. */
    boolean has(Feature feature) {
      for (int i = firstSentence; i < endSentence; i++) {
        for (String key : feature.keys()) {
          if (profile.sentences().get(i).keys().contains(key)) {
            return true;
          }
        }
      }
      return false;
    }

    Span span(int firstToken, int endToken) {
      return profile.reading().body().span(firstToken, endToken);
    }

    String words(Span span) {
      return profile.reading().body().words(span);
    }
  }
}
