package org.jejak.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.JdbiException;
import org.jejak.store.Watch.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The watches of a folder open for writing. An event is found once, in one transaction with what
 * makes it known; it is delivered at least once: after a kill between a delivery and its row in the
 * tables it is delivered again, under the same id.
 */
public final class Watches {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CHECKED = "a-0000000000000000";

  private final Path folder;
  private final Tables tables;
  private final WatchTable table;
  private final InstantSource clock;
  private final Consumer<String> say;
  private final WatchBook book;
  private final Outbox outbox;

  /**
   * Gets ready.
   *
   * @param say keeps what a person said of a watch, in the archive and in the tables
   */
  Watches(Path folder, Tables tables, InstantSource clock, Consumer<String> say) {
    this.folder = folder;
    this.tables = tables;
    this.table = tables.watches();
    this.clock = clock;
    this.say = say;
    this.book = new WatchBook(folder, tables);
    this.outbox = new Outbox(folder, tables, book, clock);
  }

  /** The day by which watches measure: what the user says, else today in UTC. */
  public static LocalDate day(@Nullable LocalDate said, InstantSource clock) {
    return said != null ? said : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** The same for reading. */
  public WatchBook book() {
    return book;
  }

  /**
   * Sets up a watch. What is there now is known to it and not told, unless it wants the backlog.
   *
   * @param begin the first that is done for it, as making its feed; where that fails there is no
   *     watch
   * @throws WatchException when there is one of this name, or it looks for what cannot be found
   * @throws SearchException when its query cannot be understood
   */
  public void add(Watch watch, LocalDate today, Runnable begin) {
    if (book.all().stream().anyMatch(other -> other.name().equals(watch.name()))) {
      throw new WatchException(
          "there is a watch '%s' already; jejak watch remove takes it away"
              .formatted(watch.name()));
    }
    check(watch);
    ObjectNode said = JSON.createObjectNode().put("action", "add");
    said.set("watch", WatchJson.write(watch));
    say.accept(said.toString());
    if (!watch.backlog()) {
      asked(() -> tables.inTransaction(() -> look(watch, today, event -> {})));
    }
    try {
      begin.run();
    } catch (RuntimeException e) {
      remove(watch.name());
      throw e;
    }
  }

  /** Does something with the tables; what the database says becomes a sentence. */
  private void asked(Runnable work) {
    try {
      work.run();
    } catch (JdbiException e) {
      throw Database.of(Settings.of(folder)).unusable(folder, e);
    }
  }

  private void check(Watch watch) {
    switch (watch.subject()) {
      case Subject.Query query -> {
        try (Search search = Search.open(folder, tables)) {
          search.count(query.query());
          search.count(WatchNews.one(WatchNews.query(watch, query.query()), CHECKED));
        }
      }
      case Subject.Origins origins -> {
        if (tables.findings().row("stories", tables.findings().now(origins.story())).isEmpty()) {
          throw new WatchException(
              "there is no story %s; jejak search shows the stories of reports"
                  .formatted(origins.story()));
        }
      }
      case Subject.Plans plans -> {
        if (plans.ahead() < 0 || plans.ahead() > 366) {
          throw new WatchException("plans are told from 0 to 366 days ahead");
        }
      }
      case Subject.Drifts drifts -> {
        if (drifts.outlet().isBlank()) {
          throw new WatchException("an outlet's name is missing");
        }
      }
    }
  }

  /**
   * Takes a watch away; what waited is not delivered. The log of its deliveries stays.
   *
   * @throws StoreException when there is none of this name
   */
  public void remove(String name) {
    Watch watch = book.named(name);
    say.accept(JSON.createObjectNode().put("action", "remove").put("id", watch.id()).toString());
    asked(() -> tables.inTransaction(() -> table.remove(watch.id())));
  }

  /** Seals a watch anew: its destination is wanted on this machine, too. */
  public void seal(Watch watch, String seal) {
    ObjectNode said = JSON.createObjectNode().put("action", "seal").put("id", watch.id());
    say.accept(said.put("seal", seal).toString());
  }

  /**
   * Finds what is new for every watch since the last time, and makes it wait for its delivery.
   *
   * @param today decides which plans are due or overdue
   * @param found told of each event, in the order of the watches' names
   * @return what kept a watch from looking, a sentence each; none of its events is kept then
   */
  public List<String> evaluate(LocalDate today, Consumer<WatchEvent> found) {
    List<String> faults = new ArrayList<>();
    for (Watch watch : book.all()) {
      try {
        asked(() -> tables.inTransaction(() -> look(watch, today, found)));
      } catch (StoreException e) {
        faults.add("watch " + watch.name() + ": " + e.getMessage());
      }
    }
    if (faults.isEmpty()) {
      asked(() -> tables.facts().set(WatchBook.LOOKED, book.mark(today)));
    }
    return faults;
  }

  private void look(Watch watch, LocalDate today, Consumer<WatchEvent> found) {
    boolean begun = table.hasBegun(watch.id());
    boolean told = begun || watch.backlog();
    Instant now = now();
    WatchNews.Taker taker =
        new WatchNews.Taker() {
          @Override
          public void news(WatchNews.News news) {
            table.tell(watch.id(), news.found().keys());
            if (told) {
              WatchEvent event = EventJson.event(watch, news, now);
              table.add(watch.id(), event);
              found.accept(event);
            }
          }

          @Override
          public void known(List<String> keys) {
            table.tell(watch.id(), keys);
          }
        };
    new WatchNews(folder, tables).look(watch, today, begun, taker);
    if (!begun) {
      table.begin(watch.id(), now);
    }
  }

  private Instant now() {
    return Moment.now(clock);
  }

  /** What was given up waits again. */
  public void tryAgain() {
    asked(() -> tables.inTransaction(() -> table.tryAgain(now())));
  }

  /** How many events arrived, and how many attempts did not. */
  public record Tally(int delivered, int failed) {}

  Outbox outbox() {
    return outbox;
  }

  /** As the other, with these watches. */
  public Tally deliver(Courier courier) {
    return deliver(Lending.of(this), clock, courier);
  }

  /**
   * Delivers what waits and is to be tried by now: up to a hundred deliveries a watch, and for two
   * minutes. A watch whose delivery fails waits longer each time; the events behind it wait with
   * it.
   *
   * @param lending lends the watches between deliveries, never during one
   */
  public static Tally deliver(Lending lending, InstantSource clock, Courier courier) {
    return new WatchRound(lending, clock, courier).run();
  }
}
