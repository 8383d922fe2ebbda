package org.jejak.bench;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jejak.bench.Newsroom.Base;
import org.jejak.bench.Newsroom.Stamp;
import org.jejak.bench.PlantedLineage.Group;
import org.jejak.bench.PlantedLineage.Link;
import org.jejak.bench.PlantedLineage.Report;
import org.jejak.bench.PlantedLineage.Way;
import org.jejak.lineage.Edge.Kind;

/**
 * Reports that are traced together, with every lineage among them planted: made of the sample
 * reports, of sentences by rule, and of events told by three reporters. The same seed gives the
 * same reports.
 */
final class LineageRound {
  private final Random chance;
  private final Scenes scenes;
  private final Topic.Language words;
  private final Newsroom room;
  private final List<Group> groups = new ArrayList<>();
  private List<Link> links = new ArrayList<>();

  LineageRound(Topic.Language words, List<Base> samples, long seed) {
    this.words = words;
    this.chance = new Random(seed * 0x9E3779B97F4A7C15L + 11);
    this.scenes = new Scenes(chance);
    this.room = new Newsroom(words, samples, chance, scenes);
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
      // In one language: what a reporter tells in the other says the same, sentence by sentence.
      event(name, chance.nextBoolean() ? Lang.EN : Lang.ID, chance.nextBoolean());
    }
    for (String name : Scenes.formNames()) {
      form(name, Lang.EN);
      form(name, Lang.ID);
    }
    return List.copyOf(groups);
  }

  private void copy(int i) {
    Base base = room.base();
    Way way = Way.COPY;
    OffsetDateTime time = room.time();
    Stamp stamp = i % 4 == 3 ? Stamp.DAY : Stamp.MINUTE;
    boolean credited = i % 2 == 0;
    Report source = room.report(base, base.prose(), time, stamp, null);
    Prose edited = room.edited(base, 0.25, 0.3, chance.nextInt(3));
    OffsetDateTime later =
        stamp == Stamp.DAY && chance.nextBoolean() ? time : time.plusMinutes(60 + room.hours(30));
    Stamp second = stamp == Stamp.DAY && credited ? Stamp.NONE : stamp;
    Report copy = room.report(base, edited, later, second, credited ? source.outlet() : null);
    boolean clock =
        second != Stamp.NONE
            && (stamp == Stamp.MINUTE || !time.toLocalDate().equals(later.toLocalDate()));
    link(source, copy, Kind.COPY, credited || clock);
    close(way);
  }

  private void reordered() {
    Base base = room.base();
    OffsetDateTime time = room.time();
    Report source = room.report(base, base.prose(), time, Stamp.MINUTE, null);
    Prose moved = new Editor(chance, base.lang()).reorder(room.edited(base, 0.1, 0.1, 0));
    Report copy = room.report(base, moved, time.plusMinutes(90), Stamp.MINUTE, null);
    link(source, copy, Kind.COPY, true);
    close(Way.REORDERED);
  }

  /** Two or three sentences of one report in the middle of another of the same event. */
  private void excerpt() {
    Lang lang = chance.nextBoolean() ? Lang.EN : Lang.ID;
    Topic topic = new Topic(words, chance);
    Base base = Newsroom.topic(topic, lang, 10);
    List<String> all = base.prose().sentences();
    int first = 1 + chance.nextInt(all.size() - 4);
    List<String> taken = all.subList(first, first + 2 + chance.nextInt(2));
    List<String> own = new ArrayList<>(Newsroom.topic(topic, lang, 9).prose().sentences());
    own.addAll(3 + chance.nextInt(4), taken);
    OffsetDateTime time = room.time();
    boolean credited = chance.nextBoolean();
    Report source = room.report(base, base.prose(), time, Stamp.MINUTE, null);
    Base host = new Base(lang, base.title(), Prose.of(own));
    OffsetDateTime later = time.plusMinutes(200);
    Report made =
        room.report(host, host.prose(), later, Stamp.MINUTE, credited ? source.outlet() : null);
    link(source, made, Kind.EXCERPT, true);
    close(Way.EXCERPT);
  }

  /** The agency may have other reports at hand. */
  private void agency(boolean atHandElsewhere) {
    Base base = room.base();
    List<String> agencies = Editor.furniture("agency", base.lang());
    String agency = agencies.get(chance.nextInt(agencies.size()));
    OffsetDateTime time = room.time();
    List<Report> members = new ArrayList<>();
    int size = 2 + chance.nextInt(2);
    for (int i = 0; i < size; i++) {
      Prose own = room.edited(base, 0.15, 0.15, i);
      members.add(room.report(base, own, time.plusMinutes(25 * i), Stamp.MINUTE, agency));
    }
    for (Report member : members.subList(1, size)) {
      link(members.getFirst(), member, Kind.SHARED_SOURCE, false);
    }
    if (atHandElsewhere) {
      Base other = room.topic(base.lang(), 10);
      room.write(
          other.lang(),
          agency,
          null,
          room.time(),
          Stamp.MINUTE,
          other.title(),
          other.prose().text());
    }
    close(Way.AGENCY);
  }

  /** Two reports in their own words that name one page. */
  private void page() {
    Base base = room.base();
    OffsetDateTime time = room.time();
    String page = "https://www.lontara-wire.example/world/" + (1000 + chance.nextInt(9000));
    String says = base.lang() == Lang.EN ? "Source: " : "Sumber: ";
    List<Report> members = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Base own = i == 0 ? base : room.topic(base.lang(), 9);
      String text = own.prose().text() + "\n\n" + says + page;
      members.add(
          room.write(
              own.lang(),
              room.outlet(own.lang()),
              null,
              time.plusHours(i),
              Stamp.MINUTE,
              own.title(),
              text));
    }
    link(members.getFirst(), members.getLast(), Kind.SHARED_SOURCE, false);
    close(Way.PAGE);
  }

  private void siblings() {
    Base base = room.base();
    OffsetDateTime time = room.time();
    boolean credited = chance.nextBoolean();
    Report source = room.report(base, base.prose(), time, Stamp.MINUTE, null);
    for (int i = 1; i <= 2; i++) {
      Prose own = room.edited(base, 0.2, 0.2, 1);
      Report child =
          room.report(
              base, own, time.plusMinutes(70 * i), Stamp.MINUTE, credited ? source.outlet() : null);
      link(source, child, Kind.COPY, true);
    }
    close(Way.SIBLINGS);
  }

  /** The third has what the second put in. */
  private void chain() {
    Base base = room.base();
    OffsetDateTime time = room.time();
    Report first = room.report(base, base.prose(), time, Stamp.MINUTE, null);
    Prose changed = room.edited(base, 0.15, 0.25, 2);
    Report second = room.report(base, changed, time.plusMinutes(80), Stamp.MINUTE, null);
    Base middle = new Base(base.lang(), base.title(), changed);
    Prose again = room.edited(middle, 0.1, 0.1, 0);
    Report third = room.report(base, again, time.plusMinutes(190), Stamp.MINUTE, null);
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
    OffsetDateTime time = room.time();
    Base source = new Base(from, headline, Prose.of(original));
    Report first = room.report(source, source.prose(), time, Stamp.MINUTE, null);
    Base made = new Base(from.other(), other, Prose.of(translated));
    Report second =
        room.report(made, made.prose(), time.plusMinutes(300), Stamp.MINUTE, first.outlet());
    link(first, second, Kind.TRANSLATION, true);
    close(Way.TRANSLATION);
  }

  /** Three reporters, each with some of the same figures, none with another's words. */
  private void event(String name, Lang lang, boolean press) {
    OffsetDateTime time = room.time();
    Scenes.Scene scene = scenes.scene(name, lang, time.toLocalDate());
    for (int i = 0; i < 3; i++) {
      List<String> told = new ArrayList<>(scene.voices().get(i));
      if (press) {
        scene.quotes().forEach(quote -> told.add(1 + chance.nextInt(told.size()), quote));
      }
      Base base = new Base(lang, scene.titles().get(i), Prose.of(told));
      room.report(base, base.prose(), time.plusMinutes(room.hours(9)), Stamp.MINUTE, null);
    }
    close(press ? Way.PRESS : Way.EVENT);
  }

  private void form(String name, Lang lang) {
    boolean oneOutlet = chance.nextBoolean();
    String outlet = room.outlet(lang);
    String city = scenes.any("city", lang);
    LocalDate day = room.time().toLocalDate();
    for (int i = 0; i < 5; i++) {
      day = day.plusDays(1 + chance.nextInt(30));
      List<String> filled = scenes.form(name, lang, city, scenes.area(), day);
      String text = Prose.of(filled.subList(1, filled.size())).text();
      OffsetDateTime time = day.atTime(7 + chance.nextInt(12), 5).atOffset(ZoneOffset.ofHours(7));
      room.write(
          lang,
          oneOutlet ? outlet : room.outlet(lang),
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
    Base first = room.base();
    Base second = room.topic(first.lang(), 8);
    String kind = chance.nextBoolean() ? "fund" : "notice";
    String shared = scenes.paragraph(kind, first.lang(), "");
    for (Base base : List.of(first, second)) {
      String text = base.prose().text() + "\n\n" + shared;
      room.write(
          base.lang(),
          room.outlet(base.lang()),
          null,
          room.time(),
          Stamp.MINUTE,
          base.title(),
          text);
    }
    close(Way.PARAGRAPH);
  }

  private void link(Report from, Report to, Kind kind, boolean proved) {
    links.add(new Link(from.number(), to.number(), kind, proved));
  }

  private void close(Way way) {
    groups.add(new Group(way, room.taken(), links));
    links = new ArrayList<>();
  }
}
