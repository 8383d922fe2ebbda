package org.jejak.event;

import java.util.ArrayList;
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
import org.jejak.quote.Quote;
import org.jspecify.annotations.Nullable;

/** Reads the acts of one sentence: its verbs, the acts they carry, then nouns that name an act. */
final class ClauseCoder {
  private static final Set<String> NATURAL =
      Set.of("disasters", "health", "nature", "transport", "time", "economy", "trade", "energy");
  private static final String REFUSE = "refuse.v";
  private static final String SPEECH = "speech";
  private static final String PEACEKEEPING = "074";
  private static final double ACTIVE = 1;
  private static final double PASSIVE = 0.95;
  private static final double INFERRED = 0.55;

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
    this.demands = new DemandCoder(scene, frames, pieces, parties, sink);
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
    int helper = dutyBefore(clause, k);
    boolean duty = helper >= 0;
    if (!duty && blocking.isEmpty() && !carriesAct(pieces.get(k))) {
      return;
    }
    Voice voice = Voice.of(pieces, clause, k, packs, grammar.nounFirst());
    Subject subject = subjects.of(clause, k);
    boolean active = duty && voice == Voice.ACTIVE;
    if (active && demands.read(clause, k, subject, isNegated(helper + 1, k))) {
      return;
    }
    boolean swallowed =
        subject != null && subject.governor() >= 0 && blocking.contains(subject.governor());
    boolean threatened = swallowed && subject != null && threatening.contains(subject.governor());
    swallowed &= !(threatened && isProtest(pieces.get(k)));
    if (swallowed) {
      blocking.add(k);
    }
    Frame governor = subject == null ? null : coded.get(subject.governor());
    if (voice == Voice.NONE || swallowed || (subject != null && subject.governed())) {
      return;
    }
    Phrases phrases = phrases(clause, k, voice, subject);
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

  /** The piece that makes a verb a duty: must, harus; -1 for none, or where it need not be. */
  private int dutyBefore(Clause clause, int k) {
    int helper = k - 1;
    while (helper > clause.from() && mayPart(pieces.get(helper))) {
      helper--;
    }
    boolean duty =
        helper > clause.from()
            && pieces.get(helper).is(Kind.MODAL)
            && grammar.isDuty(scene.body().tokens().get(pieces.get(helper).first()));
    return duty && !isNegated(helper - 1, helper) ? helper : -1;
  }

  /** Whether a word may stand between must and its verb: also, first. */
  private static boolean mayPart(Piece piece) {
    return piece.is(Kind.ADVERB) || piece.is(Kind.DET) || piece.is(Kind.QUALITY);
  }

