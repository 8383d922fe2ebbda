package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns away requests that no honest page or program of this machine makes, and sends the headers.
 */
final class Guard {
  /** Every write carries it: a page of another site cannot send it without being asked about. */
  static final String HEADER = "X-Jejak";

  private static final String POLICY = "Content-Security-Policy";

  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /** What every answer carries. */
  static final Map<String, String> HEADERS =
      Map.of(
          POLICY,
          CONTENT_POLICY,
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD);

  private final boolean loopback;
  private final @Nullable String proxiedAs;
  private final @Nullable String tiles;

  Guard(ServerOptions options) {
    this.loopback = isLoopback(options.host());
    this.proxiedAs = options.proxiedAs();
    this.tiles = options.tiles() == null ? null : options.tiles().origin();
  }

  /** Whether a name or address can only mean this machine. */
  static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.equals("::1")
        || name.equals("[::1]")
        || name.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }

  void register(RoutesConfig routes) {
    routes.before(this::check);
  }

  /** Sends what protects every answer. */
  void sendHeaders(Context context) {
    HEADERS.forEach(context::header);
    if (tiles != null) {
      context.header(POLICY, CONTENT_POLICY.replace("img-src 'self'", "img-src 'self' " + tiles));
    }
    // Whoever answers what may be kept says so.
    context.header("Cache-Control", "no-store");
  }

  /** A name that another site had resolve to this machine is none of this server's. */
  private void check(Context context) {
    String host = hostName(context.header("Host"));
    if (!isOurs(host)) {
      throw Problem.of(
          421,
          "this server answers as %s only, not as the Host says"
              .formatted(proxiedAs == null ? "localhost" : proxiedAs));
    }
    String site = context.header("Sec-Fetch-Site");
    boolean embedded = !"navigate".equals(context.header("Sec-Fetch-Mode"));
    if ("cross-site".equals(site) && embedded && context.path().startsWith("/api/")) {
      throw Problem.of(403, "a page of another site may not ask here");
    }
    if (READS.contains(context.method())) {
      return;
    }
    String origin = context.header("Origin");
    if (origin != null && !isOwn(origin, context)) {
      throw Problem.of(403, "a page of another origin may not write here");
    }
    if (context.header(HEADER) == null) {
      throw Problem.of(403, "a request that writes needs the header %s: 1".formatted(HEADER));
    }
    if (context.req().getContentLengthLong() > RequestLimits.MOST_BODY_BYTES) {
      throw Faults.tooLarge();
    }
  }

  private boolean isOurs(@Nullable String host) {
    if (proxiedAs != null) {
      return host != null && (host.equalsIgnoreCase(proxiedAs) || loopback && isLoopback(host));
    }
    return !loopback || host != null && isLoopback(host);
  }

  private static boolean isOwn(String origin, Context context) {
    try {
      return URI.create(origin).getRawAuthority() != null
          && URI.create(origin).getRawAuthority().equalsIgnoreCase(context.header("Host"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static @Nullable String hostName(@Nullable String host) {
    if (host == null) {
      return null;
    }
    int port = host.lastIndexOf(':');
    return port > host.lastIndexOf(']') ? host.substring(0, port) : host;
  }
}
