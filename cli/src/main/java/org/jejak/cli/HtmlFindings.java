package org.jejak.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.disagreement.Disagreement;
import org.jejak.disagreement.MatrixRow;
import org.jejak.document.Span;
import org.jejak.plan.Plan;
import org.jejak.quote.Quote;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** What a storyline's reports say: when, who said, what was planned, what differs. */
final class HtmlFindings {
  private static final int SOURCES = 6;
  private static final int HAPPENINGS = 4;

  private final TraceIndex index;
  private final Anchors anchors;
  private final Html html;
  private final Findings findings;

  HtmlFindings(TraceIndex index, Anchors anchors, Html html) {
    this.index = index;
    this.anchors = anchors;
    this.html = html;
    this.findings = new Findings(index);
  }

  /** The lead of a story, then its main happenings with how many origins tell each. */
  void digest(Story story) {
    Digest digest = Digest.of(index, story, HAPPENINGS);
    Source lead = digest.lead();
    if (lead != null) {
      html.open("p", "class", "lead");
      quoted(lead.article(), "“" + words(lead.text()) + "”");
      html.text(" ");
      sources(List.of(lead));
      html.close();
    }
    if (digest.happenings().isEmpty()) {
      return;
    }
    html.open("ul", "class", "main");
    for (Digest.Told told : digest.happenings()) {
      Happening happening = told.happening();
      html.open("li").element("span", told.by(story), "class", "by").open("div");
      act(happening);
      html.element("span", Phrases.daysOrUnknown(happening.when()), "class", "meta").text(" ");
      sources(happening.sources());
      html.close().close();
    }
    html.close();
  }

  void timeline(Storyline line) {
    List<Happening> happenings = findings.timeline(line);
    if (happenings.isEmpty()) {
      return;
    }
    html.element("h3", "What happened, as told").open("ol", "class", "timeline");
    happenings.forEach(this::happening);
    html.close();
  }

  private void happening(Happening happening) {
    html.open("li");
    when(happening.when());
    html.open("div").open("p", "class", "act");
    act(happening);
    html.close();
    Source first = happening.sources().getFirst();
    quoted(first.article(), "“" + words(first.text()) + "”");
    html.text(" ");
    sources(happening.sources());
    html.close().close();
  }

  /** The act, its status, who does it to whom, and where. */
  private void act(Happening happening) {
    html.element("strong", happening.act());
    if (happening.status() != null) {
      html.text(" ").element("span", index.shown(happening.status()), "class", "tag");
    }
    for (@Nullable String part :
        new String[] {happening.who(), happening.detail(), happening.place()}) {
      if (part != null) {
        html.text(" · " + index.shown(part));
      }
    }
    html.text(" ");
  }

  private void when(@Nullable Interval when) {
    html.open("p", "class", "when");
    if (when == null) {
      html.text("day unknown");
    } else {
      html.element("time", Phrases.days(when), "datetime", when.from().toString());
    }
    html.close();
  }

  private void quoted(String article, String text) {
    html.element("q", text, "lang", Lang.tag(index.article(article).lang()), "class", "words");
  }

  private String words(String text) {
    return index.words(text, 400);
  }

  /** Links, one a report. */
  private void sources(List<Source> all) {
    Map<String, Source> byArticle = new LinkedHashMap<>();
    all.forEach(source -> byArticle.putIfAbsent(source.article(), source));
    List<Source> sources = List.copyOf(byArticle.values());
    html.open("span", "class", "sources");
    for (int i = 0; i < Math.min(SOURCES, sources.size()); i++) {
      html.text(i == 0 ? "" : ", ");
      html.link(anchors.of(sources.get(i)), index.outlet(sources.get(i).article()));
    }
    if (sources.size() > SOURCES) {
      html.text(" and " + Phrases.grouped(sources.size() - SOURCES) + " more");
    }
    html.close();
  }

  void statements(Storyline line) {
    Map<String, List<Statement>> bySpeaker = findings.statements(line);
    if (bySpeaker.isEmpty()) {
      return;
    }
    html.element("h3", "Who said what").open("dl", "class", "said");
    bySpeaker.forEach((speaker, statements) -> {
      html.open("div").element("dt", index.shown(speaker));
      statements.forEach(this::statement);
      html.close();
    });
    html.close();
  }

