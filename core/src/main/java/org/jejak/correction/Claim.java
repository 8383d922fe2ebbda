package org.jejak.correction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jejak.event.EventType;
import org.jspecify.annotations.Nullable;

/** What a person says of reports. */
public sealed interface Claim {
  /** What kinds of claims there are, as files name them. */
  enum Kind {
    STORY,
    COPY,
    NOT_COPY,
    SPEAKER,
    DATE,
    EVENT,
    ENTITY_MERGE,
    ENTITY_SPLIT
  }

  /** Reports of one part tell one story, reports of two parts tell two. */
  record OfStory(List<Target> targets) implements Claim {
    /** Copies the list. */
    public OfStory {
      targets = List.copyOf(targets);
      check(targets.size() > 1, "needs two reports or more");
      Map<String, Integer> parts = new HashMap<>();
      for (Target target : targets) {
        Integer part = parts.putIfAbsent(target.article(), target.part());
        check(part == null || part == target.part(), "names one report in two parts");
      }
    }
  }

  /** The second report was made out of the first. */
  record OfCopy(List<Target> targets) implements Claim {
    /** Copies the list. */
    public OfCopy {
      targets = pair(targets);
    }
  }

  /** Neither of two reports was made out of the other. */
  record OfNoCopy(List<Target> targets) implements Claim {
    /** Copies the list. */
    public OfNoCopy {
      targets = pair(targets);
    }
  }

  /**
   * Who says a statement.
   *
   * @param value the name; null where it cannot be told
   * @param was the name that was read
   */
  record OfSpeaker(List<Target> targets, @Nullable String value, @Nullable String was)
      implements Claim {
    /** Copies the list. */
    public OfSpeaker {
      targets = one(targets);
      check(value == null || !value.isBlank(), "needs a \"value\" that is a name, or null");
    }
  }

  /**
   * When a report was published.
   *
   * @param value the day; null where it cannot be told
   * @param was the day that was read
   */
  record OfDate(List<Target> targets, @Nullable String value, @Nullable String was)
      implements Claim {
    /** Copies the list. */
    public OfDate {
      targets = one(targets);
      dayOf(value);
    }

    /** The day; null where it cannot be told. */
    public @Nullable LocalDate day() {
      return dayOf(value);
    }
  }

  /**
   * Of what type an event is.
   *
   * @param value the type; null where there is no event
   * @param was the type that was read
   */
  record OfEvent(List<Target> targets, @Nullable String value, String was) implements Claim {
    /** Copies the list. */
    public OfEvent {
      targets = one(targets);
      typeOf(value);
      typeOf(was);
    }

    /** The type; null where there is no event. */
    public @Nullable EventType type() {
      return typeOf(value);
    }
  }

  /** All these names mean one entity. */
  record OfOneEntity(List<Target> targets) implements Claim {
    /** Copies the list. */
    public OfOneEntity {
      targets = List.copyOf(targets);
      check(targets.size() > 1, "needs two names or more");
    }
  }

  /**
   * In these reports the name means another entity than elsewhere.
   *
   * @param value its name; null to leave the one that the reports give
   */
  record OfAnotherEntity(List<Target> targets, @Nullable String value, @Nullable String was)
      implements Claim {
    /** Copies the list. */
    public OfAnotherEntity {
      targets = List.copyOf(targets);
      check(!targets.isEmpty(), "needs a report");
      check(value == null || !value.isBlank(), "needs a \"value\" that is a name, or null");
    }
  }

  /** Which kind it is. */
  default Kind kind() {
    return switch (this) {
      case OfStory c -> Kind.STORY;
      case OfCopy c -> Kind.COPY;
      case OfNoCopy c -> Kind.NOT_COPY;
      case OfSpeaker c -> Kind.SPEAKER;
      case OfDate c -> Kind.DATE;
      case OfEvent c -> Kind.EVENT;
      case OfOneEntity c -> Kind.ENTITY_MERGE;
      case OfAnotherEntity c -> Kind.ENTITY_SPLIT;
    };
  }

  /** What it points at, in the order in which it was said. */
  List<Target> targets();

  /** What the person puts in the place of what was read; null where nothing, or unknown. */
  default @Nullable String value() {
    return null;
  }

  /** What was read when the person said it; null where nothing was. */
  default @Nullable String was() {
    return null;
  }

  /**
   * A claim of a kind.
   *
   * @throws IllegalArgumentException where it lacks something; the message goes on from its name
   */
  static Claim of(Kind kind, List<Target> targets, @Nullable String value, @Nullable String was) {
    return switch (kind) {
      case STORY -> new OfStory(targets);
      case COPY -> new OfCopy(targets);
      case NOT_COPY -> new OfNoCopy(targets);
      case SPEAKER -> new OfSpeaker(targets, value, was);
      case DATE -> new OfDate(targets, value, was);
      case EVENT -> {
        check(was != null, "needs \"was\", the type that was read");
        yield new OfEvent(targets, value, Objects.requireNonNull(was));
      }
      case ENTITY_MERGE -> new OfOneEntity(targets);
      case ENTITY_SPLIT -> new OfAnotherEntity(targets, value, was);
    };
  }

  private static List<Target> pair(List<Target> targets) {
    check(targets.size() == 2, "needs two reports");
    check(!targets.get(0).article().equals(targets.get(1).article()), "names one report twice");
    return List.copyOf(targets);
  }

  private static List<Target> one(List<Target> targets) {
    check(targets.size() == 1, "needs one target");
    return List.copyOf(targets);
  }

  private static @Nullable LocalDate dayOf(@Nullable String value) {
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("needs a \"value\" that is a day such as 2025-09-30", e);
    }
  }

  private static @Nullable EventType typeOf(@Nullable String value) {
    try {
      return value == null ? null : EventType.valueOf(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("names a type of event that there is not: " + value, e);
    }
  }

  private static void check(boolean right, String words) {
    if (!right) {
      throw new IllegalArgumentException(words);
    }
  }
}
