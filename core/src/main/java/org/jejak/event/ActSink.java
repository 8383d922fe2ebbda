package org.jejak.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jejak.event.Event.Status;
import org.jejak.event.Frame.Flag;
import org.jejak.event.Frame.Role;
import org.jejak.event.Trail.Lack;
import org.jejak.knowledge.EntityKind;
import org.jspecify.annotations.Nullable;

/** Gathers the acts of one sentence and leaves out those that lack what their frame asks. */
final class ActSink {
  private static final List<String> PRIVATE = List.of("CVL", "BUS");
  private static final String CRIMINAL = "CRM";

  /** What only a state does to people. */
  private static final Set<String> STATE_MODES = Set.of("deport", "ban", "censor", "expel");

  private static final Set<EventType> COMMON =
      EnumSet.of(EventType.PROTEST, EventType.ASSAULT, EventType.REQUEST, EventType.REJECT);

  /** What words of sport also tell: one side beats, attacks or threatens the other. */
  private static final Set<EventType> PLAYED =
      EnumSet.of(
          EventType.ASSAULT,
          EventType.COERCE,
          EventType.RETREAT,
          EventType.THREATEN,
          EventType.SUPPORT,
          EventType.CONCEDE,
          EventType.AGREE);

  private static final Set<String> IN_OFFICE =
      Set.of("COP", "MIL", "JUD", "LEG", "SPY", "PTY", "OPP", "IGO");

  private final Scene scene;
  private final boolean game;
  private final @Nullable Trail trail;
  private final List<Coded> found = new ArrayList<>();

  /**
   * Starts empty.
   *
   * @param game whether the sentence tells of a game
   */
  ActSink(Scene scene, boolean game, @Nullable Trail trail) {
    this.scene = scene;
    this.game = game;
    this.trail = trail;
  }

  List<Coded> found() {
    return found;
  }

  /** Adds an act; what it lacks of what its frame asks, null where it lacks nothing. */
  @Nullable Lack add(
      Frame frame,
      List<String> concepts,
      List<Party> actors,
      List<Party> recipients,
      Clause clause,
      int act,
      int verb,
      @Nullable Status status,
      double sure,
      boolean laterFirst) {
    List<Party> who = actors;
    List<Party> whom = recipients;
    List<Party> acting = frame.isMutual() ? joined(actors, recipients) : actors;
    if (frame.has(Flag.PAIR) && whom.isEmpty() && who.size() > 1) {
      whom = who.subList(1, who.size());
      who = who.subList(0, 1);
    }
    Lack lack = lack(frame, who, whom, status);
    if (lack == null && game && PLAYED.contains(frame.type()) && plays(first(who, whom))) {
      lack = Lack.GAME;
    }
    if (lack != null || status == null) {
      Lack why = lack == null ? Lack.DUTY : lack;
      if (trail != null) {
        trail.weigh(Math.max(act, verb), concepts.getFirst(), frame, why);
      }
      return why;
    }
    if (frame.type() == EventType.CONSULT) {
      List<Party> sides = new ArrayList<>(frame.has(Flag.PAIR) ? who : List.of());
      sides.addAll(whom);
      sides.removeIf(party -> !party.isBody());
      if (sides.size() == 2) {
        scene.talk(sides);
      }
    }
    if (frame.type() == EventType.PROTEST && isTold(who, status)) {
      return null;
    }
    double named = sure * first(who, whom).sure();
    Stretch stretch = new Stretch(clause.from(), clause.end());
    found.add(
        new Coded(
            frame,
            concepts,
            acting,
            whom,
            clause,
            Math.max(act, verb),
            stretch,
            status,
            named,
            laterFirst));
    return null;
  }

  /** Whether the sentence tells of the same people's protest already: marched and burned tyres. */
  private boolean isTold(List<Party> who, Status status) {
    for (Coded coded : found) {
      boolean protest = coded.frame().type() == EventType.PROTEST && coded.status() == status;
      if (protest && isNamed(coded.actors(), who.getFirst())) {
        return true;
      }
    }
    return false;
  }

  private static Party first(List<Party> who, List<Party> whom) {
    return who.isEmpty() ? whom.getFirst() : who.getFirst();
  }