  private boolean isNegated(int from, int end) {
    return from < end
        && !grammar
            .negation(
                scene.body().tokens(), pieces.get(from).first(), pieces.get(end - 1).end())
            .isEmpty();
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

  /** A protest that is threatened is announced as well. */
  private boolean isProtest(Piece verb) {
    return hasFrameOf(verb, EventType.PROTEST);
  }

  private boolean hasFrameOf(Piece verb, EventType type) {
    for (Sense sense : verb.verbalSenses()) {
      for (Frame frame : frames.of(sense.concept())) {
        if (frame.type() == type) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean carriesAct(Piece piece) {
    for (Sense sense : piece.verbalSenses()) {
      if (frames.isAct(sense.concept())) {
        return true;
      }
    }
    return false;
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

  private Phrases phrases(Clause clause, int k, Voice voice, @Nullable Subject subject) {
    Phrases phrases = Phrases.after(pieces, parties, k + 1, clause.end());
    phrases.addInner(grammar.inner(scene.body().tokens(), pieces.get(k)));
    if (voice == Voice.PASSIVE) {
      boolean agentNext = grammar.nounFirst() && !phrases.of(Role.OBJECT).isEmpty();
      if (phrases.of(Role.BY).isEmpty()) {
        agentAfterNextVerb(clause, k, phrases);
      }
      if (agentNext && phrases.of(Role.BY).isEmpty()) {
        phrases.of(Role.OBJECT).forEach(stretch -> phrases.add(Role.BY, stretch));
      }
      phrases.of(Role.BY).forEach(stretch -> phrases.add(Role.ACTOR, stretch));
      phrases.replace(Role.OBJECT, subject == null ? new Stretch(0, 0) : subject.stretch());
      return phrases;
    }
    if (subject != null) {
      phrases.add(Role.ACTOR, subject.stretch());
    }
    addContent(clause, k, phrases);
    if (subject != null && comes(k)) {
      phrases.add(Role.OBJECT, subject.stretch());
    } else if (clause.opening() == Clause.Opening.RELATIVE && phrases.of(Role.OBJECT).isEmpty()) {
      relativeObject(clause, subject, phrases);
    }
    return phrases;
  }

  /** What is asked in a clause of its own: demanded that Iran stop, meminta agar Iran berhenti. */
  private void addContent(Clause clause, int k, Phrases phrases) {
    int opening = clause.end();
    if (opening + 1 >= pieces.size() || !asks(pieces.get(k)) || hasVerb(k + 1, opening)) {
      return;
    }
    boolean aim =
        pieces.get(opening).is(Kind.BREAK)
            && grammar.isPurpose(scene.body().tokens().get(pieces.get(opening).first()));
    int end = opening + 1;
    while (end < pieces.size() && !opensClause(pieces.get(end))) {
      end++;
    }
    int verb = opening + 1;
    while (verb < end && !pieces.get(verb).is(Kind.VERB)) {
      verb++;
    }
    if (verb < end && (aim || pieces.get(opening).is(Kind.THAT))) {
      phrases.addContent(parties.firstGroup(opening + 1, verb), verb, end);
    }
  }

  private static boolean opensClause(Piece piece) {
    return switch (piece.kind()) {
      case STOP, THAT, BREAK, RELATIVE -> true;
      default -> false;
    };
  }

  private boolean hasVerb(int from, int end) {
    for (int j = from; j < end; j++) {
      if (pieces.get(j).is(Kind.VERB)) {
        return true;
      }
    }
    return false;
  }

  private boolean asks(Piece verb) {
    return hasFrameOf(verb, EventType.REQUEST);
  }

  /** Who refuses in "were refused entry by", after the verb that says what is refused. */
  private void agentAfterNextVerb(Clause clause, int k, Phrases phrases) {
    boolean verb = false;
    for (int j = k + 1; j < clause.end(); j++) {
      Piece piece = pieces.get(j);
      if (piece.opens(Role.BY) && verb) {
        phrases.add(Role.BY, parties.firstGroup(j + 1, clause.end()));
        return;
      }
      if (piece.is(Kind.COMMA) || piece.is(Kind.AND) || (piece.is(Kind.VERB) && verb)) {
        return;
      }
      verb |= piece.is(Kind.VERB);
    }
  }

  private boolean comes(int k) {
    for (Sense sense : pieces.get(k).verbalSenses()) {
      for (Frame frame : frames.of(sense.concept())) {
        if (frame.has(Flag.COMES)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The noun before "whom Indonesia sent home" is what was sent. */
  private void relativeObject(Clause clause, @Nullable Subject subject, Phrases phrases) {
    Clause parent = clause.parent();
    if (parent != null && subject != null && subject.stretch().from() >= clause.from()) {
      int from = parent.end();
      while (from > parent.from()
          && !pieces.get(from - 1).is(Kind.VERB)
          && !pieces.get(from - 1).is(Kind.PREPOSITION)) {
        from--;
      }
      phrases.add(Role.OBJECT, new Stretch(from, parent.end()));
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
    List<Party> actors = new ArrayList<>();
    double sure = voice == Voice.PASSIVE ? PASSIVE : ACTIVE;
    if (frame.has(Flag.COMES)) {
      actors.addAll(subject == null ? List.of() : parties.senders(subject.stretch()));
    } else if (voice == Voice.PASSIVE) {
      actors.addAll(phrases.parties(Role.BY));
      if (actors.isEmpty() && isForce(frame)) {
        actors.addAll(phrases.parties(Role.OBJECT));
      }
    } else if (subject != null) {
      actors.addAll(parties.of(subject.stretch()));
      sure *= subject.sure();
      if (actors.isEmpty() && clause.opening() == Clause.Opening.RELATIVE) {
        actors.addAll(parties.last(subject.stretch()));
      }
      if (actors.isEmpty() && pieces.get(k).has(Form.GERUND) && subject.governor() >= 0) {
        actors.addAll(whoGoverns(clause, subject.governor()));
      }
      if (actors.isEmpty() && !isNatural(subject.stretch())) {
        actors.addAll(parties.owners(subject.stretch()));
      }
    }
    if (frame.has(Flag.PAIR) && actors.stream().noneMatch(Party::named)) {
      List<Party> named = between(clause, phrases);
      boolean discussed = voice == Voice.PASSIVE && frame.type() == EventType.CONSULT;
      if (named.isEmpty() && !discussed) {
        named = scene.parties();
        sure = INFERRED;
      }
      if (!named.isEmpty()) {
        actors = new ArrayList<>(named);
      }
    }
    boolean nobody = actors.isEmpty() && voice == Voice.ACTIVE;
    if (nobody || frame.isVerbal() && speaksForItself(subject)) {
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
    Lack lack = sink.add(told, concepts, actors, recipients, clause, k, k, status, sure, false);
    if (lack == null || !coded.containsKey(k)) {
      coded.put(k, told);
      takeNouns(frame, clause, k);
    }
    return lack;
  }

  /** Whether what is sent acts for who sends it: troops, peacekeepers. */
  private static boolean isForce(Frame frame) {
    return frame.type() == EventType.MOBILIZE || frame.cameo().equals(PEACEKEEPING);
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
}
