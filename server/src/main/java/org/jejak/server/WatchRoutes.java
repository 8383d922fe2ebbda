package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.server.FolderViews.View;
import org.jejak.store.Destination;
import org.jejak.store.RowPage;
import org.jejak.store.Syndication;
import org.jejak.store.Watch;
import org.jejak.store.Watch.Subject;
import org.jejak.store.WatchBook;
import org.jejak.store.WatchEvent;
import org.jejak.store.WatchFeed;
import org.jejak.store.WatchLog;
import org.jejak.store.Watches;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What people watch. A watch that is made here tells by a feed, and by nothing else. */
final class WatchRoutes {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PATH = "/api/v1/watches";
  private static final String FOLDER = "watches";
  private static final int FEED_ENTRIES = 100;
  private static final int MOST_ROWS = 10_000;

  private final ServerOptions options;
  private final FolderViews views;
  private final Writing writing;
  private final ListAnswer lists;

  WatchRoutes(ServerOptions options, FolderViews views, Writing writing, ListAnswer lists) {
    this.options = options;
    this.views = views;
    this.writing = writing;
    this.lists = lists;
  }

  void register(RoutesConfig routes) {
    routes.get(PATH, context -> lists.give(context, WatchRoutes::watches));
    routes.post(PATH, this::add);
    routes.delete(PATH + "/{name}", this::remove);
    routes.get(PATH + "/{name}/log", this::log);
    routes.get(PATH + "/{name}.{format}", this::feed);
  }

  private static RowPage watches(View view, RowPage.Request request) {
    WatchBook book = view.store().watches();
    return RowPage.of(book.all(), request, Watch::name, watch -> json(watch, book));
  }

  private static String json(Watch watch, WatchBook book) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", watch.name());
    row.put("subject", watch.shown());
    row.put("langs", watch.langs());
    row.put("destination", shown(watch.to()));
    row.put("waiting", book.waiting(watch));
    row.put("given_up", book.givenUp(watch));
    return JSON.writeValueAsString(row);
  }

  /** A command or a path of this machine is nobody's business who asks over the network. */
  private static String shown(Destination to) {
    return switch (to) {
      case Destination.Feed feed -> "feed:" + feed.file().getFileName();
      case Destination.Lines lines -> "file:" + lines.file().getFileName();
      case Destination.Command command -> "command";
      case Destination.Webhook webhook -> webhook.shown();
    };
  }

  private void add(Context context) {
    JsonBody body = JsonBody.of(context);
    body.only("name", "subject", "value", "langs");
    WatchDesk desk = desk();
    Watch bare = bare(body);
    String row =
        writing.change(store -> {
          Watch sealed = desk.sealed(bare, store.watches().book().all());
          LocalDate today = Watches.day(options.today(), options.clock());
          store.watches().add(sealed, today, () -> desk.begin(sealed, now()));
          return json(sealed, store.watches().book());
        });
    context.status(201).contentType("application/json").result(row);
  }

  private WatchDesk desk() {
    WatchDesk desk = options.watches();
    if (desk == null) {
      throw Problem.of(503, "this server sets up no watches; jejak watch add does");
    }
    return desk;
  }

  private Watch bare(JsonBody body) {
    String name = body.text("name");
    Watch.checkName(name);
    Path file =
        options.folder().toAbsolutePath().normalize().resolve(FOLDER).resolve(name + ".atom");
    return Watch.of(
        name,
        subject(body.text("subject"), body.textOrNull("value")),
        body.textsOrNone("langs"),
        Destination.feed(file),
        false,
        "",
        now());
  }

  private static Subject subject(String subject, @Nullable String value) {
    return switch (subject) {
      case "query" -> new Subject.Query(value == null ? "" : value);
      case "plans" -> new Subject.Plans(ahead(value));
      case "origins" -> new Subject.Origins(needed(value, "the id of a story"));
      case "drifts" -> new Subject.Drifts(needed(value, "the name of an outlet"));
      default -> throw Problem.of(400, "subject is query, plans, origins or drifts");
    };
  }

  private static int ahead(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return 0;
    }
    if (!value.matches("[0-9]{1,3}")) {
      throw Problem.of(400, "value is to be a number of days");
    }
    return Integer.parseInt(value);
  }

  private static String needed(@Nullable String value, String what) {
    if (value == null || value.isBlank()) {
      throw Problem.of(400, "value is to be " + what);
    }
    return value;
  }

  private void remove(Context context) {
    String name = context.pathParam("name");
    writing.change(store -> {
      // Before it is taken away: a name that nobody watches is no fault of the folder.
      named(store.watches().book(), name);
      store.watches().remove(name);
      return name;
    });
    context.status(204);
  }

  private static Watch named(WatchBook book, String name) {
    return book.all().stream()
        .filter(watch -> watch.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.of(404, "there is no watch of this name"));
  }

  private void log(Context context) throws IOException {
    String name = context.pathParam("name");
    lists.give(
        context,
        (view, request) -> {
          WatchBook book = view.store().watches();
          List<WatchLog> rows = book.log(name, MOST_ROWS);
          if (rows.isEmpty()) {
            named(book, name);
          }
          return RowPage.of(rows, request, WatchRoutes::key, WatchRoutes::json);
        });
  }

  private static String key(WatchLog row) {
    return row.at() + " " + row.event() + " " + row.tries();
  }

  private static String json(WatchLog log) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("tried", log.at().toString());
    row.put("event", log.event());
    row.put("destination", shown(log.destination()));
    row.put("outcome", log.outcome().name());
    row.put("tries", log.tries());
    row.put("words", log.words());
    return JSON.writeValueAsString(row);
  }

  private static String shown(String destination) {
    if (destination.startsWith("command:")) {
      return "command";
    }
    boolean web = destination.startsWith("webhook:");
    String kind = destination.substring(0, destination.indexOf(':') + 1);
    return web ? destination : kind + Received.shown(destination.substring(kind.length()));
  }

  private void feed(Context context) throws IOException {
    // A name may hold dots: the last one ends it.
    String file = context.pathParam("name") + "." + context.pathParam("format");
    int dot = file.lastIndexOf('.');
    String name = file.substring(0, dot);
    String format = file.substring(dot + 1);
    FeedAnswer.check(format, "/watches/NAME");
    Syndication feed =
        views.ask(view -> {
          WatchBook book = view.store().watches();
          Watch watch = named(book, name);
          List<WatchEvent> events = book.events(watch, FEED_ENTRIES);
          Instant updated = events.isEmpty() ? now() : events.getFirst().found();
          return WatchFeed.of(watch, events, updated);
        });
    FeedAnswer.give(context, format, feed);
  }

  private Instant now() {
    InstantSource clock = options.clock();
    return clock.instant();
  }
}