  /** Whether an act counts without anyone who does it: whom it befell is no mere somebody. */
  private static boolean befalls(Frame frame, List<Party> whom, Status status) {
    return frame.has(Flag.VICTIM)
        && status == Status.ACTUAL
        && !whom.isEmpty()
        && (STATE_MODES.contains(frame.mode()) || whom.stream().allMatch(ActSink::isPublic));
  }

  /** Whether what befalls somebody is more than crime or misfortune. */
  private static boolean isPublic(Party party) {
    return party.sure() > Party.ANYBODY
        && !isPrivate(party)
        && !CRIMINAL.equals(party.actor().sector());
  }

  private static @Nullable Lack lack(
      Frame frame, List<Party> who, List<Party> whom, @Nullable Status status) {
    if (status == null) {
      return Lack.DUTY;
    }
    if (who.isEmpty()) {
      return befalls(frame, whom, status) ? null : Lack.ACTOR;
    }
    boolean together = frame.has(Flag.PAIR) && frame.type() == EventType.CONSULT;
    if (whom.isEmpty() && (frame.has(Flag.TARGET) || (together && !isBody(who)))) {
      return Lack.RECIPIENT;
    }
    if (notPerson(frame, who)) {
      return Lack.PERSON;
    }
    Party first = who.getFirst();
    if (first.sure() <= Party.ANYBODY && frame.isVerbal()) {
      return Lack.PRIVATE;
    }
    if (whom.isEmpty() && frame.isMutual() && first.named() && first.kind() == null) {
      return Lack.RECIPIENT;
    }
    boolean alone = whom.isEmpty() && isPrivate(first);
    return alone && !COMMON.contains(frame.type()) ? Lack.PRIVATE : null;
  }

  /** Whether somebody may be one side of a game: a team by its country's name, a player. */
  private static boolean plays(Party party) {
    String sector = party.actor().sector();
    return party.kind() == EntityKind.COUNTRY
        ? "GOV".equals(sector)
        : party.kind() == null && (sector == null || !IN_OFFICE.contains(sector));
  }

  /** What residents or families do among themselves is no political act. */
  private static boolean isPrivate(Party party) {
    String sector = party.actor().sector();
    return party.kind() == null && sector != null && PRIVATE.contains(sector);
  }

  private static boolean isBody(List<Party> who) {
    return who.size() == 1 && who.getFirst().kind() == EntityKind.ORGANISATION;
  }

  private static boolean notPerson(Frame frame, List<Party> who) {
    Party first = who.getFirst();
    boolean office = first.kind() == EntityKind.COUNTRY && first.byOffice();
    return frame.has(Flag.PERSON)
        && first.kind() != EntityKind.PERSON
        && first.kind() != null
        && !office;
  }

  static List<Party> recipients(Frame frame, Phrases phrases, List<Party> actors) {
    for (Role role : frame.recipients()) {
      List<Party> there = new ArrayList<>(phrases.parties(role));
      there.removeIf(party -> isNamed(actors, party));
      if (!there.isEmpty()) {
        return there;
      }
    }
    for (Role role : frame.recipients()) {
      List<Party> owners = new ArrayList<>(role == Role.IN ? List.of() : phrases.owners(role));
      owners.removeIf(party -> isNamed(actors, party));
      if (!owners.isEmpty()) {
        return owners;
      }
    }
    if (frame.recipients().contains(Role.THEN)) {
      List<Party> there = new ArrayList<>(phrases.thenParties());
      there.removeIf(party -> isNamed(actors, party));
      return there;
    }
    return List.of();
  }

  private static List<Party> joined(List<Party> actors, List<Party> recipients) {
    List<Party> all = new ArrayList<>(actors);
    recipients.stream().filter(party -> !isNamed(actors, party)).forEach(all::add);
    return all;
  }

  private static boolean isNamed(List<Party> actors, Party party) {
    for (Party actor : actors) {
      if (actor.actor().name().equals(party.actor().name())) {
        return true;
      }
    }
    return false;
  }

  static List<String> concepts(String act, Phrases phrases) {
    Set<String> concepts = new LinkedHashSet<>();
    concepts.add(act);
    concepts.addAll(phrases.concepts(Role.OBJECT));
    return List.copyOf(concepts);
  }
}
