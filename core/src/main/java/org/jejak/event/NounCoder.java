package org.jejak.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jejak.event.Event.Status;
import org.jejak.event.Frame.Flag;
import org.jejak.event.Frame.Role;
import org.jejak.event.Frames.Carrier;
import org.jejak.event.Piece.Kind;
import org.jejak.event.Trail.Lack;
import org.jejak.language.Sense;
import org.jejak.language.Sense.Form;
import org.jspecify.annotations.Nullable;

/** Reads acts that nouns name: carried by a verb (hold talks) or alone (talks between). */
final class NounCoder {
  private static final String END = "end.v";
  private static final String AGREEMENT = "agreement.n";
  private static final String TREATY = "treaty.n";
  private static final double CARRIED = 0.9;
  private static final double NAMED = 0.8;
  private static final double INFERRED = 0.55;

  private final Scene scene;
  private final Frames frames;
  private final Grammar grammar;
  private final List<Piece> pieces;
  private final Parties parties;
  private final StatusReader status;
  private final Set<Integer> used;
  private final ActSink sink;
  private final @Nullable Trail trail;

  /**
   * Shares the state of one sentence.
   *
   * @param used pieces that belong to an act already; what is read here is added
   */
  NounCoder(
      Scene scene,
      Frames frames,
      Grammar grammar,
      List<Piece> pieces,
      Parties parties,
      StatusReader status,
      Set<Integer> used,
      ActSink sink,
      @Nullable Trail trail) {
    this.scene = scene;
    this.frames = frames;
    this.grammar = grammar;
    this.pieces = pieces;
    this.parties = parties;
    this.status = status;
    this.used = used;
    this.sink = sink;
    this.trail = trail;
  }

