package org.jejak.event;

import java.util.List;
import java.util.function.Predicate;
import org.jejak.event.Clause.Opening;
import org.jejak.event.Piece.Kind;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.Sense.Form;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb in its clause, or before it where the clause has none. */
final class Subjects {
  private static final int DEPTH = 6;
  private static final List<String> SPANS =
      List.of("hour.n", "day.n", "week.n", "month.n", "year.n", "moon.n");

  private static final double SAME_CLAUSE = 1;
  private static final double INHERITED = 0.8;

  private final List<Piece> pieces;
  private final Parties parties;

  /** Tells a verb whose object does the next act: asks somebody to leave. */
  private final Predicate<Piece> causes;

  Subjects(List<Piece> pieces, Parties parties, Predicate<Piece> causes) {
    this.pieces = pieces;
    this.parties = parties;
    this.causes = causes;
  }

  /** The subject of the verb at piece {@code k}; null where none can be told. */
  @Nullable Subject of(Clause clause, int k) {
    return of(clause, k, DEPTH);
  }

  private @Nullable Subject of(Clause clause, int k, int depth) {
    if (depth == 0) {
      return null;
    }
    int verb = verbBefore(clause, k);
    boolean finite = isFinite(clause, k);
    while (verb >= 0 && finite && onlyLimits(clause, verb, k)) {
      verb = verbBefore(clause, verb);
    }
    if (verb < 0) {
      Stretch group = Groups.first(pieces, clause.from(), k);
      return group.isEmpty() || goesOn(clause, group) || isWhile(clause, group)
          ? outside(clause, depth)
          : new Subject(group, SAME_CLAUSE, -1, false);
    }
    int helpers = beforeHelpers(verb, k);
    Kind link = helpers > verb ? pieces.get(helpers).kind() : Kind.WORD;
    Stretch between = Groups.first(pieces, verb + 1, k);
    if (link != Kind.TO && isAim(clause, verb) && !causes.test(pieces.get(verb))) {
      return of(clause, verb, depth - 1);
    }
    if (between.isEmpty() || link == Kind.AND || link == Kind.COMMA || tellsHow(k)) {
      Subject same = of(clause, verb, depth - 1);
      boolean chained = between.isEmpty() && link != Kind.AND && link != Kind.COMMA;
      return same == null
          ? null
          : new Subject(same.stretch(), same.sure(), chained ? verb : -1, same.governed());
    }
    if (link != Kind.TO && goesOn(clause, between) && !causes.test(pieces.get(verb))) {
      Subject same = of(clause, verb, depth - 1);
      return same == null ? null : new Subject(same.stretch(), INHERITED, -1, same.governed());
    }
    if (link != Kind.TO && isThing(clause, between, k) && !causes.test(pieces.get(verb))) {
      return of(clause, verb, depth - 1);
    }
    return new Subject(between, SAME_CLAUSE, verb, link == Kind.TO);
  }

  /** Whether a verb tells how the one before it is done: memperingati dengan menutup jalan. */
  private boolean tellsHow(int k) {
    return parties.nounFirst() && pieces.get(k - 1).opens(Frame.Role.WITH);
  }

  /** Whether what stands before an active verb cannot act: memadati jalan menuntut. */
  private boolean isThing(Clause clause, Stretch group, int k) {
    return parties.nounFirst()
        && clause.opening() != Opening.RELATIVE
        && pieces.get(k).has(Form.ACTIVE)
        && !isFinite(clause, k)
        && parties.of(group).stream().allMatch(party -> party.kind() == EntityKind.PLACE);
  }

  /** Whether a verb only says what the noun that opens the clause is for: izin untuk mendarat. */
  private boolean isAim(Clause clause, int verb) {
    boolean to = parties.nounFirst() && verb > clause.from() && pieces.get(verb - 1).is(Kind.TO);
    return to && verbBefore(clause, verb) < 0;
  }

