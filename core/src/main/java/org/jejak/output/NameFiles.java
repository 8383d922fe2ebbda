package org.jejak.output;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;
import org.jejak.time.TimeExpression;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** {@code entities}, {@code mentions} and {@code times}. */
final class NameFiles {
  private final Chosen chosen;
  private final Trace trace;
  private final Texts texts;

  NameFiles(Chosen chosen, Texts texts) {
    this.chosen = chosen;
    this.trace = chosen.trace();
    this.texts = texts;
  }

  void writeEntities(Folder folder) throws IOException {
    List<Entity> entities = chosen.entities().stream().sorted(comparing(Entity::id)).toList();
    RowFile.write(folder, "entities", entities, NameFiles::entityRow);
  }

  void addMentions(Reading reading, RowFile file) throws IOException {
    List<Mention> mentions = new ArrayList<>(reading.mentions());
    mentions.sort(
        comparing(Mention::span).thenComparing(mention -> joined(trace, mention.entity())));
    for (Mention mention : mentions) {
      file.add("", new In<>(reading.article().id(), mention), this::mentionRow);
    }
  }

  void addTimes(Reading reading, RowFile file) throws IOException {
    String article = reading.article().id();
    List<TimeExpression> times =
        new ArrayList<>(trace.times().getOrDefault(article, reading.times()));
    times.sort(comparing(TimeExpression::span));
    for (TimeExpression time : times) {
      file.add("", new In<>(article, time), this::timeRow);
    }
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
