package org.jejak.trace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jejak.correction.Corrections;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Ids;
import org.jejak.document.Item;
import org.jspecify.annotations.Nullable;

/** Reports given in words: each has a name, and traces are told by these names. */
final class Reports {
  private static final Jejak JEJAK = Jejak.standard();

  private final List<ReadItem> items = new ArrayList<>();

  /** Adds a report; {@code published} is a day such as 2025-03-14, or null. */
  Reports with(String name, @Nullable String published, String title, String text) {
    return with(name, published, title, text, null);
  }

  /** The same with an address. */
  Reports with(
      String name, @Nullable String published, String title, String text, @Nullable String url) {
    items.add(item(name, published, title, text, url));
    return this;
  }

  private static ReadItem item(
      String name, @Nullable String published, String title, String text, @Nullable String url) {
    Content content =
        new Content.Fields(
            title, text, false, false, null, List.of(), null, null, published, null, null, null);
    String id = Ids.article((title + text).getBytes(StandardCharsets.UTF_8), url, name);
    return JEJAK.read(
        new Item.Readable(new Document(id, name, null, null, url, content, List.of())));
  }

  List<ReadItem> items() {
    return items;
  }

  /** The article id of a report. */
  String id(String name) {
    return items.stream()
        .filter(item -> item.ledger().input().equals(name))
        .map(item -> item.ledger().article())
        .findFirst()
        .orElseThrow();
  }

  Trace trace() {
    return trace(Corrections.NONE);
  }

  Trace trace(Corrections corrections) {
    return trace(items, corrections);
  }

  static Trace trace(Collection<ReadItem> items, Corrections corrections) {
    TraceInput input = JEJAK.input(Long.MAX_VALUE);
    items.forEach(input::add);
    return JEJAK.trace(input, null, corrections);
  }

  /** The stories of a trace, each as the names of its reports. */
  static Set<String> stories(Trace trace) {
    return trace.stories().stream()
        .map(story -> names(trace, story.articles()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The storylines of a trace, each as the names of its reports. */
  static Set<String> storylines(Trace trace) {
    return trace.storylines().stream()
        .map(line ->
            names(
                trace,
                trace.stories().stream()
                    .filter(story -> story.storyline().equals(line.id()))
                    .flatMap(story -> story.articles().stream())
                    .toList()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String names(Trace trace, Collection<String> articles) {
    return articles.stream()
        .map(id -> trace.readings().article(id).input())
        .sorted()
        .collect(Collectors.joining(" + "));
  }
}
