package org.jejak.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jejak.store.Watch;
import org.jejak.store.WatchEvent;
import org.jspecify.annotations.Nullable;

/** What all kinds of feeds share: ids that stay, and addresses that are safe to open. */
final class FeedIds {
  static final String TITLE = "Jejak: ";

  private FeedIds() {}

  static String title(Watch watch) {
    return TITLE + watch.name();
  }

  static String of(Watch watch) {
    return urn(watch.id());
  }

  static String of(Watch watch, WatchEvent event) {
    return urn(watch.id() + " " + event.id());
  }

  private static String urn(String words) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
  }

  /** The report's address, in ASCII; null where it has none of the web. */
  static @Nullable String link(WatchEvent event) {
    String url = event.url();
    if (url == null || !url.matches("(?i)https?://.+")) {
      return null;
    }
    try {
      return new URI(url).toASCIIString();
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
