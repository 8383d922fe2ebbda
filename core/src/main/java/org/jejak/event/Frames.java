package org.jejak.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.event.Frame.Flag;
import org.jejak.event.Frame.Role;
import org.jejak.event.Frame.Slot;
import org.jejak.language.PackException;
import org.jejak.language.Sense;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;

/** The frames, the verbs that carry acts, and the nouns that act: written once over concepts. */
final class Frames {
  private final Map<String, List<Frame>> byAct = new HashMap<>();
  private final Map<String, Carrier> carriers = new HashMap<>();
  private final Map<String, ActorNoun> nouns = new HashMap<>();
  private final Map<String, Set<String>> sets = new HashMap<>();
  private final Set<String> named = new LinkedHashSet<>();
  private final Set<String> acts = new HashSet<>();
  private Set<String> sport = Set.of();
  private Set<String> counting = Set.of();
  private Set<String> causing = Set.of();

  /** What a carrying verb says of the act that its object names. */
  enum Carrier {
    LIGHT,
    FORESEE,
    POSTPONE,
    CANCEL,
    SUSPEND,
    /** The subject meets with the act: faced criticism from, came under attack. */
    MEET,
    /** It comes from who acts: criticism came from. */
    SENT,
    /** A noun around the act's: days of talks, vaccination campaign. */
    SHELL
  }

  /**
   * A noun for somebody without a name.
   *
   * @param kind whether a country named beside it is who acts
   */
  record ActorNoun(String name, String sector, ActorKind kind) {}

  /** Whether a noun acts for a country, only for one, or for itself. */
  enum ActorKind {
    STATE,
    TOOL,
    OWN,
    /** Somebody to whom things are done. */
    WHOM
  }

  private static final class Shipped {
    private static final Frames FRAMES = load();
  }

  private Frames() {}

  /** The frames that ship; read once. */
  static Frames standard() {
    return Shipped.FRAMES;
  }

  private static Frames load() {
    return of(
        Table.resource(Frames.class, "frames.tsv"),
        Table.resource(Frames.class, "carriers.tsv"),
        Table.resource(Frames.class, "actor-nouns.tsv"));
  }

  /**
   * Frames of other tables.
   *
   * @throws PackException with file, line and what is wrong
   */
  static Frames of(List<Table.Row> lines, List<Table.Row> carriers, List<Table.Row> nouns) {
    Frames frames = new Frames();
    lines.forEach(frames::line);
    carriers.forEach(frames::carrier);
    nouns.forEach(frames::noun);
    frames.readSets();
    return frames;
  }

  /** Keeps the sets that are asked for each word; every act whose content follows causes, too. */
  private void readSets() {
    acts.addAll(byAct.keySet());
    acts.addAll(carriers.keySet());
    sport = sets.getOrDefault("$sport", Set.of());
    counting = sets.getOrDefault("$counting", Set.of());
    causing = new LinkedHashSet<>(sets.getOrDefault("$causing", Set.of()));
    byAct.forEach((act, list) -> {
      if (list.stream().anyMatch(frame -> frame.has(Flag.RULES))) {
        causing.add(act);
      }
    });
  }

  /** The frames of an act, in the order in which they are tried. */
  List<Frame> of(String concept) {
    return byAct.getOrDefault(concept, List.of());
  }

  /** Whether a word's concept carries an act, alone or through what stands beside it. */
  boolean isAct(String concept) {
    return acts.contains(concept);
  }

  /** Whether who stands after a verb does the next act: urges, lets or helps somebody to do it. */
  boolean causes(String concept) {
    return causing.contains(concept);
  }

  /** Whether a word is told of games or stories alone: a goalkeeper, a semi-final. */
  boolean isGame(Piece piece) {
    boolean game = false;
    for (Sense sense : piece.match() == null ? List.<Sense>of() : piece.match().senses()) {
      boolean played = sport.contains(sense.concept());
      if (!played && sense.form() != Sense.Form.BASE) {
        return false;
      }
      game |= played;
    }
    return game;
  }

