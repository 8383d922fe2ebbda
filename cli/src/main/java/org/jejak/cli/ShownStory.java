package org.jejak.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.lineage.Edge;
import org.jejak.output.TraceLines;
import org.jejak.reading.Reading;
import org.jejak.story.Story;

/** A story: its reports with their first sentences, and what joins them. */
record ShownStory(TraceIndex index, Story story) implements Shown {
  private static final String RULE =
      "alike in words, names, places and events, and within seven days of one another";

  /** An event's report and where it stands. */
  private record Told(String article, Event event) {}

  @Override
  public void print(Page page) {
    Proof proof = new Proof(page);
    proof.head("Story", story.id());
    page.text("", page.bold(Columns.clean(story.title()))).blank();
    proof.row("days", Phrases.daysOrUnknown(story.days()));
    proof.row("reports", Voices.of(story).inWords());
    proof.row("places", names(story.places()));
    proof.row("people", names(story.people()));
    proof.row("storyline", story.storyline());
    proof.row("rule", RULE);
    page.blank().text("  ", page.dim("Each report's first sentence"));
    for (String article : story.articles()) {
      Reading reading = index.reading(article);
      page.blank()
          .text(
              "  ",
              page.bold(index.outlet(article))
                  + page.dim(" · " + index.published(article) + " · " + article));
      reading.body().sentences().stream()
          .findFirst()
          .ifPresent(
              first -> page.text("    ", Columns.clean(first.span().of(reading.body().text()))));
      index.edgesInto(article).forEach(edge -> page.text("    ", page.strong(made(edge))));
    }
    new TiesText(index, page).print(story);
    happenings(page, proof);
  }

  private String made(Edge edge) {
    return Phrases.madeFrom(edge.kind())
        + " "
        + index.outlet(edge.from())
        + ", confidence "
        + Math.round(edge.confidence() * 100) / 100.0
        + " ("
        + edge.rule()
        + ")";
  }

  private static String names(List<String> names) {
    return names.stream().map(Columns::clean).collect(Collectors.joining(", "));
  }

  /** The events that several of its reports tell. */
  private void happenings(Page page, Proof proof) {
    Map<String, List<Told>> shared = new LinkedHashMap<>();
    for (String article : story.articles()) {
      for (Event event : index.reading(article).events()) {
        shared
            .computeIfAbsent(index.trace().happening(event.id()), id -> new ArrayList<>())
            .add(new Told(article, event));
      }
    }
    shared.values().removeIf(told -> told.stream().map(Told::article).distinct().count() < 2);
    if (shared.isEmpty()) {
      return;
    }
    page.blank().text("  ", page.dim("What several of them tell"));
    shared.forEach((id, told) -> {
      Event first = told.getFirst().event();
      String actors = first.actors().stream().map(Actor::name).collect(Collectors.joining(", "));
      page.blank()
          .text(
              "  ",
              page.strong(Phrases.label(first.type()) + " " + first.cameo())
                  + " "
                  + Columns.clean(actors)
                  + page.dim(" · " + Phrases.daysOrUnknown(first.when()) + " · " + id));
      told.forEach(one -> proof.told(index, one.article(), one.event().span(), "act"));
    });
  }

  @Override
  public String line() {
    return new TraceLines(index.trace()).of(story);
  }
}
