package org.jejak.output;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jejak.article.Article;
import org.jejak.article.Credit;
import org.jejak.article.Dated;
import org.jejak.document.LedgerRow;
import org.jejak.event.Event;
import org.jejak.knowledge.EntityKind;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;
import org.jejak.story.Story;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Reports as news objects of IPTC's ninjs 2.4 ("News in JSON"), one a line, by article id. What is
 * not known is left out: the standard has no null.
 *
 * <p>A uri of the scheme {@code jejak:} is an id of the output format.
 */
final class Ninjs {
  private static final String SCHEME = "jejak:";
  private static final String PLAIN = "text/plain";

  private final Chosen chosen;
  private final Trace trace;
  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, Entity> entities = new HashMap<>();
  private final TreeSet<String> partial = new TreeSet<>();

  Ninjs(Chosen chosen) {
    this.chosen = chosen;
    this.trace = chosen.trace();
    trace.stories().forEach(story -> story.articles().forEach(id -> stories.put(id, story)));
    trace.entities().forEach(entity -> entities.put(entity.id(), entity));
    for (LedgerRow row : trace.ledger()) {
      if (row.article() != null && row.status() == LedgerRow.Status.PARTIAL) {
        partial.add(row.article());
      }
    }
  }

  String write(Folder folder) throws IOException {
    String name = "articles.ninjs.jsonl";
    try (RowFile file = RowFile.ofLinesInOrder(folder, name)) {
      for (Reading reading : chosen.readings()) {
        file.add("", reading, this::item);
      }
      file.finish();
    }
    return name;
  }

  private void item(Row row, Reading reading) {
    Article article = reading.article();
    boolean whole = !row.excerpts() && !partial.contains(article.id());
    row.text("uri", SCHEME + article.id())
        .text("type", "text")
        .text("representationtype", whole ? "full" : "partial");
    times(row, article);
    row.text("language", article.lang())
        .ifKnown("ednote", day(article))
        .ifKnown("title", article.title())
        .ifKnown("by", String.join(", ", article.authors()))
        .ifAny("headlines", present(article.title()), Ninjs::plain)
        .ifAny(
            row.excerpts() ? "descriptions" : "bodies",
            present(article.text()),
            (r, text) -> body(r, text, article));
    names(row, reading);
    row.ifAny("events", reading.events(), this::event)
        .ifAny(
            "subjects",
            stories.containsKey(article.id()) ? List.of(article.id()) : List.of(),
            this::story);
    sources(row, article);
    standard(row);
  }

  /** Only a minute is a date-time; the day alone stands in the note. */
  private static void times(Row row, Article article) {
    String published = minute(article.published());
    String updated = minute(article.updated());
    row.ifKnown("firstcreated", published)
        .ifKnown("versioncreated", updated == null ? published : updated);
  }

  private static @Nullable String minute(@Nullable Dated dated) {
    OffsetDateTime minute = dated == null ? null : dated.interval().minute();
    return minute == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(minute);
  }

  private @Nullable String day(Article article) {
    Dated dated =
        article.published() == null ? trace.dated().get(article.id()) : article.published();
    if (dated == null || dated.interval().minute() != null) {
      return null;
    }
    String to = dated.interval().isOneDay() ? "" : " to " + dated.interval().to();
    return "Published %s%s, found by: %s".formatted(dated.interval().from(), to, dated.method());
  }

  private static List<String> present(@Nullable String words) {
    return words == null || words.isEmpty() ? List.of() : List.of(words);
  }

  private static void plain(Row row, String words) {
    row.text("contenttype", PLAIN).text("value", words);
  }

  private static void body(Row row, String text, Article article) {
    if (row.excerpts()) {
      row.text("role", "excerpt").text("contenttype", PLAIN).text("value", text);
    } else {
      row.text("contenttype", PLAIN)
          .whole("charcount", (long) article.text().codePointCount(0, article.text().length()))
          .text("value", text);
    }
  }

  /** Everyone and everything that the report names, once each. */
  private void names(Row row, Reading reading) {
    Map<String, Entity> people = new LinkedHashMap<>();
    Map<String, Entity> organisations = new LinkedHashMap<>();
    Map<String, Entity> places = new LinkedHashMap<>();
    for (Mention mention : reading.mentions()) {
      Entity entity = entities.get(NameFiles.joined(trace, mention.entity()));
      if (entity != null) {
        Map<String, Entity> list =
            switch (entity.kind()) {
              case PERSON -> people;
              case ORGANISATION, GROUP -> organisations;
              case COUNTRY, PLACE -> places;
            };
        list.putIfAbsent(entity.id(), entity);
      }
    }
    row.ifAny("people", people.values(), Ninjs::entity)
        .ifAny("organisations", organisations.values(), Ninjs::entity)
        .ifAny("places", places.values(), Ninjs::entity);
  }

  private static void entity(Row row, Entity entity) {
    row.text("name", entity.name()).text("uri", SCHEME + entity.id());
    if (entity.kind() == EntityKind.COUNTRY) {
      row.ifKnown("literal", entity.country());
    }
  }

  private void event(Row row, Event event) {
    row.text("name", event.text())
        .text("rel", event.status().name())
        .text("uri", SCHEME + trace.happening(event.id()))
        .text("literal", event.type() + " " + event.cameo());
  }

  private void story(Row row, String article) {
    Story story = stories.get(article);
    if (story != null) {
      row.text("name", story.title()).text("rel", "story").text("uri", SCHEME + story.id());
    }
  }

  /** Who published it, and whom it credits. */
  private record Source(String role, @Nullable String name, @Nullable String url) {}

  private static void sources(Row row, Article article) {
    List<Source> sources = new ArrayList<>();
    if (article.outlet() != null) {
      sources.add(new Source("outlet", article.outlet(), null));
    }
    for (Credit credit : article.credits()) {
      String role = credit.kind().name().toLowerCase(java.util.Locale.ROOT);
      sources.add(new Source(role, credit.name(), Codes.link(credit.url())));
    }
    row.ifAny(
        "infosources",
        sources,
        (r, source) ->
            r.ifKnown("name", source.name())
                .text("role", SCHEME + source.role())
                .ifKnown("uri", source.url()));
    String link = Codes.link(article.url());
    row.ifAny(
            "renditions",
            present(link),
            (r, href) -> r.text("name", "web").text("href", href).text("contenttype", "text/html"))
        .objects(
            "altids", List.of(article.id()), (r, id) -> r.text("role", "jejak").text("value", id));
  }

  private static void standard(Row row) {
    row.object(
        "standard",
        "2.4",
        (r, version) ->
            r.text("name", "ninjs")
                .text("version", version)
                .text("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_" + version + ".json"));
  }
}
