package org.jejak.store;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jejak.mention.Entity;

/** Makes what lists show of each entity, while a trace's findings are written. */
final class EntityCards implements AutoCloseable {
  private final LongTally reports = new LongTally();
  private final LongTally quotes = new LongTally();
  private final Neighbours neighbours = new Neighbours();
  private final Batch<EntityTable.Named> named;
  private final Batch<EntityTable.Card> cards;
  private final Batch<EntityTable.Word> words;

  EntityCards(Tables tables) {
    this.named = new Batch<>(tables.entities()::addNamed);
    this.cards = new Batch<>(tables.entities()::add);
    this.words = new Batch<>(tables.entities()::addWords);
  }

  /** Whom one report names; all reports are given before the entities. */
  void name(List<EntityTable.Named> all) {
    all.forEach(this::name);
    neighbours.add(all.stream().map(EntityTable.Named::entity).toList());
  }

  private void name(EntityTable.Named one) {
    named.add(one);
    reports.add(one.entity(), 1);
    if (one.quotes() > 0) {
      quotes.add(one.entity(), one.quotes());
    }
  }

  /** A row of {@code entities.jsonl}. */
  void add(Entity entity, String line) {
    String id = entity.id();
    long number = IndexFields.number(id);
    int count = Math.toIntExact(reports.of(number));
    String card = StoryCards.with(line, Map.of("reports", count));
    cards.add(
        new EntityTable.Card(
            id,
            entity.kind().name(),
            count,
            Math.toIntExact(quotes.of(number)),
            card,
            neighbours.of(number)));
    TreeSet<String> all = new TreeSet<>(SearchWords.words(entity.name()));
    entity.variants().forEach(name -> all.addAll(SearchWords.words(name)));
    all.forEach(word -> words.add(new EntityTable.Word(IndexedReport.cut(word), id)));
  }

  @Override
  public void close() {
    named.close();
    cards.close();
    words.close();
  }
}
