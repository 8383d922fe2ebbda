package org.jejak.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jejak.disagreement.Disagreement;
import org.jejak.disagreement.MatrixRow;
import org.jejak.document.Span;
import org.jejak.lineage.Edge;
import org.jejak.plan.Plan;
import org.jejak.story.Storyline;
import org.jspecify.annotations.Nullable;

/**
 * What a storyline's reports say: when, who from whom, who said, what was planned, what differs.
 */
final class TextFindings {
  private static final int TIMELINE_LINES = 40;
  private static final int STATEMENTS = 6;
  private static final int DATE = 18;
  private static final String IN = "   ";

  private final TraceIndex index;
  private final Page page;
  private final Findings findings;

  TextFindings(TraceIndex index, Page page) {
    this.index = index;
    this.page = page;
    this.findings = new Findings(index);
  }

  void write(Storyline line) {
    timeline(findings.timeline(line));
    lineage(index.edges(line));
    statements(findings.statements(line));
    plans(index.plans(line));
    differences(index.disagreements(line));
  }

  private void timeline(List<Happening> happenings) {
    if (happenings.isEmpty()) {
      return;
    }
    page.section("What happened, as told");
    happenings.stream().limit(TIMELINE_LINES).forEach(this::happening);
    if (happenings.size() > TIMELINE_LINES) {
      more(happenings.size() - TIMELINE_LINES, "events.jsonl");
    }
  }

  private void happening(Happening happening) {
    page.row(IN, Phrases.daysOrUnknown(happening.when()), DATE, head(page, happening));
    proof(IN + " ".repeat(DATE), happening.sources());
  }

  /** The act, its status, who does it to whom, and where. */
  static String head(Page page, Happening happening) {
    StringBuilder head = new StringBuilder(page.bold(happening.act()));
    if (happening.status() != null) {
      head.append(' ').append(page.strong("[" + Columns.clean(happening.status()) + "]"));
    }
    for (String part : parts(happening)) {
      head.append("  ").append(Columns.clean(part));
    }
    return head.toString();
  }

  private static List<String> parts(Happening happening) {
    List<String> parts = new ArrayList<>();
    if (happening.who() != null) {
      parts.add(happening.who());
    }
    if (happening.detail() != null) {
      parts.add(happening.detail());
    }
    if (happening.place() != null) {
      parts.add("at " + happening.place());
    }
    return parts;
  }

  /** The words of the first report, and how many more carry it. */
  private void proof(String indent, List<Source> sources) {
    Source first = sources.getFirst();
    page.text(indent, page.dim("“" + words(first.text()) + "” " + names(sources)));
  }

  private String names(List<Source> sources) {
    List<String> outlets = sources.stream().map(s -> index.outlet(s.article())).distinct().toList();
    String named = outlets.stream().limit(3).collect(Collectors.joining(", "));
    return outlets.size() > 3
        ? "— %s and %d more".formatted(named, outlets.size() - 3)
        : "— " + named;
  }

  private static String words(String text) {
    return Columns.clip(Columns.clean(text), 240);
  }

  private void lineage(List<Edge> edges) {
    if (edges.isEmpty()) {
      return;
    }
    page.section("Who made what out of whom");
    for (int i = 0; i < edges.size(); i++) {
      if (i > 0) {
        page.blank();
      }
      edge(edges.get(i));
    }
  }

  private void edge(Edge edge) {
    String from = index.outlet(edge.from());
    String to = index.outlet(edge.to());
    boolean known = edge.direction() != null;
    page.text(
        IN,
        IN + "  ",
        page.bold(from + (known ? " → " : " ↔ ") + to)
            + page.dim(" · " + Phrases.words(edge.kind())));
    page.text(IN + "  ", page.dim(about(edge)));
    for (Edge.Drift drift : edge.drifts()) {
      drift(edge, drift, Math.max(Columns.width(from), Columns.width(to)));
    }
    long unchanged =
        edge.passages().stream()
            .filter(p -> edge.drifts().stream().noneMatch(d -> touches(p, d)))
            .count();
    if (!edge.drifts().isEmpty() && unchanged > 0) {
      page.blank()
          .text(
              IN + "  ",
              page.dim(
                  Phrases.count((int) unchanged, "more aligned passage") + ", no change noted"));
    }
    Chain.endingWith(index, edge).ifPresent(chain -> new ChainText(page, index).print(chain, IN));
  }

  private String about(Edge edge) {
    Edge.Direction direction = edge.direction();
    String order =
        direction == null
            ? "which came first is not known"
            : "order by " + direction.method().replace('-', ' ') + quoted(direction.text());
    if (edge.passages().isEmpty()) {
      return order;
    }
    return index.coverage(edge)
        + " aligned · "
        + Phrases.changes(edge.drifts().size())
        + " · "
        + order;
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "" : " (“" + words(text) + "”)";
  }

  private static boolean touches(Edge.Passage passage, Edge.Drift drift) {
    return overlaps(passage.from(), drift.from()) || overlaps(passage.to(), drift.to());
  }

