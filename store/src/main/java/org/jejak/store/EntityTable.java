package org.jejak.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Entities with the reports that name them; in reports they go by the numbers of their ids. */
final class EntityTable {
  /** Stands behind every letter. */
  private static final String LAST = "\udbff\udfff";

  private final Handle handle;

  EntityTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * An entity in few words.
   *
   * @param json its row with the number of its reports
   * @param beside who is named beside it
   */
  record Card(
      String entity,
      String kind,
      int reports,
      int quotes,
      String json,
      List<Neighbours.Beside> beside) {}

  /** A word of a name, in small letters. */
  record Word(String word, String entity) {}

  /**
   * A report that names an entity.
   *
   * @param day of publication, empty where none is known
   * @param quotes statements of the entity in it
   */
  record Named(long entity, long article, String day, int quotes) {}

  void add(List<Card> cards) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO entity_cards (entity, kind, reports, quotes, json, beside)"
                + " VALUES (:entity, :kind, :reports, :quotes, :json, :beside)")) {
      for (Card card : cards) {
        batch
            .bind("entity", card.entity())
            .bind("kind", card.kind())
            .bind("reports", card.reports())
            .bind("quotes", card.quotes())
            .bind("json", card.json())
            .bind("beside", Neighbours.pack(card.beside()))
            .add();
      }
      batch.execute();
    }
  }

  void addWords(List<Word> words) {
    try (PreparedBatch batch =
        handle.prepareBatch("INSERT INTO entity_words (word, entity) VALUES (:word, :entity)")) {
      for (Word word : words) {
        batch.bind("word", word.word()).bind("entity", word.entity()).add();
      }
      batch.execute();
    }
  }

  void addNamed(List<Named> named) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO entity_articles (entity, article, day, quotes)"
                + " VALUES (:entity, :article, :day, :quotes)")) {
      for (Named one : named) {
        batch
            .bind("entity", one.entity())
            .bind("article", one.article())
            .bind("day", one.day())
            .bind("quotes", one.quotes())
            .add();
      }
      batch.execute();
    }
  }

  Optional<Card> card(String entity) {
    return handle
        .createQuery("SELECT * FROM entity_cards WHERE entity = :entity")
        .bind("entity", entity)
        .map((rows, context) ->
            new Card(
                rows.getString("entity"),
                rows.getString("kind"),
                rows.getInt("reports"),
                rows.getInt("quotes"),
                rows.getString("json"),
                Neighbours.unpack(rows.getBytes("beside"))))
        .findOne();
  }

  /**
   * Entities, those in most reports first.
   *
   * @param words beginnings of words that a name or variant of it has to hold
   */
  PagedQuery list(List<String> words, @Nullable String kind) {
    PagedQuery list =
        new PagedQuery(handle, "entities", "json", "entity_cards")
            .byNumber("reports")
            .byText("entity")
            .descending()
            .whereIfGiven("kind = :kind", "kind", kind);
    for (int i = 0; i < words.size(); i++) {
      list.where(
              "entity IN (SELECT entity FROM entity_words WHERE word >= :from%d AND word < :to%d)"
                  .formatted(i, i),
              "from" + i,
              words.get(i))
          .with("to" + i, words.get(i) + LAST);
    }
    return list;
  }

  /** Reports that name an entity, the latest first; the mapper sees article and quotes. */
  PagedQuery articles(long entity) {
    return new PagedQuery(handle, "entity", "article, quotes", "entity_articles")
        .byText("day")
        .byNumber("article")
        .descending()
        .where("entity = :entity", "entity", entity);
  }

  /** A month and the reports of it that name an entity. */
  record Month(String month, long reports) {}

  List<Month> months(long entity) {
    return handle
        .createQuery(
            "SELECT substr(day, 1, 7) AS month, COUNT(*) AS n FROM entity_articles"
                + " WHERE entity = :entity AND day <> '' GROUP BY substr(day, 1, 7) ORDER BY 1")
        .bind("entity", entity)
        .map((rows, context) -> new Month(rows.getString("month"), rows.getLong("n")))
        .list();
  }
}
