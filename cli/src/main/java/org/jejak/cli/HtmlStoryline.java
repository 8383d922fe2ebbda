package org.jejak.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jejak.article.Article;
import org.jejak.lineage.Edge;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jspecify.annotations.Nullable;

/** A storyline: its chart, its stories with their reports by origin, and who made what of whom. */
final class HtmlStoryline {
  private final TraceIndex index;
  private final Html html;
  private final HtmlFindings findings;
  private final HtmlSideBySide beside;

  HtmlStoryline(TraceIndex index, Html html) {
    this.index = index;
    this.html = html;
    Anchors anchors = new Anchors(index);
    this.findings = new HtmlFindings(index, anchors, html);
    this.beside = new HtmlSideBySide(index, anchors, html);
  }

  void write(int number, Storyline line) {
    String id = "storyline-" + number;
    List<Story> stories = index.stories(line);
    Voices voices = Voices.of(stories);
    html.open("section", "id", id, "class", "storyline", "aria-labelledby", id + "-title");
    html.open("p", "class", "eyebrow").text("Storyline " + number).close();
    html.element("h2", index.title(line.title()), "id", id + "-title");
    html.element(
        "p",
        String.join(
            " · ",
            Phrases.daysOrUnknown(line.days()),
            Phrases.count(voices.reports(), "report"),
            Phrases.count(stories.size(), "story"),
            String.join(" · ", voices.voices()),
            HtmlReport.languages(index, index.articles(line))),
        "class",
        "meta");
    new HtmlChart(index, html).write(line, index.plans(line));
    html.element("h3", "Reports, by origin");
    for (int i = 0; i < stories.size(); i++) {
      story(number + "." + (i + 1), stories.get(i));
    }
    findings.timeline(line);
    lineage(index.edges(line));
    findings.statements(line);
    findings.plans(index.plans(line));
    findings.differences(line);
    html.close();
  }

  private void story(String number, Story story) {
    html.open("div", "class", "story").open("h4");
    html.element("span", number, "class", "number").text(" " + index.title(story.title())).close();
    html.element("p", facts(story), "class", "meta");
    findings.digest(story);
    int origin = 0;
    html.open("ol", "class", "origins");
    for (Story.Origin one : story.origins()) {
      html.open("li").element("span", "Origin " + ++origin, "class", "origin");
      branches(index.trees(one.articles()));
      html.close();
    }
    for (String id : story.undecided()) {
      html.open("li").element("span", "Origin unclear", "class", "origin");
      branches(List.of(new Branch(id, null, List.of())));
      html.element("p", index.unclear(id), "class", "meta").close();
    }
    html.close().close();
  }

  private String facts(Story story) {
    List<String> facts = new ArrayList<>();
    facts.add(Phrases.daysOrUnknown(story.days()));
    facts.addAll(Voices.of(story).parts());
    for (List<String> names : List.of(story.places(), story.people())) {
      if (!names.isEmpty()) {
        facts.add(names.stream().limit(5).map(index::shown).collect(Collectors.joining(", ")));
      }
    }
    return String.join(" · ", facts);
  }

  private void branches(List<Branch> branches) {
    html.open("ul", "class", "tree");
    for (Branch branch : branches) {
      html.open("li").open("div", "class", "leaf");
      leaf(branch.article(), branch.edge());
      html.close();
      if (!branch.children().isEmpty()) {
        branches(branch.children());
      }
      html.close();
    }
    html.close();
  }

  private void leaf(String id, @Nullable Edge edge) {
    Article article = index.article(id);
    html.element("strong", index.outlet(id));
    html.element(
        "span", index.published(id) + " · " + Phrases.language(article.lang()), "class", "meta");
    String title = index.title(article.title());
    html.element(
        "a", title, "href", "#" + id, "class", "headline", "lang", Lang.tag(article.lang()));
    List<Edge> made = edge == null ? index.edgesInto(id) : List.of(edge);
    for (Edge e : made) {
      html.element("span", made(e), "class", "made");
    }
  }

  private String made(Edge edge) {
    String words = Phrases.madeFrom(edge.kind()) + " " + index.outlet(edge.from());
    if (edge.passages().isEmpty()) {
      return words;
    }
    String drifts = edge.drifts().isEmpty() ? "" : ", " + Phrases.changes(edge.drifts().size());
    return words + ", " + index.coverage(edge) + drifts;
  }

  private void lineage(List<Edge> edges) {
    if (edges.isEmpty()) {
      return;
    }
    html.element("h3", "Who made what out of whom");
    edges.forEach(beside::write);
  }
}
