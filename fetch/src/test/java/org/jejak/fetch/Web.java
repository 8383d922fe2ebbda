package org.jejak.fetch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/**
 * A web of hosts behind one loopback server, with names, addresses and a time of its own: hosts are
 * at a public address unless a test says otherwise, and every connection ends here.
 */
final class Web implements AutoCloseable {
  static final String PUBLIC = "93.184.215.14";
  static final Instant START = Instant.parse("2025-09-01T08:00:00Z");

  /** Writes the raw bytes of an answer. */
  @FunctionalInterface
  interface Script {
    void answer(Request request, OutputStream out) throws IOException;
  }

  /** A request that arrived; names of fields are in lower case. */
  record Request(String host, String path, Map<String, String> fields, long atMillis) {
    String url() {
      return "http://" + host + path;
    }
  }

  private final ServerSocket server;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final Map<String, List<String>> addresses = new ConcurrentHashMap<>();
  private final Map<String, Integer> asked = new HashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> connected = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong nanos = new AtomicLong();

  Web() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  /** What stands at an address, such as {@code http://paper.example/a}. */
  Web at(String url, Script script) {
    scripts.put(url, script);
    return this;
  }

  Web page(String url, String html, String... fields) {
    return at(url, (request, out) -> send(out, "200 OK", html(html), with("text/html", fields)));
  }

  Web status(String url, int status, String... fields) {
    return at(url, (request, out) -> send(out, status + " Word", new byte[0], fields));
  }

  Web redirect(String url, String location) {
    return status(url, 301, "Location: " + location);
  }

  Web text(String url, String contentType, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return at(url, (request, out) -> send(out, "200 OK", bytes, "Content-Type: " + contentType));
  }

  Web bytes(String url, byte[] body, String... fields) {
    return at(url, (request, out) -> send(out, "200 OK", body, fields));
  }

  /** Where a host lies; with several groups, each question gets the next and then the last. */
  Web lies(String host, String... groups) {
    addresses.put(host, List.of(groups));
    return this;
  }

  private static String[] with(String contentType, String... fields) {
    List<String> all = new ArrayList<>(List.of(fields));
    all.add("Content-Type: " + contentType);
    return all.toArray(String[]::new);
  }

  private static byte[] html(String html) {
    return html.getBytes(StandardCharsets.UTF_8);
  }

  /** A report long enough to be read as one. */
  static String report(String title) {
    return "<html><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1>"
        + ("<p>The harbour office in Kupang said on 3 March 2025 that two ferries would sail to"
                + " Dili every week, and that officials in Dili welcomed the plan.</p>")
            .repeat(3)
        + "</article></body></html>";
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static void send(OutputStream out, String status, byte[] body, String... fields)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
    for (String field : fields) {
      head.append(field).append("\r\n");
    }
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String[] first = String.valueOf(in.readLine()).split(" ");
      Map<String, String> fields = new TreeMap<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        int colon = line.indexOf(':');
        fields.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      String path = first[1].replaceFirst("^http://[^/]*", "");
      Request request = new Request(fields.get("host"), path, fields, millis());
      requests.add(request);
      OutputStream out = socket.getOutputStream();
      scripts
          .getOrDefault(request.url(), (r, o) -> send(o, "404 Not Found", new byte[0]))
          .answer(request, out);
      out.flush();
      socket.shutdownOutput();
    } catch (IOException | RuntimeException e) {
      // The client went away; what it saw is what the test looks at.
    }
  }

  Surroundings surroundings() {
    return new Surroundings(
        () -> START.plusNanos(nanos.get()),
        nanos::get,
        time -> nanos.addAndGet(time.toNanos()),
        this::resolve,
        address -> {
          connected.add(address.getAddress().getHostAddress());
          return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
        },
        7);
  }

  private synchronized List<InetAddress> resolve(String host) throws UnknownHostException {
    if (host.endsWith(".nowhere")) {
      throw new UnknownHostException(host);
    }
    boolean literal = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    List<String> groups = addresses.getOrDefault(host, List.of(literal ? host : PUBLIC));
    int turn = asked.merge(host, 1, Integer::sum) - 1;
    List<InetAddress> found = new ArrayList<>();
    for (String address : groups.get(Math.min(turn, groups.size() - 1)).split(" ")) {
      found.add(InetAddress.getByAddress(host, InetAddress.getByName(address).getAddress()));
    }
    return found;
  }

  long millis() {
    return Duration.ofNanos(nanos.get()).toMillis();
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Requests for one address. */
  List<Request> requests(String url) {
    return requests().stream().filter(r -> r.url().equals(url)).toList();
  }

  /** Requests for pages, without robots.txt and tdmrep.json. */
  List<String> asked() {
    return requests().stream()
        .map(Request::url)
        .filter(url -> !url.endsWith("/robots.txt") && !url.endsWith("/tdmrep.json"))
        .toList();
  }

  /** Addresses that a connection was opened to. */
  List<String> connected() {
    return List.copyOf(connected);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
