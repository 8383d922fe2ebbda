package org.jejak.event;

import java.util.List;
import org.jejak.document.Span;
import org.jejak.event.Event.Status;
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
  private final List<Piece> pieces;
  private final Parties parties;
  private final ActSink sink;

  DemandCoder(Scene scene, Frames frames, List<Piece> pieces, Parties parties, ActSink sink) {
    this.scene = scene;
    this.frames = frames;
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
}
