package org.jejak.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jejak.document.Span;
import org.jejak.event.Explanation.NearMiss;
import org.jejak.event.Explanation.Part;
import org.jejak.event.Explanation.Role;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Tells how a coded act came about, from the trail of its sentence. */
final class Explainer {
  private final AnnotatedText body;
  private final Sentence sentence;
  private final List<Piece> pieces;
  private final Trail trail;

  Explainer(AnnotatedText body, Sentence sentence, List<Piece> pieces, Trail trail) {
    this.body = body;
    this.sentence = sentence;
    this.pieces = pieces;
    this.trail = trail;
  }

  Explanation of(Event event, Coded coded) {
    return new Explanation(
        sentence.span(),
        parts(event, coded),
        coded.frame().rule(),
        coded.frame().line(),
        cues(coded),
        nearMisses(coded));
  }

  private Span span(int piece) {
    return body.span(pieces.get(piece).first(), pieces.get(piece).end());
  }

  private List<Part> parts(Event event, Coded coded) {
    List<Part> parts = new ArrayList<>();
    Span act = span(coded.act());
    parts.add(new Part(Role.ACT, act, body.words(act)));
    event.actors().forEach(actor -> add(parts, Role.ACTOR, actor.text()));
    event.recipients().forEach(actor -> add(parts, Role.RECIPIENT, actor.text()));
    if (event.time() != null) {
      parts.add(new Part(Role.TIME, event.time().span(), body.words(event.time().span())));
    }
    if (event.place() != null) {
      add(parts, Role.PLACE, event.place().text());
    }
    parts.sort(Comparator.comparingInt(part -> part.span().start()));
    return parts;
  }

  /** Who was named in an earlier sentence is marked where they last were. */
  private void add(List<Part> parts, Role role, @Nullable String words) {
    if (words == null || words.isEmpty()) {
      return;
    }
    int at = placeOf(words);
    if (at >= 0) {
      parts.add(new Part(role, new Span(at, at + words.length()), words));
    }
  }

  /** Where whole words stand: first in the sentence, else last before it; -1 for nowhere. */
  private int placeOf(String words) {
    int start = sentence.span().start();
    int at = body.text().indexOf(words, start);
    while (at >= 0 && at < sentence.span().end()) {
      if (isWhole(at, at + words.length())) {
        return at;
      }
      at = body.text().indexOf(words, at + 1);
    }
    at = body.text().lastIndexOf(words, start);
    while (at >= 0 && !isWhole(at, at + words.length())) {
      at = body.text().lastIndexOf(words, at - 1);
    }
    return at;
  }

  private boolean isWhole(int from, int end) {
    String text = body.text();
    boolean before = from > 0 && Character.isLetterOrDigit(text.codePointBefore(from));
    boolean after = end < text.length() && Character.isLetterOrDigit(text.codePointAt(end));
    return !before && !after;
  }

  private List<Explanation.Cue> cues(Coded coded) {
    List<Explanation.Cue> cues = new ArrayList<>();
    for (Trail.Sign sign : trail.signs()) {
      if (sign.act() == coded.act()) {
        Span span = body.span(sign.cue().first(), sign.cue().end());
        Explanation.Cue cue = new Explanation.Cue(span, body.words(span), sign.cue().kind());
        if (!cues.contains(cue)) {
          cues.add(cue);
        }
      }
    }
    cues.sort(Comparator.comparingInt(cue -> cue.span().start()));
    return cues;
  }

  private List<NearMiss> nearMisses(Coded coded) {
    List<NearMiss> misses = new ArrayList<>();
    for (Trail.Weighed weighed : trail.weighed()) {
      if (coded.stretch().holds(weighed.act())) {
        Frame frame = weighed.frame();
        misses.add(
            new NearMiss(
                frame.rule(),
                body.words(span(weighed.act())),
                weighed.concept(),
                frame.type(),
                frame.cameo(),
                weighed.lack().name(),
                weighed.lack().words()));
      }
    }
    return misses;
  }
}
