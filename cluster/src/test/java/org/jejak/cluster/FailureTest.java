package org.jejak.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jejak.output.OutputFiles;
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
              Thread.sleep(60);
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
    environment.setParallelism(2);
    new ClusterJob(
            topics == null ? InputFiles.of(List.of(input.toString())) : InputFiles.of(List.of()),
            topics,
            SLOWLY,
            Duration.ofMinutes(1),
            Rounds.AT_THE_END,
            Duration.ofDays(400),
            null,
            Results.in(new ResultFolder(folder.resolve("out").toString(), List.of())),
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

  private void assertSameBytes() {
    for (String name : OutputFiles.NAMES) {
      assertThat(folder.resolve("out").resolve(name + ".jsonl"))
          .hasSameBinaryContentAs(expected.resolve(name + ".jsonl"));
    }
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
    send("halves", files.subList(0, REPORTS / 2));
    JobClient job = run(topic("halves", false), null);
    awaitCheckpoint(2);
    String saved = stop(job, false);
    send("halves", files.subList(REPORTS / 2, REPORTS));
    // A savepoint keeps whether its topics end: these do not, so the job is told to.
    JobClient next = run(topic("halves", false), saved);
    awaitRead("halves", REPORTS);
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

  /** Waits until a checkpoint has so many messages of a topic behind it. */
  private static void awaitRead(String topic, long messages) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", trial.kafka()))) {
      long read = 0;
      for (int tries = 0; read < messages; tries++) {
        assertThat(tries).as("%d messages are read", read).isLessThan(600);
        Thread.sleep(200);
        read =
            admin
                .listConsumerGroupOffsets("jejak")
                .partitionsToOffsetAndMetadata()
                .get()
                .entrySet()
                .stream()
                .filter(partition -> partition.getKey().topic().equals(topic))
                .mapToLong(partition -> partition.getValue().offset())
                .sum();
      }
    }
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
    send("reports", files());
    JobClient job = run(topic("reports", true), null);
    awaitCheckpoint(2);
    trial.killKafka();
    trial.replaceKafka();
    await(job);
    assertSameStories();
  }

  private static KafkaInput topic(String name, boolean untilNow) {
    return new KafkaInput(trial.kafka(), List.of(name), untilNow, Duration.ZERO);
  }

  /** Messages have other names than files: every one is in the ledger once, the stories are one. */
  private void assertSameStories() throws IOException {
    assertThat(Files.readAllLines(folder.resolve("out/ledger.jsonl")))
        .hasSize(REPORTS)
        .doesNotHaveDuplicates()
        .allMatch(row -> row.contains("\"ACCEPTED\""));
    assertThat(Files.readAllLines(folder.resolve("out/stories.jsonl")))
        .isEqualTo(Files.readAllLines(expected.resolve("stories.jsonl")));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(input)) {
      return files.sorted().toList();
    }
  }

  /** A message for each file, under its name. */
  private static void send(String topic, List<Path> files) throws Exception {
    if (!hasKafka) {
      trial.startKafka();
      hasKafka = true;
    }
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", trial.kafka()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (Path file : files) {
        producer.send(
            new ProducerRecord<>(topic, file.getFileName().toString(), Files.readAllBytes(file)));
      }
    }
  }

  @Test
  @Tag("long")
  void aFolderThatTakesNoCheckpointsIsSaidAndWhatWasSavedStays() throws Exception {
    // Files may end before the next checkpoint is due.
    send("endless", files());
    JobClient job = run(topic("endless", false), null);
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
