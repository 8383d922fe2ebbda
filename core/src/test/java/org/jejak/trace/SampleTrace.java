package org.jejak.trace;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jejak.article.Article;
import org.jejak.article.Credit;
import org.jejak.article.Cut;
import org.jejak.article.Dated;
import org.jejak.disagreement.Disagreement;
import org.jejak.disagreement.MatrixRow;
import org.jejak.document.Ids;
import org.jejak.document.LedgerRow;
import org.jejak.document.Note;
import org.jejak.document.Span;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.EventType;
import org.jejak.event.Incident;
import org.jejak.event.Place;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Role;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Packs;
import org.jejak.lineage.Edge;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.plan.Plan;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** A trace made by hand: every kind of row once, hostile words and an undated report among them. */
public final class SampleTrace {
  public static final String ANNOUNCED = "a-1000000000000000";
  public static final String OPENED = "a-2000000000000000";
  public static final String TRANSLATED = "a-3000000000000000";
  public static final String COPIED = "a-4000000000000000";
  public static final String INDEPENDENT = "a-5000000000000000";
  public static final String APART = "a-6000000000000000";

  private static final LocalDate FRIDAY = LocalDate.of(2025, 4, 18);
  private static final String LINE = "l-1000000000000000";
  private static final String PLANNING = "s-1000000000000000";
  private static final String OPENING = "s-2000000000000000";
  private static final Map<String, String> TEXTS =
      Map.of(
          ANNOUNCED, Texts.ANNOUNCED,
          OPENED, Texts.OPENED,
          TRANSLATED, Texts.TRANSLATED,
          COPIED, Texts.COPIED,
          INDEPENDENT, Texts.INDEPENDENT,
          APART, Texts.APART);

  private SampleTrace() {}

  public static Trace trace() {
    return new Trace(
        ledger(),
        Readings.of(readings()),
        Map.of(TRANSLATED, dated("2025-04-18", "2025-04-19", "story")),
        Map.of(),
        Map.of(Ids.row("v", "ratify"), Interval.day(FRIDAY)),
        entities(),
        Map.of(entity("freitas-id"), entity("freitas")),
        happenings(),
        stories(),
        Map.of(),
        List.of(
            new Storyline(
                LINE,
                "Kupang–Dili ferry line",
                days("2025-02-24", "2025-04-19"),
                List.of(PLANNING, OPENING)),
            new Storyline(
                "l-3000000000000000",
                "<b>Storm</b> & rain",
                days("2025-03-02", "2025-03-02"),
                List.of("s-3000000000000000"))),
        List.of(translation(), copy()),
        List.of(plan()),
        List.of(disagreement()),
        matrix(),
        LocalDate.of(2025, 4, 19),
        List.of());
  }

  /** The stretch of an article's text where {@code words} first stand. */
  public static Span span(String article, String words) {
    int start = TEXTS.get(article).indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }

  private static List<LedgerRow> ledger() {
    return List.of(
        accepted("reports/announced.txt", ANNOUNCED),
        accepted("reports/opened.html", OPENED),
        new LedgerRow(
            "reports/translated.txt",
            null,
            null,
            LedgerRow.Status.PARTIAL,
            "the text stops in the middle of a sentence",
            TRANSLATED),
        accepted("reports/copied.html", COPIED),
        new LedgerRow(
            "reports/wire.jsonl", "2", null, LedgerRow.Status.ACCEPTED, null, INDEPENDENT),
        accepted("reports/storm.txt", APART),
        new LedgerRow(
            "reports/broken.bin", null, null, LedgerRow.Status.REJECTED, "this is not text", null));
  }

  private static LedgerRow accepted(String input, String article) {
    return new LedgerRow(input, null, null, LedgerRow.Status.ACCEPTED, null, article);
  }

