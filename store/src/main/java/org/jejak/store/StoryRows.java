package org.jejak.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.lineage.Edge;
import org.jejak.mention.Mention;
import org.jejak.output.Joined;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jejak.store.IndexFields.Origin;
import org.jejak.story.Story;
import org.jejak.story.StoryTies;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a trace found in the reports of its stories and no file of the output format holds
 * side by side: where each report belongs, what joins it to others, what happened, who is quoted,
 * the places. One pass over the readings.
 */
final class StoryRows {
  /** What a trace says of a report, as {@link Joined} writes it; by the report's id. */
  static final String JOINED = "joined";

  /** What happened, by story: {@link StoryDigest} knows how. */
  static final String HAPPENINGS = "happenings";

  /** Which report tells an event that others tell, too; by the event's id. */
  static final String TOLD = "told";

  /** Which statements stand in which order, by story. */
  static final String QUOTES = "story_quotes";

  /** Places with coordinates, by story. */
  static final String PLACES = "story_places";

  /** What holds a story together, by its id: {@link TieRow}. */
  static final String TIES = "story_ties";

  private final Trace trace;
  private final TieRow ties;
  private final StoryCards cards;
  private final EntityCards entities;
  private final FindingBatch rows;
  private final Batch<FindingTable.Member> members;
  private final Set<String> derived = new HashSet<>();

  private StoryRows(
      Tables tables, Trace trace, FindingBatch rows, StoryCards cards, EntityCards entities) {
    this.trace = trace;
    this.ties = new TieRow(trace);
    this.cards = cards;
    this.entities = entities;
    this.rows = rows;
    this.members = new Batch<>(tables.findings()::addMembers);
    for (Edge edge : trace.lineage()) {
      if (edge.kind() != Edge.Kind.EXCERPT) {
        derived.add(edge.to());
      }
    }
  }

  /** Writes the rows, and gives each report to the cards of its story and entities. */
  static void write(
      Tables tables, Trace trace, FindingBatch rows, StoryCards cards, EntityCards entities) {
    StoryRows all = new StoryRows(tables, trace, rows, cards, entities);
    trace.stories().forEach(all::add);
    all.members.close();
  }

  private void add(Story story) {
    StoryDigest digest = new StoryDigest(story);
    for (String id : story.articles()) {
      Reading reading = trace.readings().get(id);
      Joined joined = Joined.of(trace, reading);
      if (!joined.isNothing()) {
        rows.add(JOINED, id, null, joined.json());
        joined.happenings().keySet().stream()
            .sorted()
            .forEach(event -> rows.add(TOLD, event, null, id));
      }
      digest.add(reading, joined);
      cards.addReport(story, reading.article());
      String day = addMember(story, digest, reading.article(), joined.dated());
      addEntities(reading, joined, day);
    }
    digest.happenings().forEach((id, row) -> rows.add(HAPPENINGS, id, story.id(), row));
    digest.quotes().forEach((id, row) -> rows.add(QUOTES, id, story.id(), row));
    digest.places().forEach(row -> rows.add(PLACES, null, story.id(), row));
    StoryTies.Held held = trace.ties().get(story.id());
    if (held != null) {
      rows.add(TIES, story.id(), story.id(), ties.of(held));
    }
  }

  /** The first day of the report, empty where none is known. */
  private String addMember(
      Story story, StoryDigest digest, Article article, @Nullable Dated inferred) {
    Dated dated = article.published() != null ? article.published() : inferred;
    String from = dated == null ? null : dated.interval().from().toString();
    String to = dated == null ? null : dated.interval().to().toString();
    Origin origin =
        digest.isUndecided(article.id())
            ? Origin.UNDECIDED
            : digest.isInFamily(article.id()) && !derived.contains(article.id())
                ? Origin.YES
                : Origin.NO;
    members.add(
        new FindingTable.Member(
            article.id(), story.id(), story.storyline(), origin.shown(), from, to));
    return from == null ? "" : from;
  }

  private void addEntities(Reading reading, Joined joined, String day) {
    Map<String, Integer> named = new TreeMap<>();
    for (Mention mention : reading.mentions()) {
      named.putIfAbsent(joined.entity(mention.entity()), 0);
    }
    for (Quote quote : reading.quotes()) {
      if (quote.speaker() != null) {
        named.merge(joined.entity(quote.speaker()), 1, Integer::sum);
      }
    }
    long article = IndexFields.number(reading.article().id());
    List<EntityTable.Named> all = new ArrayList<>();
    named.forEach((entity, quotes) ->
        all.add(new EntityTable.Named(IndexFields.number(entity), article, day, quotes)));
    entities.name(all);
  }
}
