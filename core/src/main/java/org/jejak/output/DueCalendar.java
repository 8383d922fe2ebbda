package org.jejak.output;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jejak.article.Article;
import org.jejak.plan.Plan;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * The due days of plans as a calendar (RFC 5545): an event of whole days each. Days that are named
 * (12 to 16 June) are all of them; of a longer window (by Friday, in May) only the last day is. A
 * plan without a due day, or with a vague one, is not in it.
 */
final class DueCalendar {
  private static final int OCTETS_A_LINE = 75;

  private final Chosen chosen;
  private final Trace trace;

  DueCalendar(Chosen chosen) {
    this.chosen = chosen;
    this.trace = chosen.trace();
  }

  String write(Folder folder) throws IOException {
    String name = "plans.ics";
    try (RowFile file = RowFile.ofLinesInOrder(folder, name)) {
      add(file, "BEGIN", "VCALENDAR");
      add(file, "VERSION", "2.0");
      add(file, "PRODID", "-//Jejak//Due days of plans//EN");
      for (Plan plan : chosen.plans().stream().sorted(comparing(Plan::id)).toList()) {
        Interval due = plan.due();
        if (due != null && due.precision() != Precision.VAGUE) {
          add(plan, due, folder, file);
        }
      }
      add(file, "END", "VCALENDAR");
      file.finish();
    }
    return name;
  }

  private void add(Plan plan, Interval due, Folder folder, RowFile file) throws IOException {
    LocalDate announced = plan.announced();
    Article article = trace.readings().article(plan.article());
    add(file, "BEGIN", "VEVENT");
    add(file, "UID", plan.id());
    // No clock is read: the plan was first told of on that day.
    add(file, "DTSTAMP", basic(announced == null ? due.from() : announced) + "T000000Z");
    add(file, "DTSTART;VALUE=DATE", basic(first(due, announced)));
    add(file, "DTEND;VALUE=DATE", basic(due.to().plusDays(1)));
    add(file, "SUMMARY", escaped(folder.words(OneLine.of(plan.text()))));
    add(file, "DESCRIPTION", description(plan, due, article, folder));
    String type = plan.type() == null ? "" : "," + plan.type();
    add(file, "CATEGORIES", plan.outcome() + type);
    if (plan.outcome() == Plan.Outcome.CANCELLED) {
      add(file, "STATUS", "CANCELLED");
    }
    String link = Codes.link(article.url());
    if (link != null) {
      add(file, "URL", link);
    }
    add(file, "TRANSP", "TRANSPARENT");
    add(file, "END", "VEVENT");
  }

  /** "By Friday" is a window that begins with the announcement. */
  private static LocalDate first(Interval due, @Nullable LocalDate announced) {
    boolean days = due.precision() == Precision.DAY || due.precision() == Precision.MINUTE;
    return days && !due.from().equals(announced) ? due.from() : due.to();
  }

  private static String description(Plan plan, Interval due, Article article, Folder folder) {
    List<String> lines = new ArrayList<>();
    lines.add("Outcome: " + plan.outcome() + date(plan.outcomeDate()));
    String window = due.isOneDay() ? "" : " to " + due.to();
    lines.add("Due: " + due.from() + window + " (" + due.precision() + ")");
    String told = article.outlet() == null ? article.input() : article.outlet();
    String day = plan.announced() == null ? "" : ", " + plan.announced();
    lines.add("Announced: " + folder.words(OneLine.of(told)) + day);
    if (article.title() != null) {
      lines.add(folder.words(OneLine.of(article.title())));
    }
    lines.add("Report: " + article.id());
    return lines.stream().map(DueCalendar::escaped).collect(Collectors.joining("\\n"));
  }

  private static String date(@Nullable Interval when) {
    return when == null ? "" : ", " + when.from() + (when.isOneDay() ? "" : " to " + when.to());
  }

  private static String basic(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** Words as a TEXT value (RFC 5545, 3.3.11); they are one line already. */
  private static String escaped(String words) {
    return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
  }

  /** A content line, folded so that none has more than 75 octets (3.1). */
  private static void add(RowFile file, String name, String value) throws IOException {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    String line = name + ":" + value;
    for (int i = 0; i < line.length(); ) {
      String character = Character.toString(line.codePointAt(i));
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > OCTETS_A_LINE) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.append(character);
      octets += size;
      i += character.length();
    }
    file.addLine("", folded.append('\r').toString());
  }
}
