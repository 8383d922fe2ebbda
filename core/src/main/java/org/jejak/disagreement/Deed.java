package org.jejak.disagreement;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.event.Event.Status;
import org.jejak.knowledge.EntityKind;
import org.jejak.mention.Mention;
import org.jejak.plan.ClauseKeys;
import org.jejak.plan.Keys;
import org.jspecify.annotations.Nullable;

/**
 * What one clause of a report tells as done, undone or to come.
 *
 * @param places places that it names
 * @param before parties that it names before its verb
 * @param after parties that it names after its verb
 * @param subject the words before its verb
 * @param cast all entities that the report names
 */
record Deed(
    Report report,
    ClauseKeys.Told clause,
    Set<String> places,
    Set<String> before,
    Set<String> after,
    String subject,
    Set<String> cast) {

  static Deed of(
      Report report, ClauseKeys.Told clause, Iterable<Mention> mentions, Set<String> cast) {
    Set<String> places = new TreeSet<>();
    Set<String> before = new TreeSet<>();
    Set<String> after = new TreeSet<>();
    for (Mention mention : mentions) {
      if (clause.span().contains(mention.span())) {
        boolean first = mention.span().start() < clause.verb();
        (mention.kind() == EntityKind.PLACE ? places : first ? before : after)
            .add(mention.entity());
      }
    }
    String subject = report.text().substring(clause.span().start(), clause.verb()).strip();
    return new Deed(report, clause, places, before, after, subject, cast);
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

  /** What else it tells of than an act: by these it is found. */
  Set<String> topics() {
    Set<String> topics = new HashSet<>(keys().about());
    topics.addAll(keys().people());
    return topics;
  }

  Said said(String value) {
    return report.said(Stance.SAYS, value, clause.span());
  }

  Said saidStatus(String act) {
    Status status = status(act);
    Stance stance = status == Status.NEGATED ? Stance.DENIES : Stance.SAYS;
    return report.said(stance, status.name(), clause.span());
  }
}
