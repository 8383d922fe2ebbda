package org.jejak.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jejak.server.JejakServer;
import org.jejak.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jejak serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shows a folder as a page and a REST API on this machine.",
    footer = {
      "",
      "Example:",
      "  jejak serve --db newsroom",
      "",
      "The page is at http://localhost:7070/, the API at /api/v1; /openapi.yaml describes it.",
      "docs/serve.md explains both."
    })
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--host",
      paramLabel = "HOST",
      description =
          "The address to listen at. Default: localhost, which only this machine reaches.")
  private String host = "localhost";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port to listen at; 0 for any that is free. Default: 7070.")
  private int port = 7070;

  @Mixin private DbOption db = new DbOption();
  @Mixin private FolderOptions how = new FolderOptions();

  @Override
  public Integer call() throws InterruptedException {
    ServerOptions options =
        new ServerOptions(db.folder(), host, port, how::engine, Clock.systemUTC(), how.today());
    try (JejakServer server = JejakServer.start(options)) {
      db.out().println("http://%s:%d/".formatted(host, server.port()));
      db.out().flush();
      waitForTheEnd(server);
    }
    return Main.DONE;
  }

  /** Until somebody stops the process: what is under way is broken off then, and loses nothing. */
  private static void waitForTheEnd(JejakServer server) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              server.close();
              end.countDown();
            }));
    end.await();
  }
}