  /** Whether a clause opens with how long it took: setelah tiga hari berunding. */
  private boolean isWhile(Clause clause, Stretch group) {
    for (int k = group.from(); k < group.end(); k++) {
      Piece piece = pieces.get(k);
      boolean time = SPANS.stream().anyMatch(piece::means);
      if (!time && !piece.is(Kind.NUMBER) && !piece.is(Kind.DET)) {
        return false;
      }
    }
    return clause.opening() == Opening.BREAK;
  }

  /** Whether a verb after what a relative clause names has the noun ahead of yang as subject. */
  private boolean goesOn(Clause clause, Stretch group) {
    boolean relative = clause.opening() == Opening.RELATIVE && parties.nounFirst();
    return relative && !opens(clause, group);
  }

  /** Whether the words right after yang act: yang pemerintah sepakati. */
  private boolean opens(Clause clause, Stretch group) {
    return group.from() == clause.from() && !parties.of(group).isEmpty();
  }

  private boolean isFinite(Clause clause, int k) {
    if (k == clause.from()) {
      return false;
    }
    int j = k - 1;
    while (j > clause.from() && pieces.get(j).is(Kind.QUALITY)) {
      j--;
    }
    boolean helped = pieces.get(j).isHelper() && !pieces.get(j).is(Kind.ADVERB);
    return helped || (pieces.get(k - 1).is(Kind.AND) && pieces.get(k).has(Form.PAST));
  }

  /** Whether a verb only limits a noun ahead of a finite one: a deal linking the ports is due. */
  private boolean onlyLimits(Clause clause, int verb, int k) {
    boolean helped = verb > clause.from() && pieces.get(verb - 1).is(Kind.COPULA);
    return pieces.get(verb).has(Form.GERUND) && !helped && verb + 1 < k;
  }

  private int verbBefore(Clause clause, int k) {
    for (int j = k - 1; j >= clause.from(); j--) {
      if (pieces.get(j).is(Kind.VERB)) {
        return j;
      }
    }
    return -1;
  }

  /** The piece before the helping verbs and adverbs that stand before {@code k}. */
  private int beforeHelpers(int verb, int k) {
    int j = k - 1;
    while (j > verb && pieces.get(j).isHelper()) {
      j--;
    }
    return j;
  }

  private @Nullable Subject outside(Clause clause, int depth) {
    Clause parent = clause.parent();
    if (parent == null || clause.opening() == Opening.MAIN || clause.opening() == Opening.THAT) {
      return null;
    }
    if (clause.opening() == Opening.RELATIVE) {
      return antecedent(parent, clause);
    }
    Stretch group = Groups.first(pieces, parent.from(), firstVerb(parent));
    if (group.isEmpty()) {
      Subject further = outside(parent, depth - 1);
      return further == null || depth == 1 ? null : further;
    }
    return new Subject(group, INHERITED, -1, false);
  }

  private int firstVerb(Clause clause) {
    for (int j = clause.from(); j < clause.end(); j++) {
      if (pieces.get(j).is(Kind.VERB) || pieces.get(j).is(Kind.COPULA)) {
        return j;
      }
    }
    return clause.end();
  }

  /** The noun right before who, which, yang. */
  private @Nullable Subject antecedent(Clause parent, Clause clause) {
    int end = Math.min(parent.end(), clause.from());
    while (end > parent.from() && pieces.get(end - 1).is(Kind.COMMA)) {
      end--;
    }
    int from = end;
    while (from > parent.from() && limitsNoun(pieces.get(from - 1))) {
      from--;
    }
    if (parties.nounFirst() && from > parent.from() && pieces.get(from - 1).opens(Frame.Role.IN)) {
      int before = from - 1;
      int place = before;
      while (before > parent.from() && limitsNoun(pieces.get(before - 1))) {
        before--;
      }
      if (before < place) {
        return new Subject(new Stretch(before, place), INHERITED, -1, false);
      }
    }
    return from == end ? null : new Subject(new Stretch(from, end), INHERITED, -1, false);
  }

  private static boolean limitsNoun(Piece piece) {
    return switch (piece.kind()) {
      case NAME, NOUN, QUALITY, DET, NUMBER, WORD, PAIR, TRIO -> true;
      case PREPOSITION -> piece.opens(Frame.Role.OF);
      default -> false;
    };
  }
}
