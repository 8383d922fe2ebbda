package org.jejak.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jejak.event.Event.Status;
import org.jejak.event.Frame.Flag;
import org.jejak.event.Frame.Role;
import org.jejak.event.Piece.Kind;
import org.jejak.event.Trail.Lack;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Sense.Form;
import org.jspecify.annotations.Nullable;

/** Reads the acts of one sentence: its verbs, the acts they carry, then nouns that name an act. */
final class ClauseCoder {
  private static final String REFUSE = "refuse.v";
  private static final String SPEECH = "speech";

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
  private final Set<Integer> threatening = new HashSet<>();
  private final Map<Integer, Frame> coded = new HashMap<>();
  private final ActSink sink;
  private final NounCoder nouns;
  private final DemandCoder demands;
  private final VerbPhrases around;
  private final Doers doers;
  private final @Nullable Trail trail;

  ClauseCoder(
      Scene scene,
      Frames frames,
      Grammar grammar,
      Packs packs,
      List<Piece> pieces,
      @Nullable Trail trail) {
    this.scene = scene;
    this.frames = frames;
    this.grammar = grammar;
    this.packs = packs;
    this.pieces = pieces;
    this.parties = new Parties(scene, frames, pieces, grammar.nounFirst());
    this.subjects = new Subjects(pieces, parties, this::causes);
    this.status = new StatusReader(grammar, scene.body().tokens(), pieces, trail);
    this.sink = new ActSink(scene, pieces.stream().anyMatch(frames::isGame), trail);
    this.nouns = new NounCoder(scene, frames, grammar, pieces, parties, status, used, sink, trail);
    this.demands = new DemandCoder(scene, frames, grammar, pieces, parties, sink);
    this.around = new VerbPhrases(pieces, parties, frames, grammar, scene.body().tokens());
    this.doers = new Doers(scene, pieces, parties, subjects, packs);
    this.trail = trail;
  }

  /** The acts of the sentence, in the order in which they stand. */
  List<Coded> read() {
    for (Clause clause : Clause.of(pieces)) {
      boolean aim = tellsAim(clause) || isAsked(clause);
      for (int k = clause.from(); k < clause.end(); k++) {
        if (pieces.get(k).is(Kind.VERB)) {
          if (aim) {
            blocking.add(k);
          } else {
            verb(clause, k);
          }
          aim = false;
        }
      }
      for (int k = clause.from(); k < clause.end(); k++) {
        if (pieces.get(k).is(Kind.NOUN) && !used.contains(k)) {
          nouns.noun(clause, k);
        }
      }
      remember(clause);
    }
    return sink.found();
  }

  /** Whether a clause says what something is done for: agar dibebaskan. */
  private boolean tellsAim(Clause clause) {
    return clause.from() > 0
        && clause.opening() == Clause.Opening.BREAK
        && grammar.isPurpose(scene.body().tokens().get(pieces.get(clause.from() - 1).first()));
  }

  /** Whether a clause says what is asked: demanded that Iran stop. */
  private boolean isAsked(Clause clause) {
    int verb = clause.from() - 2;
    while (verb > 0 && !pieces.get(verb).is(Kind.VERB)) {
      verb--;
    }
    Frame asks = clause.opening() == Clause.Opening.THAT ? coded.get(verb) : null;
    return asks != null && asks.type() == EventType.REQUEST;
  }

  /** Keeps who a sentence without acts names. */
  List<Coded> parties() {
    remember(new Clause(0, pieces.size(), Clause.Opening.MAIN, null));
    return List.of();
  }

  /** Keeps who was named side by side, and who alone. */
  private void remember(Clause clause) {
    int from = clause.from();
    boolean named = false;
    for (int k = clause.from(); k <= clause.end(); k++) {
      if (k < clause.end() && joins(pieces.get(k))) {
        named |= pieces.get(k).is(Kind.NAME);
        continue;
      }
      if (named) {
        scene.remember(parties.of(new Stretch(from, k)));
      }
      named = false;
      from = k + 1;
    }
  }

  private static boolean joins(Piece piece) {
    return piece.is(Kind.NAME) || piece.is(Kind.AND) || piece.is(Kind.COMMA) || piece.is(Kind.DET);
  }

  private void verb(Clause clause, int k) {
    int helper = demands.dutyBefore(clause, k);
    boolean duty = helper >= 0;
    if (!duty && blocking.isEmpty() && !frames.carriesAct(pieces.get(k))) {
      return;
    }
    Voice voice = Voice.of(pieces, clause, k, packs, grammar.nounFirst());
    Subject subject = subjects.of(clause, k);
    boolean active = duty && voice == Voice.ACTIVE;
    if (active && demands.read(clause, k, subject, demands.isNegated(helper + 1, k))) {
      return;
    }
    boolean swallowed =
        subject != null && subject.governor() >= 0 && blocking.contains(subject.governor());
    boolean threatened = swallowed && subject != null && threatening.contains(subject.governor());
    swallowed &= !(threatened && frames.hasType(pieces.get(k), EventType.PROTEST));
    if (swallowed) {
      blocking.add(k);
    }
    Frame governor = subject == null ? null : coded.get(subject.governor());
    if (voice == Voice.NONE || swallowed || (subject != null && subject.governed())) {
      return;
    }
    Phrases phrases = around.of(clause, k, voice, subject);
    boolean met = false;
    for (Sense sense : pieces.get(k).verbalSenses()) {
      for (Frame frame : frames.of(sense.concept())) {
        Lack lack = lack(frame, clause, k, voice, subject, phrases);
        if (lack != null && trail != null) {
          trail.weigh(k, sense.concept(), frame, lack);
        }
        if (lack == null) {
          boolean limits = onlyLimits(frame, clause, k, voice);
          if (frame.has(Flag.NONE) || limits || isAim(governor, frame)) {
            return;
          }
          if (frame.swallows()) {
            swallow(clause, k);
          }
          if (frame.type() == EventType.THREATEN) {
            threatening.add(k);
          }
          Lack missing = code(frame, sense.concept(), clause, k, voice, subject, phrases);
          if (missing == null) {
            return;
          }
          met = true;
          if (missing.endsSearch() && !frame.has(Flag.COMES)) {
            return;
          }
        }
      }
    }
    if (met) {
      return;
    }
    nouns.carried(clause, k, voice, subject, phrases);
  }

