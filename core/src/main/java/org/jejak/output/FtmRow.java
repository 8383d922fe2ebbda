package org.jejak.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.document.Ids;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.event.Place;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Role;
import org.jejak.mention.Entity;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Entities of FollowTheMoney's default model (Thing, LegalEntity, Address, Analyzable, Document,
 * Mention, Interval, Event) as JSON. A property is a list of words and left out where it is empty;
 * countries are ISO 3166 alpha-2 in small letters, languages ISO 639-3, dates may end early.
 */
final class FtmRow {
  static final String ADDRESS = "Address";

  private FtmRow() {}

  private static void write(Row row, String id, String schema, Consumer<Row> properties) {
    row.text("id", id)
        .text("schema", schema)
        .object("properties", schema, (r, s) -> properties.accept(r));
  }

  private static Row one(Row row, String name, @Nullable String value) {
    return row.ifAny(name, value == null || value.isEmpty() ? List.of() : List.of(value));
  }

  /**
   * Whom or what reports name.
   *
   * @param place the same with coordinates, where an event gives them
   */
  static void entity(Row row, String schema, Entity entity, @Nullable Place place) {
    write(
        row,
        entity.id(),
        schema,
        r -> {
          r.texts("name", List.of(entity.name()));
          if (schema.equals(ADDRESS)) {
            r.texts("full", List.of(entity.name()));
          }
          r.ifAny(
              "alias",
              entity.variants().stream().filter(name -> !name.equals(entity.name())).toList());
          one(r, "country", Codes.country(entity.country()));
          if (place != null) {
            point(r, place);
          }
          if (entity.kind() == EntityKind.PERSON) {
            r.ifAny("position", entity.roles().stream().map(Role::title).distinct().toList());
          }
        });
  }

  private static void point(Row row, Place place) {
    one(row, "latitude", place.lat() == null ? null : place.lat().toString());
    one(row, "longitude", place.lon() == null ? null : place.lon().toString());
  }

  /** The id of a place that no report names by itself. */
  static String id(String name, @Nullable String country) {
    return Ids.row("g", name, country == null ? "" : country);
  }

  static void place(Row row, String id, Place place) {
    write(
        row,
        id,
        ADDRESS,
        r -> {
          r.texts("name", List.of(place.name())).texts("full", List.of(place.name()));
          one(r, "country", Codes.country(place.country()));
          point(r, place);
        });
  }

  static void article(
      Row row, Article article, @Nullable Dated inferred, Collection<Entity> named) {
    write(
        row,
        article.id(),
        "Article",
        r -> {
          String file = article.input().substring(article.input().lastIndexOf('/') + 1);
          one(r, "name", Objects.requireNonNullElse(article.title(), file));
          one(r, "title", article.title());
          one(r, "fileName", file);
          r.ifAny("author", article.authors());
          one(r, "publisher", article.outlet());
          one(r, "sourceUrl", Codes.link(article.url()));
          one(r, "language", Codes.language(article.lang()));
          Dated published = article.published();
          one(r, "publishedAt", published == null ? null : date(published.interval()));
          if (published == null && inferred != null && inferred.interval().isOneDay()) {
            one(r, "date", date(inferred.interval()));
          }
          one(r, row.excerpts() ? "summary" : "bodyText", article.text());
          r.ifAny("peopleMentioned", names(named, EntityKind.PERSON));
          r.ifAny("companiesMentioned", names(named, EntityKind.ORGANISATION));
          r.ifAny("locationMentioned", names(named, EntityKind.PLACE));
          r.ifAny("namesMentioned", names(named, EntityKind.GROUP));
          r.ifAny(
              "detectedCountry",
              named.stream()
                  .filter(entity -> entity.kind() == EntityKind.COUNTRY)
                  .map(entity -> Codes.country(entity.country()))
                  .filter(Objects::nonNull)
                  .distinct()
                  .sorted()
                  .toList());
        });
  }

  private static Collection<String> names(Collection<Entity> entities, EntityKind kind) {
    TreeSet<String> names = new TreeSet<>();
    for (Entity entity : entities) {
      if (entity.kind() == kind) {
        names.add(entity.name());
      }
    }
    return names;
  }

  static void mention(
      Row row, String id, String article, Entity entity, String schema, Collection<String> words) {
    write(
        row,
        id,
        "Mention",
        r -> {
          r.texts("document", List.of(article)).texts("name", words);
          r.texts("resolved", List.of(entity.id())).texts("detectedSchema", List.of(schema));
        });
  }

  static void event(
      Row row,
      ToldEvent told,
      @Nullable String address,
      List<String> involved,
      List<String> names) {
    Event event = told.event();
    write(
        row,
        event.id(),
        "Event",
        r -> {
          happened(r, told.article(), event.text(), told.when(), event.place(), address);
          r.ifAny("involved", involved).ifAny("namesMentioned", names);
          r.texts(
              "keywords",
              List.of(event.type().name(), "CAMEO " + event.cameo(), event.status().name()));
          one(r, "recordId", told.happening());
          String source = event.attributedTo();
          one(r, "notes", source == null ? null : "According to " + source);
        });
  }

  static void incident(
      Row row,
      Article article,
      Incident incident,
      @Nullable String address,
      @Nullable Interval when) {
    write(
        row,
        incident.id(),
        "Event",
        r -> {
          happened(r, article, incident.text(), when, incident.place(), address);
          r.texts("keywords", List.of(incident.kind().name()));
          one(r, "description", figures(incident));
        });
  }

  private static void happened(
      Row row,
      Article article,
      String text,
      @Nullable Interval when,
      @Nullable Place place,
      @Nullable String address) {
    row.texts("name", List.of(Excerpt.of(text))).texts("summary", List.of(text));
    if (when != null && when.precision() != Precision.VAGUE) {
      if (when.isOneDay()) {
        one(row, "date", when.from().toString());
      } else {
        one(row, "startDate", when.from().toString());
        one(row, "endDate", when.to().toString());
      }
    }
    if (place != null) {
      one(row, "location", place.name());
      one(row, "country", Codes.country(place.country()));
      one(row, "addressEntity", address);
    }
    row.texts("proof", List.of(article.id()));
    one(row, "publisher", article.outlet());
    one(row, "sourceUrl", Codes.link(article.url()));
  }

  private static String figures(Incident incident) {
    List<String> parts = new ArrayList<>();
    TreeSet<String> fields = new TreeSet<>(incident.figures().keySet());
    fields.addAll(incident.qualifiers().keySet());
    for (String field : fields) {
      String bound = incident.qualifiers().get(field);
      Long figure = incident.figures().get(field);
      String words = bound == null ? "" : figure == null ? bound : bound + " ";
      parts.add(field + ": " + words + (figure == null ? "" : figure));
    }
    if (incident.magnitude() != null) {
      parts.add("magnitude: " + incident.magnitude());
    }
    return String.join("; ", parts);
  }

  /** As far as the time is known: a year, a month or a day. */
  private static @Nullable String date(Interval when) {
    String day = when.from().toString();
    return switch (when.precision()) {
      case MINUTE, DAY -> day;
      case MONTH -> day.substring(0, 7);
      case YEAR -> day.substring(0, 4);
      case WEEK, QUARTER, VAGUE -> null;
    };
  }
}
