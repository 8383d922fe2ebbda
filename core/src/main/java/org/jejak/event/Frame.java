package org.jejak.event;

import java.util.List;
import java.util.Set;

/**
 * A line of {@code frames.tsv}: which act on which object is which event.
 *
 * @param slots alternatives for the object; one that asks nothing is {@link Slot#ANYTHING}
 * @param recipients roles in which the recipient may stand, best first
 * @param rule file and line
 * @param line the line itself
 */
record Frame(
    List<Slot> slots,
    EventType type,
    String mode,
    String cameo,
    List<String> contexts,
    List<Role> recipients,
    Set<Flag> flags,
    String rule,
    String line) {

  /** What a phrase is to its verb. */
  enum Role {
    OBJECT,
    WITH,
    TO,
    AGAINST,
    FROM,
    FOR,
    IN,
    ON,
    BY,
    OF,
    BETWEEN,
    ABOUT,
    /** The noun that heads the object, alone. */
    HEAD,
    /** The infinitive after the act, and what stands with it. */
    THEN,
    /** The words for who acts: the subject, or the agent of a passive. */
    ACTOR
  }

  /** What else a frame asks. */
  enum Flag {
    PAIR,
    TARGET,
    VERB,
    RULES,
    PERSON,
    INFINITIVE,
    NONE,
    JOINT,
    /** What comes is who sends it: a medical team from Malaysia arrived. */
    COMES,
    /** What is called for lies ahead. */
    AHEAD,
    /** Where it is told to whom it was done, nobody need be named who did it. */
    VICTIM
  }

  /**
   * One thing that may be asked of the words around an act.
   *
   * @param concepts any of which must stand there; empty where an actor is asked
   */
  record Slot(Role role, Set<String> concepts) {
    static final Slot ANYTHING = new Slot(Role.OBJECT, Set.of("*"));

    /** Any noun as object. */
    static final Slot SOMETHING = new Slot(Role.OBJECT, Set.of("+"));

    static final Slot NOTHING = new Slot(Role.OBJECT, Set.of("-"));

    boolean asksActor() {
      return concepts.isEmpty();
    }
  }

  boolean has(Flag flag) {
    return flags.contains(flag);
  }

  /** Whether the act is done by words. */
  boolean isVerbal() {
    return switch (type) {
      case REQUEST, ACCUSE, REJECT, THREATEN, SUPPORT -> true;
      default -> false;
    };
  }

  /** Whether it can be put off or called off as a plan is; a strike called off is no attack. */
  boolean canBeCalledOff() {
    return switch (type) {
      case CONSULT, SUPPORT, COOPERATE, AID, AGREE, MOBILIZE, PROTEST, RETREAT -> true;
      default -> false;
    };
  }

  /** Whether not doing it is a refusal: it would have helped somebody. */
  boolean canBeRefused() {
    return switch (type) {
      case CONSULT, COOPERATE, AID, AGREE, CONCEDE, RETREAT -> true;
      default -> false;
    };
  }

  /** Whether all parties do it together, so that each of them acts: talks, a signing, a clash. */
  boolean isMutual() {
    return has(Flag.PAIR) && !has(Flag.RULES);
  }

  /** Whether an act under this one belongs to it: a demand to release is no release. */
  boolean swallows() {
    return has(Flag.RULES) && type != EventType.AGREE;
  }
}