  private @Nullable Lack lack(
      Frame frame, Clause clause, int k, Voice voice, @Nullable Subject subject, Phrases phrases) {
    if (frame.has(Flag.JOINT) && !isJoint(voice, subject, phrases)) {
      return Lack.JOINT;
    }
    if (!phrases.meets(frame)) {
      return Lack.OBJECT;
    }
    return infinitiveIfAsked(frame, clause, k) ? null : Lack.INFINITIVE;
  }

  private boolean isJoint(Voice voice, @Nullable Subject subject, Phrases phrases) {
    if (voice == Voice.PASSIVE) {
      return phrases.parties(Role.BY).size() > 1;
    }
    return subject != null && parties.of(subject.stretch()).size() > 1;
  }

  /** A verb that limits a noun (rebels supported by Iran) tells no support of its own. */
  private boolean onlyLimits(Frame frame, Clause clause, int k, Voice voice) {
    boolean helped = k > clause.from() && pieces.get(k - 1).isHelper();
    boolean reduced = voice == Voice.PASSIVE && pieces.get(k).has(Form.PAST) && !helped;
    return reduced && frame.type() == EventType.SUPPORT;
  }

  /** Whether an act only says what the one that governs it is for: marched to demand a deal. */
  private static boolean isAim(@Nullable Frame governor, Frame frame) {
    boolean called = governor != null && governor.type() == EventType.CONSULT && isWarm(frame);
    return governor != null
        && !called
        && governor.type() != EventType.AGREE
        && (frame.isVerbal() || governor.type() == frame.type());
  }

  /** Whether one who calls or visits to do it has done it: called to congratulate him. */
  private static boolean isWarm(Frame frame) {
    return frame.type() == EventType.SUPPORT;
  }

  /** Whether a verb's object does the next act: asks, lets or says that somebody does it. */
  private boolean causes(Piece verb) {
    for (Sense sense : verb.verbalSenses()) {
      if (frames.causes(sense.concept()) || packs.domain(sense.concept()).equals(SPEECH)) {
        return true;
      }
    }
    return false;
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

  /** Talks that one hosts, and other nouns for the very act a verb tells, are no second act. */
  private void takeNouns(Frame frame, Clause clause, int k) {
    for (int j = k + 1; j < clause.end() && !pieces.get(j).opens(Role.ABOUT); j++) {
      if (pieces.get(j).is(Kind.VERB)) {
        return;
      }
      if (nouns.names(j, frame.type())) {
        used.add(j);
      }
    }
  }

  /** Codes an act; what it lacks, null where it lacks nothing. */
  private @Nullable Lack code(
      Frame frame,
      String concept,
      Clause clause,
      int k,
      Voice voice,
      @Nullable Subject subject,
      Phrases phrases) {
    Doers.Found doers = this.doers.of(frame, clause, k, voice, subject, phrases);
    List<Party> actors = doers.parties();
    boolean nobody = actors.isEmpty() && voice == Voice.ACTIVE;
    if (nobody || frame.isVerbal() && this.doers.speaksForItself(subject)) {
      if (trail != null) {
        trail.weigh(k, concept, frame, Lack.ACTOR);
      }
      return Lack.ACTOR;
    }
    List<Party> recipients = ActSink.recipients(frame, phrases, actors);
    Status status = this.status.of(clause, k, voice == Voice.PASSIVE ? clause.end() : k + 1);
    Frame governor = subject == null ? null : coded.get(subject.governor());
    boolean agreed = governor != null && governor.type() == EventType.AGREE;
    if (status == Status.ACTUAL && (agreed || frame.has(Flag.AHEAD))) {
      status = Status.PLANNED;
    }
    Frame told = frame;
    boolean willing = frame.canBeRefused() && voice == Voice.ACTIVE && !frame.has(Flag.COMES);
    if (status == Status.NEGATED && willing && this.status.isRefusal(clause, k)) {
      told = refusal(concept);
      swallow(clause, k);
      status = Status.ACTUAL;
    }
    List<String> concepts = ActSink.concepts(concept, phrases);
    Lack lack =
        sink.add(told, concepts, actors, recipients, clause, k, k, status, doers.sure(), false);
    if (lack == null || !coded.containsKey(k)) {
      coded.put(k, told);
      takeNouns(frame, clause, k);
    }
    return lack;
  }

  /** What will not be done is refused: the frame of a refusal of this very act. */
  private Frame refusal(String concept) {
    Frame last = null;
    for (Frame frame : frames.of(REFUSE)) {
      if (frame.has(Flag.NONE) || frame.type() != EventType.REJECT) {
        continue;
      }
      last = frame;
      for (Frame.Slot slot : frame.slots()) {
        if (slot.concepts().contains(concept)) {
          return frame;
        }
      }
    }
    return Objects.requireNonNull(last);
  }
}
