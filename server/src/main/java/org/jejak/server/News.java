package org.jejak.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.server.FolderViews.View;
import org.jejak.server.Streams.Event;
import org.jejak.store.FolderMark;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Looks what is new in the folder, and tells it to the streams. */
final class News {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_STORIES = 1000;
  private static final long FRESH_NANOS = 5_000_000_000L;

  private final FolderViews views;
  private final FolderRoutes folder;
  private final Retracing retracing;
  private final Streams streams;
  private @Nullable State told;
  private @Nullable FolderMark seen;
  private long traced = -1;
  private boolean tracing;

  News(FolderViews views, FolderRoutes folder, Retracing retracing, Streams streams) {
    this.views = views;
    this.folder = folder;
    this.retracing = retracing;
    this.streams = streams;
  }

  /** A state of the folder, as it was told last. */
  private record State(FolderMark mark, boolean tracing, long at, Event event) {}

  /** How the folder is now. A thousand who ask at once are told the same, counted once. */
  synchronized Event state() {
    FolderMark mark = views.mark();
    boolean running = retracing.isUnderWay();
    long now = System.nanoTime();
    State last = told;
    if (last == null
        || !last.mark().equals(mark)
        || last.tracing() != running
        || now - last.at() > FRESH_NANOS) {
      last = new State(mark, running, now, new Event("state", folder.status()));
      told = last;
    }
    return last.event();
  }

  /** Looks once; to be called again and again by one thread. */
  void look() {
    views.refresh();
    boolean now = retracing.isUnderWay();
    if ((now || tracing) && streams.count() > 0) {
      streams.tell(tracing(now));
    }
    FolderMark mark = views.mark();
    FolderMark before = seen;
    if (before == null) {
      traced = views.ask(view -> view.store().tracedSeq());
    } else {
      // The state comes last: who hears of a trace knows already what it brought.
      if (mark.trace() != before.trace()) {
        tellStories();
      }
      boolean changed = !mark.equals(before) || now != tracing;
      if (changed && streams.count() > 0) {
        streams.tell(state());
      }
    }
    // What could not be asked is told at the next look.
    seen = mark;
    tracing = now;
  }

  private Event tracing(boolean running) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("running", running);
    row.put("reports", views.ask(view -> view.store().reportCount()));
    row.put("seconds", Math.round(retracing.seconds() * 10) / 10.0);
    return new Event("tracing", JSON.writeValueAsString(row));
  }

  /** Stories with reports that arrived after an item, up to the last that is traced. */
  private record Fresh(long seq, List<String> stories) {
    static Fresh since(long seq, View view) {
      long now = view.store().tracedSeq();
      return new Fresh(
          now, now > seq ? view.store().storiesSince(seq, MOST_STORIES + 1) : List.of());
    }
  }

  private void tellStories() {
    long before = traced;
    Fresh fresh = views.ask(view -> Fresh.since(before, view));
    if (fresh.seq() > before) {
      List<String> stories = fresh.stories();
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("seq", fresh.seq());
      row.put("stories", stories.subList(0, Math.min(MOST_STORIES, stories.size())));
      row.put("more", stories.size() > MOST_STORIES);
      streams.tell(new Event("news", JSON.writeValueAsString(row)));
    }
    traced = fresh.seq();
  }
}
