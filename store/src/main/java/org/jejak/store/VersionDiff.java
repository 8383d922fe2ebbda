package org.jejak.store;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jejak.document.Span;
import org.jejak.language.Sentence;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one version of a page to another: titles, and sentences by the algorithm of
 * Myers (1986), each changed stretch by words.
 *
 * @param title the change of the title; null where it is the same
 * @param changes changed stretches of the text, in its order
 */
public record VersionDiff(@Nullable Change title, List<Change> changes) {
  private static final Pattern PIECE =
      Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}]+|.)\\s*", Pattern.DOTALL);

  /**
   * Myers' algorithm takes time by the length times the difference: longer texts are one change.
   */
  private static final long MOST_STEPS = 50_000_000;

  /** Copies the list. */
  public VersionDiff {
    changes = List.copyOf(changes);
  }

  /**
   * A stretch that differs.
   *
   * @param from where it stands in the earlier text, in UTF-16; empty where something was put in
   * @param to where it stands in the later text; empty where something was taken out
   * @param pieces its words, in order
   */
  public record Change(Span from, Span to, List<Piece> pieces) {
    /** Copies the list. */
    public Change {
      pieces = List.copyOf(pieces);
    }
  }

  /** What became of some words. */
  public enum Kind {
    SAME,
    TAKEN_OUT,
    PUT_IN
  }

  /** Some words and what became of them. */
  public record Piece(Kind kind, String text) {}

  /** Compares two readings of one address. */
  static VersionDiff between(Reading earlier, Reading later) {
    String before = title(earlier);
    String after = title(later);
    Change title = before.equals(after) ? null : change(before, whole(before), after, whole(after));
    return new VersionDiff(title, changes(earlier, later));
  }

  private static String title(Reading reading) {
    String title = reading.article().title();
    return title == null ? "" : title;
  }

  private static Span whole(String text) {
    return new Span(0, text.length());
  }

  private static List<Change> changes(Reading earlier, Reading later) {
    String before = earlier.article().text();
    String after = later.article().text();
    List<Span> from = earlier.body().sentences().stream().map(Sentence::span).toList();
    List<Span> to = later.body().sentences().stream().map(Sentence::span).toList();
    List<Change> changes = new ArrayList<>();
    for (AbstractDelta<String> delta : deltas(words(from, before), words(to, after))) {
      Span out = stretch(from, delta.getSource().getPosition(), delta.getSource().size(), before);
      Span in = stretch(to, delta.getTarget().getPosition(), delta.getTarget().size(), after);
      changes.add(change(before, out, after, in));
    }
    return changes;
  }

  private static List<String> words(List<Span> sentences, String text) {
    return sentences.stream().map(sentence -> sentence.of(text)).toList();
  }

  private static Span stretch(List<Span> sentences, int first, int count, String text) {
    if (count == 0) {
      int at = first < sentences.size() ? sentences.get(first).start() : text.length();
      return new Span(at, at);
    }
    return new Span(sentences.get(first).start(), sentences.get(first + count - 1).end());
  }

  private static List<AbstractDelta<String>> deltas(List<String> from, List<String> to) {
    if ((long) from.size() * to.size() > MOST_STEPS) {
      return com.github.difflib.patch.Patch.<String>generate(
              from,
              to,
              List.of(
                  new com.github.difflib.algorithm.Change(
                      DeltaType.CHANGE, 0, from.size(), 0, to.size())))
          .getDeltas();
    }
    return DiffUtils.diff(from, to).getDeltas();
  }

  private static Change change(String before, Span out, String after, Span in) {
    List<String> from = pieces(out.of(before));
    List<String> to = pieces(in.of(after));
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : deltas(from, to)) {
      int start = delta.getSource().getPosition();
      add(Kind.SAME, from.subList(at, start), pieces);
      add(Kind.TAKEN_OUT, delta.getSource().getLines(), pieces);
      add(Kind.PUT_IN, delta.getTarget().getLines(), pieces);
      at = start + delta.getSource().size();
    }
    add(Kind.SAME, from.subList(at, from.size()), pieces);
    return new Change(out, in, pieces);
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(text);
    while (matcher.find()) {
      pieces.add(matcher.group());
    }
    return pieces;
  }

  private static void add(Kind kind, List<String> words, List<Piece> pieces) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(kind, String.join("", words)));
    }
  }
}
