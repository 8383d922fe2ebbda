package org.jejak.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Input that does not end, and who is told of each round. */
final class TopicOptions {
  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "A Kafka broker; with commas between, where there are several.")
  private @Nullable String servers;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      split = ",",
      description = "Topics to read, from their beginning; a message is what a file would hold.")
  private List<String> topics = new ArrayList<>();

  @Option(names = "--until-now", description = "End with what the topics hold now.")
  private boolean untilNow;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "PT1H",
      converter = Stretch.class,
      description = "How often all that is kept is traced, by the messages' time (default: 1h).")
  private Duration every = Duration.ofHours(1);

  @Option(
      names = "--late",
      paramLabel = "TIME",
      defaultValue = "PT1M",
      converter = Stretch.class,
      description =
          "How much later than its neighbours a message may come and still count in its round"
              + " (default: 1m); one that comes later counts in the next.")
  private Duration late = Duration.ofMinutes(1);

  @Option(
      names = "--keep",
      paramLabel = "TIME",
      defaultValue = "P400D",
      converter = Stretch.class,
      description =
          "How long a report is kept after it was last seen, by the messages' time"
              + " (default: 400d, as far as lineage and storylines look back).")
  private Duration kept = Duration.ofDays(400);

  @Option(
      names = "--to-topic",
      paramLabel = "TOPIC",
      description = "Also send each row to this topic where a round tells it otherwise.")
  private @Nullable String rows;

  /** A stretch of time as people write it: 30s, 5m, 1h, 400d. */
  static final class Stretch implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String words) {
      if (words.startsWith("P")) {
        return Duration.parse(words);
      }
      if (!words.matches("[1-9][0-9]{0,8}[smhd]")) {
        throw new TypeConversionException(
            "a stretch of time is written as 30s, 5m, 1h or 400d, not '" + words + "'");
      }
      long many = Long.parseLong(words.substring(0, words.length() - 1));
      return switch (words.charAt(words.length() - 1)) {
        case 's' -> Duration.ofSeconds(many);
        case 'm' -> Duration.ofMinutes(many);
        case 'h' -> Duration.ofHours(many);
        default -> Duration.ofDays(many);
      };
    }
  }

  /** What is wrong with them; null where nothing is. */
  @Nullable String fault() {
    if (servers == null && (!topics.isEmpty() || rows != null)) {
      return "--topic and --to-topic need --kafka HOST:PORT";
    }
    return servers != null && topics.isEmpty() && rows == null
        ? "--kafka needs --topic or --to-topic"
        : null;
  }

  /** What is read; null where no topic is. */
  @Nullable KafkaInput input() {
    return servers == null || topics.isEmpty()
        ? null
        : new KafkaInput(servers, topics, untilNow, late);
  }

  /** Who is told; null where nobody is. */
  @Nullable KafkaOutput output() {
    return servers == null || rows == null ? null : new KafkaOutput(servers, rows);
  }

  Rounds rounds() {
    return topics.isEmpty() ? Rounds.AT_THE_END : new Rounds(every);
  }

  Duration kept() {
    return kept;
  }
}
