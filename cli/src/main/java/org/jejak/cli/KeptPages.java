package org.jejak.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.Note;
import org.jejak.document.Sources;
import org.jejak.fetch.Fetched;
import org.jspecify.annotations.Nullable;

/** What came of asking for pages: those in an archive, and why the others are not there. */
final class KeptPages {
  private final Map<String, List<Fetched.Kept>> kept = new TreeMap<>();
  private final List<Fetched.Refused> refused = new ArrayList<>();

  /** One address that was asked for. */
  synchronized void take(Fetched fetched) {
    switch (fetched) {
      case Fetched.Kept page ->
          kept.computeIfAbsent(page.record(), record -> new ArrayList<>()).add(page);
      case Fetched.Refused no -> refused.add(no);
    }
  }

  /** How many addresses have a page. */
  synchronized int pages() {
    return kept.values().stream().mapToInt(List::size).sum();
  }

  /** How many of them are what the archive held already. */
  synchronized long unchanged() {
    return kept.values().stream().flatMap(List::stream).filter(Fetched.Kept::unchanged).count();
  }

  /** What has no page, and why. */
  synchronized List<Fetched.Refused> refused() {
    return List.copyOf(refused);
  }

  /** Hands on each item of each page, with the page's address as it was asked for. */
  void each(String archive, BiConsumer<Item, String> consumer) {
    Set<String> missing = new TreeSet<>(kept.keySet());
    if (!kept.isEmpty()) {
      Sources.in(List.of(archive))
          .forEach(item -> {
            String record = record(item);
            boolean ofThisRun = kept.containsKey(record) && !(item instanceof Item.Repeated);
            if (ofThisRun) {
              missing.remove(record);
              for (Fetched.Kept page : kept.getOrDefault(record, List.of())) {
                consumer.accept(noted(item, page.note()), page.asked());
              }
            }
          });
    }
    for (String record : missing) {
      for (Fetched.Kept page : kept.getOrDefault(record, List.of())) {
        Item none = new Item.Unreadable(archive, record, null, "holds no report");
        consumer.accept(none, page.asked());
      }
    }
  }

  /**
   * An item of an archive as if it stood elsewhere; its id stays.
   *
   * @param key what it is called there; null where the input is one report
   */
  static Item under(String input, @Nullable String key, Item item) {
    return switch (item) {
      case Item.Readable readable -> {
        Document d = readable.document();
        yield new Item.Readable(
            new Document(d.id(), input, key, null, d.url(), d.content(), d.notes(), d.shortfall()),
            readable.original());
      }
      case Item.Unreadable no -> new Item.Unreadable(input, key, null, no.reason());
      case Item.Repeated repeated -> repeated;
    };
  }

  /** The key that an item has inside its record's page; null where it is the page. */
  static @Nullable String inside(Item item) {
    String record = record(item);
    String key = item.item();
    return key != null && key.length() > record.length()
        ? key.substring(record.length() + 1)
        : null;
  }

  /** A record's key; an item inside the record's page has the page's key before its own. */
  private static String record(Item item) {
    String key = item.item() == null ? "" : item.item();
    int end = key.indexOf('!');
    return end < 0 ? key : key.substring(0, end);
  }

  private static Item noted(Item item, @Nullable String note) {
    if (note == null || !(item instanceof Item.Readable readable)) {
      return item;
    }
    Document document = readable.document();
    List<Note> notes = new ArrayList<>(document.notes());
    notes.add(new Note("reservation", note));
    return new Item.Readable(
        new Document(
            document.id(),
            document.input(),
            document.item(),
            document.offset(),
            document.url(),
            document.content(),
            notes,
            document.shortfall()),
        readable.original());
  }
}
