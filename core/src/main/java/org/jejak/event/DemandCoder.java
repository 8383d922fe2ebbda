package org.jejak.event;

import java.util.List;
import org.jejak.document.Span;
import org.jejak.event.Event.Status;
import org.jejak.event.Piece.Kind;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.Sense;
import org.jejak.mention.Entity;
import org.jejak.quote.Quote;
import org.jspecify.annotations.Nullable;

/** Reads what somebody says that another body must do: a demand (CAMEO 10). */
final class DemandCoder {
  private static final String DEMAND = "demand.v";
  private static final double SAID = 0.7;

  private final Scene scene;
  private final Frames frames;
  private final Grammar grammar;
  private final List<Piece> pieces;
  private final Parties parties;
  private final ActSink sink;

  DemandCoder(
      Scene scene,
      Frames frames,
      Grammar grammar,
      List<Piece> pieces,
      Parties parties,
      ActSink sink) {
    this.scene = scene;
    this.frames = frames;
    this.grammar = grammar;
    this.pieces = pieces;
    this.parties = parties;
    this.sink = sink;
  }

  /**
   * The demand that the verb at piece {@code k}, a duty of {@code subject}, makes of it.
   *
   * @param refrain whether it must not be done
   * @return whether there is one
   */
  boolean read(Clause clause, int k, @Nullable Subject subject, boolean refrain) {
    if (subject == null) {
      return false;
    }
    Span verb = scene.body().span(pieces.get(k).first(), pieces.get(k).end());
    Quote quote = scene.quoteAround(verb);
    Entity speaker = quote == null ? null : scene.entity(quote.speaker());
    List<Party> bound = parties.of(subject.stretch());
    Frame frame = frame(pieces.get(k), refrain);
    if (quote == null || speaker == null || frame == null || bound.isEmpty()) {
      return false;
    }
    Party asking = parties.speaker(speaker, quote.speakerText());
    if (!bound.stream().allMatch(party -> isOther(party, asking))) {
      return false;
    }
    sink.add(
        frame, List.of(DEMAND), List.of(asking), bound, clause, k, k, Status.ACTUAL, SAID, false);
    return true;
  }

  /** A body with a name that is not the speaker's own country or body. */
  private static boolean isOther(Party bound, Party asking) {
    String country = bound.actor().country();
    boolean own =
        bound.actor().name().equals(asking.actor().name())
            || country != null && country.equals(asking.actor().country());
    return bound.kind() != null && bound.kind() != EntityKind.PERSON && !own;
  }

  /** The frame of what is demanded; that of any demand where it is to be left undone. */
  private @Nullable Frame frame(Piece verb, boolean refrain) {
    Frame last = null;
    for (Frame frame : frames.of(DEMAND)) {
      last = frame;
      for (Frame.Slot slot : refrain ? List.<Frame.Slot>of() : frame.slots()) {
        for (Sense sense : verb.verbalSenses()) {
          if (slot.role() == Frame.Role.THEN && slot.concepts().contains(sense.concept())) {
            return frame;
          }
        }
      }
    }
    return last;
  }

  /** The piece that makes a verb a duty: must, harus; -1 for none, or where it need not be. */
  int dutyBefore(Clause clause, int k) {
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

  /** Whether the words of these pieces hold a negation. */
  boolean isNegated(int from, int end) {
    return from < end
        && !grammar
            .negation(scene.body().tokens(), pieces.get(from).first(), pieces.get(end - 1).end())
            .isEmpty();
  }
}
