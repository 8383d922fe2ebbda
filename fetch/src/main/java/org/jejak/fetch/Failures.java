package org.jejak.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/** What went wrong on the way to a page, in plain words. */
final class Failures {
  private static final Map<Integer, String> STATUS =
      Map.ofEntries(
          Map.entry(400, "it did not understand the request"),
          Map.entry(401, "it asks for a password"),
          Map.entry(402, "it asks for payment"),
          Map.entry(403, "it does not allow it"),
          Map.entry(404, "not found"),
          Map.entry(406, "not acceptable"),
          Map.entry(410, "gone"),
          Map.entry(429, "too many requests"),
          Map.entry(451, "withheld for legal reasons"),
          Map.entry(500, "it failed"),
          Map.entry(502, "the server behind it failed"),
          Map.entry(503, "not available now"),
          Map.entry(504, "the server behind it did not answer"));

  /** What may work a moment later. */
  private static final List<Integer> PASSING = List.of(429, 500, 502, 503, 504);

  private Failures() {}

  static boolean isPassing(int status) {
    return PASSING.contains(status);
  }

  static boolean isPassing(IOException e) {
    boolean lasting =
        e instanceof Unwanted
            || e instanceof UnknownHostException
            || e instanceof SSLException
            || e instanceof ClientProtocolException
            || e instanceof MessageConstraintException
            || forbidden(e) != null;
    return !lasting || e instanceof NoHttpResponseException;
  }

  static @Nullable ForbiddenAddress forbidden(Throwable e) {
    Throwable at = e;
    for (int depth = 0; at != null && depth < 10; depth++) {
      if (at instanceof ForbiddenAddress forbidden) {
        return forbidden;
      }
      at = at.getCause();
    }
    return null;
  }

  private static boolean isUntrusted(SSLException e) {
    return e instanceof SSLPeerUnverifiedException || e.getCause() instanceof CertificateException;
  }

  static String words(int status) {
    String meaning = STATUS.get(status);
    return "the server answered " + status + (meaning == null ? "" : " (" + meaning + ")");
  }

  static String words(IOException e, String host) {
    ForbiddenAddress forbidden = forbidden(e);
    if (forbidden != null) {
      return String.valueOf(forbidden.getMessage());
    }
    return switch (e) {
      case Unwanted unwanted -> String.valueOf(unwanted.getMessage());
      case UnknownHostException unknown -> "no address is known for " + host;
      case ConnectTimeoutException timeout -> host + " did not answer";
      case NoRouteToHostException noRoute -> "no way leads to " + host;
      case ConnectException refused -> host + " refused the connection";
      case SSLException insecure ->
          isUntrusted(insecure)
              ? "the certificate of " + host + " is not trusted"
              : "no secure connection to " + host + " could be made";
      case NoHttpResponseException silent -> host + " closed the connection without an answer";
      case MessageConstraintException longHeader -> "the header of its answer is too long";
      case ConnectionClosedException closed -> "the connection ended before the page did";
      case InterruptedIOException slow -> host + " stopped sending";
      case MalformedChunkCodingException odd -> "its answer breaks the rules of HTTP";
      case ClientProtocolException odd -> "its answer breaks the rules of HTTP";
      case SocketException broken -> "the connection to " + host + " broke";
      default -> "could not be fetched: " + e;
    };
  }
}
