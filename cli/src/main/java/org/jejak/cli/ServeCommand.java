package org.jejak.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.jejak.server.ServerOptions;
import org.jejak.server.Tiles;
import org.jejak.workers.Threads;
import org.jejak.workers.Workers;
import org.jspecify.annotations.Nullable;
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
      "Any other address than localhost needs users or tokens: jejak user. docs/serve.md explains it."
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

  @Option(
      names = "--behind-proxy",
      paramLabel = "NAME",
      description =
          "The host name by which people reach a proxy before this server, such as desk.example."
              + " Its X-Forwarded-For and X-Forwarded-Proto are believed, so that nobody else may"
              + " reach the port.")
  private @Nullable String proxiedAs;

  @Option(
      names = "--tiles",
      paramLabel = "URL|DIR",
      description =
          "Draws maps on tiles: of a server, such as https://tiles.example/{z}/{x}/{y}.png, which is"
              + " then asked by whoever looks at a map, or of a folder that holds z/x/y.png. Default:"
              + " a rough outline, and nobody is asked.")
  private @Nullable String tiles;

  @Mixin private DbOption db = new DbOption();
  @Mixin private FolderOptions how = new FolderOptions();
  @Mixin private QuietOption quiet = new QuietOption();

  @Override
  public Integer call() throws InterruptedException {
    Clock clock = Clock.systemUTC();
    ServerOptions options =
        new ServerOptions(
            db.folder(),
            host,
            port,
            () -> how.engine().with(tracing()),
            clock,
            how.today(),
            proxiedAs,
            new ServedWatches(clock, quiet, WatchSeal.ofThisUser()),
            Main.VERSION,
            tiles == null ? null : Tiles.of(tiles));
    Serving.untilTheEnd(options, db.out(), "");
    return Main.DONE;
  }

  /** Half of the processors trace: the others answer meanwhile. */
  private static Workers tracing() {
    return Threads.of(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }
}
