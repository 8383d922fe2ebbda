package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.document.Sources;
import org.jejak.knowledge.Knowledge;
import org.jejak.server.ServerOptions;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jejak demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Traces the sample reports, prints the report and writes it as a page. On a terminal, it then"
            + " takes them into a folder and serves it.",
    footer = {
      "",
      "Example:",
      "  jejak demo",
      "",
      "The page is jejak-demo/report.html, the folder jejak-demo/folder."
    })
final class DemoCommand implements Callable<Integer> {
  private static final String FOLDER = "jejak-demo";

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--no-serve", description = "End after the report, on a terminal, too.")
  private boolean noServe;

  @Mixin private QuietOption quiet = new QuietOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path samples = samples();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    List<String> inputs = List.of(samples.toString());
    Trace trace;
    try (Progress progress = new Progress(err, inputs, Terminal.drawable())) {
      int threads = Runtime.getRuntime().availableProcessors();
      trace =
          new Run(Run.engine(Knowledge::standard), threads, progress)
              .trace(Sources.in(inputs), null);
    }
    TraceIndex index = new TraceIndex(trace);
    TextReport.print(index, out, Terminal.styled());
    OutputOptions.writeHtml(index, Path.of(FOLDER));
    out.println();
    out.println(
        "Wrote "
            + Path.of(FOLDER, OutputOptions.HTML)
            + ": open it in a browser, it needs no network.");
    out.flush();
    if (!noServe && Terminal.isSeen()) {
      serve(inputs, out, err);
    }
    return TraceOptions.exitCode(trace);
  }

  private void serve(List<String> inputs, PrintWriter out, PrintWriter err)
      throws InterruptedException {
    Jejak engine = Run.engine(Knowledge::standard);
    DemoFolder folder = new DemoFolder(Path.of(FOLDER, "folder"), words -> tell(err, words));
    try (Progress progress = new Progress(err, inputs, Terminal.drawable())) {
      folder.take(inputs, engine, progress);
    }
    Clock clock = Clock.systemUTC();
    ServerOptions options =
        new ServerOptions(
            folder.path(),
            "localhost",
            0,
            () -> engine,
            clock,
            null,
            null,
            new ServedWatches(clock, quiet, WatchSeal.ofThisUser()),
            Main.VERSION,
            null);
    Serving.untilTheEnd(options, out, "The same to look through and try out (Ctrl-C ends it): ");
  }

  private static void tell(PrintWriter err, String words) {
    err.println("jejak: " + Columns.clean(words));
    err.flush();
  }

  /** The samples beside the launcher; named from here where they lie below this folder. */
  private static Path samples() throws IOException {
    Path samples = Path.of(System.getProperty("jejak.home", "."), "samples");
    if (!Files.isDirectory(samples)) {
      throw new IOException("the samples are not at " + samples);
    }
    Path here = Path.of("").toAbsolutePath();
    Path absolute = samples.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
  }
}
