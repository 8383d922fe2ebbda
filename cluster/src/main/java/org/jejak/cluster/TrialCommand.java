package org.jejak.cluster;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jejak cluster trial}. */
@Command(
    name = "trial",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Brings up a small cluster on this machine, until it is interrupted: ZooKeeper, a Kafka"
            + " broker, a JobManager and two TaskManagers. About 2 GB of memory.")
final class TrialCommand implements Callable<Integer> {
  private static final int TASK_MANAGERS = 2;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--dir",
      required = true,
      paramLabel = "DIR",
      description = "For settings, logs and data; made if needed.")
  private Path dir = Path.of(".");

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out =
        Objects.requireNonNull(spec, "picocli gives every command its spec").commandLine().getOut();
    String classPath = System.getProperty("java.class.path");
    out.println("Starting; this takes half a minute ...");
    out.flush();
    Trial trial = Trial.start(dir, classPath, TASK_MANAGERS);
    Runtime.getRuntime().addShutdownHook(new Thread(trial::close));
    trial.startKafka();
    out.println("Flink:  http://" + trial.flink());
    out.println("Kafka:  " + trial.kafka());
    out.println("Logs:   " + dir.resolve("logs") + File.separator);
    out.println("Run a job: jejak cluster run --cluster " + trial.flink() + " INPUT --out DIR");
    out.println("Ctrl-C ends it.");
    out.flush();
    new CountDownLatch(1).await();
    return Main.DONE;
  }
}
