package org.jejak.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jejak.event.Frames.ActorKind;
import org.jejak.event.Frames.ActorNoun;
import org.jejak.event.Piece.Kind;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.Sense;
import org.jejak.mention.Entity;
import org.jspecify.annotations.Nullable;

/** Tells who is named in a stretch of a sentence. */
final class Parties {
  private static final double NAMED = 0.95;
  private static final double NOUN = 0.8;
  private static final double UNKNOWN = 0.7;
  private static final double PLACE = 0.6;

  private final Scene scene;
  private final Frames frames;
  private final List<Piece> pieces;
  private final boolean nounFirst;
  private final Pronouns pronouns;

  Parties(Scene scene, Frames frames, List<Piece> pieces, boolean nounFirst) {
    this.scene = scene;
    this.frames = frames;
    this.pieces = pieces;
    this.nounFirst = nounFirst;
    this.pronouns = new Pronouns(scene, pieces, this);
  }

  boolean nounFirst() {
    return nounFirst;
  }

  /** Who is named, each once; those joined by "and" or a list are parties of their own. */
  List<Party> of(Stretch stretch) {
    List<Party> parties = new ArrayList<>();
    boolean list = false;
    for (int k = stretch.from(); k < stretch.end(); k++) {
      list |= pieces.get(k).is(Kind.AND);
    }
    int from = stretch.from();
    for (int k = stretch.from(); k <= stretch.end(); k++) {
      boolean cut =
          k == stretch.end()
              || pieces.get(k).is(Kind.AND)
              || (list && pieces.get(k).is(Kind.COMMA));
      if (cut) {
        part(new Stretch(from, k)).forEach(party -> addOnce(parties, party));
        from = k + 1;
      }
    }
    return parties;
  }

  private static void addOnce(List<Party> parties, Party party) {
    for (Party there : parties) {
      if (there.actor().name().equals(party.actor().name())) {
        return;
      }
    }
    parties.add(party);
  }

  /** What one member of a list names. */
  private static final class Part {
    private @Nullable Entity person;
    private @Nullable Entity body;
    private @Nullable Entity country;
    private @Nullable Entity place;
    private @Nullable ActorNoun noun;
    private boolean thing;
    private int namedAt = -1;
    private int nounAt = -2;
    private int thingAt = -2;
    private @Nullable Piece unknown;
    private String words = "";

    boolean isEmpty() {
      return person == null && body == null && country == null && noun == null && !thing;
    }
  }

  private List<Party> part(Stretch stretch) {
    Part part = new Part();
    boolean inside = false;
    for (int k = stretch.from(); k < stretch.end(); k++) {
      Piece piece = pieces.get(k);
      switch (piece.kind()) {
        case PAIR -> {
          return scene.pair();
        }
        case TRIO -> {
          return scene.trio();
        }
        case HE, WE -> {
          return pronouns.of(piece, k);
        }
        case HOMELAND -> {
          return pronouns.homeland(piece, k);
        }
        case THEY -> {
          if (part.isEmpty()) {
            return pronouns.speaker(k);
          }
        }
        case PREPOSITION -> inside = !counts(stretch, k, part);
        case NAME -> {
          name(part, piece, inside);
          part.namedAt = k;
        }
        case NOUN, QUALITY -> {
          boolean first = part.noun == null;
          noun(part, k, inside);
          if (first && part.noun != null) {
            part.words = written(stretch, k);
          }
        }
        default -> {}
      }
    }
    Party party = party(part, words(named(stretch, part)));
    return party == null ? List.of() : List.of(party);
  }

  /** The stretch up to its last name, where there is one, and the nouns right after that. */
  private Stretch named(Stretch stretch, Part part) {
    if (part.namedAt < 0) {
      return stretch;
    }
    int end = part.namedAt + 1;
    while (end < stretch.end() && pieces.get(end).is(Kind.NOUN)) {
      end++;
    }
    return new Stretch(stretch.from(), end);
  }

  /** Whether "of" only follows how many there are: dozens of members. */
  private boolean counts(Stretch stretch, int k, Part part) {
    boolean counted = k > stretch.from() && pieces.get(k - 1).is(Kind.NUMBER);
    return pieces.get(k).opens(Frame.Role.OF) && part.isEmpty() && counted;
  }

