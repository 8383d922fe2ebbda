package org.jejak.bench;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jejak.bench.PlantedLineage.Group;
import org.jejak.bench.PlantedLineage.Link;
import org.jejak.bench.PlantedLineage.Report;
import org.jejak.bench.PlantedLineage.Way;
import org.jejak.lineage.Edge.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reports that are traced together, with every lineage among them planted: made of the sample
 * reports, of sentences by rule, and of events told by three reporters. The same seed gives the
 * same reports.
 */
final class LineageRound {
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 8);

  private final Random chance;
  private final Scenes scenes;
  private final Topic.Language words;
  private final Deque<Base> samples = new ArrayDeque<>();
  private final List<Group> groups = new ArrayList<>();
  private List<Report> reports = new ArrayList<>();
  private List<Link> links = new ArrayList<>();
  private int written;

  /** A text that others are made of. */
  record Base(Lang lang, String title, Prose prose) {}

  /** When a report says that it was published. */
  private enum Stamp {
    MINUTE,
    DAY,
    NONE
  }

  LineageRound(Topic.Language words, List<Base> samples, long seed) {
    this.words = words;
    this.chance = new Random(seed * 0x9E3779B97F4A7C15L + 11);
    this.scenes = new Scenes(chance);
    List<Base> shuffled = new ArrayList<>(samples);
    Collections.shuffle(shuffled, chance);
    this.samples.addAll(shuffled);
  }

  /** Makes all groups. */
  List<Group> groups() {
    for (int i = 0; i < 12; i++) {
      copy(i);
      if (i % 3 == 0) {
        reordered();
        agency(i % 2 == 0);
        siblings();
        chain();
      }
      if (i % 2 == 0) {
        excerpt();
      }
      if (i % 6 == 0) {
        page();
        paragraph();
        translation();
      }
    }
    for (String name : Scenes.sceneNames()) {
      event(name, Lang.EN, chance.nextBoolean());
      event(name, Lang.ID, chance.nextBoolean());
    }
    for (String name : Scenes.formNames()) {
      form(name, Lang.EN);
      form(name, Lang.ID);
    }
    return List.copyOf(groups);
  }

  private void copy(int i) {
    Base base = base();
    Way way = Way.COPY;
    OffsetDateTime time = time();
    Stamp stamp = i % 4 == 3 ? Stamp.DAY : Stamp.MINUTE;
    boolean credited = i % 2 == 0;
    Report source = report(base, base.prose, time, stamp, null);
    Prose edited = edited(base, 0.25, 0.3, chance.nextInt(3));
    OffsetDateTime later =
        stamp == Stamp.DAY && chance.nextBoolean() ? time : time.plusMinutes(60 + hours(30));
    Stamp second = stamp == Stamp.DAY && credited ? Stamp.NONE : stamp;
    Report copy = report(base, edited, later, second, credited ? source.outlet() : null);
    boolean clock =
        second != Stamp.NONE
            && (stamp == Stamp.MINUTE || !time.toLocalDate().equals(later.toLocalDate()));
    link(source, copy, Kind.COPY, credited || clock);
    close(way);
  }

  private void reordered() {
    Base base = base();
    OffsetDateTime time = time();
    Report source = report(base, base.prose, time, Stamp.MINUTE, null);
    Prose moved = new Editor(chance, base.lang).reorder(edited(base, 0.1, 0.1, 0));
    Report copy = report(base, moved, time.plusMinutes(90), Stamp.MINUTE, null);
    link(source, copy, Kind.COPY, true);
    close(Way.REORDERED);
  }

  /** Two or three sentences of one report in the middle of another of the same event. */
  private void excerpt() {
    Lang lang = chance.nextBoolean() ? Lang.EN : Lang.ID;
    Topic topic = new Topic(words, chance);
    Base base = topic(topic, lang, 10);
    List<String> all = base.prose.sentences();
    int first = 1 + chance.nextInt(all.size() - 4);
    List<String> taken = all.subList(first, first + 2 + chance.nextInt(2));
    List<String> own = new ArrayList<>(topic(topic, lang, 9).prose.sentences());
    own.addAll(3 + chance.nextInt(4), taken);
    OffsetDateTime time = time();
    boolean credited = chance.nextBoolean();
    Report source = report(base, base.prose, time, Stamp.MINUTE, null);
    Base host = new Base(lang, base.title, Prose.of(own));
    OffsetDateTime later = time.plusMinutes(200);
    Report made = report(host, host.prose, later, Stamp.MINUTE, credited ? source.outlet() : null);
    link(source, made, Kind.EXCERPT, true);
    close(Way.EXCERPT);
  }

  /** The agency may have other reports at hand. */
  private void agency(boolean atHandElsewhere) {
    Base base = base();
    List<String> agencies = Editor.furniture("agency", base.lang);
    String agency = agencies.get(chance.nextInt(agencies.size()));
    OffsetDateTime time = time();
    List<Report> members = new ArrayList<>();
    int size = 2 + chance.nextInt(2);
    for (int i = 0; i < size; i++) {
      Prose own = edited(base, 0.15, 0.15, i);
      members.add(report(base, own, time.plusMinutes(25 * i), Stamp.MINUTE, agency));
    }
    for (Report member : members.subList(1, size)) {
      link(members.getFirst(), member, Kind.SHARED_SOURCE, false);
    }
    if (atHandElsewhere) {
      Base other = topic(base.lang, 10);
      write(other.lang, agency, null, time(), Stamp.MINUTE, other.title, other.prose.text());
    }
    close(Way.AGENCY);
  }

  /** Two reports in their own words that name one page. */
  private void page() {
    Base base = base();
    OffsetDateTime time = time();
    String page = "https://www.lontara-wire.example/world/" + (1000 + chance.nextInt(9000));
    String says = base.lang == Lang.EN ? "Source: " : "Sumber: ";
    List<Report> members = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Base own = i == 0 ? base : topic(base.lang, 9);
      String text = own.prose.text() + "\n\n" + says + page;
      members.add(
          write(
              own.lang, outlet(own.lang), null, time.plusHours(i), Stamp.MINUTE, own.title, text));
    }
    link(members.getFirst(), members.getLast(), Kind.SHARED_SOURCE, false);
    close(Way.PAGE);
  }

  private void siblings() {
    Base base = base();
    OffsetDateTime time = time();
    boolean credited = chance.nextBoolean();
    Report source = report(base, base.prose, time, Stamp.MINUTE, null);
    for (int i = 1; i <= 2; i++) {
      Prose own = edited(base, 0.2, 0.2, 1);
      Report child =
          report(
              base, own, time.plusMinutes(70 * i), Stamp.MINUTE, credited ? source.outlet() : null);
      link(source, child, Kind.COPY, true);
    }
    close(Way.SIBLINGS);
  }

  /** The third has what the second put in. */
  private void chain() {
    Base base = base();
    OffsetDateTime time = time();
    Report first = report(base, base.prose, time, Stamp.MINUTE, null);
    Prose changed = edited(base, 0.15, 0.25, 2);
    Report second = report(base, changed, time.plusMinutes(80), Stamp.MINUTE, null);
    Base middle = new Base(base.lang, base.title, changed);
    Prose again = edited(middle, 0.1, 0.1, 0);
    Report third = report(base, again, time.plusMinutes(190), Stamp.MINUTE, null);
    link(first, second, Kind.COPY, true);
    link(second, third, Kind.COPY, true);
    close(Way.CHAIN);
  }

  private void translation() {
    Topic topic = new Topic(words, chance);
    Lang from = chance.nextBoolean() ? Lang.EN : Lang.ID;
    List<String> original = new ArrayList<>();
    List<String> translated = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Telling sentence = topic.sentence();
      original.add(sentence.tell(from, Template.Style.WRITTEN).text());
      translated.add(sentence.tell(from.other(), Template.Style.WRITTEN).text());
    }
    Telling title = topic.title();
    String headline = title.tell(from, Template.Style.WRITTEN).text();
    String other = title.tell(from.other(), Template.Style.WRITTEN).text();
    OffsetDateTime time = time();
    Base source = new Base(from, headline, Prose.of(original));
    Report first = report(source, source.prose, time, Stamp.MINUTE, null);
    Base made = new Base(from.other(), other, Prose.of(translated));
    Report second = report(made, made.prose, time.plusMinutes(300), Stamp.MINUTE, first.outlet());
    link(first, second, Kind.TRANSLATION, true);
    close(Way.TRANSLATION);
  }

  /** Three reporters, each with some of the same figures, none with another's words. */
  private void event(String name, Lang lang, boolean press) {
    OffsetDateTime time = time();
    Scenes.Scene scene = scenes.scene(name, lang, time.toLocalDate());
    for (int i = 0; i < 3; i++) {
      List<String> told = new ArrayList<>(scene.voices().get(i));
      if (press) {
        scene.quotes().forEach(quote -> told.add(1 + chance.nextInt(told.size()), quote));
      }
      Base base = new Base(lang, scene.titles().get(i), Prose.of(told));
      report(base, base.prose, time.plusMinutes(hours(9)), Stamp.MINUTE, null);
    }
    close(press ? Way.PRESS : Way.EVENT);
  }

  private void form(String name, Lang lang) {
    boolean oneOutlet = chance.nextBoolean();
    String outlet = outlet(lang);
    String city = scenes.any("city", lang);
    LocalDate day = time().toLocalDate();
    for (int i = 0; i < 5; i++) {
      day = day.plusDays(1 + chance.nextInt(30));
      List<String> filled = scenes.form(name, lang, city, scenes.area(), day);
      String text = Prose.of(filled.subList(1, filled.size())).text();
      OffsetDateTime time = day.atTime(7 + chance.nextInt(12), 5).atOffset(ZoneOffset.ofHours(7));
      write(
          lang,
          oneOutlet ? outlet : outlet(lang),
          null,
          time,
          Stamp.MINUTE,
          filled.getFirst(),
          text);
    }
    close(Way.FORM);
  }

  /** Two reports of different events with one paragraph about who paid for them. */
  private void paragraph() {
    Base first = base();
    Base second = topic(first.lang, 8);
    String kind = chance.nextBoolean() ? "fund" : "notice";
    String shared = scenes.paragraph(kind, first.lang, "");
    for (Base base : List.of(first, second)) {
      String text = base.prose.text() + "\n\n" + shared;
      write(base.lang, outlet(base.lang), null, time(), Stamp.MINUTE, base.title, text);
    }
    close(Way.PARAGRAPH);
  }

  private Prose edited(Base base, double dropped, double reworded, int inserted) {
    Topic topic = new Topic(words, chance);
    return new Editor(chance, base.lang)
        .edit(
            base.prose,
            dropped,
            reworded,
            inserted,
            () -> topic.sentence().tell(base.lang, Template.Style.WRITTEN).text());
  }

  /** A sample that was not yet used, or sentences by rule. */
  private Base base() {
    return chance.nextInt(3) == 0 || samples.isEmpty()
        ? topic(chance.nextBoolean() ? Lang.EN : Lang.ID, 12)
        : samples.pop();
  }

  private Base topic(Lang lang, int sentences) {
    return topic(new Topic(words, chance), lang, sentences);
  }

  private static Base topic(Topic topic, Lang lang, int sentences) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      told.add(topic.sentence().tell(lang, Template.Style.WRITTEN).text());
    }
    String title = topic.title().tell(lang, Template.Style.WRITTEN).text();
    return new Base(lang, title, Prose.of(told));
  }

  private OffsetDateTime time() {
    return FIRST_DAY
        .plusDays(chance.nextInt(400))
        .atTime(chance.nextInt(24), chance.nextInt(60))
        .atOffset(ZoneOffset.ofHours(7));
  }

  private int hours(int hours) {
    return chance.nextInt(60 * hours);
  }

  private String outlet(Lang lang) {
    return scenes.any("outlet-" + lang.code(), lang);
  }

  /** A report with its outlet's furniture around; a credit stands in the dateline or at the end. */
  private Report report(
      Base base, Prose prose, OffsetDateTime time, Stamp stamp, @Nullable String credit) {
    String outlet = outlet(base.lang);
    StringBuilder text = new StringBuilder(prose.text());
    boolean dateline = chance.nextBoolean();
    if (credit != null && dateline) {
      String city = scenes.any("city", base.lang).toUpperCase(Locale.ROOT);
      text.insert(0, city + " (" + credit + ") - ");
    } else if (credit != null) {
      text.append(base.lang == Lang.EN ? "\n\nSource: " : "\n\nSumber: ").append(credit);
    }
    if (chance.nextInt(3) == 0) {
      Scenes about = new Scenes(new Random(outlet.hashCode()));
      text.append("\n\n").append(about.paragraph("about", base.lang, outlet));
    }
    String title = chance.nextBoolean() ? base.title : topic(base.lang, 1).title;
    return write(base.lang, outlet, null, time, stamp, title, text.toString());
  }

  private Report write(
      Lang lang,
      String outlet,
      @Nullable String url,
      OffsetDateTime time,
      Stamp stamp,
      String title,
      String text) {
    String published =
        switch (stamp) {
          case MINUTE -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
          case DAY -> time.toLocalDate().toString();
          case NONE -> null;
        };
    Report report = new Report(++written, lang, outlet, url, published, title, text);
    reports.add(report);
    return report;
  }

  private void link(Report from, Report to, Kind kind, boolean proved) {
    links.add(new Link(from.number(), to.number(), kind, proved));
  }

  private void close(Way way) {
    groups.add(new Group(way, reports, links));
    reports = new ArrayList<>();
    links = new ArrayList<>();
  }
}
