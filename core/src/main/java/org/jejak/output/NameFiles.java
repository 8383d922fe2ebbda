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
    RowFile.write(folder, "entities", entities(), NameFiles::entityRow);
  }

  /** In the order of their file. */
  List<Entity> entities() {
    return chosen.entities().stream().sorted(comparing(Entity::id)).toList();
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

  static void entityRow(Row row, Entity entity) {
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
    mentionRow(
        row,
        mention,
        in.article(),
        texts.of(in.article()),
        joined(trace, mention.entity()),
        joinedOrNull(trace, mention.metonymFor()));
  }

  static void mentionRow(
      Row row,
      Mention mention,
      String article,
      @Nullable CodePoints points,
      String entity,
      @Nullable String metonymFor) {
    row.text("article", article)
        .span(mention.span(), points)
        .text("text", mention.text())
        .text("entity", entity)
        .name("kind", mention.kind())
        .text("metonym_for", metonymFor);
  }

  private void timeRow(Row row, In<TimeExpression> in) {
    timeRow(row, in.value(), in.article(), texts.of(in.article()));
  }

  static void timeRow(Row row, TimeExpression time, String article, @Nullable CodePoints points) {
    row.text("article", article)
        .span(time.span(), points)
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
