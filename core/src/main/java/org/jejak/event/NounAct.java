package org.jejak.event;

import java.util.ArrayList;
import java.util.List;
import org.jejak.event.Frame.Role;
import org.jejak.event.Piece.Kind;

/**
 * An act named by a noun, and who the words around it say took part.
 *
 * @param parties who did it, or all who did it together
 * @param between whether they are named as its two sides (talks between …)
 */
record NounAct(Phrases phrases, List<Party> parties, boolean between) {

  /**
   * Reads the words around the noun at piece {@code k}.
   *
   * @param patient whether who follows it is acted on: penangkapan aktivis
   */
  static NounAct of(
      List<Piece> pieces, Parties parties, Grammar grammar, Clause clause, int k, boolean patient) {
    Phrases phrases = Phrases.after(pieces, parties, k + 1, clause.end());
    for (int j = k - 1; j >= clause.from() && limits(pieces.get(j)); j--) {
      phrases.add(Role.OBJECT, new Stretch(j, j + 1));
    }
    List<Party> sides = new ArrayList<>(phrases.parties(Role.BETWEEN));
    if (!sides.isEmpty()) {
      return new NounAct(phrases, sides, true);
    }
    List<Party> by = phrases.parties(Role.BY);
    if (!by.isEmpty()) {
      return new NounAct(phrases, by, false);
    }
    if (patient) {
      return new NounAct(phrases, List.of(), false);
    }
    return grammar.nounFirst()
        ? after(pieces, parties, clause, k, phrases)
        : before(pieces, parties, clause, k, phrases);
  }

  private static boolean limits(Piece piece) {
    return piece.is(Kind.QUALITY) || piece.is(Kind.NOUN);
  }

  /** kunjungan Putin ke Teheran, latihan bersama Indonesia, Filipina, dan Malaysia. */
  private static NounAct after(
      List<Piece> pieces, Parties parties, Clause clause, int k, Phrases phrases) {
    int from = k + 1;
    while (from < clause.end() && limits(pieces.get(from)) && !parties.actsAlone(from)) {
      from++;
    }
    int end = from;
    while (end < clause.end() && limits(pieces.get(end))) {
      end++;
    }
    while (end < clause.end() && inList(pieces.get(end))) {
      end++;
    }
    List<Party> named = from == end ? List.of() : parties.of(new Stretch(from, end));
    return new NounAct(phrases, named, named.size() > 1);
  }

  private static boolean inList(Piece piece) {
    return piece.is(Kind.NAME) || piece.is(Kind.AND) || piece.is(Kind.COMMA) || piece.is(Kind.PAIR);
  }

  /** Israel's attack on …, the EU-Indonesia talks, a joint exercise of the three navies. */
  private static NounAct before(
      List<Piece> pieces, Parties parties, Clause clause, int k, Phrases phrases) {
    int from = k;
    while (from > clause.from()
        && (limits(pieces.get(from - 1)) || belongs(pieces.get(from - 1)))) {
      from--;
    }
    List<Party> named = from == k ? List.of() : parties.of(new Stretch(from, k));
    named = named.stream().filter(Party::named).toList();
    if (named.isEmpty() && k + 1 < clause.end() && pieces.get(k + 1).opens(Role.OF)) {
      Stretch of = Groups.first(pieces, k + 2, clause.end());
      List<Party> owners = of.isEmpty() ? List.of() : parties.of(of);
      return new NounAct(phrases, owners.size() > 1 ? owners : List.of(), owners.size() > 1);
    }
    return new NounAct(phrases, named, named.size() > 1);
  }

  private static boolean belongs(Piece piece) {
    return piece.is(Kind.NAME) || piece.is(Kind.AND) || piece.is(Kind.WORD) || piece.is(Kind.TIME);
  }
}
