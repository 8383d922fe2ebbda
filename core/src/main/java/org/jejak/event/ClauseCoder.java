package org.jejak.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jejak.event.Event.Status;
import org.jejak.event.Frame.Flag;
import org.jejak.event.Frame.Role;
import org.jejak.event.Frames.Carrier;
import org.jejak.event.Piece.Kind;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Sense.Form;
import org.jejak.quote.Quote;
import org.jspecify.annotations.Nullable;

/** Reads the acts of one sentence: its verbs, the acts they carry, then nouns that name an act. */
final class ClauseCoder {
  private static final double ACTIVE = 1;
  private static final double PASSIVE = 0.95;
  private static final double CARRIED = 0.9;
  private static final double NAMED = 0.8;
  private static final double INFERRED = 0.55;
  private static final String PRIVATE = "CVL";
  private static final Set<EventType> COMMON =
      EnumSet.of(EventType.PROTEST, EventType.ASSAULT, EventType.REQUEST);

  private final Scene scene;
  private final Frames frames;
  private final Grammar grammar;
  private final Packs packs;
  private final List<Piece> pieces;
  private final Parties parties;
  private final Subjects subjects;
  private final StatusReader status;
  private final Set<Integer> used = new HashSet<>();
  private final Set<Integer> blocking = new HashSet<>();
  private final List<Coded> found = new ArrayList<>();

  ClauseCoder(Scene scene, Frames frames, Grammar grammar, Packs packs, List<Piece> pieces) {
    this.scene = scene;
    this.frames = frames;
    this.grammar = grammar;
    this.packs = packs;
    this.pieces = pieces;
    this.parties = new Parties(scene, frames, pieces);
    this.subjects = new Subjects(pieces, parties);
    this.status = new StatusReader(grammar, scene.body().tokens(), pieces);
  }

  /** The acts of the sentence, in the order in which they stand. */
  List<Coded> read() {
    for (Clause clause : Clause.of(pieces)) {
      for (int k = clause.from(); k < clause.end(); k++) {
        if (pieces.get(k).is(Kind.VERB)) {
          verb(clause, k);
        }
      }
      for (int k = clause.from(); k < clause.end(); k++) {
        if (pieces.get(k).is(Kind.NOUN) && !used.contains(k)) {
          noun(clause, k);
        }
      }
      remember(clause);
    }
    return found;
  }

  /** Keeps who was named side by side, and who alone. */
  private void remember(Clause clause) {
    int from = clause.from();
    for (int k = clause.from(); k <= clause.end(); k++) {
      boolean goesOn = k < clause.end() && joins(pieces.get(k));
      if (!goesOn) {
        if (k > from) {
          scene.remember(parties.of(new Stretch(from, k)));
        }
        from = k + 1;
      }
    }
  }

  private static boolean joins(Piece piece) {
    return piece.is(Kind.NAME)
        || piece.is(Kind.AND)
        || piece.is(Kind.COMMA)
        || piece.is(Kind.DET);
  }

  private void verb(Clause clause, int k) {
    Voice voice = Voice.of(pieces, clause, k, packs, grammar.nounFirst());
    Subject subject = subjects.of(clause, k);
    boolean swallowed =
        subject != null && subject.governor() >= 0 && blocking.contains(subject.governor());
    if (swallowed) {
      blocking.add(k);
    }
    if (voice == Voice.NONE || swallowed || (subject != null && subject.governed())) {
      return;
    }
    Phrases phrases = phrases(clause, k, voice, subject);
    for (Sense sense : verbal(k)) {
      for (Frame frame : frames.of(sense.concept())) {
        boolean joint =
            !frame.has(Flag.JOINT)
                || (subject != null && parties.of(subject.stretch()).size() > 1);
        if (joint && phrases.meets(frame) && infinitiveIfAsked(frame, clause, k)) {
          if (frame.has(Flag.NONE)) {
            return;
          }
          if (frame.swallows()) {
            swallow(clause, k);
          }
          code(frame, sense.concept(), clause, k, voice, subject, phrases);
          return;
        }
      }
    }
    carried(clause, k, voice, subject, phrases);
  }

