package org.jejak.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Ids;
import org.jejak.document.LedgerRow;
import org.jejak.document.Original;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reports and what became of each item, as lists show them. */
public final class ReportPages {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final Tables tables;
  private final ReportBook reports;

  ReportPages(Path folder, Tables tables, ReportBook reports) {
    this.folder = folder;
    this.tables = tables;
    this.reports = reports;
  }

  /**
   * Reports that a query finds, the latest first.
   *
   * @throws SearchException when query or cursor cannot be understood
   */
  public RowPage found(Search search, String query, RowPage.Request request) {
    Search.Ids found =
        search.ids(
            new SearchRequest(query, SearchRequest.Order.DATE, request.limit(), request.after(), 0),
            null);
    List<String> rows =
        tables.reports().shown(found.ids().stream().map(Search.Id::article).toList());
    return new RowPage(found.total(), rows, found.more() ? found.ids().getLast().cursor() : null);
  }

  /** Reports by their ids, in the order of these; those that are not there are left out. */
  public RowPage named(List<String> ids, RowPage.Request request) {
    List<String> there = ids.stream().distinct().filter(tables.articles()::has).toList();
    return RowPage.of(
        there, request, id -> id, id -> tables.reports().shown(List.of(id)).getFirst());
  }

  /** What became of each item, the last arrived first. */
  public RowPage ledger(LedgerFilter filter, RowPage.Request request) {
    PagedQuery list = tables.reports().ledger(filter);
    return StoryPages.page(list.slice(request, ReportTable::item));
  }

  /**
   * Which items are asked for; null for any.
   *
   * @param status name of how they ended
   * @param day UTC day of arrival, ISO 8601
   */
  public record LedgerFilter(
      @Nullable String status, @Nullable String input, @Nullable String day) {}

  /**
   * A report with where it belongs, as one object of JSON: the row of {@code articles.jsonl}, when
   * it arrived, its story, and how many texts its address was read with.
   */
  public Optional<String> article(String id) {
    return reports.article(id).map(line -> StoryCards.with(line, place(id)));
  }

  /** When reports arrived, ISO 8601, by their ids; those that are not there are left out. */
  public Map<String, String> received(List<String> ids) {
    return tables.reports().received(ids);
  }

  /** When a report arrived, ISO 8601; empty where it is not there. */
  public String received(String id) {
    return tables.reports().received(id);
  }

  private Map<String, @Nullable Object> place(String id) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    Optional<StoryTable.Place> place = tables.stories().placeOf(id);
    row.put("received", tables.reports().received(id));
    row.put("story", place.map(StoryTable.Place::story).orElse(null));
    row.put("storyline", place.map(StoryTable.Place::storyline).orElse(null));
    row.put("versions", tables.reports().countVersions(id));
    return row;
  }

  /**
   * Where the original of a report lies.
   *
   * @throws StoreException when the archive cannot be read there
   */
  public Optional<String> record(String id) {
    return tables.reports().place(id).map(place -> JSON.writeValueAsString(record(id, place)));
  }

  private Map<String, @Nullable Object> record(String id, ArchivePlace place) {
    ArchiveEntry.Arrived entry = entry(place);
    Document document = entry.document();
    Original original = entry.original();
    byte[] bytes = original == null ? new byte[0] : original.bytes();
    LedgerRow row = entry.row();
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("input", row.input());
    shown.put("item", row.item());
    shown.put("received", entry.received().toString());
    shown.put("status", row.status().name());
    shown.put("reason", row.reason());
    shown.put("file", Archive.path(folder, place.file()).getFileName().toString());
    shown.put("offset", place.offset());
    shown.put("type", type(document, original));
    shown.put("bytes", bytes.length);
    shown.put("sha256", Ids.sha256(bytes));
    shown.put("url", document == null ? null : document.url());
    return shown;
  }

  private static String type(@Nullable Document document, @Nullable Original original) {
    if (original != null && original.contentType() != null) {
      return original.contentType();
    }
    return switch (document == null ? null : document.content()) {
      case Content.Html html -> "text/html";
      case Content.PlainText text -> "text/plain";
      case null, default -> "application/octet-stream";
    };
  }

  /**
   * The bytes of a report as they arrived; empty where it is not there, or came without bytes of
   * its own.
   *
   * @throws StoreException when the archive cannot be read there
   */
  public Optional<byte[]> original(String id) {
    return tables
        .reports()
        .place(id)
        .map(this::entry)
        .map(ArchiveEntry.Arrived::original)
        .map(Original::bytes);
  }

  private ArchiveEntry.Arrived entry(ArchivePlace place) {
    try {
      return ArchiveReader.entry(folder.resolve(Store.ARCHIVE), place)
              instanceof ArchiveEntry.Arrived arrived
          ? arrived
          : damaged(null);
    } catch (IOException e) {
      return damaged(e);
    }
  }

  private ArchiveEntry.Arrived damaged(@Nullable IOException fault) {
    String words =
        "the archive of %s cannot be read there; jejak verify --db %s says what is wrong"
            .formatted(folder, folder);
    throw fault == null ? new StoreException(words) : new StoreException(words, fault);
  }
}
