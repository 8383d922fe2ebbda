package org.jejak.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.document.DumpLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Parts the reports that stand one below the other in a plain text. A part needs a head, a headline
 * with a date or a dateline, and prose of its own. What proves it is a rule of marks or a counter
 * above it, or so many signs of a head that no subhead has; anything less may be a subhead, a
 * comment or a quoted document, and the text stays whole.
 */
final class DumpSplitter {
  static final String DOUBT =
      "seems to hold several articles, but nothing proves where each begins";

  private static final int MIN_BODY_WORDS = 30;
  private static final int MIN_BODY_LINES = 2;
  private static final int MIN_RULED_WORDS = 15;
  private static final int MANY_SIGNS = 3;

  private final String text;
  private final List<DumpLine> lines;
  private final PartHeads reader;

  /**
   * The reports of a text.
   *
   * @param texts at least one, in order; nothing but rules and white space stands between them
   * @param doubts for each why it may hold several reports itself; null without a doubt
   */
  record Parts(List<String> texts, List<@Nullable String> doubts) {}

  /** What a head is taken for. */
  private enum Verdict {
    PROVEN,
    DOUBTFUL,
    NONE
  }

  private DumpSplitter(String text) {
    this.text = text;
    this.lines = DumpLines.of(text);
    this.reader = new PartHeads(lines);
  }

  static Parts split(String text) {
    return new DumpSplitter(text).parts();
  }

  private Parts parts() {
    List<PartHead> heads = withBodies(reader.heads());
    List<Verdict> verdicts = verdicts(heads);
    Set<String> rules = new HashSet<>();
    for (int i = 0; i < heads.size(); i++) {
      boolean proven = verdicts.get(i) == Verdict.PROVEN;
      if (proven && (heads.get(i).above() == Kind.RULE || heads.get(i).above() == Kind.COUNTER)) {
        rules.add(reader.marker(heads.get(i)));
      }
    }
    List<Integer> starts = new ArrayList<>(List.of(0));
    List<Boolean> doubts = new ArrayList<>(List.of(false));
    for (int i = 0; i < heads.size(); i++) {
      PartHead head = heads.get(i);
      boolean repeated = rules.contains(reader.marker(head));
      Verdict verdict = verdicts.get(i);
      if (verdict == Verdict.PROVEN || verdict == Verdict.DOUBTFUL && repeated) {
        starts.add(head.first());
        doubts.add(false);
      } else if (verdict == Verdict.DOUBTFUL) {
        doubts.set(doubts.size() - 1, true);
      }
    }
    return cut(starts, doubts);
  }

  private List<Verdict> verdicts(List<PartHead> heads) {
    Set<String> titles = new HashSet<>();
    int prose = 0;
    while (prose < lines.size() && lines.get(prose).kind() != Kind.PROSE) {
      prose++;
    }
    boolean headed = !heads.isEmpty() && prose >= heads.get(0).first();
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      PartHead head = heads.get(i);
      boolean fresh = titles.add(lines.get(head.headline()).text());
      boolean like = reader.isLike(head, heads.get(0));
      boolean thread = reader.isThread(head, end(heads, i));
      boolean later = fresh && prose < head.first();
      verdicts.add(later ? verdict(head, like, headed, thread) : Verdict.NONE);
    }
    return verdicts;
  }

  private Verdict verdict(PartHead head, boolean like, boolean headed, boolean thread) {
    int signs = reader.signs(head, like);
    boolean ofBody = reader.isOfItsBody(head);
    boolean strong = !thread && ofBody && reader.isOwn(head) && signs >= MANY_SIGNS;
    boolean dated = head.date() >= 0 || reader.hasDateline(head);
    boolean proven =
        switch (head.above()) {
          case RULE, COUNTER -> dated;
          case BREAK -> dated && (strong || ofBody && reader.hasClock(head));
          default -> strong && headed;
        };
    boolean parted = head.above() != Kind.OTHER && (head.above() != Kind.BREAK || dated);
    boolean doubtful = ofBody && parted || strong && signs > MANY_SIGNS + 1;
    return proven ? Verdict.PROVEN : doubtful ? Verdict.DOUBTFUL : Verdict.NONE;
  }

  private int end(List<PartHead> heads, int i) {
    return i + 1 < heads.size() ? heads.get(i + 1).first() : lines.size();
  }

  /** Heads with enough prose before the next one; teasers, lists and comments have less. */
  private List<PartHead> withBodies(List<PartHead> heads) {
    List<PartHead> full = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      PartHead head = heads.get(i);
      int end = end(heads, i);
      int from = head.body();
      long prose =
          lines.subList(from, Math.max(end, from)).stream()
              .filter(line -> line.kind() == Kind.PROSE)
              .count();
      int words = words(from, end);
      boolean ruled = head.above() == Kind.RULE || head.above() == Kind.COUNTER;
      int undated = head.date() < 0 ? 1 : 0;
      boolean enough = words >= (1 + undated) * MIN_BODY_WORDS && prose >= MIN_BODY_LINES + undated;
      if (ruled ? words >= MIN_RULED_WORDS : enough) {
        full.add(head);
      }
    }
    return full;
  }

  /** Words of prose in lines. */
  private int words(int from, int end) {
    int words = 0;
    for (int i = from; i < end; i++) {
      words += lines.get(i).kind() == Kind.PROSE ? lines.get(i).words() : 0;
    }
    return words;
  }

  private Parts cut(List<Integer> starts, List<Boolean> doubts) {
    List<String> texts = new ArrayList<>();
    List<@Nullable String> reasons = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      reasons.add(doubts.get(i) ? DOUBT : null);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      while (to > starts.get(i) + 1 && isGap(lines.get(to - 1).kind())) {
        to--;
      }
      int start = lines.isEmpty() ? 0 : lines.get(starts.get(i)).start();
      int end = to < lines.size() ? lines.get(to).start() : text.length();
      texts.add(text.substring(start, end).strip());
    }
    return new Parts(texts.size() == 1 ? List.of(text) : List.copyOf(texts), reasons);
  }

  private static boolean isGap(Kind kind) {
    return kind == Kind.RULE || kind == Kind.BREAK || kind == Kind.BLANK || kind == Kind.COUNTER;
  }
}