  /** The name of somebody unnamed: the words from the noun on, without number or article. */
  private String written(Stretch stretch, int noun) {
    int from = noun;
    while (from > stretch.from() && isLimit(pieces.get(from - 1))) {
      from--;
    }
    int end = noun + 1;
    for (int k = end; k < stretch.end() && !pieces.get(k).is(Kind.COMMA); k++) {
      boolean limits = pieces.get(k).is(Kind.QUALITY) && end == k;
      if (pieces.get(k).isNominal() || limits) {
        end = k + 1;
      }
    }
    String words = words(new Stretch(from, end));
    int first = words.offsetByCodePoints(0, words.isEmpty() ? 0 : 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  private static boolean isLimit(Piece piece) {
    return piece.is(Kind.NOUN) || (piece.is(Kind.QUALITY) && !piece.means("several.a"));
  }

  /** Whether a noun is for those who act for themselves: students, farmers, rebels. */
  boolean actsAlone(int k) {
    Piece piece = pieces.get(k);
    if (piece.match() != null) {
      for (Sense sense : piece.match().senses()) {
        ActorNoun noun = frames.nounOf(sense.concept());
        if (noun != null) {
          return noun.kind() == ActorKind.OWN;
        }
      }
    }
    return false;
  }

  /** Who is named last in a phrase for a thing: the target of a gang, the attack of a country. */
  List<Party> last(Stretch stretch) {
    if (!nounFirst) {
      return List.of();
    }
    for (int k = stretch.from() + 1; k < stretch.end(); k++) {
      List<Party> found = part(new Stretch(k, stretch.end()));
      if (!found.isEmpty() && found.getFirst().kind() != EntityKind.PLACE) {
        return found;
      }
    }
    return List.of();
  }

  /** Who sends what a phrase names: a medical team from Malaysia, two BNPB helicopters. */
  List<Party> senders(Stretch stretch) {
    for (int k = stretch.from(); k < stretch.end(); k++) {
      Piece piece = pieces.get(k);
      Entity entity = piece.mention() == null ? null : scene.meant(piece.mention());
      if (entity != null && sends(entity.kind())) {
        return List.of(of(entity, null, words(stretch), NOUN));
      }
    }
    return List.of();
  }

  /** Whose thing a phrase names: an Iranian tanker, the decision of a court, members of Hamas. */
  List<Party> owners(Stretch stretch) {
    for (int k = stretch.from(); k < stretch.end(); k++) {
      Piece piece = pieces.get(k);
      Entity entity = piece.mention() == null ? null : scene.meant(piece.mention());
      if (piece.is(Kind.PREPOSITION) && !piece.opens(Frame.Role.OF)) {
        break;
      }
      if (entity != null && entity.kind() != EntityKind.PLACE) {
        String sector = entity.kind() == EntityKind.COUNTRY ? "GOV" : null;
        return List.of(of(entity, sector, words(stretch), NOUN));
      }
    }
    return List.of();
  }

  private static boolean sends(EntityKind kind) {
    return switch (kind) {
      case COUNTRY, ORGANISATION, GROUP -> true;
      case PERSON, PLACE -> false;
    };
  }

  private void name(Part part, Piece piece, boolean inside) {
    Entity entity = piece.mention() == null ? null : scene.meant(piece.mention());
    if (entity == null) {
      boolean first = part.unknown == null && !inside;
      part.unknown = first && piece.mention() == null ? piece : part.unknown;
      return;
    }
    boolean headed = inside && (part.thing || part.noun != null);
    switch (entity.kind()) {
      case PERSON -> part.person = headed ? part.person : entity;
      case ORGANISATION, GROUP ->
          part.body = part.body == null && !(inside && part.thing) ? entity : part.body;
      case COUNTRY -> part.country = part.country == null ? entity : part.country;
      case PLACE -> part.place = part.place == null ? entity : part.place;
    }
  }

  private void noun(Part part, int k, boolean inside) {
    Piece piece = pieces.get(k);
    if (piece.match() == null) {
      return;
    }
    if (frames.counts(piece)) {
      return;
    }
    boolean follows = part.nounAt == k - 1 || part.thingAt == k - 1;
    boolean names = false;
    for (Sense sense : piece.match().senses()) {
      ActorNoun noun = frames.nounOf(sense.concept());
      if (noun != null) {
        boolean limits = nounFirst && follows && part.thing;
        if (!inside && !limits) {
          part.noun = noun;
          part.nounAt = k;
          part.thing &= nounFirst && !follows;
        }
        return;
      }
      names |= !sense.concept().endsWith(".a");
    }
    if (names && piece.is(Kind.NOUN) && !inside) {
      part.thing = true;
      part.thingAt = k;
      if (!nounFirst && part.nounAt == k - 1) {
        part.noun = null;
      }
    }
  }

  private @Nullable Party party(Part part, String words) {
    String nounSector = part.noun == null ? null : part.noun.sector();
    if (part.person != null) {
      return of(part.person, nounSector, words, NAMED);
    }
    if (part.body != null) {
      return of(part.body, null, words, part.thing ? NOUN : NAMED);
    }
    if (part.unknown != null && !part.thing) {
      return unknown(part, part.unknown, words);
    }
    if (part.noun != null) {
      return unnamed(part, part.noun, words);
    }
    if (part.thing) {
      return null;
    }
    if (part.country != null) {
      return of(part.country, "GOV", words, NAMED);
    }
    if (part.place == null) {
      return null;
    }
    Party government = scene.governmentAt(part.place, words);
    return government == null ? of(part.place, null, words, PLACE) : government;
  }

  /** Somebody with a name that nobody knows. */
  private Party unknown(Part part, Piece piece, String words) {
    Entity where = part.country == null ? part.place : part.country;
    String country = where == null ? null : where.country();
    String sector = part.noun == null ? null : part.noun.sector();
    String name = scene.body().words(scene.body().span(piece.first(), piece.end()));
    return new Party(new Actor(name, null, country, sector, words), null, UNKNOWN, true);
  }

  private @Nullable Party unnamed(Part part, ActorNoun noun, String words) {
    Entity country = part.country;
    if (country != null && noun.kind() != ActorKind.OWN) {
      return of(country, noun.sector(), words, Party.OFFICE);
    }
    if (noun.kind() == ActorKind.TOOL) {
      return null;
    }
    Entity where = country == null ? part.place : country;
    String code = where == null ? null : where.country();
    String name = part.words.isEmpty() ? noun.name() : part.words;
    double sure = noun.kind() == ActorKind.WHOM ? Party.ANYBODY : NOUN;
    return new Party(new Actor(name, null, code, noun.sector(), words), null, sure);
  }

  /** Who speaks, as who acts. */
  Party speaker(Entity entity, @Nullable String words) {
    return of(entity, null, words == null ? entity.name() : words, Pronouns.SURE);
  }

  private Party of(Entity entity, @Nullable String sector, String words, double sure) {
    String known = scene.sector(entity);
    boolean own = sector == null || (known != null && entity.kind() != EntityKind.COUNTRY);
    return new Party(
        new Actor(entity.name(), entity.id(), entity.country(), own ? known : sector, words),
        entity.kind(),
        sure);
  }

  private boolean isEdge(Piece piece) {
    boolean mark = piece.is(Kind.WORD) && !scene.body().tokens().get(piece.first()).isWord();
    return mark || piece.is(Kind.COMMA) || piece.is(Kind.TIME) || piece.is(Kind.STOP);
  }

  /** The words of a stretch, without an article before them. */
  String words(Stretch stretch) {
    int from = stretch.from();
    while (from + 1 < stretch.end() && pieces.get(from).is(Kind.DET)) {
      from++;
    }
    if (from >= stretch.end()) {
      return "";
    }
    int end = from + 1;
    while (end < stretch.end() && !pieces.get(end).isHelper()) {
      end++;
    }
    while (end - 1 > from && isEdge(pieces.get(end - 1))) {
      end--;
    }
    return scene
        .body()
        .words(scene.body().span(pieces.get(from).first(), pieces.get(end - 1).end()));
  }
}
