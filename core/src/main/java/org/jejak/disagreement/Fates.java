package org.jejak.disagreement;

import java.util.HashMap;
import java.util.Map;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;

/** Tells what befell the people that a number counts: died, were hurt, went missing. */
final class Fates {
  private static final int AFTER = 5;
  private static final int BEFORE = 4;
  private static final int NEXT = 3;

  private final Map<String, String> fates = new HashMap<>();

  Fates(Packs packs) {
    for (Table.Row row : Table.resource(Fates.class, "fates.tsv")) {
      packs.concepts(row, 0).forEach(concept -> fates.put(concept, row.get(1)));
    }
  }

  /**
   * The fate named next after a number, before any other number, else next before it; null for
   * none.
   *
   * @param first token of the number
   * @param counted token after the number
   * @param end token after what it counts
   */
  @Nullable String near(AnnotatedText body, int first, int counted, int end) {
    for (Match match : body.matchesIn(counted, Math.min(body.tokens().size(), end + AFTER))) {
      String fate = isParted(body, end, match.first()) ? null : fate(match);
      if (fate != null) {
        return fate;
      }
    }
    String last = null;
    for (Match match : body.matchesIn(Math.max(0, first - BEFORE), first)) {
      String fate = isParted(body, match.end(), first) ? null : fate(match);
      last = fate == null ? last : fate;
    }
    return last;
  }

  /** Whether a number that counts no noun tells a fate all the same: "fifteen were hurt". */
  boolean isTold(AnnotatedText body, int end) {
    for (Match match : body.matchesIn(end, Math.min(body.tokens().size(), end + NEXT))) {
      if (!isParted(body, end, match.first()) && fate(match) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a mark or another number stands between. */
  private static boolean isParted(AnnotatedText body, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!body.tokens().get(i).isWord()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String fate(Match match) {
    for (Sense sense : match.senses()) {
      String fate = fates.get(sense.concept());
      if (fate != null) {
        return fate;
      }
    }
    return null;
  }
}
