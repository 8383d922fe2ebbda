package org.jejak.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that are no public servers: IANA's special-purpose registries (RFC 6890), all IPv6
 * beyond 2000::/3, which holds IPv4 inside IPv6 too, and what clouds tell their own machines. Java
 * turns ::ffff:a.b.c.d into IPv4 by itself.
 */
final class SpecialAddress {
  private static final List<Range> V4 =
      List.of(
          new Range("0.0.0.0", 8, "an address of this network"),
          new Range("10.0.0.0", 8, "a private address"),
          new Range("100.64.0.0", 10, "an address inside a carrier's network"),
          new Range("127.0.0.0", 8, "a loopback address"),
          new Range("168.63.129.16", 32, "a cloud's own address"),
          new Range("169.254.0.0", 16, "a link-local address"),
          new Range("172.16.0.0", 12, "a private address"),
          new Range("192.0.0.0", 24, "a protocol's address"),
          new Range("192.0.2.0", 24, "an address for examples"),
          new Range("192.88.99.0", 24, "a relay's address"),
          new Range("192.168.0.0", 16, "a private address"),
          new Range("198.18.0.0", 15, "an address for measurements"),
          new Range("198.51.100.0", 24, "an address for examples"),
          new Range("203.0.113.0", 24, "an address for examples"),
          new Range("224.0.0.0", 4, "a multicast address"),
          new Range("240.0.0.0", 4, "a reserved address"));

  private static final List<Range> V6 =
      List.of(
          new Range("::1", 128, "a loopback address"),
          new Range("::", 128, "an address of this network"),
          new Range("fe80::", 10, "a link-local address"),
          new Range("fc00::", 7, "a private address"),
          new Range("ff00::", 8, "a multicast address"),
          new Range("2001::", 23, "a protocol's address"),
          new Range("2001:db8::", 32, "an address for examples"),
          new Range("2002::", 16, "an IPv4 address inside an IPv6 address"),
          new Range("3fff::", 20, "an address for examples"));

  /** The common prefix of translation (RFC 6052): as good or bad as the address inside it. */
  private static final Range TRANSLATED = new Range("64:ff9b::", 96, "");

  private static final Range PUBLIC_V6 = new Range("2000::", 3, "");

  private SpecialAddress() {}

  /** What kind of address it is; null for one of a public server. */
  static @Nullable String kind(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return kind(V4, bytes);
    }
    if (TRANSLATED.holds(bytes)) {
      return kind(V4, Arrays.copyOfRange(bytes, 12, 16));
    }
    String kind = kind(V6, bytes);
    return kind == null && !PUBLIC_V6.holds(bytes) ? "a reserved address" : kind;
  }

  private static @Nullable String kind(List<Range> ranges, byte[] bytes) {
    for (Range range : ranges) {
      if (range.holds(bytes)) {
        return range.kind;
      }
    }
    return null;
  }

  private record Range(byte[] start, int bits, String kind) {
    Range(String start, int bits, String kind) {
      this(literal(start), bits, kind);
    }

    private static byte[] literal(String address) {
      try {
        return InetAddress.getByName(address).getAddress();
      } catch (UnknownHostException e) {
        throw new IllegalStateException("not an address: " + address, e);
      }
    }

    boolean holds(byte[] bytes) {
      if (bytes.length != start.length) {
        return false;
      }
      for (int i = 0; i < bits; i++) {
        int mask = 0x80 >> (i % 8);
        if ((bytes[i / 8] & mask) != (start[i / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
