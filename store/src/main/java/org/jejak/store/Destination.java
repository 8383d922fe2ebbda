package org.jejak.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;

/** Where a watch tells what it finds. */
public sealed interface Destination {
  /** Kinds of feeds. */
  enum FeedFormat {
    ATOM,
    RSS,
    JSON
  }

  /** A file that holds the latest events as a feed; written anew each time. */
  record Feed(Path file, FeedFormat format) implements Destination {}

  /** A file to which each event is added as a line of JSON. */
  record Lines(Path file) implements Destination {}

  /** A command of the system's shell that gets each event as JSON on its standard input. */
  record Command(String words) implements Destination {}

  /**
   * An address that gets each event as JSON.
   *
   * @param allowPrivate whether it may be a private or loopback address
   */
  record Webhook(String url, Secret secret, boolean allowPrivate) implements Destination {}

  /** Where the secret is that signs what goes to a webhook; the secret itself is kept nowhere. */
  sealed interface Secret {
    /** The first line of a file. */
    record InFile(Path file) implements Secret {}

    /** An environment variable. */
    record InVariable(String name) implements Secret {}
  }

  /**
   * Reads a feed's file name.
   *
   * @throws StoreException when its ending names no kind of feed
   */
  static Feed feed(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "atom" -> new Feed(file, FeedFormat.ATOM);
      case "rss" -> new Feed(file, FeedFormat.RSS);
      case "json" -> new Feed(file, FeedFormat.JSON);
      default -> throw new StoreException("a feed's file ends in .atom, .rss or .json");
    };
  }

  /**
   * The destination as lists and logs show it: of an address only the host, as it may be secret.
   */
  default String shown() {
    return switch (this) {
      case Feed feed -> "feed:" + feed.file();
      case Lines lines -> "file:" + lines.file();
      case Command command -> "command:" + command.words();
      case Webhook webhook -> "webhook:" + host(webhook.url());
    };
  }

  private static String host(String url) {
    try {
      URI uri = new URI(url);
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      boolean more = uri.getRawPath() != null && uri.getRawPath().length() > 1;
      return uri.getScheme() + "://" + uri.getHost() + port + (more ? "/…" : "/");
    } catch (URISyntaxException e) {
      return "…";
    }
  }
}
