package org.jejak.output;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jejak.document.Span;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;
import org.jejak.time.TimeExpression;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** {@code entities}, {@code mentions} and {@code times}. */
final class NameFiles {
  /** Something and the article that it stands in. */
  private record In<T>(String article, T value) {}

  private final Trace trace;
  private final Texts texts;

  NameFiles(Trace trace, Texts texts) {
    this.trace = trace;
    this.texts = texts;
  }

  void write(RowFile files) throws IOException {
    List<Entity> entities = trace.entities().stream().sorted(comparing(Entity::id)).toList();
    files.write("entities", entities, NameFiles::entityRow);
    files.write("mentions", mentions(), this::mentionRow);
    files.write("times", times(), this::timeRow);
  }

  private List<In<Mention>> mentions() {
    List<In<Mention>> rows = new ArrayList<>();
    for (Reading reading : trace.readings()) {
      for (Mention mention : reading.mentions()) {
        rows.add(new In<>(reading.article().id(), mention));
      }
    }
    Comparator<In<Mention>> byPlace =
        comparing((In<Mention> in) -> in.article()).thenComparing(in -> in.value().span());
    rows.sort(byPlace.thenComparing(in -> joined(trace, in.value().entity())));
    return rows;
  }

  private List<In<TimeExpression>> times() {
    List<In<TimeExpression>> rows = new ArrayList<>();
    for (Reading reading : trace.readings()) {
      String article = reading.article().id();
      for (TimeExpression time : trace.times().getOrDefault(article, reading.times())) {
        rows.add(new In<>(article, time));
      }
    }
    rows.sort(
        comparing((In<TimeExpression> in) -> in.article())
            .thenComparing(in -> in.value().span(), Comparator.<Span>naturalOrder()));
    return rows;
  }

  private static void entityRow(Row row, Entity entity) {
    row.text("id", entity.id())
        .name("kind", entity.kind())
        .text("name", entity.name())
        .text("country", entity.country())
        .objects(
            "roles",
            entity.roles(),
            (r, role) ->
                r.text("title", role.title()).day("from", role.from()).day("to", role.to()))
        .texts("variants", entity.variants());
  }

  private void mentionRow(Row row, In<Mention> in) {
    Mention mention = in.value();
    row.text("article", in.article())
        .span(mention.span(), texts.of(in.article()))
        .text("text", mention.text())
        .text("entity", joined(trace, mention.entity()))
        .name("kind", mention.kind())
        .text("metonym_for", joinedOrNull(trace, mention.metonymFor()));
  }

  private void timeRow(Row row, In<TimeExpression> in) {
    TimeExpression time = in.value();
    row.text("article", in.article())
        .span(time.span(), texts.of(in.article()))
        .text("text", time.text())
        .fromToPrecision(time.value())
        .name("anchor", time.value() == null ? null : time.anchor());
  }

  /** The id under which an entity of a reading stands in {@code entities}. */
  static String joined(Trace trace, String entity) {
    return trace.entityOf().getOrDefault(entity, entity);
  }

  static @Nullable String joinedOrNull(Trace trace, @Nullable String entity) {
    return entity == null ? null : joined(trace, entity);
  }
}
