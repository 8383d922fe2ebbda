package org.jejak.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jejak.output.OutputFiles;
import org.jejak.store.StoreView;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on this machine, killed while a job runs: the bytes are those of one machine. */
class FailureTest {
  private static final int REPORTS = 160;

  /** All slots of both TaskManagers: whichever is killed has tasks of the job. */
  private static final int TASKS = 4;

  @TempDir private static Path dir;

  private static Trial trial;
  private static boolean hasKafka;
  private static Path input;
  private static Path expected;

  private Path folder;

  /** Slow enough to be killed in the middle. */
  private static final ItemReading SLOWLY =
      () ->
          item -> {
            try {
              Thread.sleep(120);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return Engine.get().read(item);
          };

  @BeforeAll
  static void start() throws Exception {
    input = Files.createDirectories(dir.resolve("in"));
    Path lines = Reports.made(dir.resolve("made.jsonl"), REPORTS);
    int number = 0;
    for (String line : Files.readAllLines(lines)) {
      Files.writeString(input.resolve("report-%03d.json".formatted(number++)), line);
    }
    expected = Reports.traced(dir.resolve("expected"), input.toString());
    trial = Trial.start(dir.resolve("trial"), System.getProperty("java.class.path"), 2);
  }

  @AfterAll
  static void stop() {
    if (trial != null) {
      trial.close();
    }
  }

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory(dir, "job");
  }

