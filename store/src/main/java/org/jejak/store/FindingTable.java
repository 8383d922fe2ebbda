package org.jejak.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** How the reports hang together: rows of the output format, and ids that were given up. */
final class FindingTable {
  private final Handle handle;

  FindingTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A row of a file of the output format.
   *
   * @param id its own; of an edge of lineage, the report that it leads to
   * @param source the report that an edge of lineage comes from
   * @param kind by which lists choose
   */
  record Finding(
      String file,
      long place,
      @Nullable String id,
      @Nullable String story,
      @Nullable String source,
      @Nullable String kind,
      String json) {}

  /** How many rows a file has. */
  long count(String file) {
    return handle
        .createQuery("SELECT COUNT(*) FROM findings WHERE file = :file")
        .bind("file", file)
        .mapTo(Long.class)
        .one();
  }

  /** Hands on every row of a file, in its order, as JSON. */
  void each(String file, Consumer<String> taker) {
    handle
        .createQuery("SELECT json FROM findings WHERE file = :file ORDER BY place")
        .bind("file", file)
        .setFetchSize(500)
        .mapTo(String.class)
        .useStream(stream -> stream.forEach(taker));
  }

  /** A row of a file by its id, as JSON. */
  Optional<String> row(String file, String id) {
    return handle
        .createQuery("SELECT json FROM findings WHERE id = :id AND file = :file")
        .bind("id", id)
        .bind("file", file)
        .mapTo(String.class)
        .findFirst();
  }

  /** Rows of {@code plans.jsonl} by their ids; those that are not there are left out. */
  Map<String, String> plans(List<String> ids) {
    return RowsByKey.find(
        handle,
        "SELECT id, json FROM findings WHERE id IN (<keys>) AND file = 'plans'",
        ids,
        (rows, context) -> Map.entry(rows.getString("id"), rows.getString("json")));
  }

  /** The edge from one report to another, as JSON. */
  Optional<String> edge(String from, String to) {
    return handle
        .createQuery(
            "SELECT json FROM findings WHERE id = :to AND source = :from AND file = 'lineage'")
        .bind("from", from)
        .bind("to", to)
        .mapTo(String.class)
        .findFirst();
  }

  /** Edges to a report, as JSON, in their order. */
  List<String> edgesTo(String article) {
    return handle
        .createQuery("SELECT json FROM findings WHERE id = :id AND file = 'lineage' ORDER BY place")
        .bind("id", article)
        .mapTo(String.class)
        .list();
  }

  /** Rows of a file, by their place; the mapper sees id and json. */
  PagedQuery list(String file) {
    return new PagedQuery(handle, file, "json", "findings")
        .byNumber("place")
        .where("file = :file", "file", file);
  }

  /** Rows of a file, not of lineage, by their ids. */
  PagedQuery listById(String file) {
    return new PagedQuery(handle, file, "json", "findings")
        .byText("id")
        .where("file = :file AND source IS NULL", "file", file);
  }

  /** Storylines, those whose last story is the latest first. */
  PagedQuery latestStorylines() {
    return new PagedQuery(
            handle,
            "storylines",
            "findings.json",
            "storyline_days JOIN findings"
                + " ON findings.id = storyline_days.storyline AND findings.file = 'storylines'")
        .byText("storyline_days.day")
        .byText("storyline_days.storyline")
        .descending();
  }

  /** Edges of lineage in the order of their file. */
  PagedQuery lineage() {
    return new PagedQuery(handle, "lineage", "json", "findings")
        .byText("source")
        .byText("id")
        .byText("kind")
        .where("file = :file", "file", "lineage");
  }

  /** The rows of a file that belong to a story or a storyline, in their order, as JSON. */
  List<String> of(String file, String owner) {
    return handle
        .createQuery(
            "SELECT json FROM findings WHERE file = :file AND story = :owner ORDER BY place")
        .bind("file", file)
        .bind("owner", owner)
        .mapTo(String.class)
        .list();
  }

