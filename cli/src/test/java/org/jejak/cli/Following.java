package org.jejak.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jejak.fetch.FeedList;
import org.jejak.fetch.FetchPolicy;
import org.jejak.fetch.Surroundings;
import org.jejak.store.FeedStatus;
import org.jejak.store.Store;
import org.jejak.store.StoreStatus;
import org.jejak.store.StoreView;
import org.jejak.trace.Jejak;

/** A server on this machine with feeds and pages, a clock, and a folder that follows them. */
final class Following implements AutoCloseable {
  static final Instant START = Instant.parse("2025-09-01T08:00:00Z");
  private static final Jejak JEJAK = Jejak.standard();

  /** What a server answers; a body of null is a status alone. */
  record Reply(int status, String type, String body, Map<String, String> fields) {}

  final Path folder;
  final List<String> said = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong nanos = new AtomicLong();
  private final HttpServer server;
  private Instant base = START;
  private Stop stop = new Stop();
  private long end = Long.MAX_VALUE;

  Following(Path folder) throws IOException {
    this.folder = folder;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    Reply reply = replies.getOrDefault(path, new Reply(404, "text/html", "", Map.of()));
    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
    boolean same = known != null && known.equals(reply.fields.get("ETag"));
    exchange.getResponseHeaders().set("Content-Type", reply.type);
    reply.fields.forEach(exchange.getResponseHeaders()::set);
    byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
    if (same || reply.status != 200) {
      exchange.sendResponseHeaders(same ? 304 : reply.status, -1);
    } else {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  Following status(String path, int status, Map<String, String> fields) {
    replies.put(path, new Reply(status, "text/html", "", fields));
    return this;
  }

  Following page(String path, String title, String more) {
    replies.put(path, new Reply(200, "text/html", report(title, more), Map.of()));
    return this;
  }

  Following xml(String path, String body, Map<String, String> fields) {
    replies.put(path, new Reply(200, "application/xml", body, fields));
    return this;
  }

  /** A feed whose entries name pages; an entry is {@code path} or {@code path when}. */
  Following feed(String path, String... entries) {
    StringBuilder items = new StringBuilder();
    for (String entry : entries) {
      String[] parts = entry.split(" ", 2);
      items
          .append("<item><title>Notice of the harbour</title><link>")
          .append(url(parts[0]))
          .append(
              "</link><description>The harbour office in Kupang said on 3 March 2025 that two"
                  + " ferries would sail to Dili every week.</description><guid>g")
          .append(parts[0])
          .append("</guid>");
      if (parts.length > 1) {
        items.append("<pubDate>").append(parts[1]).append("</pubDate>");
      }
      items.append("</item>");
    }
    return xml(path, "<rss><channel><title>Paper</title>" + items + "</channel></rss>", Map.of());
  }

  /** A page with a report; {@code more} stands behind its text. */
  static String report(String title, String more) {
    String paragraph =
        "<p>The harbour office in Kupang said on 3 March 2025 that two ferries would sail to Dili"
            + " every week. Officials welcomed what they called “"
            + title
            + "”.</p>";
    return "<html><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1>"
        + paragraph
        + "<p>Fishermen asked for a later hour, since the boats come home at dawn and the pier is"
        + " narrow. The office promised an answer within a month.</p>"
        + more
        + "</article></body></html>";
  }

  /** How often an address was asked for. */
  long asked(String path) {
    return asked.stream().filter(path::equals).count();
  }

  Instant now() {
    return base.plusNanos(nanos.get());
  }

  /** Time goes by. */
  Following later(Duration time) {
    nanos.addAndGet(time.toNanos());
    return this;
  }

  /** Somebody sets the clock; no time goes by. */
  Following setClock(Duration by) {
    base = base.plus(by);
    return this;
  }

  private Surroundings surroundings() {
    return new Surroundings(
        this::now,
        nanos::get,
        time -> {
          if (nanos.addAndGet(time.toNanos()) > end) {
            stop.ask();
          }
        },
        host -> List.of(InetAddress.getAllByName(host)),
        UnaryOperator.identity(),
        7);
  }

  /** One round over what is due. */
  FollowTally once(String... feeds) throws IOException {
    return run(false, true, this::open, feeds);
  }

  /** One round that keeps the entries and fetches no page. */
  FollowTally entries(String... feeds) throws IOException {
    return run(true, true, this::open, feeds);
  }

  /** Follows until so much time has gone by, then somebody presses Ctrl-C. */
  FollowTally during(Duration time, Supplier<Store> opener, String... feeds) throws IOException {
    stop = new Stop();
    end = nanos.get() + time.toNanos();
    return run(false, false, opener, feeds);
  }

  Store open() {
    return Store.open(folder, JEJAK, this::now);
  }

  private FollowTally run(boolean entries, boolean once, Supplier<Store> opener, String... feeds)
      throws IOException {
    Set<String> addresses = new TreeSet<>();
    List<FeedList.Named> named = new ArrayList<>();
    for (String feed : feeds) {
      addresses.add(url(feed));
      named.add(new FeedList.Named(url(feed), null));
    }
    FetchPolicy standard = FetchPolicy.standard("Jejak/1.0");
    FetchPolicy policy =
        new FetchPolicy(
            standard.userAgent(), true, false, null, standard.pace(), standard.limits());
    FollowNews news = new FollowNews(false, said::add, said::add);
    Follow.Plan plan = new Follow.Plan(addresses, entries, once, false, false, null);
    new FollowRun(plan, policy, opener, surroundings(), news, stop, store -> {})
        .run(named, List.of());
    return news.tally();
  }

  StoreStatus.Counts counts(String feed) {
    try (StoreView view = StoreView.open(folder)) {
      return view.status().inputs().get(url(feed));
    }
  }

  long articles() {
    try (StoreView view = StoreView.open(folder)) {
      return view.status().articles();
    }
  }

  FeedStatus feed(String path) {
    try (StoreView view = StoreView.open(folder)) {
      return view.feeds(now()).stream()
          .filter(status -> status.feed().address().equals(url(path)))
          .findFirst()
          .orElseThrow();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
