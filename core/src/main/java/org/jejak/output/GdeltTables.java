package org.jejak.output;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.article.Article;
import org.jejak.event.Event;
import org.jejak.output.GdeltRow.Counts;
import org.jejak.reading.Reading;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** The two tables of GDELT: an event a happening, a mention each report of it. */
final class GdeltTables {
  private final Chosen chosen;
  private final Trace trace;
  private final Folder folder;
  private final Map<String, Told> shared = new HashMap<>();

  GdeltTables(Chosen chosen, Folder folder) {
    this.chosen = chosen;
    this.trace = chosen.trace();
    this.folder = folder;
  }

  /** A happening that several reports tell, with the first of them. */
  private static final class Told {
    private final Set<String> sources = new HashSet<>();
    private final Set<String> articles = new HashSet<>();
    private long mentions;
    private @Nullable String first;
    private @Nullable String event;
    private @Nullable String added;

    void add(Article article, Event event) {
      mentions++;
      articles.add(article.id());
      String outlet = article.outlet() == null ? article.url() : article.outlet();
      sources.add(outlet == null ? article.id() : outlet);
      String published = GdeltRow.published(article);
      String key = (published == null ? "9" : published) + " " + event.id();
      if (first == null || key.compareTo(first) < 0) {
        first = key;
        this.event = event.id();
        added = published;
      }
    }

    Counts counts() {
      return new Counts(mentions, sources.size(), articles.size());
    }
  }

  List<String> write() throws IOException {
    for (Reading reading : chosen.readings()) {
      for (Event event : reading.events()) {
        if (trace.happenings().containsKey(event.id())) {
          shared
              .computeIfAbsent(trace.happening(event.id()), id -> new Told())
              .add(reading.article(), event);
        }
      }
    }
    String events = "gdelt.events.tsv";
    String mentions = "gdelt.mentions.tsv";
    try (RowFile eventRows = RowFile.ofLines(folder, events);
        RowFile mentionRows = RowFile.ofLines(folder, mentions)) {
      eventRows.addLine("", Cells.tsv(GdeltRow.EVENT));
      mentionRows.addLine("", Cells.tsv(GdeltRow.MENTION));
      for (Reading reading : chosen.readings()) {
        CodePoints points = new CodePoints(reading.article().text());
        for (Event event : reading.events()) {
          add(ToldEvent.in(trace, reading, event, points), eventRows, mentionRows);
        }
      }
      eventRows.finish();
      mentionRows.finish();
    }
    return List.of(events, mentions);
  }

  private void add(ToldEvent told, RowFile events, RowFile mentions) throws IOException {
    Told all = shared.get(told.happening());
    String id = told.event().id();
    String added = all == null ? GdeltRow.published(told.article()) : all.added;
    if (all == null || id.equals(all.event)) {
      Counts counts = all == null ? Counts.ONCE : all.counts();
      events.addLine(told.happening(), Cells.tsv(GdeltRow.event(told, counts)));
    }
    String text = folder.words(told.event().text());
    mentions.addLine(told.happening() + " " + id, Cells.tsv(GdeltRow.mention(told, added, text)));
  }
}
