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
import org.jejak.bench.PlantedLineage.Report;
import org.jspecify.annotations.Nullable;

/** Gives texts to start from and writes reports, with an outlet, a day and what stands around. */
final class Newsroom {
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 8);

  private final Random chance;
  private final Scenes scenes;
  private final Topic.Language words;
  private final Deque<Base> samples = new ArrayDeque<>();
  private List<Report> open = new ArrayList<>();
  private int written;

  /** A text that others are made of. */
  record Base(Lang lang, String title, Prose prose) {}

  /** When a report says that it was published. */
  enum Stamp {
    MINUTE,
    DAY,
    NONE
  }

  Newsroom(Topic.Language words, List<Base> samples, Random chance, Scenes scenes) {
    this.words = words;
    this.chance = chance;
    this.scenes = scenes;
    List<Base> shuffled = new ArrayList<>(samples);
    Collections.shuffle(shuffled, chance);
    this.samples.addAll(shuffled);
  }

  /** What was written since this was last asked. */
  List<Report> taken() {
    List<Report> taken = open;
    open = new ArrayList<>();
    return taken;
  }

  /** A copy with edits; what is put in has to do with nothing else. */
  Prose edited(Base base, double dropped, double reworded, int inserted) {
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
  Base base() {
    return chance.nextInt(3) == 0 || samples.isEmpty()
        ? topic(chance.nextBoolean() ? Lang.EN : Lang.ID, 12)
        : samples.pop();
  }

  Base topic(Lang lang, int sentences) {
    return topic(new Topic(words, chance), lang, sentences);
  }

  static Base topic(Topic topic, Lang lang, int sentences) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      told.add(topic.sentence().tell(lang, Template.Style.WRITTEN).text());
    }
    String title = topic.title().tell(lang, Template.Style.WRITTEN).text();
    return new Base(lang, title, Prose.of(told));
  }

  OffsetDateTime time() {
    return FIRST_DAY
        .plusDays(chance.nextInt(400))
        .atTime(chance.nextInt(24), chance.nextInt(60))
        .atOffset(ZoneOffset.ofHours(7));
  }

  int hours(int hours) {
    return chance.nextInt(60 * hours);
  }

  String outlet(Lang lang) {
    return scenes.any("outlet-" + lang.code(), lang);
  }

  /** A report with its outlet's furniture around; a credit stands in the dateline or at the end. */
  Report report(Base base, Prose prose, OffsetDateTime time, Stamp stamp, @Nullable String credit) {
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

  Report write(
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
    open.add(report);
    return report;
  }
}
