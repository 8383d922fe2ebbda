package org.jejak.output;

import java.util.ArrayList;
import java.util.List;
import org.jejak.article.Article;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.Event.Status;
import org.jejak.event.EventType;
import org.jejak.event.Place;
import org.jejak.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * An event as PLOVER JSON.
 *
 * <p>Field names are those of PLOVER's chapter "JSON Data Fields" (Open Event Data Alliance, PLOVER
 * Event, Actor and Data Interchange Specification, draft 0.7b1); types are the sixteen of Halterman
 * et al., "PLOVER and POLECAT: A New Political Event Ontology and Dataset" (2023). By PLOVER's rule
 * cooperation in the future is an intention: such a CONSULT, SUPPORT, COOPERATE or AID is an AGREE
 * here, and {@code original_event} keeps the act. What PLOVER has no field for follows its own.
 */
final class PloverRow {
  private static final String FUTURE = "future";

  private PloverRow() {}

  static void write(Row row, ToldEvent told) {
    Event event = told.event();
    boolean agrees = agrees(event);
    EventType type = agrees ? EventType.AGREE : event.type();
    row.text("id", event.id())
        .flag("has_event", true)
        .day("date", told.when() == null ? null : told.when().from())
        .day("enddate", told.when() == null ? null : told.when().to())
        .objects("source", told.actors(), PloverRow::actor)
        .objects("recipient", told.recipients(), PloverRow::actor)
        .texts("event", List.of(type.name()))
        .object("event_loc", event.place(), PloverRow::place)
        .texts("event_text", List.of(event.text()))
        .whole("quad_code", (long) quad(type))
        .text("mode", agrees ? null : event.mode())
        .texts("context", contexts(event))
        .text("link", told.happening());
    where(row, told);
    row.text("coder", "jejak")
        .name("original_event", event.type())
        .text("original_mode", event.mode())
        .name("status", event.status())
        .text("attributed_to", event.attributedTo())
        .text("cameo", event.cameo())
        .number("confidence", event.confidence())
        .text("rule", event.rule());
    whose(row, told.article());
  }

  /** A text without an event, of which PLOVER keeps a record, too. */
  static void writeNone(Row row, Article article) {
    row.text("id", article.id()).flag("has_event", false).text("text", article.text());
    whose(row, article);
  }

  private static void whose(Row row, Article article) {
    row.text("article", article.id()).text("input", article.input()).text("item", article.item());
  }

  /** The text, where in it the clause stands, and whose it is. */
  private static void where(Row row, ToldEvent told) {
    Article article = told.article();
    Sentence sentence = told.sentence();
    row.text("text", sentence == null ? told.event().text() : told.words(sentence))
        .object(
            "text_info",
            told,
            (r, t) ->
                r.whole("sequence", t.sentenceNumber())
                    .span("start", "end", t.event().span(), t.points()))
        .object(
            "cite_info",
            article,
            (r, a) ->
                r.text("url", a.url())
                    .text("title", a.title())
                    .text("language", a.lang())
                    .text("publication", a.outlet())
                    .day(
                        "published", a.published() == null ? null : a.published().interval().from())
                    .text("codebook", "PLOVER"));
  }

  private static boolean isAhead(Event event) {
    return event.status() == Status.PLANNED || event.status() == Status.EXPECTED;
  }

  private static boolean agrees(Event event) {
    return isAhead(event)
        && switch (event.type()) {
          case CONSULT, SUPPORT, COOPERATE, AID -> true;
          default -> false;
        };
  }

  /** The event's contexts and those that PLOVER has for what is no fact. */
  private static List<String> contexts(Event event) {
    List<String> contexts = new ArrayList<>(event.contexts());
    switch (event.status()) {
      case PLANNED, EXPECTED -> contexts.add(FUTURE);
      case HYPOTHETICAL -> contexts.add("hypothetical");
      case NEGATED, DENIED -> contexts.add("negation");
      case ACTUAL -> {}
    }
    return contexts;
  }

  /** Verbal cooperation 1, material cooperation 2, verbal conflict 3, material conflict 4. */
  private static int quad(EventType type) {
    return switch (type) {
      case AGREE, CONSULT, SUPPORT, CONCEDE -> 1;
      case COOPERATE, AID, RETREAT -> 2;
      case REQUEST, ACCUSE, REJECT, THREATEN -> 3;
      case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> 4;
    };
  }

  private static void actor(Row row, Actor actor) {
    boolean world = "IGO".equals(actor.sector()) || "NGO".equals(actor.sector());
    boolean stateless = actor.country() == null && world;
    row.text("code", stateless ? actor.sector() : actor.country())
        .text("sector", stateless ? null : sector(actor.sector()))
        .text("actor_text", actor.text())
        .text("identifier_id", actor.entity())
        .text("identifier_text", actor.name());
  }

  /** In CAMEO's codes, which Jejak uses, MED are the media; in PLOVER's they heal. */
  private static @Nullable String sector(@Nullable String cameo) {
    return switch (cameo) {
      case null -> null;
      case "MED" -> "JRN";
      case "HLH" -> "MED";
      default -> cameo;
    };
  }

  private static void place(Row row, Place place) {
    row.text("name", place.name())
        .number("latitude", place.lat())
        .number("longitude", place.lon())
        .text("cc3", place.country());
  }
}
