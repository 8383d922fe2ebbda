package org.jejak.store;

import java.time.Instant;
import java.util.List;
import org.jejak.output.OneLine;

/** What a watch found, as a feed. */
public final class WatchFeed {
  /** What the title of each begins with. */
  public static final String TITLE = "Jejak: ";

  private WatchFeed() {}

  /**
   * The feed of a watch.
   *
   * @param events the last first
   * @param updated when the last one was found
   */
  public static Syndication of(Watch watch, List<WatchEvent> events, Instant updated) {
    return new Syndication(
        Syndication.urn(watch.id()),
        TITLE + watch.name(),
        OneLine.of(watch.shown()),
        updated,
        events.stream().map(event -> entry(watch, event)).toList());
  }

  private static Syndication.Entry entry(Watch watch, WatchEvent event) {
    return new Syndication.Entry(
        Syndication.urn(watch.id() + " " + event.id()),
        event.title(),
        event.text(),
        Syndication.link(event.url()),
        event.found(),
        event.kind().name(),
        event.json());
  }
}
