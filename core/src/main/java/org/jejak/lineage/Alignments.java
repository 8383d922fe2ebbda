package org.jejak.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jejak.document.Span;
import org.jejak.lineage.Edge.Kind;
import org.jejak.lineage.Edge.Passage;

/** Alignments of two reports, seen from the other side, and as passages of text. */
final class Alignments {
  private Alignments() {}

  /** The sentences of two reports, side by side; none where one has none. */
  static Alignment of(Outline from, Outline to, Kind kind) {
    if (from.size() == 0 || to.size() == 0) {
      return new Alignment(List.of());
    }
    return kind == Kind.COPY ? Copies.align(from, to) : TranslationAlignment.of(from, to);
  }

  /** The same alignment with the two reports changed over. */
  static Alignment turned(Alignment alignment) {
    return new Alignment(
        alignment.beads().stream()
            .map(bead ->
                new Alignment.Bead(
                    bead.toFirst(), bead.toEnd(), bead.fromFirst(), bead.fromEnd(), bead.score()))
            .sorted(Comparator.comparingInt(Alignment.Bead::toFirst))
            .toList());
  }

  /** The stretches of text that the beads cover, in order. */
  static List<Passage> passages(Alignment alignment, Profile from, Profile to) {
    List<Passage> passages = new ArrayList<>();
    for (Alignment.Bead bead : alignment.beads()) {
      passages.add(
          new Passage(
              span(from, bead.fromFirst(), bead.fromEnd()),
              span(to, bead.toFirst(), bead.toEnd()),
              bead.score()));
    }
    return passages;
  }

  /** From the start of sentence {@code first} to the end of the one before {@code end}. */
  static Span span(Profile profile, int first, int end) {
    return new Span(
        profile.sentences().get(first).sentence().span().start(),
        profile.sentences().get(end - 1).sentence().span().end());
  }
}
