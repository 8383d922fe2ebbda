package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jejak.document.Sources;
import org.jejak.evaluate.Evaluation;
import org.jejak.evaluate.Part;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.jejak.trace.TraceInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Traces a folder of generated reports in a process of its own and prints what it took. */
@Command(name = "trace-child", hidden = true)
final class TraceChild implements Callable<Integer> {
  private static final Set<String> PARTS =
      Set.of("stories", "origins", "lineage", "lineage.pair", "drifts", "drifts.place");

  @Option(names = "--in", required = true)
  private Path in = Path.of(".");

  @Option(names = "--memory", required = true)
  private String memory = "";

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    ProcessTime none = new ProcessTime(0, 0);
    Jejak jejak = Jejak.standard();
    TraceInput input = jejak.input(TraceInput.usualMemory());
    Sources.in(in.resolve("reports.jsonl")).forEach(item -> input.add(jejak.read(item)));
    double readWall = seconds(System.nanoTime() - start);
    double readCpu = seconds(ProcessTime.now().since(none));
    Trace trace = jejak.trace(input, null);
    double wall = seconds(System.nanoTime() - start);
    double cpu = seconds(ProcessTime.now().since(none));
    long resident = ProcessTime.peakResident();
    TraceResult result =
        new TraceResult(
            input.size(),
            memory,
            wall,
            cpu,
            readWall,
            readCpu,
            resident,
            trace.stories().size(),
            trace.lineage().size(),
            quality(trace));
    System.out.println(JsonMapper.builder().build().writeValueAsString(result));
    return 0;
  }

  private List<TraceResult.Quality> quality(Trace trace) {
    Evaluation evaluation =
        Evaluation.of(
            in.resolve("gold"),
            trace,
            (input, item) -> item == null ? input : "reports.jsonl!" + item);
    List<TraceResult.Quality> quality = new ArrayList<>();
    for (Part part : evaluation.parts()) {
      if (PARTS.contains(part.name())) {
        quality.add(
            new TraceResult.Quality(
                part.name(),
                share(part.score().precision()),
                share(part.score().recall()),
                share(part.score().f1())));
      }
    }
    return quality;
  }

  private static double share(@Nullable Double share) {
    return share == null ? -1 : share;
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }
}
