package org.jejak.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.document.Span;
import org.jejak.event.Piece.Kind;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.Sense.Form;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.quote.Quote;
import org.jspecify.annotations.Nullable;

/** Tells for whom a pronoun stands: in its sentence, in its statement, or in the report so far. */
final class Pronouns {
  static final double SURE = 0.7;

  private final Scene scene;
  private final List<Piece> pieces;
  private final Parties parties;
  private final Map<Integer, List<Party>> speakers = new HashMap<>();

  Pronouns(Scene scene, List<Piece> pieces, Parties parties) {
    this.scene = scene;
    this.pieces = pieces;
    this.parties = parties;
  }

  /** Who "it" or "they" stands for: the subject of the last verb ahead of it that has one. */
  List<Party> speaker(int pronoun) {
    List<Party> known = speakers.get(pronoun);
    if (known == null) {
      // The search meets other pronouns: without a memory it doubles with each of them.
      known = find(pronoun);
      speakers.put(pronoun, known);
    }
    return known;
  }

  private List<Party> find(int pronoun) {
    for (int verb = pronoun - 1; verb > 0; verb--) {
      Piece piece = pieces.get(verb);
      boolean depends = pieces.get(verb - 1).is(Kind.TO) || piece.has(Form.GERUND);
      if (piece.is(Kind.VERB) && !depends) {
        List<Party> named = new ArrayList<>();
        for (Party party : parties.of(Groups.first(pieces, opening(verb), verb))) {
          named.add(new Party(party.actor(), party.kind(), SURE));
        }
        if (!named.isEmpty()) {
          return named;
        }
      }
    }
    return List.of();
  }

  /** Where the words that may be a verb's subject begin: who, which have the name before them. */
  private int opening(int verb) {
    int from = verb;
    while (from > 0 && !parts(pieces.get(from - 1))) {
      from--;
    }
    boolean relative = from == verb && from > 1 && pieces.get(from - 1).is(Kind.RELATIVE);
    while (relative && from > 1 && !pieces.get(from - 1).is(Kind.NAME)) {
      from--;
    }
    return relative ? from - 1 : from;
  }

  private static boolean parts(Piece piece) {
    return switch (piece.kind()) {
      case VERB, THAT, BREAK, RELATIVE, STOP, COMMA -> true;
      default -> false;
    };
  }

  /** The country of which a speaker says "his country", where it is known. */
  List<Party> homeland(Piece words, int k) {
    Span span = scene.body().span(words.first(), words.end());
    Quote quote = scene.quoteAround(span);
    Entity speaker = quote == null ? null : scene.entity(quote.speaker());
    String country = speaker == null ? null : speaker.country();
    if (country == null) {
      List<Party> here = speaker(k);
      country = here.isEmpty() ? null : here.getFirst().actor().country();
    }
    Party home = scene.country(country, scene.body().words(span), SURE);
    return home == null ? List.of() : List.of(home);
  }

  /** Who a word such as he, she, ia, we stands for. */
  List<Party> of(Piece piece, int k) {
    if (piece.is(Kind.HE)) {
      List<Party> here = speaker(k);
      if (here.size() == 1 && here.getFirst().kind() == EntityKind.PERSON) {
        return here;
      }
      Party last = scene.lastPerson();
      return last == null ? List.of() : List.of(new Party(last.actor(), last.kind(), SURE));
    }
    Span span = scene.body().span(piece.first(), piece.end());
    Quote quote = scene.quoteAround(span);
    Party side = quote == null || quote.mode() == Quote.Mode.DIRECT ? null : ownBody(piece);
    if (side != null) {
      return List.of(side);
    }
    Entity speaker = quote == null ? null : scene.entity(quote.speaker());
    String words = scene.body().words(span);
    if (speaker == null && quote != null && quote.speakerText() != null) {
      Actor unnamed = new Actor(quote.speakerText(), null, null, null, words);
      return List.of(new Party(unnamed, null, SURE));
    }
    if (quote == null && !parties.nounFirst()) {
      return List.of();
    }
    return speaker == null ? speaker(k) : List.of(parties.speaker(speaker, words));
  }

  /** The body for which a speaker says "our side" in the reporter's words: the last one named. */
  private @Nullable Party ownBody(Piece pronoun) {
    Party last = null;
    for (Piece piece : pieces) {
      Mention mention = piece.mention();
      Entity entity = mention == null ? null : scene.entity(mention.entity());
      if (piece.first() >= pronoun.first()) {
        break;
      }
      if (mention != null && entity != null && entity.kind() == EntityKind.ORGANISATION) {
        last = parties.speaker(entity, mention.text());
      }
    }
    return last;
  }
}
