package org.jejak.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What comes before any request can be read: how many connections there are, how long one may take
 * to say what it wants, and what is answered where it says nothing sensible.
 */
final class Connections implements Connection.Listener {
  private static final int MOST = 4000;
  private static final int MOST_HEADER_BYTES = 16 << 10;
  private static final long IDLE_MILLIS = 30_000;
  private static final long LEAST_BODY_BYTES_A_SECOND = 500;

  private final String host;
  private final int port;
  private final long mostSilentNanos;
  private final Map<Connection, Asking> open = new ConcurrentHashMap<>();

  Connections(ServerOptions options) {
    this(options, IDLE_MILLIS);
  }

  Connections(ServerOptions options, long mostSilentMillis) {
    this.host = options.host();
    this.port = options.port();
    this.mostSilentNanos = mostSilentMillis * 1_000_000;
  }

  /** How many requests of a connection are under way, and since when there was none. */
  private static final class Asking {
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile long since = System.nanoTime();
  }

  // What Jetty will have in its place is not there yet.
  @SuppressWarnings("removal")
  static void harden(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(MOST_HEADER_BYTES);
    http.setMinRequestDataRate(LEAST_BODY_BYTES_A_SECOND);
  }

  static void harden(Server server) {
    server.addBean(new NetworkConnectionLimit(MOST, server));
    server.setErrorHandler(new Faulty());
  }

  /** Where the server listens. */
  Connector connector(Server server, HttpConfiguration http) {
    http.addCustomizer((request, headers) -> begun(request));
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.addBean(this);
    return connector;
  }

  private Request begun(Request request) {
    Asking asking = open.get(request.getConnectionMetaData().getConnection());
    if (asking != null) {
      asking.underWay.incrementAndGet();
      Request.addCompletionListener(
          request,
          failure -> {
            asking.since = System.nanoTime();
            asking.underWay.decrementAndGet();
          });
    }
    return request;
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Asking());
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  /**
   * Closes connections that have asked nothing for long: a client that sends its request a byte at
   * a time is never idle, and would stay.
   */
  void sweep() {
    long now = System.nanoTime();
    open.forEach((connection, asking) -> {
      if (asking.underWay.get() == 0 && now - asking.since > mostSilentNanos) {
        connection.getEndPoint().close();
      }
    });
  }

  /** Answers what is no request that anybody could read. */
  private static final class Faulty extends ErrorHandler {
    @Override
    protected void generateResponse(
        Request request,
        Response response,
        int code,
        @Nullable String message,
        @Nullable Throwable cause,
        Callback callback)
        throws IOException {
      HttpFields.Mutable headers = response.getHeaders();
      head(headers);
      byte[] body = body(code);
      headers.put(HttpHeader.CONTENT_LENGTH, body.length);
      response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static void head(HttpFields.Mutable headers) {
      Guard.HEADERS.forEach(headers::put);
      headers.put(HttpHeader.CONTENT_TYPE, Problem.TYPE);
      headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    }

    private static byte[] body(int status) {
      String words =
          switch (status) {
            case 400 -> "this is no request of HTTP, or its address is not written as one";
            case 408 -> "the request came too slowly";
            case 414 -> "the address is longer than %,d bytes".formatted(MOST_HEADER_BYTES);
            case 431 -> "the headers are longer than %,d bytes in all".formatted(MOST_HEADER_BYTES);
            case 505 -> "this server speaks HTTP/1.1";
            default -> "the server cannot answer this";
          };
      return Problem.of(status, words).json().getBytes(StandardCharsets.UTF_8);
    }
  }
}
