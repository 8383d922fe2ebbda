package org.jejak.event;

import java.util.List;
import org.jejak.event.Event.Status;

/**
 * An act read off a sentence, before its time and place are looked up.
 *
 * @param act piece that carries the act
 * @param stretch the pieces of its clause
 * @param laterFirst whether a time after the act is meant before one ahead of it (put off to …)
 */
record Coded(
    Frame frame,
    List<String> concepts,
    List<Party> actors,
    List<Party> recipients,
    Clause clause,
    int act,
    Stretch stretch,
    Status status,
    double sure,
    boolean laterFirst) {

  /** The same act with only the words from it on, where its clause tells two of its type. */
  Coded fromAct() {
    return new Coded(
        frame,
        concepts,
        actors,
        recipients,
        clause,
        act,
        new Stretch(act, Math.max(act + 1, stretch.end())),
        status,
        sure,
        laterFirst);
  }
}