  /** Whether a noun only says how many: most of the lawmakers, a wave of protests. */
  boolean counts(Piece piece) {
    for (Sense sense : piece.match() == null ? List.<Sense>of() : piece.match().senses()) {
      if (counting.contains(sense.concept())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb may tell an act of a type. */
  boolean hasType(Piece verb, EventType type) {
    for (Sense sense : verb.verbalSenses()) {
      for (Frame frame : of(sense.concept())) {
        if (frame.type() == type) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a verb may tell an act, alone or through its object. */
  boolean carriesAct(Piece verb) {
    for (Sense sense : verb.verbalSenses()) {
      if (isAct(sense.concept())) {
        return true;
      }
    }
    return false;
  }

  /** Whether what a verb tells of may come: its subject is then what somebody sends. */
  boolean comes(Piece verb) {
    for (Sense sense : verb.verbalSenses()) {
      for (Frame frame : of(sense.concept())) {
        if (frame.has(Flag.COMES)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a verb says of the act it carries; null where it carries none. */
  @Nullable Carrier carrierOf(String concept) {
    return carriers.get(concept);
  }

  /** Who a noun names; null for one that names nobody. */
  @Nullable ActorNoun nounOf(String concept) {
    return nouns.get(concept);
  }

  /** Every concept that the tables name, in their order. */
  Set<String> concepts() {
    return named;
  }

  private void line(Table.Row row) {
    if (row.get(0).startsWith("=")) {
      sets.put("$" + row.get(0).substring(1), new LinkedHashSet<>(row.list(1)));
      named.addAll(row.list(1));
      return;
    }
    if (row.columns().size() != 8) {
      throw new PackException(row.origin(), "a frame has 8 columns, not " + row.columns().size());
    }
    try {
      Frame frame =
          new Frame(
              slots(row),
              EventType.valueOf(row.get(2)),
              row.get(3),
              row.get(4),
              plain(row, 5),
              plain(row, 6).stream().map(Role::valueOf).toList(),
              flags(row),
              row.origin(),
              String.join("\t", row.columns()));
      for (String act : row.list(0)) {
        named.add(act);
        byAct.computeIfAbsent(act, key -> new ArrayList<>()).add(frame);
      }
    } catch (IllegalArgumentException e) {
      throw new PackException(row.origin(), "not a frame: " + fault(e));
    }
  }

  /** What an unknown type, role, flag or class is called: the last word of Java's message. */
  private static String fault(IllegalArgumentException e) {
    String message = String.valueOf(e.getMessage());
    return "unknown '" + message.substring(message.lastIndexOf('.') + 1) + "'";
  }

  private static List<String> plain(Table.Row row, int column) {
    return row.get(column).equals("-") ? List.of() : row.list(column);
  }

  private static Set<Flag> flags(Table.Row row) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    plain(row, 7).forEach(flag -> flags.add(Flag.valueOf(flag)));
    return flags;
  }

  /** Concepts asked in the same role are one slot. */
  private List<Slot> slots(Table.Row row) {
    List<Slot> slots = new ArrayList<>();
    Map<Role, Set<String>> concepts = new HashMap<>();
    for (String part : row.list(1)) {
      int colon = part.indexOf(':');
      Role role = colon < 0 ? Role.OBJECT : Role.valueOf(part.substring(0, colon));
      String asked = part.substring(colon + 1);
      if (asked.equals("*")) {
        slots.add(colon < 0 ? Slot.ANYTHING : new Slot(role, Slot.ANYTHING.concepts()));
      } else if (asked.equals("-")) {
        slots.add(Slot.NOTHING);
      } else if (asked.equals("+")) {
        slots.add(Slot.SOMETHING);
      } else if (asked.equals("@")) {
        slots.add(new Slot(role, Set.of()));
      } else {
        Set<String> all = concepts.get(role);
        if (all == null) {
          all = new LinkedHashSet<>();
          concepts.put(role, all);
          slots.add(new Slot(role, all));
        }
        all.addAll(resolve(row, asked));
      }
    }
    return slots;
  }

  private Set<String> resolve(Table.Row row, String asked) {
    if (!asked.startsWith("$")) {
      named.add(asked);
      return Set.of(asked);
    }
    Set<String> set = sets.get(asked);
    if (set == null) {
      throw new PackException(row.origin(), "no set '" + asked + "'");
    }
    return set;
  }

  private void carrier(Table.Row row) {
    try {
      carriers.put(row.get(0), Carrier.valueOf(row.get(1)));
      named.add(row.get(0));
    } catch (IllegalArgumentException e) {
      throw new PackException(row.origin(), "not a carrier: " + fault(e));
    }
  }

  private void noun(Table.Row row) {
    try {
      ActorKind kind = ActorKind.valueOf(row.get(3));
      nouns.put(row.get(0), new ActorNoun(row.get(1), row.get(2), kind));
      named.add(row.get(0));
    } catch (IllegalArgumentException e) {
      throw new PackException(row.origin(), "not an actor: " + fault(e));
    }
  }
}
