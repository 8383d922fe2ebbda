package org.jejak.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jejak.event.Frame.Flag;
import org.jejak.event.Frame.Role;
import org.jejak.event.Piece.Kind;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Sense.Form;
import org.jejak.quote.Quote;
import org.jspecify.annotations.Nullable;

/** Tells who does what a verb says: its subject, its agent, or whoever they stand for. */
final class Doers {
  private static final Set<String> NATURAL =
      Set.of("disasters", "health", "nature", "transport", "time", "economy", "trade", "energy");
  private static final String PEACEKEEPING = "074";
  private static final double ACTIVE = 1;
  private static final double PASSIVE = 0.95;
  private static final double INFERRED = 0.55;

  private final Scene scene;
  private final List<Piece> pieces;
  private final Parties parties;
  private final Subjects subjects;
  private final Packs packs;

  /**
   * Those who act, and how surely.
   *
   * @param sure 0 to 1
   */
  record Found(List<Party> parties, double sure) {}

  Doers(Scene scene, List<Piece> pieces, Parties parties, Subjects subjects, Packs packs) {
    this.scene = scene;
    this.pieces = pieces;
    this.parties = parties;
    this.subjects = subjects;
    this.packs = packs;
  }

  /** Who does the act of a frame that the verb at piece {@code k} tells. */
  Found of(
      Frame frame, Clause clause, int k, Voice voice, @Nullable Subject subject, Phrases phrases) {
    List<Party> actors = named(frame, clause, k, voice, subject, phrases);
    double sure = voice == Voice.PASSIVE ? PASSIVE : ACTIVE;
    boolean active = voice != Voice.PASSIVE && !frame.has(Flag.COMES);
    sure *= active && subject != null ? subject.sure() : 1;
    if (!frame.has(Flag.PAIR) || actors.stream().anyMatch(Party::named)) {
      return new Found(actors, sure);
    }
    List<Party> pair = between(clause, phrases);
    boolean discussed = voice == Voice.PASSIVE && frame.type() == EventType.CONSULT;
    if (pair.isEmpty() && !discussed) {
      pair = scene.parties();
      sure = INFERRED;
    }
    return new Found(pair.isEmpty() ? actors : pair, sure);
  }

  private List<Party> named(
      Frame frame, Clause clause, int k, Voice voice, @Nullable Subject subject, Phrases phrases) {
    if (frame.has(Flag.COMES)) {
      return subject == null ? List.of() : parties.senders(subject.stretch());
    }
    if (voice == Voice.PASSIVE) {
      List<Party> agents = phrases.parties(Role.BY);
      return agents.isEmpty() && isForce(frame) ? phrases.parties(Role.OBJECT) : agents;
    }
    if (subject == null) {
      return List.of();
    }
    List<Party> actors = new ArrayList<>(parties.of(subject.stretch()));
    if (actors.isEmpty() && clause.opening() == Clause.Opening.RELATIVE) {
      actors.addAll(parties.last(subject.stretch()));
    }
    if (actors.isEmpty() && pieces.get(k).has(Form.GERUND) && subject.governor() >= 0) {
      actors.addAll(whoGoverns(clause, subject.governor()));
    }
    if (actors.isEmpty() && !isNatural(subject.stretch())) {
      actors.addAll(parties.owners(subject.stretch()));
    }
    return actors;
  }

  /** Whether what is sent acts for who sends it: troops, peacekeepers. */
  private static boolean isForce(Frame frame) {
    return frame.type() == EventType.MOBILIZE || frame.cameo().equals(PEACEKEEPING);
  }

  /** Whether a subject names what nobody does: Japan's earthquake, an Indonesian ferry. */
  private boolean isNatural(Stretch stretch) {
    for (int k = stretch.from(); k < stretch.end(); k++) {
      var match = pieces.get(k).match();
      if (match != null && !pieces.get(k).is(Kind.QUALITY)) {
        for (Sense sense : match.senses()) {
          if (NATURAL.contains(packs.domain(sense.concept()))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Of a statement condemning something: who issued it. */
  private List<Party> whoGoverns(Clause clause, int verb) {
    Subject governing = subjects.of(clause, verb);
    return governing == null ? List.of() : parties.of(governing.stretch());
  }

  /** What somebody asks or blames in the first person, in their own words, is a quote. */
  boolean speaksForItself(@Nullable Subject subject) {
    if (subject == null || subject.stretch().isEmpty()) {
      return false;
    }
    Piece first = pieces.get(subject.stretch().from());
    Quote quote = scene.quoteAround(scene.body().span(first.first(), first.end()));
    return first.is(Kind.WE) && quote != null && quote.mode() == Quote.Mode.DIRECT;
  }

  private List<Party> between(Clause clause, Phrases phrases) {
    List<Party> named = new ArrayList<>(phrases.parties(Role.BETWEEN));
    if (named.isEmpty()) {
      named.addAll(
          Phrases.after(pieces, parties, clause.from(), clause.end()).parties(Role.BETWEEN));
    }
    return named;
  }
}
