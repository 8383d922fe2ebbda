package org.jejak.cli;

import java.time.Instant;
import java.util.List;
import org.jejak.store.Syndication;
import org.jejak.store.Watch;
import org.jejak.store.WatchEvent;

/** What a watch found, as a feed. */
final class WatchFeed {
  static final String TITLE = "Jejak: ";

  private WatchFeed() {}

  /**
   * The feed of a watch.
   *
   * @param events the last first
   * @param updated when the last one was found
   */
  static Syndication of(Watch watch, List<WatchEvent> events, Instant updated) {
    return new Syndication(
        Syndication.urn(watch.id()),
        TITLE + watch.name(),
        Columns.clean(watch.shown()),
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
