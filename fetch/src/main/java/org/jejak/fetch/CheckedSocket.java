package org.jejak.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/** A socket that checks the very address it connects to, so that no later answer of DNS counts. */
final class CheckedSocket extends Socket {
  private final AddressCheck check;

  CheckedSocket(AddressCheck check) {
    this.check = check;
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    if (!(endpoint instanceof InetSocketAddress address) || address.isUnresolved()) {
      throw new IOException("not a resolved address: " + endpoint);
    }
    check.require(address.getHostString(), address.getAddress());
    super.connect(check.route(address), timeout);
  }
}
