package org.jejak.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jejak.article.Dated;
import org.jejak.event.Incident;
import org.jejak.lineage.Edge;
import org.jejak.plan.Plan;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** The words in which both reports speak: days, counts and names of kinds. */
final class Phrases {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private Phrases() {}

  /** An interval as a person writes it: {@code 11–12 Oct 2024}, {@code Oct 2024}, {@code 2024}. */
  static String days(Interval when) {
    OffsetDateTime minute = when.minute();
    if (minute != null) {
      return String.format(
          Locale.ROOT,
          "%s, %02d:%02d %s",
          day(when.from()),
          minute.getHour(),
          minute.getMinute(),
          minute.getOffset().getTotalSeconds() == 0 ? "UTC" : minute.getOffset().getId());
    }
    LocalDate from = when.from();
    LocalDate to = when.to();
    if (from.equals(to)) {
      return day(from);
    }
    if (from.getYear() != to.getYear()) {
      return day(from) + " – " + day(to);
    }
    if (from.getDayOfYear() == 1 && to.getDayOfYear() == to.lengthOfYear()) {
      return Integer.toString(from.getYear());
    }
    if (from.getMonth() != to.getMonth()) {
      return from.getDayOfMonth() + " " + month(from) + " – " + day(to);
    }
    if (from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth()) {
      return month(from) + " " + from.getYear();
    }
    return from.getDayOfMonth() + "–" + day(to);
  }

  /** Days, or {@code day unknown}. */
  static String daysOrUnknown(@Nullable Interval when) {
    return when == null ? "day unknown" : days(when);
  }

  static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
  }

  static String month(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1);
  }

  /** When a report appeared, and where that is not written in it, how it is known. */
  static String published(@Nullable Dated published, @Nullable Dated inferred) {
    if (published != null) {
      return days(published.interval());
    }
    if (inferred == null) {
      return "undated";
    }
    String by =
        switch (inferred.method()) {
          case "story" -> "by its story";
          case "storyline" -> "by its storyline";
          case "weekday-and-day" -> "by a weekday and a day that fit one year";
          default -> "by " + inferred.method();
        };
    return "undated; about " + days(inferred.interval()) + " " + by;
  }

  /** {@code 1 report}, {@code 2 reports}; for story, storyline, origin and the like. */
  static String count(long number, String noun) {
    String grouped = grouped(number);
    if (number == 1) {
      return grouped + " " + noun;
    }
    return grouped
        + " "
        + (noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
  }

  /** {@code 3 changes}, or that none was noted. */
  static String changes(int number) {
    return number == 0 ? "no change noted" : count(number, "change");
  }

  /** The name of a kind in lower case words. */
  static String words(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The name of a kind with a capital: {@code Shared source}. */
  static String label(Enum<?> kind) {
    String words = words(kind);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** How a report came out of another, said of the later one. */
  static String madeFrom(Edge.Kind kind) {
    return switch (kind) {
      case COPY -> "shares its text with";
      case EXCERPT -> "shares a part of its text with";
      case TRANSLATION -> "translated from";
      case SHARED_SOURCE -> "names the same source as";
    };
  }

  /** What a drift of this kind is, for the legend. */
  static String meaning(Edge.DriftKind kind) {
    return switch (kind) {
      case NUMBER -> "a figure differs";
      case DATE -> "a day or period differs";
      case MODALITY -> "a wish, plan or possibility became a fact, or the reverse";
      case ATTRIBUTION -> "who said it differs, or that someone did";
      case ROLE -> "who did what to whom differs";
      case NEGATION -> "a “not” came or went";
      case QUALIFIER -> "a limit came or went";
      case OMISSION -> "left out";
      case INSERTION -> "put in";
    };
  }

  /** What befell people, and how strong it was: {@code magnitude 6.1, at least 7 dead}. */
  static String figures(Incident incident) {
    List<String> parts = new ArrayList<>();
    if (incident.magnitude() != null) {
      parts.add("magnitude " + incident.magnitude());
    }
    incident
        .figures()
        .forEach((field, number) -> {
          String bound = incident.qualifiers().get(field);
          String figure = String.format(Locale.ROOT, "%,d %s", number, field);
          parts.add(bound == null ? figure : bound + " " + figure);
        });
    incident.qualifiers().entrySet().stream()
        .filter(e -> !incident.figures().containsKey(e.getKey()))
        .forEach(e -> parts.add(e.getValue() + " " + e.getKey()));
    return String.join(", ", parts);
  }

  /** Figures as several reports tell them: {@code 7–23 dead}. */
  static String figuresAsTold(List<Incident> incidents) {
    Map<String, LongSummaryStatistics> told = new TreeMap<>();
    for (Incident incident : incidents) {
      incident
          .figures()
          .forEach((field, number) ->
              told.computeIfAbsent(field, x -> new LongSummaryStatistics()).accept(number));
    }
    List<String> parts = new ArrayList<>();
    DoubleSummaryStatistics strength =
        incidents.stream()
            .map(Incident::magnitude)
            .filter(Objects::nonNull)
            .mapToDouble(magnitude -> magnitude)
            .summaryStatistics();
    if (strength.getCount() > 0) {
      parts.add("magnitude " + range("" + strength.getMin(), "" + strength.getMax()));
    }
    told.forEach((field, numbers) ->
        parts.add(range(grouped(numbers.getMin()), grouped(numbers.getMax())) + " " + field));
    return String.join(", ", parts);
  }

  private static String range(String least, String most) {
    return least.equals(most) ? least : least + "–" + most;
  }

  /** A number with a comma between thousands, wherever the reader lives. */
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** What came of a plan. */
  static String outcome(Plan.Outcome outcome) {
    return switch (outcome) {
      case KEPT -> "reported done in time";
      case LATE -> "reported done after the due day";
      case MISSED -> "reported as not done by the due day";
      case CANCELLED -> "reported as called off";
      case OPEN -> "nothing reported yet";
      case OVERDUE -> "the due day is past, nothing reported";
    };
  }

  /** A shape for each kind of drift, so that colour alone never tells them apart. */
  static String shape(Edge.DriftKind kind) {
    return switch (kind) {
      case NUMBER -> "#";
      case DATE -> "◷";
      case MODALITY -> "◇";
      case ATTRIBUTION -> "❝";
      case ROLE -> "⇄";
      case NEGATION -> "¬";
      case QUALIFIER -> "≈";
      case OMISSION -> "−";
      case INSERTION -> "+";
    };
  }

  /** The English name of a language. */
  static String language(String code) {
    if (code.equals("und")) {
      return "language unclear";
    }
    String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }
}
