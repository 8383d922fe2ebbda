package org.jejak.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jejak.article.Article;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.event.Place;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.Token;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** A reading as the index takes it in. */
final class IndexedReport {
  private static final int LONGEST_VALUE = 1000;

  /** Characters of a host's name (RFC 1035). */
  private static final int LONGEST_HOST = 253;

  /** Behind scheme and user, before port and path. */
  private static final Pattern HOST =
      Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?(\\[[^\\]/]*\\]|[^/?#:\\s]+)");

  private final Reading reading;
  private final SearchWords words;
  private final Document document = new Document();

  private IndexedReport(Reading reading, SearchWords words) {
    this.reading = reading;
    this.words = words;
  }

  /** What the index keeps of a report; any thread may ask. */
  static Document of(Reading reading, Instant received, SearchWords words) {
    IndexedReport report = new IndexedReport(reading, words);
    report.addArticle(received);
    report.addWords();
    report.addNames();
    report.addFindings();
    return report.document;
  }

  private void addArticle(Instant received) {
    Article article = reading.article();
    document.add(new StringField("id", article.id(), Field.Store.NO));
    addNumber(IndexFields.NUMBER, IndexFields.number(article.id()));
    addNumber(IndexFields.RECEIVED, received.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay());
    Interval days = article.published() == null ? null : article.published().interval();
    if (days != null) {
      addNumber(IndexFields.FROM, days.from().toEpochDay());
      addNumber(IndexFields.TO, days.to().toEpochDay());
    }
    addCode("lang", article.lang());
    document.add(new SortedDocValuesField(IndexFields.counted("lang"), value(article.lang())));
    if (article.outlet() != null) {
      addText("outlet", IndexFields.NAMES, SearchWords.words(article.outlet()));
      document.add(
          new SortedDocValuesField(IndexFields.counted("outlet"), value(article.outlet())));
    }
    addText("author", IndexFields.NAMES, apart(article.authors()));
    if (article.url() != null) {
      addCode("url", article.url());
      hosts(article.url()).forEach(host -> addCode(IndexFields.HOST, host));
    }
  }

  private void addNumber(String field, long number) {
    document.add(new NumericDocValuesField(field, number));
  }

  private static BytesRef value(String text) {
    return new BytesRef(cut(text));
  }

  /** A value as the index holds it: an overlong one is cut. */
  static String cut(String text) {
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1);
  }

  private void addCode(String field, String code) {
    document.add(new StringField(field, cut(code).toLowerCase(Locale.ROOT), Field.Store.NO));
  }

  private void addText(String field, FieldType type, List<String> text) {
    if (!text.isEmpty()) {
      document.add(new Field(field, new TermStream(text), type));
    }
  }

  /**
   * The host of an address, and those that it lies under. Cut out by hand: addresses that Java's
   * own class refuses are met every day.
   */
  static List<String> hosts(String url) {
    Matcher address = HOST.matcher(url.strip());
    boolean named = address.find() && address.group(1).length() <= LONGEST_HOST;
    String host = named ? address.group(1) : null;
    List<String> hosts = new ArrayList<>();
    while (host != null) {
      hosts.add(host);
      int dot = host.indexOf('.');
      host = dot < 0 || dot == host.length() - 1 ? null : host.substring(dot + 1);
    }
    return hosts;
  }