  private static List<Reading> readings() {
    return List.of(
        reading(
            article(
                ANNOUNCED,
                "reports/announced.txt",
                "Harbour Review",
                "Ferry to Dili by the end of March",
                "en",
                new Dated(
                    Interval.minute(OffsetDateTime.parse("2025-02-24T09:30+08:00")),
                    "json-ld",
                    null)),
            List.of(
                quote(
                    "expect",
                    ANNOUNCED,
                    "We expect at least 200 passengers a week,",
                    Quote.Mode.DIRECT,
                    "Maria Lobo",
                    List.of())),
            List.of(
                event(
                    "open",
                    ANNOUNCED,
                    "The ferry line between Kupang and Dili will open by the end of March",
                    EventType.COOPERATE,
                    Event.Status.PLANNED,
                    days("2025-03-31", "2025-03-31")),
                event(
                    "meet",
                    ANNOUNCED,
                    "Officials of Indonesia and Timor-Leste met in Kupang on Monday",
                    EventType.CONSULT,
                    Event.Status.ACTUAL,
                    days("2025-02-24", "2025-02-24"))),
            List.of()),
        reading(
            article(
                OPENED,
                "reports/opened.html",
                "Tanjung Times",
                "First ferry sails from Kupang to Dili",
                "en",
                new Dated(Interval.day(FRIDAY), "meta", null)),
            List.of(
                quote(
                    "aboard",
                    OPENED,
                    "At least 180 people were aboard the first ship",
                    Quote.Mode.INDIRECT,
                    "João Freitas",
                    List.of("Radio Lafaek")),
                quote(
                    "goods",
                    OPENED,
                    "The line could carry goods from June,",
                    Quote.Mode.DIRECT,
                    "João Freitas",
                    List.of())),
            List.of(
                event(
                    "opened",
                    OPENED,
                    "Indonesia and Timor-Leste opened a ferry line between Kupang and Dili on Friday",
                    EventType.COOPERATE,
                    Event.Status.ACTUAL,
                    Interval.day(FRIDAY)),
                event(
                    "protest",
                    OPENED,
                    "Fishermen had protested against the line in January",
                    EventType.PROTEST,
                    Event.Status.ACTUAL,
                    Interval.days(
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 1, 31),
                        Interval.Precision.MONTH))),
            List.of()),
        reading(
            article(
                TRANSLATED,
                "reports/translated.txt",
                null,
                "Feri pertama Kupang–Dili berlayar",
                "id",
                null),
            List.of(
                quote(
                    "barang",
                    TRANSLATED,
                    "Jalur itu akan mengangkut barang mulai Juni,",
                    Quote.Mode.DIRECT,
                    "João Freitas",
                    List.of())),
            List.of(
                event(
                    "ratify",
                    TRANSLATED,
                    "Indonesia dan Timor-Leste membuka jalur feri antara Kupang dan Dili",
                    EventType.COOPERATE,
                    Event.Status.ACTUAL,
                    null)),
            List.of()),
        reading(
            article(
                COPIED,
                "reports/copied.html",
                "Portal Siang",
                "First ferry sails",
                "en",
                new Dated(Interval.day(FRIDAY), "meta", null)),
            List.of(),
            List.of(),
            List.of()),
        reading(
            article(
                INDEPENDENT,
                "reports/wire.jsonl",
                "Nusa Raya",
                "212 on the first ferry",
                "en",
                new Dated(Interval.day(FRIDAY), "feed", null)),
            List.of(),
            List.of(),
            List.of()),
        reading(
            article(
                APART,
                "reports/storm.txt",
                "Kabar \"Timur\" <i>",
                "<img src=x onerror=alert(1)> Storm & rain in Kupang",
                "en",
                new Dated(Interval.day(LocalDate.of(2025, 3, 2)), "dateline", "2 March 2025")),
            List.of(),
            List.of(),
            List.of(storm())));
  }

  private static Article article(
      String id,
      String input,
      @Nullable String outlet,
      String title,
      String lang,
      @Nullable Dated published) {
    boolean translated = id.equals(TRANSLATED);
    boolean hostile = id.equals(APART);
    return new Article(
        id,
        input,
        id.equals(INDEPENDENT) ? "2" : null,
        hostile ? "javascript:alert(1)" : "https://example.org/" + id + "?a=1&b=2",
        outlet,
        List.of("A. Writer"),
        title,
        null,
        lang,
        published,
        null,
        translated
            ? List.of(
                new Credit(
                    "Tanjung Times",
                    "https://example.org/ferry",
                    Credit.Kind.TRANSLATED,
                    "Sumber: Tanjung Times",
                    null))
            : List.of(),
        new Article.Image(null, "The first ship"),
        TEXTS.get(id),
        List.of(new Cut("related", "Baca Juga: Jadwal feri")),
        translated ? List.of(new Note("translation-junk", "Pekerjaan kantor.")) : List.of());
  }

  private static Reading reading(
      Article article, List<Quote> quotes, List<Event> events, List<Incident> incidents) {
    AnnotatedText body = Packs.standard().pack(article.lang()).annotate(article.text());
    AnnotatedText title = Packs.standard().pack(article.lang()).annotate(article.title());
    List<Mention> mentions =
        article.text().contains("Kupang")
            ? List.of(
                new Mention(
                    span(article.id(), "Kupang"),
                    "Kupang",
                    entity("kupang"),
                    EntityKind.PLACE,
                    null))
            : List.of();
    List<TimeExpression> times =
        article.text().contains("Friday")
            ? List.of(
                new TimeExpression(
                    span(article.id(), "Friday"),
                    "Friday",
                    Interval.day(FRIDAY),
                    TimeExpression.Anchor.PUBLISHED,
                    null))
            : List.of();
    return new Reading(
        article, title, body, entities(), mentions, times, quotes, events, incidents);
  }

  private static Quote quote(
      String id, String article, String words, Quote.Mode mode, String speaker, List<String> via) {
    String who = article.equals(TRANSLATED) ? "freitas-id" : "freitas";
    return new Quote(
        Ids.row("q", id),
        span(article, words),
        words,
        mode,
        null,
        speaker.equals("João Freitas") ? entity(who) : null,
        speaker,
        speaker,
        "said",
        via,
        null,
        "cue-after");
  }

  private static Event event(
      String id,
      String article,
      String words,
      EventType type,
      Event.Status status,
      @Nullable Interval when) {
    return new Event(
        Ids.row("v", id),
        span(article, words),
        words,
        type,
        null,
        "057",
        List.of("maritime"),
        List.of("open.v", "line.n"),
        List.of(actor("Indonesia", "IDN")),
        List.of(actor("Timor-Leste", "TLS")),
        when,
        null,
        new Place("Kupang", "IDN", -10.17835, 123.5765, "Kupang"),
        status,
        null,
        0.87654,
        "open+line");
  }

  private static Actor actor(String name, String country) {
    return new Actor(name, entity(name), country, "GOV", name);
  }

  private static Incident storm() {
    Span place = span(APART, "Kupang");
    return new Incident(
        Ids.row("i", "storm"),
        span(APART, "A storm hit Kupang"),
        "A storm hit Kupang",
        Incident.Kind.STORM,
        new Place("Kupang", "IDN", null, null, "Kupang"),
        days("2025-03-02", "2025-03-02"),
        null,
        Map.of("dead", 3L),
        null,
        Map.of("dead", place),
        Map.of("dead", "at least"),
        "storm.n+hit.v");
  }

  private static List<Entity> entities() {
    return List.of(
        new Entity(
            entity("freitas"),
            EntityKind.PERSON,
            "João Freitas",
            "TLS",
            List.of(new Role("harbour master of Dili", LocalDate.of(2020, 1, 1), null)),
            List.of("João Freitas"),
            false),
        new Entity(
            entity("kupang"),
            EntityKind.PLACE,
            "Kupang",
            "IDN",
            List.of(),
            List.of("Kupang"),
            true));
  }

  private static String entity(String name) {
    return Ids.row("e", name);
  }

  private static Map<String, String> happenings() {
    return Map.of(
        Ids.row("v", "opened"), "h-2000000000000000",
        Ids.row("v", "ratify"), "h-2000000000000000",
        Ids.row("v", "meet"), "h-1000000000000000");
  }

  private static List<Story> stories() {
    return List.of(
        new Story(
            PLANNING,
            LINE,
            "Ferry to Dili by the end of March",
            days("2025-02-24", "2025-02-24"),
            List.of(ANNOUNCED),
            List.of(new Story.Origin(List.of(ANNOUNCED), List.of())),
            List.of(),
            List.of("Kupang", "Dili"),
            List.of("Maria Lobo")),
        new Story(
            OPENING,
            LINE,
            "First ferry sails from Kupang to Dili",
            days("2025-04-18", "2025-04-19"),
            List.of(OPENED, TRANSLATED, COPIED, INDEPENDENT),
            List.of(
                new Story.Origin(
                    List.of(OPENED, TRANSLATED, COPIED),
                    List.of(
                        new Credit(
                            "Tanjung Times",
                            "https://example.org/ferry",
                            Credit.Kind.TRANSLATED,
                            "Sumber: Tanjung Times",
                            null))),
                new Story.Origin(List.of(INDEPENDENT), List.of())),
            List.of(),
            List.of("Kupang", "Dili"),
            List.of("João Freitas")),
        new Story(
            "s-3000000000000000",
            "l-3000000000000000",
            "<b>Storm</b> & rain",
            days("2025-03-02", "2025-03-02"),
            List.of(APART),
            List.of(),
            List.of(APART),
            List.of("Kupang"),
            List.of()));
  }

  private static Edge translation() {
    return new Edge(
        OPENED,
        TRANSLATED,
        Edge.Kind.TRANSLATION,
        0.93,
        new Edge.Direction("credit", "Sumber: Tanjung Times"),
        List.of(
            passage(
                TRANSLATED,
                "Indonesia and Timor-Leste opened a ferry line between Kupang and Dili on Friday, three weeks later than planned.",
                "Indonesia dan Timor-Leste membuka jalur feri antara Kupang dan Dili pada Jumat, tiga minggu lebih lambat dari rencana."),
            passage(
                TRANSLATED,
                "At least 180 people were aboard the first ship, the harbour master, João Freitas, told Radio Lafaek.",
                "Sebanyak 180 orang berada di kapal pertama, kata kepala pelabuhan João Freitas kepada Radio Lafaek."),
            passage(
                TRANSLATED,
                "\"The line could carry goods from June,\" he said.",
                "\"Jalur itu akan mengangkut barang mulai Juni,\" katanya."),
            passage(
                TRANSLATED,
                "Fishermen had protested against the line in January.",
                "Nelayan menolak jalur itu pada Januari.")),
        List.of(
            drift(Edge.DriftKind.QUALIFIER, "At least 180", "Sebanyak 180"),
            drift(Edge.DriftKind.MODALITY, "could carry goods", "akan mengangkut barang"),
            drift(Edge.DriftKind.OMISSION, "Two passengers were treated for seasickness.", null),
            drift(Edge.DriftKind.INSERTION, null, "Pekerjaan kantor.")),
        "aligned-sentences");
  }

  private static Edge copy() {
    return new Edge(
        OPENED,
        COPIED,
        Edge.Kind.EXCERPT,
        1,
        null,
        List.of(passage(COPIED, Texts.COPIED, Texts.COPIED)),
        List.of(),
        "shared-text");
  }

  private static Edge.Passage passage(String to, String fromWords, String toWords) {
    return new Edge.Passage(span(OPENED, fromWords), span(to, toWords), 0.91);
  }

  private static Edge.Drift drift(Edge.DriftKind kind, @Nullable String from, @Nullable String to) {
    return new Edge.Drift(
        kind,
        from,
        to,
        from == null ? null : span(OPENED, from),
        to == null ? null : span(TRANSLATED, to));
  }

  private static Plan plan() {
    String announced = "The ferry line between Kupang and Dili will open by the end of March";
    String done = "opened a ferry line between Kupang and Dili on Friday";
    Interval due = days("2025-02-24", "2025-03-31");
    return new Plan(
        "p-1000000000000000",
        LINE,
        ANNOUNCED,
        span(ANNOUNCED, announced),
        announced,
        EventType.COOPERATE,
        List.of(actor("Indonesia", "IDN")),
        LocalDate.of(2025, 2, 24),
        due,
        List.of(
            new Plan.Step(
                Plan.StepKind.ANNOUNCED,
                ANNOUNCED,
                span(ANNOUNCED, announced),
                announced,
                days("2025-02-24", "2025-02-24"),
                due),
            new Plan.Step(
                Plan.StepKind.DONE, OPENED, span(OPENED, done), done, Interval.day(FRIDAY), null)),
        Plan.Outcome.LATE,
        OPENED,
        Interval.day(FRIDAY),
        "same-act-in-storyline");
  }

  private static Disagreement disagreement() {
    return new Disagreement(
        "d-1000000000000000",
        OPENING,
        "people aboard the first ship",
        Disagreement.Kind.NUMBER,
        List.of(
            new Disagreement.Value(OPENED, span(OPENED, "180 people"), "180 people", "180"),
            new Disagreement.Value(
                INDEPENDENT, span(INDEPENDENT, "212 people"), "212 people", "212")),
        "figure-of-one-happening");
  }

  private static List<MatrixRow> matrix() {
    String fact = "people aboard the first ship";
    return List.of(
        new MatrixRow(
            OPENING,
            fact,
            OPENED,
            MatrixRow.Stance.SAYS,
            "180",
            span(OPENED, "180 people"),
            "180 people"),
        new MatrixRow(
            OPENING,
            fact,
            INDEPENDENT,
            MatrixRow.Stance.SAYS,
            "212",
            span(INDEPENDENT, "212 people"),
            "212 people"),
        new MatrixRow(OPENING, fact, COPIED, MatrixRow.Stance.CANNOT_TELL, null, null, null));
  }

  private static Dated dated(String from, String to, String method) {
    return new Dated(days(from, to), method, null);
  }

  private static Interval days(String from, String to) {
    return Interval.days(LocalDate.parse(from), LocalDate.parse(to), Interval.Precision.DAY);
  }
}
