package org.jejak.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.event.Frame.Role;
import org.jejak.event.Piece.Kind;
import org.jejak.language.Sense;
import org.jejak.language.Sense.Form;

/** The phrases around one act, by what they are to it. */
final class Phrases {
  private static final String MONEY = "money.n";
  private static final String PERSON = "person.n";

  private final List<Piece> pieces;
  private final Parties parties;
  private final Map<Role, List<Stretch>> byRole = new EnumMap<>(Role.class);
  private final Set<String> chained = new LinkedHashSet<>();
  private final Set<String> inner = new LinkedHashSet<>();
  private final Map<Role, Set<String>> asked = new EnumMap<>(Role.class);
  private final Map<Role, List<Party>> named = new EnumMap<>(Role.class);
  private final Map<Role, List<Party>> owned = new EnumMap<>(Role.class);
  private int then = -1;
  private int last;

  private Phrases(List<Piece> pieces, Parties parties) {
    this.pieces = pieces;
    this.parties = parties;
  }

  /** Takes in a clause that tells what is asked: who should do it, and the verb. */
  void addContent(Stretch who, int verb, int end) {
    if (parties(Role.OBJECT).isEmpty()) {
      add(Role.OBJECT, who);
    }
    then = verb;
    last = end;
    asked.remove(Role.THEN);
  }

  /** The phrases from piece {@code from} to the clause's end or its next verb. */
  static Phrases after(List<Piece> pieces, Parties parties, int from, int end) {
    Phrases phrases = new Phrases(pieces, parties);
    phrases.last = end;
    Role role = Role.OBJECT;
    int start = from;
    for (int k = from; k < end; k++) {
      Piece piece = pieces.get(k);
      Role opened = phrases.opened(k, start, role);
      boolean limits = k > from && pieces.get(k - 1).is(Kind.RELATIVE);
      boolean stop = piece.is(Kind.VERB) && !limits || piece.is(Kind.TO);
      if (opened != null || stop) {
        phrases.add(role, new Stretch(start, k));
        if (stop) {
          phrases.chain(k, start, role);
          phrases.then = phrases.isInfinitive(piece) ? k : -1;
          return phrases;
        }
        role = opened == null ? role : opened;
        start = piece.is(Kind.PREPOSITION) || piece.is(Kind.COMMA) || isTime(piece) ? k + 1 : k;
      }
    }
    phrases.add(role, new Stretch(start, end));
    return phrases;
  }

  /** Whether a piece after the act opens what is done by it, and not another clause. */
  private boolean isInfinitive(Piece piece) {
    boolean form = piece.has(Form.GERUND) || piece.has(Form.BASE) || parties.nounFirst();
    return piece.is(Kind.TO) || form && !piece.has(Form.PAST);
  }

  /** What a new phrase at {@code k} is; null where the running one goes on. */
  private @org.jspecify.annotations.Nullable Role opened(int k, int start, Role role) {
    Piece piece = pieces.get(k);
    if (piece.is(Kind.PREPOSITION) && !piece.opens(Role.OF)) {
      return piece.role();
    }
    if (isTime(piece)) {
      return role != Role.OBJECT && of(Role.OBJECT).isEmpty() ? Role.OBJECT : null;
    }
    if (piece.is(Kind.COMMA)) {
      boolean qualities =
          k > start
              && k + 1 < pieces.size()
              && pieces.get(k - 1).is(Kind.QUALITY)
              && pieces.get(k + 1).is(Kind.QUALITY);
      if (qualities) {
        return null;
      }
      boolean list =
          k > start
              && k + 1 < pieces.size()
              && pieces.get(k - 1).isNominal()
              && pieces.get(k + 1).is(Kind.NAME);
      return list ? null : Role.ABOUT;
    }
    return null;
  }

  private static boolean isTime(Piece piece) {
    return piece.is(Kind.TIME);
  }

