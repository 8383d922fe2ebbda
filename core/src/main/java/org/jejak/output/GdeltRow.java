package org.jejak.output;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.Place;
import org.jejak.language.Table;
import org.jejak.time.Interval;
import org.jejak.time.Interval.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Events as rows of GDELT 2.0's tables of events and mentions ("The GDELT Event Database Data
 * Format Codebook V2.0", 2015), with its names of columns in its order. What is not known is empty.
 * Columns that GDELT does not have stand after its own.
 */
final class GdeltRow {
  /** The columns of the table of events. */
  static final List<String> EVENT = eventColumns();

  /** The columns of the table of mentions. */
  static final List<String> MENTION =
      List.of(
          "GlobalEventID",
          "EventTimeDate",
          "MentionTimeDate",
          "MentionType",
          "MentionSourceName",
          "MentionIdentifier",
          "SentenceID",
          "Actor1CharOffset",
          "Actor2CharOffset",
          "ActionCharOffset",
          "InRawText",
          "Confidence",
          "MentionDocLen",
          "MentionDocTone",
          "MentionDocTranslationInfo",
          "Extras",
          "EventID",
          "Status",
          "AttributedTo",
          "Text");

  private static final long WEB = 1;
  private static final long CITATION_ONLY = 2;
  private static final int ACTOR_COLUMNS = 10;
  private static final int GEO_COLUMNS = 8;
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
  private static final Map<String, Double> GOLDSTEIN = goldstein();

  private GdeltRow() {}

  /** How often an event is told. */
  record Counts(long mentions, long sources, long articles) {
    static final Counts ONCE = new Counts(1, 1, 1);
  }

  private static List<String> eventColumns() {
    List<String> names =
        new ArrayList<>(List.of("GlobalEventID", "Day", "MonthYear", "Year", "FractionDate"));
    for (String actor : List.of("Actor1", "Actor2")) {
      for (String part :
          List.of(
              "Code",
              "Name",
              "CountryCode",
              "KnownGroupCode",
              "EthnicCode",
              "Religion1Code",
              "Religion2Code",
              "Type1Code",
              "Type2Code",
              "Type3Code")) {
        names.add(actor + part);
      }
    }
    names.addAll(
        List.of(
            "IsRootEvent",
            "EventCode",
            "EventBaseCode",
            "EventRootCode",
            "QuadClass",
            "GoldsteinScale",
            "NumMentions",
            "NumSources",
            "NumArticles",
            "AvgTone"));
    for (String geo : List.of("Actor1Geo", "Actor2Geo", "ActionGeo")) {
      for (String part :
          List.of(
              "Type",
              "Fullname",
              "CountryCode",
              "ADM1Code",
              "ADM2Code",
              "Lat",
              "Long",
              "FeatureID")) {
        names.add(geo + "_" + part);
      }
    }
    names.addAll(List.of("DATEADDED", "SOURCEURL"));
    names.addAll(
        List.of(
            "Status",
            "AttributedTo",
            "ActionGeo_CountryISO3",
            "Actor1All",
            "Actor2All",
            "HappeningID",
            "EventID",
            "Input",
            "Item"));
    return List.copyOf(names);
  }

  private static Map<String, Double> goldstein() {
    Map<String, Double> scale = new HashMap<>();
    for (Table.Row row : Table.resource(GdeltRow.class, "goldstein.tsv")) {
      scale.put(row.get(0), Double.valueOf(row.get(1)));
    }
    return Map.copyOf(scale);
  }

  /** A row of the table of events: the event as its first report tells it. */
  static List<@Nullable Object> event(ToldEvent told, Counts counts) {
    Event event = told.event();
    Article article = told.article();
    List<Actor> actors = told.actors();
    boolean mutual = told.recipients().isEmpty() && actors.size() > 1;
    List<Actor> others = mutual ? actors.subList(1, actors.size()) : told.recipients();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(globalId(told.happening()));
    addDay(cells, told.when());
    addActor(cells, actors);
    addActor(cells, others);
    addAct(cells, told);
    cells.add(counts.mentions());
    cells.add(counts.sources());
    cells.add(counts.articles());
    cells.add(null);
    addNothing(cells, 2 * GEO_COLUMNS);
    addPlace(cells, event.place());
    cells.add(published(article));
    cells.add(article.url());
    cells.add(event.status().name());
    cells.add(event.attributedTo());
    cells.add(event.place() == null ? null : event.place().country());
    cells.add(all(mutual ? actors.subList(0, 1) : actors));
    cells.add(all(others));
    cells.add(told.happening());
    cells.add(event.id());
    cells.add(article.input());
    cells.add(article.item());
    return cells;
  }

