package org.jejak.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jejak.output.Export;
import org.jejak.output.OutputFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak cluster run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Reads reports on many tasks and traces them; writes the same bytes as jejak trace, or keeps"
            + " them as jejak ingest does.",
    footer = {
      "",
      "Examples:",
      "  jejak cluster run --local reports/ --out traced",
      "  jejak cluster run --local reports/ --db newsroom",
      "  jejak cluster run --local --kafka localhost:9092 --topic reports --out traced --every 5m",
      "  flink run jejak-cluster-job.jar run s3://archive/2025/ --out s3://archive/traced"
    })
final class RunCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description =
          "Files, folders and globs, as jejak trace takes them, seen by every machine; or"
              + " addresses on a file system of Flink's, as s3://bucket/folder.")
  private List<String> inputs = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write all files of docs/output.md into this folder.")
  private @Nullable String out;

  @Option(
      names = "--db",
      paramLabel = "DIR",
      description =
          "Keep reports and trace in this folder, as jejak ingest does, for jejak serve, search and"
              + " export; its tables may lie in PostgreSQL (docs/store.md). Seen by every machine.")
  private @Nullable String db;

  @Option(
      names = "--also",
      paramLabel = "FORM",
      split = ",",
      description = "Write beside them in other forms, too, as jejak trace does: csv, parquet ...")
  private List<Export> also = new ArrayList<>();

  @Option(
      names = "--dead-letters",
      paramLabel = "DIR",
      description =
          "Also write what could not be read into files of this folder, each with its reason.")
  private @Nullable String deadLetters;

  @Option(names = "--local", description = "Run in this process instead of on a cluster.")
  private boolean local;

  @Option(
      names = "--cluster",
      paramLabel = "HOST:PORT",
      description = "Run on this cluster: the address of its REST interface.")
  private @Nullable String cluster;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Tasks that read (default: one a processor, or the cluster's).")
  private @Nullable Integer parallelism;

  @Mixin private EngineOptions engine = new EngineOptions();
  @Mixin private TopicOptions topics = new TopicOptions();
  @Mixin private CheckpointOptions checkpoints = new CheckpointOptions();

  @Option(
      names = "--patience",
      defaultValue = "60",
      paramLabel = "SECONDS",
      description = "How long one item may take before it is rejected (default: ${DEFAULT-VALUE}).")
  private int patience;

  @Override
  public Integer call() throws Exception {
    check();
    TraceSettings settings = settings();
    StreamExecutionEnvironment environment = environment();
    job(settings).build(environment);
    JobExecutionResult result = environment.execute("jejak");
    if (!result.isJobExecutionResult()) {
      say("The job runs on the cluster");
      return Main.DONE;
    }
    if (out != null) {
      say("Wrote " + OutputFiles.NAMES.size() + " files to " + out);
    }
    if (db != null) {
      say("Kept reports and trace in " + db);
    }
    Integer rejected = result.getAccumulatorResult(Tracing.REJECTED);
    return rejected != null && rejected > 0 ? Main.SOME_REJECTED : Main.DONE;
  }

  private void check() {
    String fault = topics.fault();
    if (inputs.isEmpty() && topics.input() == null) {
      fault = "INPUT is missing, and so is --topic";
    }
    if (out == null && db == null) {
      fault = "--out DIR or --db DIR is missing";
    }
    if (out == null && (!also.isEmpty() || topics.output() != null)) {
      fault = "--also and --to-topic need --out DIR";
    }
    if (db != null && engine.haveCorrections()) {
      fault =
          "--corrections is for --out; jejak correct import --db DIR FILE tells them to a folder";
    }
    if (db != null && InputFiles.hasScheme(db)) {
      fault = "--db takes a folder that every machine sees, not '" + db + "'";
    }
    if (parallelism != null && parallelism < 1) {
      fault = "--parallelism must be at least 1";
    }
    if (local && cluster != null) {
      fault = "--local and --cluster contradict each other";
    }
    if (cluster != null && !RemoteCluster.isAddress(cluster)) {
      fault = "--cluster takes HOST:PORT, not '" + cluster + "'";
    }
    if (patience < 1) {
      fault = "--patience must be at least 1";
    }
    if (fault != null) {
      throw new ParameterException(spec().commandLine(), fault);
    }
  }

  private TraceSettings settings() {
    try {
      return engine.settings();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec().commandLine(), e.getMessage(), e);
    }
  }

  private void say(String words) {
    spec().commandLine().getErr().println(words);
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec");
  }

  private StreamExecutionEnvironment environment() {
    Configuration configuration = checkpoints.configuration();
    StreamExecutionEnvironment environment = environment(configuration);
    if (parallelism != null) {
      environment.setParallelism(parallelism);
    }
    boolean ends = topics.input() == null && !checkpoints.areOn();
    return environment.setRuntimeMode(
        ends ? RuntimeExecutionMode.BATCH : RuntimeExecutionMode.STREAMING);
  }

  private StreamExecutionEnvironment environment(Configuration configuration) {
    if (cluster != null) {
      return RemoteCluster.at(cluster).environment(configuration);
    }
    return local
        ? StreamExecutionEnvironment.createLocalEnvironment(
            Runtime.getRuntime().availableProcessors(), configuration)
        : StreamExecutionEnvironment.getExecutionEnvironment(configuration);
  }

  private ClusterJob job(TraceSettings settings) {
    return new ClusterJob(
        InputFiles.of(inputs),
        topics.input(),
        ItemReading.with(settings.files()),
        Duration.ofSeconds(patience),
        topics.rounds(),
        topics.kept(),
        settings,
        results(),
        topics.output(),
        deadLetters == null ? null : new DeadLetters(deadLetters));
  }

  private Results results() {
    String files = out == null || InputFiles.hasScheme(out) ? out : absolute(out);
    return new Results(
        files == null ? null : new ResultFolder(files, also),
        db == null ? null : new StoreFolder(absolute(db)));
  }

  private static String absolute(String folder) {
    return Path.of(folder).toAbsolutePath().toString();
  }
}