  private JobClient run(@Nullable KafkaInput topics, @Nullable String from) throws Exception {
    CheckpointOptions options =
        CheckpointOptions.into(folder.resolve("checkpoints").toString(), Duration.ofMillis(500));
    Configuration configuration = options.configuration();
    if (from != null) {
      configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, from);
    }
    RemoteCluster cluster = RemoteCluster.at(trial.flink());
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createRemoteEnvironment(
            cluster.host(), cluster.port(), configuration);
    environment.setParallelism(TASKS);
    new ClusterJob(
            topics == null ? InputFiles.of(List.of(input.toString())) : InputFiles.of(List.of()),
            topics,
            SLOWLY,
            Duration.ofMinutes(1),
            Rounds.AT_THE_END,
            Duration.ofDays(400),
            TraceSettings.USUAL,
            new Results(
                new ResultFolder(folder.resolve("out").toString(), List.of()),
                new StoreFolder(folder.resolve("db").toString())),
            null,
            null)
        .build(environment);
    return environment.executeAsync();
  }

  /** Waits until the job has saved its progress, and then some. */
  private void awaitCheckpoint(int number) throws Exception {
    for (int tries = 0; tries < 6000; tries++) {
      if (Files.isDirectory(folder.resolve("checkpoints")) && hasCheckpoint(number)) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no checkpoint");
  }

  private boolean hasCheckpoint(int number) throws IOException {
    try (Stream<Path> found = Files.walk(folder.resolve("checkpoints"))) {
      return found.anyMatch(path ->
          path.endsWith("_metadata")
              && Integer.parseInt(path.getParent().getFileName().toString().substring(4))
                  >= number);
    } catch (java.io.UncheckedIOException e) {
      // An old one was deleted meanwhile.
      return false;
    }
  }

  private static void await(JobClient job) throws Exception {
    job.getJobExecutionResult().get(8, TimeUnit.MINUTES);
  }

  private void assertSameBytes() throws IOException {
    assertSameBytes("out", expected);
    assertTheFolderHoldsTheSame();
  }

  private void assertSameBytes(String name, Path other) {
    for (String file : OutputFiles.NAMES) {
      assertThat(folder.resolve(name).resolve(file + ".jsonl"))
          .hasSameBinaryContentAs(other.resolve(file + ".jsonl"));
    }
  }

  /** What jejak export writes of the folder that the job filled is what the job wrote. */
  private void assertTheFolderHoldsTheSame() throws IOException {
    try (StoreView view = StoreView.open(folder.resolve("db"));
        Trace trace = view.trace(Engine.get(), null)) {
      OutputFiles.write(trace, folder.resolve("exported"));
    }
    assertSameBytes("exported", folder.resolve("out"));
  }

  @Test
  void aTaskManagerIsKilledAndAnotherTakesItsPlace() throws Exception {
    JobClient job = run(null, null);
    awaitCheckpoint(2);
    trial.killTaskManager(0);
    trial.replaceTaskManager(0);
    Duration recovery = new JobWatch(trial.flink(), job.getJobID()).untilItIsUpAgain();
    System.out.println("All tasks ran again %d ms after the kill".formatted(recovery.toMillis()));
    assertThat(recovery).isLessThan(Duration.ofMinutes(1));
    await(job);
    assertSameBytes();
  }

  @Test
  @Tag("long")
  void aJobThatWasStoppedGoesOnFromItsSavepoint() throws Exception {
    List<Path> files = files();
    KafkaTopic topic = topic("halves", files.subList(0, REPORTS / 2));
    JobClient job = run(topic.input(false), null);
    awaitCheckpoint(2);
    String saved = stop(job, false);
    topic.send(files.subList(REPORTS / 2, REPORTS));
    // A savepoint keeps whether its topics end: these do not, so the job is told to.
    JobClient next = run(topic.input(false), saved);
    topic.awaitRead(REPORTS);
    stop(next, true);
    await(next);
    assertSameStories();
  }

  /** Stops a job; where it {@code drains}, it ends as if its input had ended. */
  private String stop(JobClient job, boolean drains) throws Exception {
    String saved = folder.resolve("saved").toUri().toString();
    return job.stopWithSavepoint(drains, saved, SavepointFormatType.CANONICAL)
        .get(8, TimeUnit.MINUTES);
  }

  @Test
  @Tag("long")
  void theJobManagerIsKilledAndAnotherGoesOn() throws Exception {
    JobClient job = run(null, null);
    awaitCheckpoint(2);
    trial.killJobManager();
    trial.replaceJobManager();
    await(job);
    assertSameBytes();
  }

  @Test
  @Tag("long")
  void kafkaIsKilledAndComesBack() throws Exception {
    JobClient job = run(topic("reports", files()).input(true), null);
    awaitCheckpoint(2);
    trial.killKafka();
    trial.replaceKafka();
    await(job);
    assertSameStories();
  }

  /** A topic that holds files. */
  private static KafkaTopic topic(String name, List<Path> files) throws Exception {
    if (!hasKafka) {
      trial.startKafka();
      hasKafka = true;
    }
    KafkaTopic topic = new KafkaTopic(trial.kafka(), name);
    topic.send(files);
    return topic;
  }

  /** Messages have other names than files: every one is in the ledger once, the stories are one. */
  private void assertSameStories() throws IOException {
    assertThat(Files.readAllLines(folder.resolve("out/ledger.jsonl")))
        .hasSize(REPORTS)
        .doesNotHaveDuplicates()
        .allMatch(row -> row.contains("\"ACCEPTED\""));
    assertThat(Files.readAllLines(folder.resolve("out/stories.jsonl")))
        .isEqualTo(Files.readAllLines(expected.resolve("stories.jsonl")));
    assertTheFolderHoldsTheSame();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(input)) {
      return files.sorted().toList();
    }
  }

  @Test
  @Tag("long")
  void aFolderThatTakesNoCheckpointsIsSaidAndWhatWasSavedStays() throws Exception {
    // Files may end before the next checkpoint is due.
    JobClient job = run(topic("endless", files()).input(false), null);
    awaitCheckpoint(2);
    try (Stream<Path> jobs = Files.list(folder.resolve("checkpoints"))) {
      for (Path each : jobs.toList()) {
        refuse(each);
      }
    }
    assertThatThrownBy(() -> await(job))
        .satisfies(e ->
            assertThat(JobFault.words(e))
                .contains("progress could not be saved", "nothing that was saved is lost"));
    assertThat(hasCheckpoint(1)).isTrue();
  }

  /** Files where the next checkpoints would be folders: as if there were no room for them. */
  private static void refuse(Path checkpoints) throws IOException {
    for (int number = 1; number < 500; number++) {
      Path next = checkpoints.resolve("chk-" + number);
      if (!Files.exists(next)) {
        Files.createFile(next);
      }
    }
  }
}
