package org.jejak.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jejak.plan.Plan;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** A small drawing of a storyline in time: a lane for each story, a bar for each plan. */
final class HtmlChart {
  private static final int WIDTH = 880;
  private static final int LEFT = 70;
  private static final int RIGHT = 30;
  private static final int LANE = 34;
  private static final int TOP = 14;
  private static final int MAX_TICKS = 8;
  private static final int MAX_LANES = 30;
  private static final int WORD = 60;

  private final TraceIndex index;
  private final Html html;
  private LocalDate first = LocalDate.MAX;
  private LocalDate last = LocalDate.MIN;

  HtmlChart(TraceIndex index, Html html) {
    this.index = index;
    this.html = html;
  }

  /** Draws nothing where no report has a day. */
  void write(Storyline line, List<Plan> allPlans) {
    List<Story> stories = index.stories(line).stream().limit(MAX_LANES).toList();
    List<Plan> plans = allPlans.stream().filter(HtmlChart::drawn).limit(MAX_LANES).toList();
    stories.forEach(s -> s.articles().forEach(id -> include(index.day(id))));
    plans.forEach(p -> include(p.due()));
    plans.forEach(p -> include(p.outcomeDate()));
    if (first.isAfter(last)) {
      return;
    }
    long margin = Math.max(2, ChronoUnit.DAYS.between(first, last) / 30);
    first = first.minusDays(margin);
    last = last.plusDays(margin);
    int height = TOP + LANE * (stories.size() + plans.size()) + 34;
    html.open("figure", "class", "chart");
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + height,
        "role",
        "img",
        "aria-label",
        "Reports and plans in time, " + Phrases.day(first) + " to " + Phrases.day(last));
    axis(height - 30);
    int y = TOP + LANE / 2;
    for (int i = 0; i < stories.size(); i++, y += LANE) {
      label(y, "Story " + (i + 1));
      lane(y, stories.get(i));
    }
    for (Plan plan : plans) {
      label(y, "Plan " + (allPlans.indexOf(plan) + 1));
      plan(y, plan);
      y += LANE;
    }
    html.close();
    html.element("figcaption", legend(plans), "class", "meta");
    html.close();
  }

  /** Every sign stays on one line with its words. */
  private static String legend(List<Plan> plans) {
    List<String> signs =
        new ArrayList<>(List.of("● origin", "○ made out of another report", "◇ origin unclear"));
    if (!plans.isEmpty()) {
      signs.add("▬ when a plan was due");
      signs.add("✕ when it was done");
    }
    return signs.stream().map(s -> s.replace(' ', '\u00a0')).collect(Collectors.joining("   "));
  }

  private static boolean drawn(Plan plan) {
    return plan.due() != null && plan.due().precision() != Interval.Precision.VAGUE;
  }

  private void include(@Nullable Interval when) {
    if (when != null) {
      first = when.from().isBefore(first) ? when.from() : first;
      last = when.to().isAfter(last) ? when.to() : last;
    }
  }

  private double x(LocalDate day) {
    double share =
        (double) ChronoUnit.DAYS.between(first, day)
            / Math.max(1, ChronoUnit.DAYS.between(first, last));
    return LEFT + share * (WIDTH - LEFT - RIGHT);
  }

  private void axis(int y) {
    line(LEFT, y, WIDTH - RIGHT, y, "axis");
    long days = ChronoUnit.DAYS.between(first, last);
    if (days <= 70) {
      long step = Math.max(1, (days + MAX_TICKS - 1) / MAX_TICKS);
      for (LocalDate day = first.plusDays(1); day.isBefore(last); day = day.plusDays(step)) {
        tick(day, y, day.getDayOfMonth() + " " + Phrases.month(day));
      }
    } else {
      int step = (int) Math.max(1, (days / 30 + MAX_TICKS - 1) / MAX_TICKS);
      LocalDate day = first.withDayOfMonth(1).plusMonths(1);
      for (; day.isBefore(last); day = day.plusMonths(step)) {
        tick(day, y, Phrases.month(day) + " " + day.getYear());
      }
    }
  }

  private void tick(LocalDate day, int y, String text) {
    line(x(day), y, x(day), y + 5, "axis");
    html.element("text", text, "x", number(x(day)), "y", number(y + 19), "text-anchor", "middle");
  }

  private void label(int y, String text) {
    html.element("text", text, "x", "4", "y", number(y + 4), "class", "lane");
    line(LEFT, y, WIDTH - RIGHT, y, "grid");
  }

  private void lane(int y, Story story) {
    Set<String> roots = new HashSet<>();
    story.origins().forEach(o -> index.trees(o.articles()).forEach(b -> roots.add(b.article())));
    Map<LocalDate, Integer> taken = new HashMap<>();
    for (String id : story.articles()) {
      Interval day = index.day(id);
      if (day != null) {
        int before = taken.merge(day.from(), 1, Integer::sum) - 1;
        double x = Math.min(WIDTH - 6.0, x(day.from()) + before * 12);
        String kind =
            story.undecided().contains(id) ? "unclear" : roots.contains(id) ? "root" : "made";
        dot(x, y, id, kind);
      }
    }
  }

  private void dot(double x, int y, String id, String kind) {
    String what = index.outlet(id) + ", " + index.published(id);
    html.open("a", "href", "#" + id, "aria-label", what);
    if (kind.equals("unclear")) {
      String points =
          String.format(
              Locale.ROOT,
              "%.1f,%d %.1f,%d %.1f,%d %.1f,%d",
              x,
              y - 6,
              x + 6,
              y,
              x,
              y + 6,
              x - 6,
              y);
      html.open("polygon", "points", points, "class", kind);
    } else {
      html.open("circle", "cx", number(x), "cy", number(y), "r", "5", "class", kind);
    }
    html.element("title", what).close().close();
  }

  private void plan(int y, Plan plan) {
    Interval due = plan.due();
    if (due != null) {
      double start = x(due.from());
      double width = Math.max(5, x(due.to()) - start);
      html.open(
          "rect",
          "x",
          number(start),
          "y",
          number(y - 4),
          "width",
          number(width),
          "height",
          "8",
          "rx",
          "3",
          "class",
          "due");
      html.element("title", "Due " + Phrases.days(due)).close();
    }
    Interval done = plan.outcomeDate();
    if (done != null) {
      boolean roomy = x(done.from()) + WORD < WIDTH;
      html.element(
          "text",
          "✕",
          "x",
          number(x(done.from())),
          "y",
          number(y + 5),
          "text-anchor",
          "middle",
          "class",
          "done");
      html.element(
          "text",
          Phrases.words(plan.outcome()),
          "x",
          number(x(done.from()) + (roomy ? 10 : -10)),
          "y",
          number(y + 4),
          "text-anchor",
          roomy ? "start" : "end");
    }
  }

  private void line(double x1, double y1, double x2, double y2, String kind) {
    html.open(
        "line",
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2),
        "class",
        kind);
    html.close();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
