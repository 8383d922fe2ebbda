package org.jejak.cluster;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a job goes on after a failure. */
final class CheckpointOptions {
  /** A machine that is gone is soon replaced, or not at all. */
  private static final int ATTEMPTS = 20;

  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Nothing is saved while a round is traced: of a large archive that takes hours. */
  private static final Duration LONGEST = Duration.ofDays(2);

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description =
          "Save progress into this folder, seen by every machine: a job that fails goes on from"
              + " there, and gives the same bytes.")
  private @Nullable String folder;

  @Option(
      names = "--checkpoint-every",
      paramLabel = "TIME",
      defaultValue = "PT1M",
      converter = TopicOptions.Stretch.class,
      description = "How often progress is saved (default: 1m).")
  private Duration every = Duration.ofMinutes(1);

  @Option(
      names = "--from",
      paramLabel = "SAVED",
      description = "Go on from this savepoint or checkpoint instead of from the beginning.")
  private @Nullable String from;

  /** Those that save progress so often. */
  static CheckpointOptions into(String folder, Duration every) {
    CheckpointOptions options = new CheckpointOptions();
    options.folder = folder;
    options.every = every;
    return options;
  }

  /** Whether progress is saved. */
  boolean areOn() {
    return folder != null;
  }

  /** Adds them to what a job is started with. */
  Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, ATTEMPTS);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, PAUSE);
    if (folder != null) {
      configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
      configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, address(folder));
      configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, every);
      configuration.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, LONGEST);
      configuration.set(
          CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
          ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    }
    if (from != null) {
      configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, address(from));
    }
    return configuration;
  }

  private static String address(String name) {
    return InputFiles.hasScheme(name)
        ? name
        : new Path(java.nio.file.Path.of(name).toAbsolutePath().toUri()).toString();
  }
}