  /** A verb right after this one says what is done: refused to answer, menolak menjawab. */
  private void chain(int k, int start, Role role) {
    int verb = pieces.get(k).is(Kind.TO) ? k + 1 : k;
    boolean direct = role == Role.OBJECT && k == start;
    if (direct && verb < pieces.size() && pieces.get(verb).is(Kind.VERB)) {
      collect(pieces.get(verb), chained);
    }
  }

  /** What the words inside a verb of several words mean: launch an attack, lift sanctions. */
  void addInner(List<Sense> senses) {
    for (Sense sense : senses) {
      inner.add(sense.concept());
    }
  }

  /** Concepts of the noun that heads the object; of what a preposition opens, if there is none. */
  private Set<String> headConcepts() {
    Set<String> concepts = new LinkedHashSet<>();
    List<Stretch> objects = of(Role.OBJECT).isEmpty() ? of(Role.ON) : of(Role.OBJECT);
    for (Stretch stretch : objects) {
      int head = -1;
      for (int k = stretch.from(); k < stretch.end(); k++) {
        Piece piece = pieces.get(k);
        if (piece.is(Kind.PREPOSITION)) {
          break;
        }
        if (piece.is(Kind.NOUN) && (head < 0 || !parties.nounFirst())) {
          head = k;
        }
      }
      if (head >= 0) {
        collect(pieces.get(head), concepts);
      }
    }
    return concepts;
  }

  /** Concepts of the infinitive after the act and of what follows it. */
  private Set<String> thenConcepts() {
    Set<String> concepts = new LinkedHashSet<>();
    boolean verb = false;
    for (int k = then; k >= 0 && k < last; k++) {
      Piece piece = pieces.get(k);
      boolean next = piece.is(Kind.PREPOSITION) && !piece.opens(Role.OF) || piece.is(Kind.TO);
      if (verb && (next || piece.is(Kind.VERB) || piece.is(Kind.COMMA))) {
        break;
      }
      verb |= piece.is(Kind.VERB);
      collect(piece, concepts);
    }
    return concepts;
  }

  /** Who is named first after the infinitive that follows the act. */
  List<Party> thenParties() {
    for (int k = then < 0 ? last : then; k < last; k++) {
      if (pieces.get(k).is(Kind.NAME) || pieces.get(k).is(Kind.NOUN)) {
        List<Party> there = parties.of(new Stretch(k, Groups.end(pieces, k, last)));
        if (!there.isEmpty()) {
          return there;
        }
      }
    }
    return List.of();
  }

  void add(Role role, Stretch stretch) {
    if (!stretch.isEmpty() && isTime(pieces.get(stretch.from()))) {
      add(role, new Stretch(stretch.from() + 1, stretch.end()));
    } else if (!stretch.isEmpty()) {
      forget(role);
      byRole.computeIfAbsent(role, key -> new ArrayList<>()).add(stretch);
    }
  }

  /** Puts {@code stretch} in the place of what stands in a role. */
  void replace(Role role, Stretch stretch) {
    byRole.remove(role);
    forget(role);
    add(role, stretch);
  }

  private void forget(Role role) {
    asked.remove(role);
    named.remove(role);
    owned.remove(role);
  }

  List<Stretch> of(Role role) {
    return byRole.getOrDefault(role, List.of());
  }

  /** Who stands in a role. */
  List<Party> parties(Role role) {
    if (of(role).isEmpty()) {
      return List.of();
    }
    List<Party> found = named.get(role);
    if (found == null) {
      found = new ArrayList<>();
      for (Stretch stretch : of(role)) {
        found.addAll(parties.of(stretch));
      }
      named.put(role, found);
    }
    return found;
  }

  /** Whose thing stands in a role: the decision of a court, an Iranian tanker. */
  List<Party> owners(Role role) {
    if (of(role).isEmpty()) {
      return List.of();
    }
    List<Party> found = owned.get(role);
    if (found == null) {
      found = List.of();
      for (Stretch stretch : of(role)) {
        found = found.isEmpty() ? parties.owners(stretch) : found;
      }
      owned.put(role, found);
    }
    return found;
  }

