package org.jejak.server;

import java.util.Locale;
import org.jejak.language.Sentence;
import org.jejak.server.FolderViews.View;
import org.jejak.store.ReportBook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Proves what joins reports: a story, a storyline, a plan, a disagreement, lineage. */
final class FindingProof {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_PASSAGES = 20;

  /** Reports alike in words, names, places and events, and within seven days of one another. */
  private static final String STORY_RULE = "reports-alike";

  /** Stories that share names, places and what happens, one after another. */
  private static final String LINE_RULE = "stories-in-a-row";

  private final View view;
  private final ReportBook reports;
  private final Proof proof;

  FindingProof(View view) {
    this.view = view;
    this.reports = view.store().reports();
    this.proof = new Proof(view);
  }

  /** A story: each report's first sentence, what it was made out of, and the scores of pairs. */
  String story(String id) {
    String now = view.store().storyBook().now(id).orElseThrow(() -> Problem.none("story", id));
    String row = reports.row("stories", now).orElseThrow(() -> Problem.none("story", id));
    for (JsonNode article : JSON.readTree(row).path("articles")) {
      first("report", article.asString());
      for (String edge : reports.edgesTo(article.asString())) {
        because(JSON.readTree(edge));
      }
    }
    view.store().storyBook().ties(now).ifPresent(proof::tiedBy);
    return proof.json(now, "story", row, STORY_RULE);
  }

  private void first(String label, String article) {
    // A report is unpacked for it.
    if (proof.evidence().isFull()) {
      return;
    }
    reports
        .find(article)
        .ifPresent(seen ->
            seen.reading().body().sentences().stream()
                .findFirst()
                .map(Sentence::span)
                .ifPresent(span -> proof.evidence().add(label, seen, span)));
  }

  private void because(JsonNode edge) {
    proof.because(
        "made",
        "kind",
        text(edge, "kind"),
        "from",
        text(edge, "from"),
        "to",
        text(edge, "to"),
        "confidence",
        edge.path("confidence").asDouble(),
        "rule",
        text(edge, "rule"));
  }

  /** A storyline: the first sentence of each of its stories. */
  String storyline(String id) {
    String row =
        view.store()
            .findingPages()
            .storylineRow(id)
            .orElseThrow(() -> Problem.none("storyline", id));
    JsonNode line = JSON.readTree(row);
    for (JsonNode story : line.path("stories")) {
      reports
          .row("stories", story.asString())
          .map(JSON::readTree)
          .ifPresent(one -> {
            first("story", one.path("articles").path(0).asString());
            proof.because("story", "id", text(one, "id"), "title", text(one, "title"));
          });
    }
    return proof.json(line.path("id").asString(), "storyline", row, LINE_RULE);
  }

  /** A plan: each step with its sentence, and the comparison of days. */
  String plan(String id) {
    String row = reports.row("plans", id).orElseThrow(() -> Problem.none("plan", id));
    JsonNode plan = JSON.readTree(row);
    for (JsonNode step : plan.path("steps")) {
      String kind = step.path("kind").asString();
      told(kind.toLowerCase(Locale.ROOT), null, step);
      proof.because("step", "kind", kind, "on", text(step, "date"), "due", text(step, "due"));
    }
    JsonNode due = plan.path("due");
    proof
        .because("announced", "day", text(plan, "announced"))
        .because("due", "from", text(due, "from"), "to", text(due, "to"))
        .because(
            "outcome",
            "outcome",
            text(plan, "outcome"),
            "day",
            text(plan, "outcome_date"),
            "article",
            text(plan, "outcome_article"));
    return proof.json(id, "plan", row, plan.path("rule").asString());
  }

  private void told(String label, @Nullable String value, JsonNode at) {
    if (at.path("start").isNumber()) {
      proof
          .evidence()
          .add(
              label,
              value,
              at.path("article").asString(),
              at.path("start").asInt(),
              at.path("end").asInt());
    }
  }

  /** A disagreement: what each origin says. */
  String disagreement(String id) {
    String row =
        reports.row("disagreements", id).orElseThrow(() -> Problem.none("disagreement", id));
    JsonNode found = JSON.readTree(row);
    proof.because("about", "words", text(found, "about"));
    for (JsonNode value : found.path("values")) {
      told("says", value.path("value").asString(), value);
    }
    return proof.json(id, "disagreement", row, found.path("rule").asString());
  }

  /** An edge between two reports: what is alike, what changed, and what proves the order. */
  String edge(String one, String other) {
    String row =
        reports
            .edge(one, other)
            .or(() -> reports.edge(other, one))
            .orElseThrow(() ->
                Problem.of(
                    404,
                    "no lineage was found between %s and %s; /compare lays them side by side"
                        .formatted(one, other)));
    JsonNode edge = JSON.readTree(row);
    String from = edge.path("from").asString();
    String to = edge.path("to").asString();
    for (JsonNode drift : edge.path("drifts")) {
      String kind = text(drift, "kind");
      both("changed", kind, drift, from, to);
      proof.because(
          "changed",
          "kind",
          kind,
          "before",
          text(drift, "from_text"),
          "after",
          text(drift, "to_text"));
    }
    edge.path("passages")
        .valueStream()
        .limit(MOST_PASSAGES)
        .forEach(passage -> both("alike", null, passage, from, to));
    JsonNode direction = edge.path("direction");
    proof
        .because("kind", "kind", text(edge, "kind"))
        .because("confidence", "share", edge.path("confidence").asDouble())
        .because(
            "order",
            "method",
            direction.isObject() ? text(direction, "method") : "unknown",
            "words",
            text(direction, "text"));
    return proof.json(from + ".." + to, "lineage", row, edge.path("rule").asString());
  }

  private void both(String label, @Nullable String value, JsonNode at, String from, String to) {
    if (at.path("from_start").isNumber()) {
      int start = at.path("from_start").asInt();
      proof.evidence().add(label, value, from, start, at.path("from_end").asInt());
    }
    if (at.path("to_start").isNumber()) {
      int start = at.path("to_start").asInt();
      proof.evidence().add(label, value, to, start, at.path("to_end").asInt());
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.asString() : null;
  }
}