  private boolean infinitiveIfAsked(Frame frame, Clause clause, int k) {
    if (!frame.has(Flag.INFINITIVE)) {
      return true;
    }
    for (int j = k + 1; j < clause.end(); j++) {
      if (pieces.get(j).is(Kind.VERB) || pieces.get(j).is(Kind.TO)) {
        return true;
      }
    }
    return false;
  }

  /** What is asked, refused or blamed is no event of its own. */
  private void swallow(Clause clause, int k) {
    blocking.add(k);
    for (int j = k + 1; j < clause.end() && !pieces.get(j).is(Kind.AND); j++) {
      used.add(j);
    }
  }

  private List<Sense> verbal(int k) {
    var match = pieces.get(k).match();
    if (match == null) {
      return List.of();
    }
    return match.senses().stream()
        .filter(s -> s.isAct() && s.form() != Form.NOMINAL && s.form() != Form.PLAIN)
        .toList();
  }

  private Phrases phrases(Clause clause, int k, Voice voice, @Nullable Subject subject) {
    Phrases phrases = Phrases.after(pieces, parties, k + 1, clause.end());
    if (voice == Voice.PASSIVE) {
      boolean agentNext = grammar.nounFirst() && !phrases.of(Role.OBJECT).isEmpty();
      if (agentNext && phrases.of(Role.BY).isEmpty()) {
        phrases.of(Role.OBJECT).forEach(stretch -> phrases.add(Role.BY, stretch));
      }
      phrases.replace(
          Role.OBJECT, subject == null ? new Stretch(0, 0) : subject.stretch());
    } else if (clause.opening() == Clause.Opening.RELATIVE && phrases.of(Role.OBJECT).isEmpty()) {
      relativeObject(clause, subject, phrases);
    }
    return phrases;
  }

  /** The noun before "whom Indonesia sent home" is what was sent. */
  private void relativeObject(Clause clause, @Nullable Subject subject, Phrases phrases) {
    Clause parent = clause.parent();
    if (parent != null && subject != null && subject.stretch().from() >= clause.from()) {
      int from = parent.end();
      while (from > parent.from() && !pieces.get(from - 1).is(Kind.VERB)
          && !pieces.get(from - 1).is(Kind.PREPOSITION)) {
        from--;
      }
      phrases.add(Role.OBJECT, new Stretch(from, parent.end()));
    }
  }

  private void code(
      Frame frame,
      String concept,
      Clause clause,
      int k,
      Voice voice,
      @Nullable Subject subject,
      Phrases phrases) {
    List<Party> actors = new ArrayList<>();
    double sure = voice == Voice.PASSIVE ? PASSIVE : ACTIVE;
    if (voice == Voice.PASSIVE) {
      actors.addAll(phrases.parties(Role.BY));
    } else if (subject != null) {
      actors.addAll(parties.of(subject.stretch()));
      sure *= subject.sure();
    }
    if (frame.has(Flag.PAIR) && actors.stream().allMatch(party -> party.kind() == null)) {
      List<Party> named = between(clause, phrases);
      if (named.isEmpty()) {
        named = scene.parties();
        sure = INFERRED;
      }
      if (!named.isEmpty()) {
        actors = new ArrayList<>(named);
      }
    }
    if (frame.isVerbal() && speaksForItself(subject)) {
      return;
    }
    List<Party> recipients = recipients(frame, phrases, actors);
    Status status = this.status.of(clause, k, voice == Voice.PASSIVE ? clause.end() : k + 1);
    add(frame, concepts(concept, phrases), actors, recipients, clause, k, k, status, sure, false);
  }

