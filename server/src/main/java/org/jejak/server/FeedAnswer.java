package org.jejak.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Set;
import org.jejak.store.JsonFeed;
import org.jejak.store.Syndication;
import org.jejak.store.XmlFeed;

/** Answers with a feed to subscribe to. */
final class FeedAnswer {
  private static final Set<String> FORMATS = Set.of("atom", "rss", "json");

  private FeedAnswer() {}

  /**
   * Turns away what is no kind of feed.
   *
   * @param where the address of the feed without its ending
   */
  static void check(String format, String where) {
    if (!FORMATS.contains(format)) {
      throw Problem.of(404, "the feed is at %1$s.atom, %1$s.rss or %1$s.json".formatted(where));
    }
  }

  /** Writes a feed in a format that {@link #check} let pass. */
  static void give(Context context, String format, Syndication feed) throws IOException {
    if (format.equals("json")) {
      context.contentType("application/feed+json").result(JsonFeed.of(feed));
      return;
    }
    StringWriter out = new StringWriter();
    if (format.equals("atom")) {
      new XmlFeed(feed).atom(out);
    } else {
      new XmlFeed(feed).rss(out);
    }
    context
        .contentType("application/%s+xml; charset=utf-8".formatted(format))
        .result(out.toString());
  }
}
