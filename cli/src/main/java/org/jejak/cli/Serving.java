package org.jejak.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.jejak.server.JejakServer;
import org.jejak.server.ServerOptions;

/** A server from its start to the end of the process. */
final class Serving {
  private Serving() {}

  /**
   * Serves until somebody stops the process: what is under way is broken off then, and loses
   * nothing.
   *
   * @param words what is said before the address
   */
  static void untilTheEnd(ServerOptions options, PrintWriter out, String words)
      throws InterruptedException {
    try (JejakServer server = JejakServer.start(options)) {
      String host = options.host().indexOf(':') < 0 ? options.host() : "[" + options.host() + "]";
      out.println("%shttp://%s:%d/".formatted(words, host, server.port()));
      out.flush();
      CountDownLatch end = new CountDownLatch(1);
      Runnable ending =
          () -> {
            server.close();
            end.countDown();
          };
      try (ShutdownHook hook = new ShutdownHook(ending)) {
        end.await();
      }
    }
  }
}
