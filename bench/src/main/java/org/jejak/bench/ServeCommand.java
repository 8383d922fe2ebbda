package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.server.JejakServer;
import org.jejak.server.ServerOptions;
import org.jejak.trace.Jejak;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jejak bench serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Asks the REST API of a folder over 32 connections: 40 %% stories, 30 %% searches, 20 %%"
            + " reports, 10 %% lists, drawn at random, nothing told as unchanged. The client runs on the"
            + " same machine and takes its part of it.")
final class ServeCommand implements Callable<Integer> {
  private static final int CONNECTIONS = 32;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--db", paramLabel = "DIR", description = "Serve this folder, in this process.")
  private @Nullable Path db;

  @Option(names = "--port", description = "Ask the server at this port instead.")
  private int port;

  @Option(names = "--seconds", defaultValue = "60", description = "For how long.")
  private int seconds = 60;

  @Option(names = "--warm", defaultValue = "20", description = "Seconds before that.")
  private int warm = 20;

  @Option(names = "--seed", defaultValue = "1", description = "Start of chance.")
  private long seed = 1;

  @Override
  public Integer call() throws Exception {
    if (db == null) {
      if (port < 1) {
        throw new ParameterException(
            Objects.requireNonNull(spec).commandLine(),
            "--db names a folder to serve, or --port a server that runs");
      }
      measure(port);
      return 0;
    }
    ServerOptions options =
        new ServerOptions(db, "localhost", 0, Jejak::standard, Clock.systemUTC(), null);
    try (JejakServer server = JejakServer.start(options)) {
      measure(server.port());
    }
    return 0;
  }

  private void measure(int asked) throws Exception {
    LoadMix mix;
    try (LoadConnection connection = new LoadConnection(asked)) {
      mix = LoadMix.of(connection);
    }
    System.out.printf(
        Locale.ROOT,
        "%,d stories, %,d reports and %,d words to ask for%n",
        mix.stories().size(),
        mix.reports().size(),
        mix.words().size());
    ServeMeasure measure = new ServeMeasure(asked, CONNECTIONS, mix);
    measure.run(warm, seed);
    Duration before = busy();
    ServeMeasure.Result result = measure.run(seconds, seed + 1);
    if (result.all().count() == 0) {
      throw new IOException("no answer came within %d seconds".formatted(seconds));
    }
    double busy = busy().minus(before).toNanos() / 1e6;
    System.out.printf(
        Locale.ROOT,
        "%.2f ms of processors a request, %s%n",
        busy / result.all().count(),
        db == null ? "the client's alone" : "the client's with them");
    print("all", result.all(), result.seconds());
    result
        .kinds()
        .forEach(
            (kind, times) -> print(kind.name().toLowerCase(Locale.ROOT), times, result.seconds()));
  }

  /** What this process took of all processors. */
  private static Duration busy() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static void print(String what, ServeMeasure.Times times, double seconds) {
    System.out.printf(
        Locale.ROOT,
        "%-7s %,9.0f requests/s   p50 %7.1f ms   p99 %7.1f ms   %,d errors of %,d%n",
        what,
        times.count() / seconds,
        times.quantile(.5),
        times.quantile(.99),
        times.errors(),
        times.count());
  }
}