  /** The concepts of the words in a role. */
  Set<String> concepts(Role role) {
    Set<String> concepts = new LinkedHashSet<>();
    for (Stretch stretch : of(role)) {
      boolean counted = false;
      for (int k = stretch.from(); k < stretch.end(); k++) {
        collect(pieces.get(k), concepts);
        counted |= pieces.get(k).is(Kind.NUMBER);
      }
      if (counted && !hasNoun(stretch)) {
        concepts.add(PERSON);
      }
    }
    return concepts;
  }

  private static void collect(Piece piece, Set<String> concepts) {
    if (piece.is(Kind.CURRENCY)) {
      concepts.add(MONEY);
    }
    if (piece.match() != null) {
      for (Sense sense : piece.match().senses()) {
        concepts.add(sense.concept());
      }
    }
  }

  /** Whether a frame's demand on the words around the act is met. */
  boolean meets(Frame frame) {
    for (Frame.Slot slot : frame.slots()) {
      boolean owned = slot.asksActor() && frame.isVerbal() && !owners(slot.role()).isEmpty();
      if (owned || meets(slot)) {
        return true;
      }
    }
    return false;
  }

  private boolean meets(Frame.Slot slot) {
    if (slot.equals(Frame.Slot.ANYTHING)) {
      return true;
    }
    if (slot.equals(Frame.Slot.NOTHING)) {
      return of(Role.OBJECT).stream().noneMatch(this::hasNoun);
    }
    if (slot.equals(Frame.Slot.SOMETHING)) {
      return of(Role.OBJECT).stream().anyMatch(this::hasAnything);
    }
    if (slot.concepts().equals(Frame.Slot.ANYTHING.concepts())) {
      return slot.role() == Role.THEN ? then >= 0 : !of(slot.role()).isEmpty();
    }
    if (slot.asksActor()) {
      return slot.role() == Role.HEAD ? endsInName() : !parties(slot.role()).isEmpty();
    }
    Set<String> here = asked.get(slot.role());
    if (here == null) {
      here = asked(slot.role());
      asked.put(slot.role(), here);
    }
    return !here.isEmpty() && !Collections.disjoint(here, slot.concepts());
  }

  private Set<String> asked(Role role) {
    return switch (role) {
      case THEN -> thenConcepts();
      case HEAD -> headConcepts();
      case OBJECT -> {
        Set<String> here = concepts(role);
        here.addAll(chained);
        here.addAll(inner);
        yield here;
      }
      default -> byRole.containsKey(role) ? concepts(role) : Set.of();
    };
  }

  /** Whether the object is a name and nothing after it: called President Putin on Friday. */
  private boolean endsInName() {
    for (Stretch stretch : of(Role.OBJECT)) {
      int last = stretch.end() - 1;
      while (last > stretch.from() && isTime(pieces.get(last))) {
        last--;
      }
      int next = stretch.end();
      boolean goesOn =
          parties.nounFirst() && next < pieces.size() && pieces.get(next).is(Kind.VERB);
      if (pieces.get(last).is(Kind.NAME) && !goesOn) {
        return !parties(Role.OBJECT).isEmpty();
      }
    }
    return false;
  }

  private boolean hasAnything(Stretch stretch) {
    for (int k = stretch.from(); k < stretch.end(); k++) {
      if (pieces.get(k).is(Kind.NUMBER)) {
        return true;
      }
    }
    return hasNoun(stretch);
  }

  private boolean hasNoun(Stretch stretch) {
    for (int k = stretch.from(); k < stretch.end(); k++) {
      if (pieces.get(k).is(Kind.NOUN) || pieces.get(k).is(Kind.NAME)) {
        return true;
      }
    }
    return false;
  }
}