  /** Ids of all stories, in order. */
  List<String> storyIds() {
    return handle
        .createQuery("SELECT id FROM findings WHERE file = 'stories' ORDER BY id")
        .mapTo(String.class)
        .list();
  }

  /** Articles of stories that the tables do not hold. */
  List<String> strangers() {
    return handle
        .createQuery(
            "SELECT article FROM story_articles WHERE NOT EXISTS (SELECT 1 FROM articles"
                + " WHERE articles.id = story_articles.article) ORDER BY article")
        .mapTo(String.class)
        .list();
  }

  void add(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO findings (file, place, id, story, source, kind, json)"
                + " VALUES (:file, :place, :id, :story, :source, :kind, :json)")) {
      for (Finding row : findings) {
        batch
            .bind("file", row.file())
            .bind("place", row.place())
            .bind("id", row.id())
            .bind("story", row.story())
            .bind("source", row.source())
            .bind("kind", row.kind())
            .bind("json", row.json())
            .add();
      }
      batch.execute();
    }
  }

  /** The story of each article. */
  Map<String, String> storyOfArticle() {
    Map<String, String> stories = new HashMap<>();
    eachMember(member -> stories.put(member.article(), member.story()));
    return stories;
  }

  /** Hands on where every report belongs. */
  void eachMember(Consumer<Member> taker) {
    handle
        .createQuery("SELECT * FROM story_articles")
        .setFetchSize(500)
        .map((rows, context) ->
            new Member(
                rows.getString("article"),
                rows.getString("story"),
                rows.getString("storyline"),
                rows.getString("origin"),
                rows.getString("from_day"),
                rows.getString("to_day")))
        .useStream(stream -> stream.forEach(taker));
  }

  /** Ids of stories with a report that arrived after a row of the ledger. */
  List<String> storiesSince(long seq, int most) {
    return handle
        .createQuery(
            "SELECT DISTINCT story FROM articles JOIN story_articles ON article = articles.id"
                + " WHERE articles.seq > :seq ORDER BY story LIMIT :most")
        .bind("seq", seq)
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  /**
   * Where a report belongs.
   *
   * @param origin name of an {@link IndexFields.Origin} in small letters
   * @param from first day of publication, or as the trace found it, ISO 8601
   */
  record Member(
      String article,
      String story,
      String storyline,
      String origin,
      @Nullable String from,
      @Nullable String to) {}

  void addMembers(List<Member> members) {
    if (members.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO story_articles (article, story, storyline, origin, from_day, to_day)"
                + " VALUES (:article, :story, :storyline, :origin, :from, :to)")) {
      for (Member member : members) {
        batch
            .bind("article", member.article())
            .bind("story", member.story())
            .bind("storyline", member.storyline())
            .bind("origin", member.origin())
            .bind("from", member.from())
            .bind("to", member.to())
            .add();
      }
      batch.execute();
    }
  }

  /** A report that is no more stands in no story; the next trace finds what is left. */
  void removeMember(String article) {
    handle.execute("DELETE FROM story_articles WHERE article = ?", article);
  }

  void addAlias(String id, String now) {
    handle
        .createUpdate("UPDATE aliases SET now = :now WHERE now = :id")
        .bind("now", now)
        .bind("id", id)
        .execute();
    handle
        .createUpdate(
            "INSERT INTO aliases (id, now) VALUES (:id, :now)"
                + " ON CONFLICT (id) DO UPDATE SET now = excluded.now")
        .bind("id", id)
        .bind("now", now)
        .execute();
  }

  /** What stands in the place of a story's or storyline's id now; the id itself where it stands. */
  String now(String id) {
    return handle
        .createQuery(
            "SELECT now FROM aliases WHERE id = :id AND NOT EXISTS"
                + " (SELECT 1 FROM story_articles WHERE story = :id OR storyline = :id)")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .orElse(id);
  }
}
