package org.jejak.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves hosts and lets only public servers pass. A host with one special address among its
 * addresses does not pass at all.
 */
final class AddressCheck implements DnsResolver {
  private final FetchPolicy policy;
  private final Surroundings surroundings;

  AddressCheck(FetchPolicy policy, Surroundings surroundings) {
    this.policy = policy;
    this.surroundings = surroundings;
  }

  /** Throws where {@code address} may not be reached. */
  void require(String host, InetAddress address) throws ForbiddenAddress {
    String kind = SpecialAddress.kind(address);
    if (kind != null && !policy.allowPrivate() && !isProxy(host)) {
      throw new ForbiddenAddress(host, address, kind);
    }
  }

  /** The user named the proxy, so that it may lie anywhere. */
  private boolean isProxy(String host) {
    return policy.proxy() != null && policy.proxy().getHostString().equals(host);
  }

  InetSocketAddress route(InetSocketAddress address) {
    return surroundings.route().apply(address);
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    List<InetAddress> addresses;
    try {
      addresses = surroundings.resolver().resolve(unbracketed(host));
      for (InetAddress address : addresses) {
        require(unbracketed(host), address);
      }
    } catch (UnknownHostException e) {
      throw e;
    } catch (IOException e) {
      UnknownHostException unknown = new UnknownHostException(host);
      unknown.initCause(e);
      throw unknown;
    }
    return addresses.toArray(InetAddress[]::new);
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public @Nullable String resolveCanonicalHostname(String host) {
    return host;
  }
}
