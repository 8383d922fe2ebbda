package org.jejak.disagreement;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.event.Event.Status;
import org.jejak.plan.ClauseKeys;
import org.jejak.plan.Keys;
import org.jspecify.annotations.Nullable;

/**
 * What one clause of a report tells as done, undone or to come.
 *
 * @param places places that it names
 * @param origins those of them that something comes from
 * @param before parties that it names before its verb
 * @param after parties that it names after its verb
 * @param subject the words before its verb
 * @param own keys of what its own words name, those within names too, compound nouns by their last
 *     part, and entities
 * @param concepts of its own words
 * @param subjects keys and parties before its verb, where that is no passive
 * @param doers the kinds of bodies that do it, each with the report's first words for it
 * @param namesDayToCome whether it names a day after that of its report
 */
record Deed(
    Report report,
    ClauseKeys.Told clause,
    Set<String> places,
    Set<String> origins,
    Set<String> before,
    Set<String> after,
    String subject,
    Set<String> own,
    Set<String> concepts,
    Set<String> subjects,
    Map<String, String> doers,
    boolean namesDayToCome) {
  private static final int HALF = 2;

  /** Copies the sets. */
  Deed {
    places = Set.copyOf(places);
    origins = Set.copyOf(origins);
    before = Set.copyOf(before);
    after = Set.copyOf(after);
    own = Set.copyOf(own);
    concepts = Set.copyOf(concepts);
    subjects = Set.copyOf(subjects);
    doers = Map.copyOf(doers);
  }

  Keys keys() {
    return clause.keys();
  }

  /** As what it tells an act. */
  Status status(String act) {
    if (clause.negated().contains(act)) {
      return Status.NEGATED;
    }
    return clause.ahead() ? Status.PLANNED : Status.ACTUAL;
  }

  /** The only party that did it, or the only one it was done to; null where there is none. */
  @Nullable String party(boolean doer) {
    Set<String> parties = doer != clause.passive() ? before : after;
    return parties.size() == 1 ? parties.iterator().next() : null;
  }

  /** Whether the words before its verb name somebody who is no entity: shrimp exporters. */
  boolean hasPlainSubject() {
    return !clause.passive() && before.isEmpty() && !subject.isBlank();
  }

  /** Whether two clauses tell of one thing: much the same names, things among them. */
  boolean isAbout(Deed other, int known) {
    return keys().shared(other.keys()) >= known
        && keys().sharedThings(other.keys()) >= 1
        && keys().isAlike(other.keys());
  }

  /**
   * Whether half of what the shorter of two clauses says in its own words stands in the other.
   *
   * @param known how many things or people both must name besides what is done
   */
  boolean isLike(Deed other, int known) {
    Set<String> shared = new HashSet<>(own);
    shared.retainAll(other.own);
    boolean half = shared.size() * HALF >= Math.min(own.size(), other.own.size());
    shared.removeAll(keys().core());
    shared.removeAll(other.keys().core());
    return half && shared.size() >= known;
  }

  /** What else it tells of than an act: by these it is found. */
  Set<String> topics() {
    Set<String> topics = new HashSet<>(keys().about());
    topics.addAll(keys().people());
    topics.addAll(own);
    return topics;
  }

  Said said(String value) {
    return report.said(Stance.SAYS, value, clause.span());
  }

  Said saidStatus(Status status) {
    Stance stance = status == Status.NEGATED ? Stance.DENIES : Stance.SAYS;
    return report.said(stance, status.name(), clause.span());
  }
}
