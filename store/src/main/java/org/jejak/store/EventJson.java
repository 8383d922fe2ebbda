package org.jejak.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jejak.document.Ids;
import org.jejak.output.OneLine;
import org.jejak.store.WatchTable.Head;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes an event: words from reports on lines of harmless characters, and as JSON. */
final class EventJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int TITLE = 200;
  private static final int LINE = 600;

  private EventJson() {}

  static WatchEvent event(Watch watch, WatchNews.News news, Instant now) {
    Found found = news.found();
    Head head = news.head();
    List<Object> parts = new ArrayList<>(List.of(watch.id(), found.kind()));
    parts.addAll(found.keys());
    String id = Ids.row("w", parts.toArray());
    String title = line(title(found, head), TITLE);
    String text = text(news);
    ObjectNode node = JSON.createObjectNode();
    node.put("id", id).put("watch", watch.name()).put("kind", found.kind().name());
    node.put("found", now.toString()).put("title", title).put("text", text);
    node.put("url", head.url()).put("article", head.id()).put("outlet", head.outlet());
    node.put("lang", head.lang());
    if (head.from() == null) {
      node.putNull("published");
    } else {
      node.putObject("published").put("from", head.from()).put("to", head.to());
    }
    node.put("story", found.story());
    node.set("row", found.row());
    return new WatchEvent(id, found.kind(), now, title, text, head.url(), node.toString());
  }

  private static String title(Found found, Head head) {
    String outlet = head.outlet() == null ? "an outlet not named" : head.outlet();
    return switch (found.kind()) {
      case ORIGIN -> found.title() + ": " + outlet;
      case DRIFT -> outlet + ": " + found.title();
      default -> found.title();
    };
  }

  private static String text(WatchNews.News news) {
    Head head = news.head();
    List<String> lines = new ArrayList<>();
    found(news.found().text(), lines);
    if (news.excerpt() != null) {
      found(news.excerpt(), lines);
    }
    boolean titled = news.found().kind() == WatchEvent.Kind.REPORT;
    lines.add(line(titled ? source(head) : title(head) + source(head), LINE));
    return String.join("\n", lines);
  }

  private static void found(String text, List<String> lines) {
    text.lines()
        .map(words -> line(words, LINE))
        .filter(words -> !words.isEmpty())
        .forEach(lines::add);
  }

  private static String title(Head head) {
    return head.title() == null ? "" : "“" + head.title() + "”, ";
  }

  /** Outlet, day, language and id of the report. */
  private static String source(Head head) {
    String outlet = head.outlet() == null ? "" : head.outlet() + ", ";
    return outlet + days(head.from(), head.to()) + head.lang() + ", " + head.id();
  }

  private static String days(@Nullable String from, @Nullable String to) {
    if (from == null) {
      return "undated, ";
    }
    return from.equals(to) ? from + ", " : from + " to " + to + ", ";
  }

  /** One line of at most so many characters. */
  static String line(String text, int most) {
    String line = OneLine.of(text);
    int points = line.codePointCount(0, line.length());
    return points <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }
}
