package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.correction.Correction;
import org.jejak.correction.Saying;
import org.jejak.correction.Standing;
import org.jejak.event.EventType;
import org.jejak.store.CorrectionBook;
import org.jejak.store.CorrectionException;
import org.jejak.store.Corrector;
import org.jejak.store.Proposal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What people know better. */
final class CorrectionRoutes {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PATH = "/api/v1/corrections";
  private static final int LONGEST_REASON = 2000;

  private final Writing writing;
  private final Retracing retracing;
  private final ListAnswer lists;

  CorrectionRoutes(Writing writing, Retracing retracing, ListAnswer lists) {
    this.writing = writing;
    this.retracing = retracing;
    this.lists = lists;
  }

  void register(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.post(PATH, this::correct);
    routes.delete(PATH + "/{id}", this::undo);
  }

  private void list(Context context) throws IOException {
    Standing.State state = Params.oneOf(context, "state", Standing.State.class);
    lists.give(context, (view, request) -> view.store().corrections(state, request));
  }

  /** Makes a correction of what a request names. */
  private interface Draft {
    Proposal of(Corrector corrector, Saying by);
  }

  private void correct(Context context) {
    JsonBody body = JsonBody.of(context);
    Draft draft = draft(body);
    String reason = reason(body.textOrNull("reason"));
    Proposal kept =
        inBook(
            context,
            reason,
            (book, by) -> {
              Proposal proposal = book.propose(corrector -> draft.of(corrector, by));
              book.keep(proposal.correction());
              return proposal;
            });
    give(context, 201, kept.correction().id(), kept.words());
  }

  private static @Nullable String reason(@Nullable String reason) {
    if (reason != null && reason.length() > LONGEST_REASON) {
      throw Problem.of(400, "reason is longer than %,d characters".formatted(LONGEST_REASON));
    }
    return reason == null || reason.isBlank() ? null : reason;
  }

  private void undo(Context context) {
    String id = Params.id(context, 'c', "correction");
    Correction undone = inBook(context, null, (book, by) -> book.undo(id, by));
    give(context, 200, undone.id(), List.of("It is as if this had never been said."));
  }

  /** Something that is said. */
  private interface Work<T> {
    T with(CorrectionBook book, Saying by);
  }

  private <T> T inBook(Context context, @Nullable String reason, Work<T> work) {
    String visitor = Visitor.name(context);
    try {
      T done =
          writing.change(store -> {
            CorrectionBook book = store.corrections();
            String author = visitor != null ? visitor : book.usualAuthor();
            return work.with(book, book.saying(author, reason));
          });
      retracing.ask();
      return done;
    } catch (CorrectionException e) {
      throw Problem.of(422, String.valueOf(e.getMessage()));
    }
  }

  private static void give(Context context, int status, String id, List<String> words) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("words", words.stream().map(String::strip).toList());
    context.status(status).contentType("application/json").result(JSON.writeValueAsString(row));
  }

  private static Draft draft(JsonBody body) {
    String kind = body.text("kind");
    return switch (kind) {
      case "merge" -> {
        List<String> stories = fields(body, "stories").texts("stories");
        yield (corrector, by) -> corrector.merge(stories, by);
      }
      case "split" -> {
        String story = fields(body, "story", "articles").text("story");
        List<String> articles = some(body, "articles");
        yield (corrector, by) -> corrector.split(story, articles, by);
      }
      case "move" -> {
        String article = fields(body, "article", "story").text("article");
        String story = body.text("story");
        yield (corrector, by) -> corrector.move(article, story, by);
      }
      default -> ofPair(kind, body);
    };
  }

  /** What is said of two reports, or of entities. */
  private static Draft ofPair(String kind, JsonBody body) {
    return switch (kind) {
      case "copy" -> {
        String from = fields(body, "from", "to").text("from");
        String to = body.text("to");
        yield (corrector, by) -> corrector.copy(from, to, by);
      }
      case "not-copy" -> {
        String from = fields(body, "from", "to").text("from");
        String to = body.text("to");
        yield (corrector, by) -> corrector.notCopy(from, to, by);
      }
      case "entity-merge" -> {
        List<String> entities = fields(body, "entities").texts("entities");
        yield (corrector, by) -> corrector.mergeEntities(entities, by);
      }
      case "entity-split" -> {
        String entity = fields(body, "entity", "articles", "name").text("entity");
        List<String> articles = some(body, "articles");
        String name = body.textOrNull("name");
        yield (corrector, by) -> corrector.splitEntity(entity, articles, name, by);
      }
      default -> ofReport(kind, body);
    };
  }

  /** What is said of one statement, event or day. */
  private static Draft ofReport(String kind, JsonBody body) {
    return switch (kind) {
      case "speaker" -> {
        String quote = fields(body, "quote", "name", "article").text("quote");
        String name = body.saidTextOrNull("name");
        String article = body.textOrNull("article");
        yield (corrector, by) -> corrector.speaker(quote, article, name, by);
      }
      case "date" -> {
        String article = fields(body, "article", "day").text("article");
        LocalDate day = day(body.saidTextOrNull("day"));
        yield (corrector, by) -> corrector.date(article, day, by);
      }
      case "event" -> {
        String event = fields(body, "event", "type", "article").text("event");
        EventType type = type(body.saidTextOrNull("type"));
        String article = body.textOrNull("article");
        yield (corrector, by) -> corrector.event(event, article, type, by);
      }
      default ->
          throw Problem.of(
              400,
              "kind is one of merge, split, move, copy, not-copy, speaker, date, event, entity-merge, entity-split");
    };
  }

  private static JsonBody fields(JsonBody body, String... names) {
    String[] all = Arrays.copyOf(names, names.length + 2);
    all[names.length] = "kind";
    all[names.length + 1] = "reason";
    body.only(all);
    return body;
  }

  private static List<String> some(JsonBody body, String name) {
    List<String> texts = body.texts(name);
    if (texts.isEmpty()) {
      throw Problem.of(400, "%s names none".formatted(name));
    }
    return texts;
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw Problem.of(400, "day is a day as 2025-09-30, or null where nobody can tell");
    }
  }

  /** Null where there is no event. */
  private static @Nullable EventType type(@Nullable String type) {
    return type == null ? null : Params.oneOf(type, "type", EventType.class);
  }
}
