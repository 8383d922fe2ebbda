package org.jejak.event;

import java.util.List;
import java.util.function.IntPredicate;
import org.jejak.event.Event.Status;
import org.jejak.event.Frame.Role;
import org.jejak.event.Piece.Kind;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jspecify.annotations.Nullable;

/** Tells where an act took or takes place: in its clause, else in its sentence, else nowhere. */
final class EventPlaces {
  private static final String SPEECH = "speech";

  private EventPlaces() {}

  /**
   * The place of an act.
   *
   * @param packs tells which verbs are of speech: where somebody says it is not where it happens
   */
  static @Nullable Place of(Scene scene, List<Piece> pieces, Coded coded, Packs packs) {
    int from = coded.stretch().from();
    int end = coded.stretch().end();
    IntPredicate said = k -> isSaid(pieces, k, coded.act(), packs);
    Place place = after(Role.IN, scene, pieces, from, end, said);
    if (place == null && isSent(coded)) {
      place = after(Role.TO, scene, pieces, from, end, said);
    }
    return place == null ? after(Role.IN, scene, pieces, 0, pieces.size(), said) : place;
  }

  /** Whether a phrase at {@code k} belongs to who speaks: officials in Dili said, kata Budi di. */
  private static boolean isSaid(List<Piece> pieces, int k, int act, Packs packs) {
    int verb = k;
    while (verb >= 0 && !pieces.get(verb).is(Kind.VERB) && !parts(pieces.get(verb))) {
      verb--;
    }
    boolean before = verb >= 0 && pieces.get(verb).is(Kind.VERB);
    verb = before ? verb : k;
    while (!before && verb < pieces.size() && !pieces.get(verb).is(Kind.VERB)) {
      verb = parts(pieces.get(verb)) ? pieces.size() : verb + 1;
    }
    return verb < pieces.size() && verb != act && isSpeech(pieces.get(verb), packs);
  }

  private static boolean parts(Piece piece) {
    return switch (piece.kind()) {
      case STOP, COMMA, THAT, BREAK, RELATIVE -> true;
      default -> false;
    };
  }

  private static boolean isSpeech(Piece verb, Packs packs) {
    for (Sense sense : verb.verbalSenses()) {
      if (packs.domain(sense.concept()).equals(SPEECH)) {
        return true;
      }
    }
    return false;
  }

  /** Help and forces are where they are sent to. */
  private static boolean isSent(Coded coded) {
    EventType type = coded.frame().type();
    return (type == EventType.AID || type == EventType.MOBILIZE)
        && coded.status() != Status.HYPOTHETICAL;
  }

  private static @Nullable Place after(
      Role role, Scene scene, List<Piece> pieces, int from, int end, IntPredicate left) {
    for (int k = from; k < end; k++) {
      if (!pieces.get(k).opens(role) || left.test(k)) {
        continue;
      }
      for (int j = k + 1; j < end && withinPhrase(pieces.get(j)); j++) {
        Mention mention = pieces.get(j).mention();
        Entity entity = mention == null ? null : scene.entity(mention.entity());
        if (mention != null && entity != null && isPlace(entity, role)) {
          Place town = entity.known() ? null : townAfter(scene, pieces, j, end);
          return town == null ? scene.place(entity, mention.text()) : town;
        }
      }
    }
    return null;
  }

  /** Somebody in a country may be anywhere; what is sent to a country is sent to its government. */
  private static boolean isPlace(Entity entity, Role role) {
    boolean country = entity.kind() == EntityKind.COUNTRY && role == Role.IN;
    return entity.kind() == EntityKind.PLACE || country;
  }

  /** The town behind a building that only the report knows: Gedung DPR, Jakarta. */
  private static @Nullable Place townAfter(Scene scene, List<Piece> pieces, int building, int end) {
    if (building + 2 >= end || !pieces.get(building + 1).is(Kind.COMMA)) {
      return null;
    }
    Mention mention = pieces.get(building + 2).mention();
    Entity town = mention == null ? null : scene.entity(mention.entity());
    boolean known = town != null && town.known() && town.kind() == EntityKind.PLACE;
    return mention == null || town == null || !known ? null : scene.place(town, mention.text());
  }

  private static boolean withinPhrase(Piece piece) {
    return switch (piece.kind()) {
      case NAME, NOUN, QUALITY, DET, NUMBER, WORD -> true;
      default -> false;
    };
  }
}