  /** What somebody asks or blames in the first person, in their own words, is a quote. */
  private boolean speaksForItself(@Nullable Subject subject) {
    if (subject == null || subject.stretch().isEmpty()) {
      return false;
    }
    Piece first = pieces.get(subject.stretch().from());
    var quote = scene.quoteAround(scene.body().span(first.first(), first.end()));
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

  private static List<Party> recipients(Frame frame, Phrases phrases, List<Party> actors) {
    for (Role role : frame.recipients()) {
      List<Party> there = new ArrayList<>(phrases.parties(role));
      there.removeIf(
          party -> actors.stream().anyMatch(a -> a.actor().name().equals(party.actor().name())));
      if (!there.isEmpty()) {
        return there;
      }
    }
    return List.of();
  }

  private static List<String> concepts(String act, Phrases phrases) {
    Set<String> concepts = new LinkedHashSet<>();
    concepts.add(act);
    concepts.addAll(phrases.concepts(Role.OBJECT));
    return List.copyOf(concepts);
  }

  /** An act that the verb's object (or its passive subject) names: hold talks, talks were held. */
  private void carried(
      Clause clause, int k, Voice voice, @Nullable Subject subject, Phrases phrases) {
    String carrier = null;
    for (Sense sense : verbal(k)) {
      Carrier kind = frames.carrierOf(sense.concept());
      if (kind != null && kind != Carrier.SHELL) {
        carrier = sense.concept();
        break;
      }
    }
    if (carrier == null) {
      return;
    }
    int act = -1;
    boolean asSubject = false;
    if (voice == Voice.ACTIVE && frames.carrierOf(carrier) != Carrier.FORESEE) {
      act = actIn(phrases.of(Role.OBJECT));
    }
    if (act < 0 && subject != null) {
      act = actIn(List.of(subject.stretch()));
      asSubject = true;
    }
    boolean ahead = asSubject && act < clause.from() && frames.carrierOf(carrier) == Carrier.LIGHT;
    if (act >= 0 && !used.contains(act) && !ahead) {
      carry(clause, k, carrier, act, asSubject, subject, phrases);
    }
  }

  /** The act that is the head of a phrase; nouns such as days of, campaign are looked through. */
  private int actIn(List<Stretch> stretches) {
    for (Stretch stretch : stretches) {
      int head = -1;
      for (int j = stretch.from(); j < stretch.end(); j++) {
        Piece piece = pieces.get(j);
        boolean named = piece.is(Kind.NOUN) && !isShell(piece);
        if (piece.is(Kind.PREPOSITION) && (head >= 0 || !piece.opens(Role.OF))) {
          break;
        }
        if (named && (head < 0 || !grammar.nounFirst())) {
          head = j;
        }
      }
      if (head >= 0 && !nominal(head).isEmpty()) {
        return head;
      }
    }
    return -1;
  }

  private boolean isShell(Piece piece) {
    return piece.match() != null
        && piece.match().senses().stream()
            .anyMatch(s -> frames.carrierOf(s.concept()) == Carrier.SHELL);
  }

  private List<Sense> nominal(int j) {
    var match = pieces.get(j).match();
    if (match == null) {
      return List.of();
    }
    return match.senses().stream()
        .filter(s -> s.form() == Form.NOMINAL || s.concept().endsWith(".n"))
        .filter(s -> !frames.of(s.concept()).isEmpty())
        .toList();
  }

  private void carry(
      Clause clause,
      int k,
      String carrier,
      int act,
      boolean asSubject,
      @Nullable Subject subject,
      Phrases phrases) {
    NounAct noun = NounAct.of(pieces, parties, grammar, clause, act);
    Frame frame = null;
    String concept = "";
    for (Sense sense : nominal(act)) {
      for (Frame candidate : frames.of(sense.concept())) {
        boolean joint =
            !candidate.has(Flag.JOINT)
                || noun.parties().size() > 1
                || (!asSubject && subject != null && parties.of(subject.stretch()).size() > 1);
        if (frame == null && joint && noun.phrases().meets(candidate)) {
          frame = candidate;
          concept = sense.concept();
        }
      }
    }
    if (frame == null) {
      return;
    }
    used.add(act);
    List<Party> actors = new ArrayList<>();
    if (!asSubject && subject != null) {
      actors.addAll(parties.of(subject.stretch()));
    } else {
      actors.addAll(phrases.parties(Role.BY));
    }
    double sure = CARRIED;
    List<Party> named = noun.parties();
    List<Party> recipients = new ArrayList<>(recipients(frame, noun.phrases(), actors));
    if (actors.isEmpty() || actors.stream().allMatch(p -> p.kind() == null && !named.isEmpty())) {
      actors = new ArrayList<>(named);
    } else if (recipients.isEmpty() && noun.between()) {
      recipients.addAll(named);
    }
    if (actors.isEmpty() && frame.has(Flag.PAIR)) {
      actors.addAll(scene.parties());
      sure = INFERRED;
    }
    Carrier kind = frames.carrierOf(carrier);
    Status status = this.status.of(clause, k, clause.end());
    boolean moved = kind == Carrier.POSTPONE;
    List<String> concepts = new ArrayList<>();
    if (kind != null && kind != Carrier.LIGHT && kind != Carrier.FORESEE) {
      status = changed(kind, status);
      concepts.add(carrier);
    }
    concepts.addAll(concepts(concept, noun.phrases()));
    add(frame, concepts, actors, recipients, clause, act, k, status, sure, moved);
  }

  /** What putting off or calling off makes of an act; null where that itself is not settled. */
  private static @Nullable Status changed(Carrier kind, @Nullable Status said) {
    if (kind == Carrier.POSTPONE) {
      return said == Status.ACTUAL || said == Status.PLANNED ? Status.PLANNED : null;
    }
    return said == Status.ACTUAL ? Status.NEGATED : null;
  }

  /** An act named by a noun alone counts where the words say who did it, and to or with whom. */
  private void noun(Clause clause, int k) {
    List<Sense> senses = nominal(k);
    if (senses.isEmpty()) {
      return;
    }
    NounAct noun = NounAct.of(pieces, parties, grammar, clause, k);
    List<Party> actors = noun.parties();
    if (actors.isEmpty()) {
      return;
    }
    for (Sense sense : senses) {
      for (Frame frame : frames.of(sense.concept())) {
        boolean alone = frame.has(Flag.JOINT) && actors.size() < 2;
        if (alone || frame.has(Flag.VERB) || !noun.phrases().meets(frame)) {
          continue;
        }
        List<Party> recipients = recipients(frame, noun.phrases(), actors);
        boolean together = frame.has(Flag.PAIR) && noun.between() && actors.size() > 1;
        if (together || (!recipients.isEmpty() && !frame.has(Flag.PAIR))) {
          Status status = this.status.of(clause, k, clause.end());
          List<String> concepts = concepts(sense.concept(), noun.phrases());
          add(frame, concepts, actors, recipients, clause, k, k, status, NAMED, false);
          return;
        }
      }
    }
  }

  private void add(
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
    if (frame.has(Flag.PAIR) && whom.isEmpty() && who.size() > 1) {
      whom = who.subList(1, who.size());
      who = who.subList(0, 1);
    }
    boolean together = frame.has(Flag.PAIR) && frame.type() == EventType.CONSULT;
    boolean lacking = whom.isEmpty() && (frame.has(Flag.TARGET) || (together && !isBody(who)));
    if (status == null || who.isEmpty() || lacking || notPerson(frame, who)) {
      return;
    }
    if (whom.isEmpty() && isPrivate(who.getFirst()) && !COMMON.contains(frame.type())) {
      return;
    }
    double named = sure * who.getFirst().sure();
    Stretch stretch = new Stretch(clause.from(), clause.end());
    found.add(
        new Coded(frame, concepts, who, whom, clause, Math.max(act, verb), stretch, status, named,
            laterFirst));
  }

  /** What residents or families do among themselves is no political act. */
  private static boolean isPrivate(Party party) {
    return party.kind() == null && PRIVATE.equals(party.actor().sector());
  }

  private static boolean isBody(List<Party> who) {
    return who.size() == 1 && who.getFirst().kind() == org.jejak.knowledge.EntityKind.ORGANISATION;
  }

  private static boolean notPerson(Frame frame, List<Party> who) {
    Party first = who.getFirst();
    return frame.has(Flag.PERSON)
        && first.kind() != org.jejak.knowledge.EntityKind.PERSON
        && first.kind() != null;
  }
}
