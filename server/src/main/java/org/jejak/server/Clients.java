package org.jejak.server;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where requests come from. */
final class Clients {
  private static final int NETWORK_BYTES = 8;

  private final boolean behindProxy;

  Clients(ServerOptions options) {
    this.behindProxy = options.proxiedAs() != null;
  }

  /** The client's address; behind a proxy, the one that the proxy says it talks to. */
  String address(Context context) {
    String said = said(context, "X-Forwarded-For");
    if (said == null) {
      return context.ip();
    }
    // The proxy adds the address at the end; what stands before it, anybody may have written.
    String last = said.substring(said.lastIndexOf(',') + 1).strip();
    return last.matches("[0-9A-Fa-f.:]{2,45}") ? last : context.ip();
  }

  /**
   * What the proxy says; null where there is none. A line of its own stands behind the client's.
   */
  private @Nullable String said(Context context, String header) {
    List<String> lines =
        behindProxy ? Collections.list(context.req().getHeaders(header)) : List.of();
    return lines.isEmpty() ? null : lines.getLast();
  }

  /** Whether the request comes from this machine itself. */
  boolean isHere(Context context) {
    return !behindProxy && Guard.isLoopback(address(context).replace("0:0:0:0:0:0:0:1", "::1"));
  }

  /** Whether the proxy says that the client talks to it over TLS. */
  boolean isEncrypted(Context context) {
    return "https".equalsIgnoreCase(said(context, "X-Forwarded-Proto"));
  }

  /** What limits count by: an address of IPv4, a network of IPv6, as each has many addresses. */
  String key(Context context) {
    String address = address(context);
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // A literal address is not looked up.
      if (InetAddress.getByName(address) instanceof Inet6Address six) {
        return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES));
      }
    } catch (UnknownHostException e) {
      // Counted as it is written.
    }
    return address;
  }
}
