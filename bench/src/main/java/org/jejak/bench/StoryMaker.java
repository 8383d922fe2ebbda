package org.jejak.bench;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jejak.bench.Template.Style;
import org.jspecify.annotations.Nullable;

/** Makes the reports of one event: independent ones, and others made out of them. */
final class StoryMaker {
  private static final double REWORDED_SHARE = 0.4;
  private static final int SENTENCES_A_PARAGRAPH = 3;

  private final Topic.Language language;
  private final Topic topic;
  private final Random chance;
  private final int words;
  private final List<GeneratedReport> reports = new ArrayList<>();
  private final List<Planted.Edge> edges = new ArrayList<>();
  private final List<Original> originals = new ArrayList<>();

  private record Original(GeneratedReport report, Telling title, List<Telling> sentences) {}

  /** One way to make a report out of another. */
  private enum Way {
    COPY,
    REWORDED,
    EXCERPT,
    TRANSLATION
  }

  StoryMaker(Topic.Language language, Random chance, int words) {
    this.language = language;
    this.chance = chance;
    this.words = words;
    topic = new Topic(language, chance);
  }

  /**
   * Makes them.
   *
   * @param first number of the first report
   * @param most how many there may be at most
   */
  Planted.Story make(int number, int first, int most) {
    int independent = 1 + (chance.nextInt(3) == 0 ? 1 : 0) + (chance.nextInt(8) == 0 ? 1 : 0);
    for (int i = 0; i < independent && reports.size() < most; i++) {
      original(first + reports.size());
    }
    while (reports.size() < most && chance.nextInt(5) < 3) {
      derived(first + reports.size());
    }
    return new Planted.Story(number, List.copyOf(reports), List.copyOf(edges));
  }

  private void original(int number) {
    Lang lang = chance.nextInt(5) < 3 ? Lang.EN : Lang.ID;
    List<Telling> sentences = new ArrayList<>();
    int length = 0;
    while (length < words) {
      Telling sentence = topic.sentence();
      length += sentence.tell(lang, Style.WRITTEN).text().split(" ").length;
      sentences.add(sentence);
    }
    Telling title = topic.title();
    List<String> told = new ArrayList<>();
    sentences.forEach(sentence -> told.add(sentence.tell(lang, Style.WRITTEN).text()));
    OffsetDateTime published =
        topic.day().atTime(LocalTime.of(6, 0)).plusMinutes(chance.nextInt(900)).atOffset(zone());
    GeneratedReport report = report(number, lang, published, title, null, told);
    originals.add(new Original(report, title, sentences));
  }

  private static ZoneOffset zone() {
    return ZoneOffset.ofHours(7);
  }

  private void derived(int number) {
    Original source = originals.get(chance.nextInt(originals.size()));
    Way way = Way.values()[chance.nextInt(Way.values().length)];
    Lang from = source.report.lang();
    Lang to = way == Way.TRANSLATION ? from.other() : from;
    List<Planted.Drift> drifts = new ArrayList<>();
    List<String> told =
        way == Way.EXCERPT ? excerpt(source, from) : retold(source, way, to, drifts);
    boolean credited = way != Way.EXCERPT && chance.nextInt(3) < 2;
    OffsetDateTime published = source.report.published().plusMinutes(45 + chance.nextInt(1500));
    Telling title = chance.nextBoolean() ? source.title : topic.title();
    report(number, to, published, title, credited ? source.report.outlet() : null, told);
    String kind = way == Way.REWORDED ? "COPY" : way.name();
    edges.add(
        new Planted.Edge(source.report.number(), number, kind, credited, List.copyOf(drifts)));
  }

  /** A third to a half of the sentences, from the first on. */
  private List<String> excerpt(Original source, Lang lang) {
    int all = source.sentences.size();
    int kept = Math.max(1, all / 3 + chance.nextInt(Math.max(1, all / 6)));
    return source.sentences.subList(0, kept).stream()
        .map(sentence -> sentence.tell(lang, Style.WRITTEN).text())
        .toList();
  }

  /** All sentences in order, up to three of them changed. */
  private List<String> retold(Original source, Way way, Lang to, List<Planted.Drift> drifts) {
    Lang from = source.report.lang();
    List<String> told = new ArrayList<>();
    int changes = chance.nextInt(4);
    int every = source.sentences.size() / (changes + 1);
    for (int i = 0; i < source.sentences.size(); i++) {
      Telling sentence = source.sentences.get(i);
      boolean change = drifts.size() < changes && i > 0 && i >= every * (drifts.size() + 1);
      if (change) {
        drift(sentence, from, to, told, drifts);
      } else {
        boolean reword = way == Way.REWORDED && chance.nextDouble() < REWORDED_SHARE;
        told.add(sentence.tell(to, reword ? Style.REWORDED : Style.WRITTEN).text());
      }
    }
    return told;
  }

  private void drift(
      Telling sentence, Lang from, Lang to, List<String> told, List<Planted.Drift> drifts) {
    Template.Told before = sentence.tell(from, Style.WRITTEN);
    Template.Told same = sentence.tell(to, Style.WRITTEN);
    if (sentence.template().canDrift() && chance.nextInt(4) > 0) {
      Template.Told after = sentence.tell(to, Style.DRIFTED);
      told.add(after.text());
      drifts.add(new Planted.Drift(sentence.template().drift(), before.focus(), after.focus()));
    } else if (chance.nextBoolean()) {
      drifts.add(new Planted.Drift("OMISSION", before.text(), null));
    } else {
      told.add(same.text());
      String inserted = topic.sentence().tell(to, Style.WRITTEN).text();
      told.add(inserted);
      drifts.add(new Planted.Drift("INSERTION", null, inserted));
    }
  }

  private GeneratedReport report(
      int number,
      Lang lang,
      OffsetDateTime published,
      Telling title,
      @Nullable String credit,
      List<String> sentences) {
    List<Term> outlets = language.names().of("outlet-" + lang.code());
    String outlet = outlets.get(chance.nextInt(outlets.size())).en().getFirst();
    String place = topic.city().form(lang, 0).toUpperCase(Locale.ROOT);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i += SENTENCES_A_PARAGRAPH) {
      int end = Math.min(sentences.size(), i + SENTENCES_A_PARAGRAPH);
      paragraphs.add(String.join(" ", sentences.subList(i, end)));
    }
    String dateline = place + (credit == null ? "" : " (" + credit + ")") + " - ";
    paragraphs.set(0, dateline + paragraphs.getFirst());
    String headline = title.tell(lang, Style.WRITTEN).text();
    GeneratedReport report =
        new GeneratedReport(
            number, lang, outlet, published, headline, credit, List.copyOf(paragraphs));
    reports.add(report);
    return report;
  }
}
