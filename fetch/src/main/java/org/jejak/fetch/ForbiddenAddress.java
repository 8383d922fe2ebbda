package org.jejak.fetch;

import java.io.IOException;
import java.net.InetAddress;

/** A host that lies at a special address. */
final class ForbiddenAddress extends IOException {
  private static final long serialVersionUID = 1;

  ForbiddenAddress(String host, InetAddress address, String kind) {
    super(
        host.equals(address.getHostAddress())
            ? host + " is " + kind + "; --allow-private allows it"
            : host
                + " lies at "
                + address.getHostAddress()
                + ", "
                + kind
                + "; --allow-private allows it");
  }
}