  private static boolean overlaps(Span span, @Nullable Span other) {
    return other != null && span.overlaps(other);
  }

  private void drift(Edge edge, Edge.Drift drift, int outletWidth) {
    String change =
        switch (drift.kind()) {
          case OMISSION -> Phrases.meaning(drift.kind()) + ": “" + text(drift.fromText()) + "”";
          case INSERTION -> Phrases.meaning(drift.kind()) + ": “" + text(drift.toText()) + "”";
          default -> "“" + text(drift.fromText()) + "” → “" + text(drift.toText()) + "”";
        };
    page.blank();
    page.row(IN + "  ", page.strong(drift.kind().name()), 14, change);
    edge.passages().stream()
        .filter(p -> drift.from() != null && drift.to() != null && touches(p, drift))
        .findFirst()
        .ifPresent(p -> sentences(edge, p, Math.min(outletWidth, 24) + 2));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : words(text);
  }

  private void sentences(Edge edge, Edge.Passage passage, int width) {
    String indent = IN + " ".repeat(16);
    String from = words(passage.from().of(index.article(edge.from()).text()));
    String to = words(passage.to().of(index.article(edge.to()).text()));
    page.row(indent, label(edge.from()), width, page.dim(from));
    page.row(indent, label(edge.to()), width, page.dim(to));
  }

  private String label(String article) {
    return Columns.clip(index.outlet(article), 24);
  }

  private void statements(Map<String, List<Statement>> bySpeaker) {
    if (bySpeaker.isEmpty()) {
      return;
    }
    page.section("Who said what");
    bySpeaker.forEach((speaker, statements) -> {
      page.text(IN, page.bold(Columns.clean(speaker)));
      statements.stream().limit(STATEMENTS).forEach(this::statement);
      if (statements.size() > STATEMENTS) {
        more(statements.size() - STATEMENTS, "quotes.jsonl");
      }
    });
  }

  private void statement(Statement statement) {
    String said =
        switch (statement.mode()) {
          case DIRECT -> "“" + words(statement.text()) + "”";
          case INDIRECT, MIXED -> words(statement.text());
        };
    List<String> notes = new ArrayList<>();
    if (!statement.via().isEmpty()) {
      notes.add("via " + Columns.clean(String.join(", ", statement.via())));
    }
    if (statement.reportedBy() != null) {
      notes.add("reported by " + Columns.clean(statement.reportedBy()));
    }
    String through = notes.isEmpty() ? "" : page.strong(String.join(", ", notes)) + " ";
    page.text(
        IN + "  · ", IN + "    ", said + " " + through + page.dim(names(statement.sources())));
  }

  private void plans(List<Plan> plans) {
    if (plans.isEmpty()) {
      return;
    }
    page.section("What was planned, and what came of it");
    plans.forEach(this::plan);
  }

  private void plan(Plan plan) {
    String due = plan.due() == null ? "no due day" : "due " + Phrases.days(plan.due());
    String outcome = page.strong(plan.outcome().name());
    String date = plan.outcomeDate() == null ? "" : ", " + Phrases.days(plan.outcomeDate());
    page.row(IN, outcome, 11, "“" + words(plan.text()) + "”");
    page.text(IN + " ".repeat(11), page.dim(due + " · ") + Phrases.outcome(plan.outcome()) + date);
    for (Plan.Step step : plan.steps()) {
      String stepDue = step.due() == null ? "" : " · due " + Phrases.days(step.due());
      page.row(
          IN + " ".repeat(11),
          Phrases.daysOrUnknown(step.date()),
          DATE,
          Phrases.words(step.kind())
              + page.dim(
                  stepDue + " · “" + words(step.text()) + "” — " + index.outlet(step.article())));
    }
  }

  private void differences(List<Disagreement> disagreements) {
    if (disagreements.isEmpty()) {
      return;
    }
    page.section("Where independent reports differ");
    for (Disagreement d : disagreements) {
      page.row(IN, page.strong(d.kind().name()), 10, Columns.clean(d.about()));
      for (Disagreement.Value value : d.values()) {
        page.row(
            IN + " ".repeat(10),
            Columns.clip(Columns.clean(value.value()), 20),
            22,
            page.dim("“" + words(value.text()) + "” — " + index.outlet(value.article())));
      }
      others(d);
    }
  }

  private void others(Disagreement d) {
    for (MatrixRow.Stance stance : List.of(MatrixRow.Stance.SILENT, MatrixRow.Stance.CANNOT_TELL)) {
      String outlets =
          index.matrix(d.story(), d.about()).stream()
              .filter(row -> row.stance() == stance)
              .map(row -> index.outlet(row.article()))
              .collect(Collectors.joining(", "));
      if (!outlets.isEmpty()) {
        page.row(IN + " ".repeat(10), Phrases.words(stance), 22, page.dim(outlets));
      }
    }
  }

  private void more(int number, String file) {
    page.text(IN, page.dim("and " + Phrases.grouped(number) + " more; all of them are in " + file));
  }
}
