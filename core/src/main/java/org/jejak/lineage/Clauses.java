package org.jejak.lineage;

import java.util.ArrayList;
import java.util.List;
import org.jejak.language.Token;

/** Parts of a sentence between commas and the like: what a drift is shown in. */
final class Clauses {
  private static final String BOUNDARIES = ",;:.!?—–()";
  private static final int LONG = 24;

  /** A run of tokens. */
  record Clause(int first, int end) {
    boolean holds(int token) {
      return first <= token && token < end;
    }
  }

  private Clauses() {}

  /** The clauses of a side, in order, without the marks that part them. */
  static List<Clause> of(Bead.Side side) {
    List<Token> tokens = side.profile().reading().body().tokens();
    List<Clause> clauses = new ArrayList<>();
    int first = side.first();
    for (int i = side.first(); i <= side.end(); i++) {
      boolean boundary =
          i == side.end() || (!tokens.get(i).isWord() && BOUNDARIES.contains(tokens.get(i).norm()));
      if (boundary) {
        if (i > first) {
          clauses.add(new Clause(first, i));
        }
        first = i + 1;
      }
    }
    return clauses;
  }

  /** The clause that holds {@code token}, cut to what follows where it is long. */
  static Clause around(Bead.Side side, int token) {
    return around(side, of(side), token);
  }

  /** The same, where the clauses of the side are known. */
  static Clause around(Bead.Side side, List<Clause> clauses, int token) {
    for (Clause clause : clauses) {
      if (clause.holds(token)) {
        boolean isLong = clause.end() - clause.first() > LONG;
        return new Clause(
            isLong ? Math.max(clause.first(), token - 4) : clause.first(), clause.end());
      }
    }
    return new Clause(side.first(), side.end());
  }

  /** The clause of {@code other} that shares most with {@code clause} of {@code side}. */
  static Clause counterpart(Bead.Side side, Clause clause, Bead.Side other) {
    Clause best = new Clause(other.first(), other.end());
    double bestShared = 0;
    for (Clause candidate : of(other)) {
      double shared = shared(side, clause, other, candidate);
      if (shared > bestShared) {
        bestShared = shared;
        best = candidate;
      }
    }
    return best;
  }

  /** Weight of the features of one clause that the other clause has. */
  static double shared(Bead.Side side, Clause clause, Bead.Side other, Clause candidate) {
    double shared = 0;
    for (Feature feature : side.features()) {
      if (!clause.holds(feature.first())) {
        continue;
      }
      for (Feature theirs : other.features()) {
        if (candidate.holds(theirs.first()) && agree(feature, theirs)) {
          shared += feature.weight();
          break;
        }
      }
    }
    return shared;
  }

  /** Whether two features share a key. */
  static boolean agree(Feature a, Feature b) {
    for (String key : a.keys()) {
      if (b.keys().contains(key)) {
        return true;
      }
    }
    return false;
  }
}
