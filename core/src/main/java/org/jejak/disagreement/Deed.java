package org.jejak.disagreement;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.event.Event.Status;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.Sense;
import org.jejak.mention.Mention;
import org.jejak.plan.ClauseKeys;
import org.jejak.plan.Keys;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What one clause of a report tells as done, undone or to come.
 *
 * @param places places that it names
 * @param before parties that it names before its verb
 * @param after parties that it names after its verb
 * @param subject the words before its verb
 * @param cast all entities that the report names
 * @param own concepts and entities that its own words name, those within names too, and the last
 *     part of each concept: a transport ministry is a ministry
 * @param doers the kinds of bodies that do it
 */
record Deed(
    Report report,
    ClauseKeys.Told clause,
    Set<String> places,
    Set<String> before,
    Set<String> after,
    String subject,
    Set<String> cast,
    Set<String> own,
    Set<String> doers) {
  private static final int HALF = 2;

  static Deed of(
      Report report, ClauseKeys.Told clause, Reading reading, Set<String> cast, Doers bodies) {
    AnnotatedText body = reading.body();
    Set<String> own = new HashSet<>();
    int first = body.tokenFrom(clause.span().start());
    for (Match match : body.matchesIn(first, body.tokenFrom(clause.span().end()))) {
      for (Sense sense : match.senses()) {
        String concept = sense.concept().replaceFirst("\\.[a-z]+$", "");
        own.add(concept);
        own.add(concept.substring(concept.lastIndexOf('-') + 1));
      }
    }
    Set<String> places = new TreeSet<>();
    Set<String> before = new TreeSet<>();
    Set<String> after = new TreeSet<>();
    for (Mention mention : reading.mentions()) {
      if (clause.span().contains(mention.span())) {
        own.add(mention.entity());
        boolean early = mention.span().start() < clause.verb();
        (mention.kind() == EntityKind.PLACE ? places : early ? before : after)
            .add(mention.entity());
      }
    }
    String subject = report.text().substring(clause.span().start(), clause.verb()).strip();
    Set<String> doers = bodies.of(body, clause);
    return new Deed(report, clause, places, before, after, subject, cast, own, doers);
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