  private static List<String> apart(Iterable<String> names) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      all.addAll(SearchWords.words(name));
      all.add(TermStream.GAP);
    }
    return all;
  }

  private void addWords() {
    addText("title", IndexFields.PLACED, placed(reading.title()));
    addText("text", IndexFields.PLACED, placed(reading.body()));
    List<String> concepts = new ArrayList<>();
    addConcepts(reading.title(), concepts);
    addConcepts(reading.body(), concepts);
    addText("concept", IndexFields.COUNTED, concepts);
    List<String> plain = new ArrayList<>();
    addPlain(reading.title(), List.of(), plain);
    addPlain(reading.body(), reading.mentions(), plain);
    addText(IndexFields.PLAIN, IndexFields.COUNTED, plain);
  }

  private static List<String> placed(AnnotatedText text) {
    List<String> words = new ArrayList<>();
    for (Token token : text.tokens()) {
      if (isIndexed(token)) {
        words.add(SearchWords.fold(token.norm()));
      }
    }
    return words;
  }

  static boolean isIndexed(Token token) {
    return token.isWord() || token.isNumber();
  }

  private void addConcepts(AnnotatedText text, List<String> concepts) {
    for (Match match : text.matches()) {
      concepts.addAll(words.concepts(text, match));
    }
  }

  /** Plain forms that differ from the word; names have none. */
  private void addPlain(AnnotatedText text, List<Mention> names, List<String> plain) {
    int name = 0;
    for (Token token : text.tokens()) {
      while (name < names.size() && names.get(name).span().end() <= token.start()) {
        name++;
      }
      boolean named = name < names.size() && names.get(name).span().start() <= token.start();
      if (token.isWord() && !named) {
        String word = SearchWords.fold(token.norm());
        String form = words.plain(word, text.lang());
        if (!form.equals(word)) {
          plain.add(form);
        }
      }
    }
  }

  private void addNames() {
    Map<String, Entity> entities = new HashMap<>();
    Set<String> named = new LinkedHashSet<>();
    for (Entity entity : reading.entities()) {
      entities.put(entity.id(), entity);
      named.add(entity.name());
      named.addAll(entity.variants());
    }
    Set<String> actors = new LinkedHashSet<>();
    for (Event event : reading.events()) {
      event.actors().forEach(actor -> addActor(actor, entities, actors));
      event.recipients().forEach(actor -> addActor(actor, entities, actors));
    }
    for (Quote quote : reading.quotes()) {
      addEntity(entities.get(quote.speaker()), actors);
      addName(quote.speakerName(), actors);
      addName(quote.reportedBy(), actors);
    }
    named.addAll(actors);
    addText("actor", IndexFields.NAMES, apart(actors));
    addText("name", IndexFields.NAMES, apart(named));
  }

  private static void addActor(Actor actor, Map<String, Entity> entities, Set<String> names) {
    names.add(actor.name());
    names.add(actor.text());
    addEntity(entities.get(actor.entity()), names);
  }

  private static void addEntity(@Nullable Entity entity, Set<String> names) {
    if (entity != null) {
      names.add(entity.name());
      names.addAll(entity.variants());
    }
  }

  private static void addName(@Nullable String name, Set<String> names) {
    if (name != null) {
      names.add(name);
    }
  }

  private void addFindings() {
    Set<String> countries = new TreeSet<>();
    reading.entities().forEach(entity -> addName(entity.country(), countries));
    for (Event event : reading.events()) {
      event.actors().forEach(actor -> addName(actor.country(), countries));
      event.recipients().forEach(actor -> addName(actor.country(), countries));
      addPlace(event.place(), countries);
    }
    for (Incident incident : reading.incidents()) {
      addPlace(incident.place(), countries);
    }
    addValues("country", countries);
    addValues("type", set(reading.events().stream().map(event -> event.type().name()).toList()));
    for (Event event : reading.events()) {
      long code = IndexFields.event(event.type(), event.status());
      document.add(new SortedNumericDocValuesField(IndexFields.EVENTS, code));
    }
    addValues(
        "status", set(reading.events().stream().map(event -> event.status().name()).toList()));
    addValues(
        "incident", set(reading.incidents().stream().map(each -> each.kind().name()).toList()));
  }

  private static Set<String> set(List<String> values) {
    return new TreeSet<>(values);
  }

  private static void addPlace(@Nullable Place place, Set<String> countries) {
    if (place != null) {
      addName(place.country(), countries);
    }
  }

  private void addValues(String field, Set<String> values) {
    for (String value : values) {
      addCode(field, value);
      document.add(new SortedSetDocValuesField(IndexFields.counted(field), value(value)));
    }
  }
}
