package org.jejak.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The watches of a folder and the log of their deliveries, for reading. Methods throw {@link
 * StoreException} when the tables give no answer.
 */
public final class WatchBook {
  static final String KIND = "watch";
  static final String LOOKED = "watch_looked";

  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final Tables tables;

  WatchBook(Path folder, Tables tables) {
    this.folder = folder;
    this.tables = tables;
  }

  private <T> T asked(Supplier<T> question) {
    return Database.asked(folder, question);
  }

  /** The watches there are, by name. */
  public List<Watch> all() {
    Map<String, Watch> watches = new TreeMap<>();
    return asked(() -> {
      tables.said().each(KIND, row -> apply(JSON.readTree(row.said().json()), watches));
      return watches.values().stream().sorted(Comparator.comparing(Watch::name)).toList();
    });
  }

  private static void apply(JsonNode said, Map<String, Watch> watches) {
    String id = said.path("id").asString("");
    switch (said.path("action").asString("")) {
      case "add" -> {
        Watch watch = WatchJson.read(said.path("watch"));
        watches.put(watch.id(), watch);
      }
      case "remove" -> watches.remove(id);
      case "seal" ->
          watches.computeIfPresent(
              id, (key, watch) -> watch.sealed(said.path("seal").asString("")));
      default ->
          throw new StoreException(
              "a watch was changed by a newer Jejak; use that one, nothing was changed");
    }
  }

  /**
   * A watch by its name.
   *
   * @throws StoreException when there is none
   */
  public Watch named(String name) {
    return all().stream()
        .filter(watch -> watch.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new StoreException("there is no watch '" + name + "'"));
  }

  /** How many events of a watch wait to be delivered. */
  public long waiting(Watch watch) {
    return asked(() -> tables.watches().count(watch.id(), "WAITING"));
  }

  /** How many events of a watch were given up. */
  public long givenUp(Watch watch) {
    return asked(() -> tables.watches().count(watch.id(), "GIVEN_UP"));
  }

  /** The latest events of a watch, the last first. */
  public List<WatchEvent> events(Watch watch, int most) {
    return asked(() -> tables.watches().latest(watch.id(), most));
  }

  /** The latest deliveries, the last first; of one watch, or of all where no name is given. */
  public List<WatchLog> log(@Nullable String name, int most) {
    return asked(() -> tables.watchLog().latest(name, most));
  }

  /** The title of an event; empty where it is no longer kept. */
  public Optional<String> title(String event) {
    return asked(() -> tables.watches().title(event));
  }

  /** Whether a look would find something to do: reports, a trace or a day that it has not seen. */
  public boolean isDue(Instant now, LocalDate today) {
    List<Watch> watches = all();
    return asked(() -> {
      boolean looked = mark(today).equals(tables.facts().get(LOOKED));
      return !watches.isEmpty() && !looked || watches.stream().anyMatch(watch -> isDue(watch, now));
    });
  }

  private boolean isDue(Watch watch, Instant now) {
    return !tables.watches().hasBegun(watch.id())
        || tables.watches().nextTry(watch.id()).filter(next -> !next.isAfter(now)).isPresent();
  }

  /** What tells this state of the folder, on this day, from others. */
  String mark(LocalDate today) {
    return tables.facts().number(Findings.TRACE) + " " + tables.ledger().lastSeq() + " " + today;
  }
}
