package org.jejak.lineage;

import java.util.ArrayList;
import java.util.List;
import org.jejak.document.Span;

/**
 * Aligned sentences of two reports, ready to be compared.
 *
 * @param from the source's side
 * @param to the other side
 */
record Bead(Side from, Side to) {

  /** Whether the two are the same words. */
  boolean isVerbatim() {
    return from.plain().equals(to.plain());
  }

  /**
   * One side: a run of sentences of one report.
   *
   * @param first index of the first token
   * @param end index after the last
   */
  record Side(Profile profile, int firstSentence, int endSentence, int first, int end) {

    static Side of(Profile profile, int firstSentence, int endSentence) {
      return new Side(
          profile,
          firstSentence,
          endSentence,
          profile.sentences().get(firstSentence).sentence().first(),
          profile.sentences().get(endSentence - 1).sentence().end());
    }

    Span span() {
      return profile.reading().body().span(first, end);
    }

    String plain() {
      StringBuilder plain = new StringBuilder();
      for (int i = first; i < end; i++) {
        plain.append(profile.reading().body().tokens().get(i).norm()).append(' ');
      }
      return plain.toString();
    }

    /** Features of the sentences, in text order. */
    List<Feature> features() {
      List<Feature> features = new ArrayList<>();
      for (int i = firstSentence; i < endSentence; i++) {
        features.addAll(profile.sentences().get(i).features());
      }
      return features;
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