  /**
   * A row of the table of mentions.
   *
   * @param added the {@code DATEADDED} of the event, null where it is not known
   */
  static List<@Nullable Object> mention(ToldEvent told, @Nullable String added, String text) {
    Event event = told.event();
    Article article = told.article();
    String item = article.item() == null ? "" : "!" + article.item();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(globalId(told.happening()));
    cells.add(added);
    cells.add(published(article));
    cells.add(article.url() == null ? CITATION_ONLY : WEB);
    cells.add(article.outlet());
    cells.add(article.url() == null ? article.input() + item : article.url());
    cells.add(told.sentenceNumber());
    cells.add(offset(told, told.actors()));
    cells.add(offset(told, told.recipients()));
    cells.add(told.points() == null ? null : (long) told.points().start(event.span()));
    cells.add(null);
    cells.add(Math.round(event.confidence() * 100));
    cells.add((long) article.text().codePointCount(0, article.text().length()));
    addNothing(cells, 3);
    cells.add(event.id());
    cells.add(event.status().name());
    cells.add(event.attributedTo());
    cells.add(text);
    return cells;
  }

  /** A whole number that fits 63 bits, as tables of GDELT want: half the id's hash. */
  private static long globalId(String happening) {
    return Long.parseUnsignedLong(happening.substring(happening.indexOf('-') + 1), 16) >>> 1;
  }

  /** Day, month and year as far as the time is known so finely; else empty. */
  private static void addDay(List<@Nullable Object> cells, @Nullable Interval when) {
    if (when == null || when.precision() == Precision.VAGUE) {
      addNothing(cells, 4);
      return;
    }
    LocalDate day = when.isOneDay() ? when.from() : null;
    boolean year = when.from().getYear() == when.to().getYear();
    boolean month = year && when.from().getMonth() == when.to().getMonth();
    cells.add(day == null ? null : day.format(DateTimeFormatter.BASIC_ISO_DATE));
    cells.add(month ? String.format(Locale.ROOT, "%tY%<tm", when.from()) : null);
    cells.add(year ? (long) when.from().getYear() : null);
    cells.add(day == null ? null : fraction(day));
  }

  /** GDELT's own reckoning, in which a month has 30 days and a year 365. */
  private static String fraction(LocalDate day) {
    double share = ((day.getMonthValue() - 1) * 30 + day.getDayOfMonth()) / 365.0;
    return String.format(Locale.ROOT, "%.4f", day.getYear() + share);
  }

  private static void addActor(List<@Nullable Object> cells, List<Actor> actors) {
    if (actors.isEmpty()) {
      addNothing(cells, ACTOR_COLUMNS);
      return;
    }
    Actor first = actors.getFirst();
    cells.add(code(first));
    cells.add(first.name().toUpperCase(Locale.ROOT));
    cells.add(first.country());
    addNothing(cells, 4);
    cells.add(first.sector());
    addNothing(cells, 2);
  }

  /** Country and role in one word, as CAMEO writes them: IDNGOV. */
  private static @Nullable String code(Actor actor) {
    String country = actor.country() == null ? "" : actor.country();
    String code = country + (actor.sector() == null ? "" : actor.sector());
    return code.isEmpty() ? null : code;
  }

  private static @Nullable String all(List<Actor> actors) {
    return actors.isEmpty()
        ? null
        : actors.stream()
            .map(actor -> code(actor) == null ? actor.name() : code(actor))
            .collect(Collectors.joining(";"));
  }

  private static void addAct(List<@Nullable Object> cells, ToldEvent told) {
    String code = told.event().cameo();
    int root = Integer.parseInt(code.substring(0, 2));
    int paragraph = told.article().text().indexOf("\n\n");
    boolean lead = paragraph < 0 || told.event().span().start() < paragraph;
    Double goldstein = GOLDSTEIN.get(code);
    cells.add(lead ? 1L : 0L);
    cells.add(code);
    cells.add(code.length() > 3 ? code.substring(0, 3) : code);
    cells.add(code.substring(0, 2));
    cells.add(root <= 5 ? 1L : root <= 8 ? 2L : root <= 13 ? 3L : 4L);
    cells.add(goldstein == null ? null : goldstein);
  }

  private static void addPlace(List<@Nullable Object> cells, @Nullable Place place) {
    if (place == null) {
      addNothing(cells, GEO_COLUMNS);
      return;
    }
    cells.add(null);
    cells.add(place.name());
    addNothing(cells, 3);
    cells.add(place.lat());
    cells.add(place.lon());
    cells.add(null);
  }

  private static void addNothing(List<@Nullable Object> cells, int columns) {
    for (int i = 0; i < columns; i++) {
      cells.add(null);
    }
  }

  /** When a report appeared, in UTC; midnight where only the day is known. */
  static @Nullable String published(Article article) {
    Dated published = article.published();
    if (published == null || !published.interval().isOneDay()) {
      return null;
    }
    OffsetDateTime minute = published.interval().minute();
    LocalDateTime at =
        minute == null
            ? published.interval().from().atStartOfDay()
            : minute.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    return at.format(SECONDS);
  }

  /** Where in the text the words for the first of them begin, if they stand in the clause. */
  private static @Nullable Long offset(ToldEvent told, List<Actor> actors) {
    if (actors.isEmpty() || told.points() == null) {
      return null;
    }
    int at = told.event().text().indexOf(actors.getFirst().text());
    int from = told.event().span().start();
    boolean asItStands = told.article().text().startsWith(told.event().text(), from);
    return at < 0 || !asItStands ? null : (long) told.points().at(from + at);
  }
}
