package org.jejak.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.article.Article;
import org.jejak.document.Ids;
import org.jejak.document.Span;
import org.jejak.event.Piece.Kind;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.mention.Mention;
import org.jejak.mention.Mentions;
import org.jejak.quote.Quote;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Reads who did what to whom, when, where and according to whom. Build once, then share. */
public final class EventReader {
  private static final int MAX_TOKENS = 200;

  private final Packs packs;
  private final Knowledge knowledge;
  private final Frames frames = Frames.standard();
  private final Map<String, Grammar> grammars = new LinkedHashMap<>();

  /** Compiles the sentence tables of every pack. */
  public EventReader(Packs packs, Knowledge knowledge) {
    this.packs = packs;
    this.knowledge = knowledge;
    for (String code : packs.codes()) {
      grammars.put(code, new Grammar(packs.pack(code)));
    }
  }

  /**
   * The events of a report, in text order; none in a language without a pack. Statements are
   * quotes, not events.
   *
   * @param body the annotated text of {@code article}
   * @param mentions the names in it
   * @param times the times in it
   * @param quotes the statements in it
   */
  public List<Event> read(
      Article article,
      AnnotatedText body,
      Mentions mentions,
      List<TimeExpression> times,
      List<Quote> quotes) {
    Grammar grammar = grammars.get(body.lang());
    if (grammar == null) {
      return List.of();
    }
    Scene scene = new Scene(body, mentions, times, quotes, knowledge);
    List<Event> events = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Sentence sentence : body.sentences()) {
      code(
          article,
          grammar,
          scene,
          sentence,
          null,
          (event, coded, pieces) -> {
            if (ids.add(event.id())) {
              events.add(event);
            } else {
              Event second = event(article, scene, sentence, pieces, coded.fromAct());
              if (ids.add(second.id())) {
                events.add(second);
              }
            }
          });
    }
    return events;
  }

  /**
   * Why an event was coded as it is: reads its report again, up to its sentence.
   *
   * @param event one of those that {@link #read} gives for the same report
   * @return null where the report has no such event
   */
  public @Nullable Explanation explain(
      Article article,
      AnnotatedText body,
      Mentions mentions,
      List<TimeExpression> times,
      List<Quote> quotes,
      Event event) {
    Grammar grammar = grammars.get(body.lang());
    if (grammar == null) {
      return null;
    }
    Scene scene = new Scene(body, mentions, times, quotes, knowledge);
    List<Explanation> found = new ArrayList<>();
    for (Sentence sentence : body.sentences()) {
      if (sentence.span().start() > event.span().start()) {
        break;
      }
      Trail trail = new Trail();
      code(
          article,
          grammar,
          scene,
          sentence,
          trail,
          (made, coded, pieces) -> {
            boolean same =
                made.id().equals(event.id())
                    || event(article, scene, sentence, pieces, coded.fromAct())
                        .id()
                        .equals(event.id());
            if (same) {
              found.add(new Explainer(body, sentence, pieces, trail).of(event, coded));
            }
          });
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  /** Takes an event as it is coded. */
  private interface Taker {
    void take(Event event, Coded coded, List<Piece> pieces);
  }

  private void code(
      Article article,
      Grammar grammar,
      Scene scene,
      Sentence sentence,
      @Nullable Trail trail,
      Taker taker) {
    AnnotatedText body = scene.body();
    List<Mention> names = scene.mentionsIn(sentence.span());
    boolean tellsAct = tellsAct(body, sentence);
    boolean silent = names.isEmpty() && !tellsAct;
    boolean endless = sentence.end() - sentence.first() > MAX_TOKENS || isRest(body, sentence);
    if (silent || endless || isQuestion(body, sentence) || Listing.holds(body, sentence)) {
      return;
    }
    List<Piece> pieces = Pieces.of(body, grammar, sentence, names, scene.timesIn(sentence.span()));
    ClauseCoder coder = new ClauseCoder(scene, frames, grammar, packs, pieces, trail);
    for (Coded coded : tellsAct ? coder.read() : coder.parties()) {
      taker.take(event(article, scene, sentence, pieces, coded), coded, pieces);
    }
  }

  private boolean tellsAct(AnnotatedText body, Sentence sentence) {
    for (Match match : body.matchesIn(sentence.first(), sentence.end())) {
      for (Sense sense : match.senses()) {
        if (frames.isAct(sense.concept())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a sentence is what was left of one that was too long to keep whole. */
  private static boolean isRest(AnnotatedText body, Sentence sentence) {
    if (sentence.first() == 0) {
      return false;
    }
    Token before = body.tokens().get(sentence.first() - 1);
    String between = body.text().substring(before.end(), sentence.span().start());
    return before.isWord() && between.indexOf('\n') < 0;
  }

  private static boolean isQuestion(AnnotatedText body, Sentence sentence) {
    return body.text().startsWith("?", sentence.span().end() - 1);
  }

  private Event event(
      Article article, Scene scene, Sentence sentence, List<Piece> pieces, Coded coded) {
    AnnotatedText body = scene.body();
    Span span = span(body, pieces, coded.stretch());
    Span act = body.span(pieces.get(coded.act()).first(), pieces.get(coded.act()).end());
    TimeExpression time = scene.timeOf(span, sentence.span(), act.start(), coded.laterFirst());
    Quote quote = scene.quoteAround(act);
    Frame frame = coded.frame();
    return new Event(
        Ids.row("v", article.id(), "events", span.start(), span.end(), frame.type()),
        span,
        body.words(span),
        frame.type(),
        frame.mode().equals("-") ? null : frame.mode(),
        frame.cameo(),
        frame.contexts(),
        coded.concepts(),
        actors(coded.actors()),
        actors(coded.recipients()),
        time == null ? null : time.value(),
        time,
        EventPlaces.of(scene, pieces, coded, packs),
        coded.status(),
        quote == null ? null : quote.speakerName(),
        Math.round(coded.sure() * 1000) / 1000.0,
        frame.rule() + " " + coded.concepts().getFirst());
  }

  private static List<Actor> actors(List<Party> parties) {
    return parties.stream().map(Party::actor).toList();
  }

  /** The clause without marks around it. */
  private static Span span(AnnotatedText body, List<Piece> pieces, Stretch stretch) {
    int from = stretch.from();
    int end = stretch.end();
    while (from + 1 < end && isMark(body, pieces.get(from))) {
      from++;
    }
    while (end - 1 > from && isMark(body, pieces.get(end - 1))) {
      end--;
    }
    return body.span(pieces.get(from).first(), pieces.get(end - 1).end());
  }

  private static boolean isMark(AnnotatedText body, Piece piece) {
    boolean mark = piece.is(Kind.COMMA) || piece.is(Kind.WORD) || piece.is(Kind.STOP);
    return mark && !body.tokens().get(piece.first()).isWord();
  }
}
