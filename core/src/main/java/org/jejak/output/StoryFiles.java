package org.jejak.output;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.util.List;
import org.jejak.article.Credit;
import org.jejak.lineage.Edge;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** {@code stories}, {@code storylines} and {@code lineage}. */
final class StoryFiles {
  private final Chosen chosen;
  private final Trace trace;
  private final Texts texts;

  StoryFiles(Chosen chosen, Texts texts) {
    this.chosen = chosen;
    this.trace = chosen.trace();
    this.texts = texts;
  }

  void write(Folder folder) throws IOException {
    RowFile.write(folder, "stories", stories(), this::storyRow);
    RowFile.write(folder, "storylines", storylines(), StoryFiles::storylineRow);
    RowFile.write(folder, "lineage", lineage(), this::edgeRow);
  }

  /** In the order of their file, as the others below. */
  List<Story> stories() {
    return chosen.stories().stream().sorted(comparing(Story::id)).toList();
  }

  List<Storyline> storylines() {
    return chosen.storylines().stream().sorted(comparing(Storyline::id)).toList();
  }

  List<Edge> lineage() {
    return chosen.lineage().stream()
        .sorted(comparing(Edge::from).thenComparing(Edge::to).thenComparing(e -> e.kind().name()))
        .toList();
  }

  void storyRow(Row row, Story story) {
    row.text("id", story.id())
        .text("storyline", story.storyline())
        .text("title", story.title())
        .fromTo(story.days())
        .texts("articles", story.articles())
        .objects("origins", story.origins(), this::origin)
        .texts("undecided", story.undecided())
        .texts("places", story.places())
        .texts("people", story.people());
  }

  private void origin(Row row, Story.Origin origin) {
    row.texts("articles", origin.articles())
        .objects(
            "credits",
            origin.credits(),
            (r, credit) -> ArticleFiles.credit(r, credit, creditText(origin, credit)));
  }

  /** A credit of an origin stands in the first of its articles that holds this very credit. */
  private @Nullable CodePoints creditText(Story.Origin origin, Credit credit) {
    return origin.articles().stream()
        .filter(article -> trace.readings().has(article))
        .filter(article -> trace.readings().article(article).credits().contains(credit))
        .findFirst()
        .map(texts::of)
        .orElse(null);
  }

  static void storylineRow(Row row, Storyline line) {
    row.text("id", line.id())
        .text("title", line.title())
        .fromTo(line.days())
        .texts("stories", line.stories());
  }

  void edgeRow(Row row, Edge edge) {
    edgeRow(row, edge, texts.of(edge.from()), texts.of(edge.to()));
  }

  static void edgeRow(Row row, Edge edge, @Nullable CodePoints from, @Nullable CodePoints to) {
    row.text("from", edge.from())
        .text("to", edge.to())
        .name("kind", edge.kind())
        .number("confidence", edge.confidence())
        .object(
            "direction",
            edge.direction(),
            (r, direction) -> r.text("method", direction.method()).text("text", direction.text()))
        .objects(
            "passages",
            edge.passages(),
            (r, passage) ->
                r.span("from_start", "from_end", passage.from(), from)
                    .span("to_start", "to_end", passage.to(), to)
                    .number("score", passage.score()))
        .objects("drifts", edge.drifts(), (r, drift) -> drift(r, drift, from, to))
        .text("rule", edge.rule());
  }

  private static void drift(
      Row row, Edge.Drift drift, @Nullable CodePoints from, @Nullable CodePoints to) {
    row.name("kind", drift.kind())
        .text("from_text", drift.fromText())
        .text("to_text", drift.toText())
        .span("from_start", "from_end", drift.from(), from)
        .span("to_start", "to_end", drift.to(), to);
  }
}