  /** An act that the verb's object (or its passive subject) names: hold talks, talks were held. */
  void carried(Clause clause, int k, Voice voice, @Nullable Subject subject, Phrases phrases) {
    String carrier = carrier(pieces.get(k));
    if (carrier == null || changesLater(clause, k)) {
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

  /** The carrying verb that a piece is; of putting off and breaking off, the latter. */
  private @Nullable String carrier(Piece verb) {
    String carrier = null;
    for (Sense sense : verb.verbalSenses()) {
      Carrier kind = frames.carrierOf(sense.concept());
      if (kind == Carrier.SUSPEND || (kind != null && kind != Carrier.SHELL && carrier == null)) {
        carrier = sense.concept();
      }
    }
    return carrier;
  }

  /** Whether a later verb of the clause puts off or calls off: talks set for May were postponed. */
  private boolean changesLater(Clause clause, int k) {
    for (int j = k + 1; j < clause.end(); j++) {
      if (pieces.get(j).is(Kind.VERB)) {
        for (Sense sense : pieces.get(j).verbalSenses()) {
          Carrier kind = frames.carrierOf(sense.concept());
          if (kind == Carrier.POSTPONE || kind == Carrier.CANCEL || kind == Carrier.SUSPEND) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The act that is the head of a phrase; nouns such as days of, campaign are looked through. */
  private int actIn(List<Stretch> stretches) {
    for (Stretch stretch : stretches) {
      int head = -1;
      int shell = -1;
      for (int j = stretch.from(); j < stretch.end(); j++) {
        Piece piece = pieces.get(j);
        boolean named = piece.is(Kind.NOUN) && !isShell(piece);
        if (piece.is(Kind.PREPOSITION) && (head >= 0 || !piece.opens(Role.OF))) {
          break;
        }
        if (piece.is(Kind.NOUN) && !named) {
          shell = j;
        }
        if (named && (head < 0 || !grammar.nounFirst())) {
          head = j;
        }
      }
      head = head < 0 ? shell : head;
      if (head >= 0 && !nominal(head).isEmpty()) {
        return head;
      }
    }
    return -1;
  }

  private boolean isShell(Piece piece) {
    if (piece.match() != null) {
      for (Sense sense : piece.match().senses()) {
        if (frames.carrierOf(sense.concept()) == Carrier.SHELL) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a noun names an act of this type. */
  boolean names(int j, EventType type) {
    if (!pieces.get(j).is(Kind.NOUN)) {
      return false;
    }
    for (Sense sense : nominal(j)) {
      for (Frame frame : frames.of(sense.concept())) {
        if (frame.type() == type) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a noun only limits a thing: a patrol treaty, perjanjian patroli. */
  private boolean limitsThing(Clause clause, int k) {
    int head = grammar.nounFirst() ? k - 1 : k + 1;
    if (head < clause.from() || head >= clause.end() || !pieces.get(head).is(Kind.NOUN)) {
      return false;
    }
    return !isShell(pieces.get(head)) && (nominal(head).isEmpty() || isPact(head));
  }

  private boolean isPact(int head) {
    return pieces.get(head).means(AGREEMENT) || pieces.get(head).means(TREATY);
  }

  private List<Sense> nominal(int j) {
    var match = pieces.get(j).match();
    if (match == null) {
      return List.of();
    }
    List<Sense> nominal = List.of();
    for (Sense sense : match.senses()) {
      boolean noun = sense.form() == Form.NOMINAL || sense.concept().endsWith(".n");
      if (noun && !frames.of(sense.concept()).isEmpty()) {
        nominal = nominal.isEmpty() ? new ArrayList<>(1) : nominal;
        nominal.add(sense);
      }
    }
    return nominal;
  }

  private void carry(
      Clause clause,
      int k,
      String carrier,
      int act,
      boolean asSubject,
      @Nullable Subject subject,
      Phrases phrases) {
    NounAct noun = NounAct.of(pieces, parties, grammar, clause, act, patient(act));
    Frame frame = null;
    String concept = "";
    for (Sense sense : nominal(act)) {
      for (Frame candidate : frames.of(sense.concept())) {
        boolean joint =
            noun.parties().size() > 1
                || (!asSubject && subject != null && parties.of(subject.stretch()).size() > 1);
        if (frame == null && fits(candidate, sense, noun, joint, Math.max(act, k))) {
          frame = candidate;
          concept = sense.concept();
        }
      }
    }
    Carrier kind = frames.carrierOf(carrier);
    boolean meets = kind == Carrier.MEET;
    boolean sent = kind == Carrier.SENT;
    boolean settled = kind == Carrier.LIGHT || kind == Carrier.FORESEE || meets || sent;
    if (frame == null || (!settled && !frame.canBeCalledOff())) {
      return;
    }
    used.add(act);
    if (frame.type() == EventType.CONSULT && endsWithout(clause, k)) {
      return;
    }
    List<Party> actors = new ArrayList<>();
    if (meets || sent) {
      actors.addAll(noun.parties());
      actors.addAll(actors.isEmpty() ? phrases.parties(Role.FROM) : List.of());
    } else if (!asSubject && subject != null) {
      actors.addAll(parties.of(subject.stretch()));
    } else {
      actors.addAll(phrases.parties(Role.BY));
    }
    double sure = CARRIED;
    List<Party> named = noun.parties();
    List<Party> recipients = new ArrayList<>(ActSink.recipients(frame, noun.phrases(), actors));
    if (meets) {
      if (asSubject) {
        actors.addAll(actors.isEmpty() ? noun.phrases().parties(Role.FROM) : List.of());
        recipients = phrases.parties(Role.BY);
      } else {
        recipients = subject == null ? List.of() : parties.of(subject.stretch());
      }
      if (actors.isEmpty() || (asSubject && recipients.isEmpty())) {
        return;
      }
    }
    if (actors.isEmpty() || actors.stream().allMatch(p -> !p.named() && !named.isEmpty())) {
      actors = new ArrayList<>(named);
    } else if (recipients.isEmpty() && noun.between()) {
      recipients.addAll(named);
    }
    if (actors.isEmpty() && asSubject && frame.has(Flag.PAIR)) {
      actors.addAll(phrases.parties(Role.BETWEEN));
    }
    if (actors.isEmpty() && frame.has(Flag.PAIR) && !frame.has(Flag.VERB)) {
      boolean talks = frame.type() == EventType.CONSULT;
      actors.addAll(talks ? scene.talkers() : scene.parties());
      sure = INFERRED;
    }
    Status status = this.status.of(clause, act < clause.from() ? k : act, clause.end());
    boolean moved = kind == Carrier.POSTPONE;
    List<String> concepts = new ArrayList<>();
    if (kind != null && !settled) {
      status = changed(kind, status);
      concepts.add(carrier);
    }
    concepts.addAll(ActSink.concepts(concept, noun.phrases()));
    sink.add(frame, concepts, actors, recipients, clause, act, k, status, sure, moved);
  }

  private boolean fits(Frame frame, Sense sense, NounAct noun, boolean joint, int act) {
    Lack lack =
        frame.has(Flag.JOINT) && !joint
            ? Lack.JOINT
            : noun.phrases().meets(frame) ? null : Lack.OBJECT;
    if (lack != null && trail != null) {
      trail.weigh(act, sense.concept(), frame, lack);
    }
    return lack == null;
  }

  /** Whether talks end without what they were for: that they were held is old. */
  private boolean endsWithout(Clause clause, int k) {
    boolean without = false;
    for (int j = k + 1; j < clause.end(); j++) {
      without |= grammar.isWithout(scene.body().tokens().get(pieces.get(j).first()));
      if (without && names(j, EventType.AGREE) || without && pieces.get(j).means(AGREEMENT)) {
        return pieces.get(k).means(END);
      }
    }
    return false;
  }

  /** What putting off or calling off makes of an act; null where that itself is not settled. */
  private static @Nullable Status changed(Carrier kind, @Nullable Status said) {
    if (kind == Carrier.POSTPONE) {
      return said == Status.ACTUAL || said == Status.PLANNED ? Status.PLANNED : null;
    }
    return said == Status.ACTUAL ? Status.NEGATED : null;
  }

  private boolean patient(int k) {
    return grammar.takesPatient(scene.body().tokens().get(pieces.get(k).first()));
  }

  /** Whether the noun only says what something is for (a call for talks). */
  private boolean isPurpose(Clause clause, int k) {
    for (int j = k - 1; j >= clause.from(); j--) {
      Kind kind = pieces.get(j).kind();
      if (kind == Kind.PREPOSITION) {
        return pieces.get(j).opens(Role.FOR);
      }
      if (kind != Kind.DET && kind != Kind.QUALITY && kind != Kind.NOUN && kind != Kind.WORD) {
        return kind == Kind.TO;
      }
    }
    return false;
  }

  /** An act named by a noun alone counts where the words say who did it, and to or with whom. */
  void noun(Clause clause, int k) {
    List<Sense> senses = nominal(k);
    if (senses.isEmpty() || isPurpose(clause, k) || limitsThing(clause, k)) {
      return;
    }
    NounAct noun = NounAct.of(pieces, parties, grammar, clause, k, patient(k));
    List<Party> actors = noun.parties();
    for (Sense sense : senses) {
      for (Frame frame : frames.of(sense.concept())) {
        if (actors.isEmpty() && !frame.has(Flag.VICTIM)) {
          continue;
        }
        if (frame.has(Flag.VERB)) {
          if (trail != null) {
            trail.weigh(k, sense.concept(), frame, Lack.NOUN);
          }
          continue;
        }
        if (!fits(frame, sense, noun, actors.size() > 1, k)) {
          continue;
        }
        List<Party> recipients = ActSink.recipients(frame, noun.phrases(), actors);
        boolean together = frame.has(Flag.PAIR) && noun.between() && actors.size() > 1;
        boolean crowd = frame.type() == EventType.PROTEST;
        if (together || ((!recipients.isEmpty() || crowd) && !frame.has(Flag.PAIR))) {
          Status status = this.status.of(clause, k, clause.end());
          List<String> concepts = ActSink.concepts(sense.concept(), noun.phrases());
          sink.add(frame, concepts, actors, recipients, clause, k, k, status, NAMED, false);
          return;
        }
      }
    }
  }
}