  private void statement(Statement statement) {
    html.open("dd");
    String words = words(statement.text());
    quoted(
        statement.sources().getFirst().article(),
        statement.mode() == Quote.Mode.DIRECT ? "“" + words + "”" : words);
    html.text(" ");
    if (!statement.via().isEmpty()) {
      html.element(
          "span", "via " + index.shown(String.join(", ", statement.via())), "class", "tag");
      html.text(" ");
    }
    if (statement.reportedBy() != null) {
      html.element("span", "reported by " + index.shown(statement.reportedBy()), "class", "tag");
      html.text(" ");
    }
    sources(statement.sources());
    html.close();
  }

  void plans(List<Plan> plans) {
    if (plans.isEmpty()) {
      return;
    }
    html.element("h3", "What was planned, and what came of it");
    for (int i = 0; i < plans.size(); i++) {
      plan(i + 1, plans.get(i));
    }
  }

  /** A plan under the number that the chart gives it. */
  private void plan(int number, Plan plan) {
    html.open("div", "class", "plan").open("p");
    html.element("span", "Plan " + number, "class", "number").text(" ");
    html.element("span", Phrases.words(plan.outcome()), "class", "outcome").text(" ");
    quoted(plan.article(), "“" + words(plan.text()) + "”");
    html.close();
    String due = plan.due() == null ? "no due day" : "due " + Phrases.days(plan.due());
    String date = plan.outcomeDate() == null ? "" : ", " + Phrases.days(plan.outcomeDate());
    html.element("p", due + " · " + Phrases.outcome(plan.outcome()) + date, "class", "meta");
    html.open("ol", "class", "timeline");
    for (Plan.Step step : plan.steps()) {
      html.open("li");
      when(step.date());
      html.open("div").element("strong", Phrases.label(step.kind()));
      html.text(step.due() == null ? " " : ", due " + Phrases.days(step.due()) + " ");
      quoted(step.article(), "“" + words(step.text()) + "”");
      html.text(" ");
      sources(List.of(new Source(step.article(), step.span(), step.text())));
      html.close().close();
    }
    html.close().close();
  }

  void differences(Storyline line) {
    List<Disagreement> disagreements = index.disagreements(line);
    if (!disagreements.isEmpty()) {
      html.element("h3", "Where independent reports differ");
      disagreements.forEach(this::difference);
    }
    index.stories(line).forEach(this::matrix);
  }

  private void difference(Disagreement d) {
    html.open("div", "class", "difference").open("p");
    html.element("span", Phrases.words(d.kind()), "class", "kind");
    html.text(" ").element("strong", index.shown(d.about())).close();
    html.open("ul");
    for (Disagreement.Value value : d.values()) {
      html.open("li").element("strong", index.shown(value.value())).text(" ");
      quoted(value.article(), "“" + words(value.text()) + "”");
      html.text(" ");
      sources(List.of(new Source(value.article(), value.span(), value.text())));
      html.close();
    }
    html.close().close();
  }

  /** What each report of a story gives for each fact. */
  private void matrix(Story story) {
    Map<String, List<MatrixRow>> facts = index.matrix(story.id());
    if (facts.isEmpty()) {
      return;
    }
    List<String> articles = story.articles();
    html.open("details", "class", "matrix");
    html.element("summary", "Fact by fact, report by report: " + index.title(story.title()));
    html.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "Facts by report");
    html.open("table").open("thead").open("tr").element("th", "Fact", "scope", "col");
    articles.forEach(id -> html.element("th", index.outlet(id), "scope", "col"));
    html.close().close().open("tbody");
    facts.forEach((fact, rows) -> {
      html.open("tr").element("th", index.shown(fact), "scope", "row");
      articles.forEach(id -> cell(id, rows));
      html.close();
    });
    html.close().close().close().close();
  }

  private void cell(String article, List<MatrixRow> rows) {
    html.open("td");
    for (MatrixRow row : rows) {
      if (row.article().equals(article)) {
        Span span = row.span();
        String value = row.value() == null ? "" : index.shown(row.value());
        if (span == null || value.isEmpty()) {
          html.text(value);
        } else {
          html.link(anchors.of(article, span), value);
        }
        if (row.stance() != MatrixRow.Stance.SAYS) {
          html.text(" ").element("span", Phrases.words(row.stance()), "class", "meta");
        }
      }
    }
    html.close();
  }
}
