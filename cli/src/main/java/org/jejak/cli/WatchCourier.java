package org.jejak.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.fetch.FetchPolicy;
import org.jejak.fetch.Surroundings;
import org.jejak.fetch.Webhook;
import org.jejak.store.Courier;
import org.jejak.store.Destination;
import org.jejak.store.Destination.Secret;
import org.jejak.store.JsonFeed;
import org.jejak.store.LinesFile;
import org.jejak.store.StoreException;
import org.jejak.store.Watch;
import org.jejak.store.WatchEvent;
import org.jejak.store.WatchException;
import org.jejak.store.WatchFeed;
import org.jejak.store.WholeFile;
import org.jejak.store.XmlFeed;
import org.jspecify.annotations.Nullable;

/** Takes events to feeds, files, commands and webhooks of watches that were set up here. */
final class WatchCourier implements Courier, AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(15);

  private final WatchSeal seal;
  private final Map<Boolean, Webhook> lines = new HashMap<>();
  private final Set<String> strangers = new TreeSet<>();

  WatchCourier(WatchSeal seal) {
    this.seal = seal;
  }

  /** Names of watches that were set up elsewhere, whose events were left. */
  Set<String> strangers() {
    return strangers;
  }

  @Override
  public Receipt deliver(Watch watch, List<WatchEvent> events) {
    if (!seal.isOf(watch)) {
      strangers.add(watch.name());
      return new Receipt(Outcome.NOT_HERE, "set up elsewhere");
    }
    try {
      return switch (watch.to()) {
        case Destination.Feed feed -> write(feed, watch, events, events.getFirst().found());
        case Destination.Lines file -> {
          LinesFile.append(file.file(), events.stream().map(WatchEvent::json).toList());
          yield Receipt.delivered(Phrases.count(events.size(), "line"));
        }
        case Destination.Command command -> ShellCommand.run(command.words(), events.getFirst());
        case Destination.Webhook hook -> post(hook, events.getFirst());
      };
    } catch (IOException e) {
      return Receipt.failed("cannot be written: " + reason(e));
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static Receipt write(
      Destination.Feed feed, Watch watch, List<WatchEvent> events, Instant updated)
      throws IOException {
    WholeFile.write(
        feed.file(),
        out -> {
          switch (feed.format()) {
            case ATOM -> new XmlFeed(WatchFeed.of(watch, events, updated)).atom(out);
            case RSS -> new XmlFeed(WatchFeed.of(watch, events, updated)).rss(out);
            case JSON -> out.write(JsonFeed.of(WatchFeed.of(watch, events, updated)));
          }
        });
    return Receipt.delivered("feed of " + Phrases.count(events.size(), "entry"));
  }

  private Receipt post(Destination.Webhook hook, WatchEvent event) {
    String secret;
    try {
      secret = secret(hook.secret());
    } catch (WatchException e) {
      return Receipt.failed(String.valueOf(e.getMessage()));
    }
    Webhook.Posted posted =
        line(hook.allowPrivate())
            .post(hook.url(), event.id(), event.json().getBytes(StandardCharsets.UTF_8), secret);
    Outcome outcome =
        posted.arrived() ? Outcome.DELIVERED : posted.lasting() ? Outcome.REFUSED : Outcome.FAILED;
    return new Receipt(outcome, posted.words());
  }

  private Webhook line(boolean allowPrivate) {
    return lines.computeIfAbsent(
        allowPrivate,
        allowed -> {
          FetchPolicy usual = FetchPolicy.standard("Jejak/" + Main.VERSION);
          FetchPolicy.Limits limits = usual.limits();
          FetchPolicy.Limits quick =
              new FetchPolicy.Limits(
                  limits.bytes(),
                  limits.ratio(),
                  ANSWER,
                  limits.redirects(),
                  limits.pages(),
                  limits.sitemaps(),
                  limits.sitemapDepth());
          return new Webhook(
              new FetchPolicy(usual.userAgent(), allowed, false, null, usual.pace(), quick),
              Surroundings.real());
        });
  }

  /**
   * The secret itself.
   *
   * @throws WatchException when it is not there, or no secret
   */
  private static String secret(Secret secret) {
    String where =
        switch (secret) {
          case Secret.InFile in -> in.file().toString();
          case Secret.InVariable in -> "the variable " + in.name();
        };
    String words =
        switch (secret) {
          case Secret.InFile in -> firstLine(in);
          case Secret.InVariable in -> String.valueOf(System.getenv().getOrDefault(in.name(), ""));
        };
    if (words.isBlank()) {
      throw new WatchException("the secret is missing: " + where + " is empty or not there");
    }
    String problem = Webhook.problem(words.strip());
    if (problem != null) {
      throw new WatchException("the secret in " + where + " " + problem);
    }
    return words.strip();
  }

  private static String firstLine(Secret.InFile in) {
    try (var lines = Files.lines(in.file())) {
      return lines.findFirst().orElse("");
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }

  /**
   * Looks before a watch is set up whether it can ever deliver.
   *
   * @param others the watches that there are
   * @throws WatchException when it cannot; the message says why
   */
  void check(Watch watch, List<Watch> others) {
    others.stream().filter(seal::isOf).forEach(other -> requireApart(watch, other));
    switch (watch.to()) {
      case Destination.Webhook hook -> {
        String problem = Webhook.addressProblem(hook.url());
        if (problem != null) {
          throw new WatchException("the webhook's address: " + problem);
        }
        secret(hook.secret());
      }
      case Destination.Feed feed -> {
        notAFolder(feed.file());
        notAnothers(feed.file());
      }
      case Destination.Lines lines -> notAFolder(lines.file());
      case Destination.Command command -> {
        // What a shell makes of it shows when it runs.
      }
    }
  }

  /** A feed's file holds what one watch tells, and is written anew each time. */
  private static void requireApart(Watch watch, Watch other) {
    Path file = file(watch);
    boolean feed = watch.to() instanceof Destination.Feed || other.to() instanceof Destination.Feed;
    if (feed && file != null && file.equals(file(other))) {
      throw new WatchException(
          "the watch '%s' writes to %s already; name another file".formatted(other.name(), file));
    }
  }

  private static @Nullable Path file(Watch watch) {
    return switch (watch.to()) {
      case Destination.Feed feed -> feed.file();
      case Destination.Lines lines -> lines.file();
      case Destination.Command command -> null;
      case Destination.Webhook hook -> null;
    };
  }

  private static void notAFolder(Path file) {
    if (Files.isDirectory(file)) {
      throw new WatchException(file + " is a folder; name a file");
    }
  }

  /** A feed's file is written anew each time: another's would be lost. */
  private static void notAnothers(Path file) {
    try {
      if (Files.exists(file)
          && !Files.readString(file, StandardCharsets.ISO_8859_1).contains(WatchFeed.TITLE)) {
        throw new WatchException(file + " is there and is no feed of Jejak's; name another file");
      }
    } catch (IOException e) {
      throw new WatchException(file + " cannot be read: " + reason(e), e);
    }
  }

  /** Writes the feed of a watch that has told nothing yet, so that readers find it. */
  void begin(Watch watch, Instant now) {
    if (watch.to() instanceof Destination.Feed feed && !Files.exists(feed.file())) {
      try {
        write(feed, watch, List.of(), now);
      } catch (IOException e) {
        throw new StoreException(feed.file() + " cannot be written: " + reason(e), e);
      }
    }
  }

  @Override
  public void close() {
    lines.values().forEach(Webhook::close);
  }
}
