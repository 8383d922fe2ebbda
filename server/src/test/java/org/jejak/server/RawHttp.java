package org.jejak.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no well-behaved client sends: lines as they are. */
final class RawHttp {
  private static final int MOST_MILLIS = 10_000;

  private RawHttp() {}

  /** Sends lines and an empty one, and reads all that is answered. */
  static String ask(int port, String... lines) throws IOException {
    return send(port, String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
  }

  /** Sends bytes as they are, and reads all that is answered until the server closes. */
  static String send(int port, String bytes) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(MOST_MILLIS);
      try {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // The server has heard enough; what it says may be there all the same.
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
