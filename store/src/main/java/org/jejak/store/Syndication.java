package org.jejak.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed that others subscribe to.
 *
 * @param id stays the feed's; see {@link #urn}
 * @param updated when the last entry was found
 * @param entries the last first
 */
public record Syndication(
    String id, String title, String description, Instant updated, List<Entry> entries) {

  /** Copies the list. */
  public Syndication {
    entries = List.copyOf(entries);
  }

  /**
   * An entry.
   *
   * @param id stays the entry's; see {@link #urn}
   * @param link null where it has no address that is safe to open; see {@link #link}
   * @param json all of it as an object, for JSON Feed; null for none
   */
  public record Entry(
      String id,
      String title,
      String text,
      @Nullable String link,
      Instant updated,
      String category,
      @Nullable String json) {}

  /** An id made of words that stay. */
  public static String urn(String words) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
  }

  /** An address of the web in ASCII; null for any other. */
  public static @Nullable String link(@Nullable String url) {
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
