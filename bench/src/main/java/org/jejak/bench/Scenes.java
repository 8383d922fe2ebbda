package org.jejak.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jejak.language.Table;

/** Events told by several reporters, and forms that are filled anew each day. */
final class Scenes {
  private static final List<Table.Row> TOLD = Table.resource(Scenes.class, "scenes.tsv");
  private static final List<Table.Row> FORMS = Table.resource(Scenes.class, "bulletins.tsv");

  private final Names names = Names.load();
  private final Random chance;

  Scenes(Random chance) {
    this.chance = chance;
  }

  /**
   * One event.
   *
   * @param titles of its three reporters
   * @param voices what each of them tells
   * @param quotes what all of them heard
   */
  record Scene(Lang lang, List<String> titles, List<List<String>> voices, List<String> quotes) {}

  static List<String> sceneNames() {
    return TOLD.stream().map(row -> row.get(0)).distinct().toList();
  }

  static List<String> formNames() {
    return FORMS.stream().map(row -> row.get(0)).distinct().toList();
  }

  /** An event with its own places, people and figures. */
  Scene scene(String name, Lang lang, LocalDate day) {
    Map<String, String> slots = slots(lang, day);
    slots.put("N", Calendar.number(1200 + chance.nextInt(8000)).form(lang, 0));
    slots.put("M", String.valueOf(120 + chance.nextInt(800)));
    slots.put("L", String.valueOf(3 + chance.nextInt(60)));
    return new Scene(
        lang,
        Stream.of("title1", "title2", "title3")
            .map(title -> told(name, lang, title, slots).getFirst())
            .toList(),
        Stream.of("1", "2", "3").map(voice -> told(name, lang, voice, slots)).toList(),
        told(name, lang, "quote", slots));
  }

  private static List<String> told(String name, Lang lang, String who, Map<String, String> slots) {
    return TOLD.stream()
        .filter(row -> row.get(0).equals(name))
        .filter(row -> row.get(1).equals(lang.code()) && row.get(2).equals(who))
        .map(row -> fill(row.get(3), slots))
        .toList();
  }

  /** A form filled for a day; the first sentence is the headline. */
  List<String> form(String name, Lang lang, String city, String area, LocalDate day) {
    Map<String, String> slots = slots(lang, day);
    slots.put("C", city);
    slots.put("A", area);
    slots.put("D", Calendar.day(day.plusDays(1 + chance.nextInt(28))).form(lang, 0));
    slots.put("T", String.format(Locale.ROOT, "%02d.%02d", chance.nextInt(24), chance.nextInt(60)));
    slots.put("N", Calendar.number(5000 + chance.nextInt(12_000)).form(lang, 0));
    slots.put("O", Calendar.number(14_000 + chance.nextInt(3000)).form(lang, 0));
    for (String slot : List.of("M", "L", "K", "H")) {
      slots.put(slot, String.valueOf(11 + chance.nextInt(180)));
    }
    for (String slot : List.of("X", "Y", "Z")) {
      String decimal = 1 + chance.nextInt(7) + "." + (1 + chance.nextInt(89));
      slots.put(slot, lang == Lang.EN ? decimal : decimal.replace('.', ','));
    }
    return FORMS.stream()
        .filter(row -> row.get(0).equals(name) && row.get(1).equals(lang.code()))
        .map(row -> fill(row.get(2), slots))
        .toList();
  }

  /** A paragraph that an outlet puts around reports. */
  String paragraph(String kind, Lang lang, String outlet) {
    return fill(
        Editor.furniture(kind, lang).getFirst(),
        Map.of(
            "O", outlet,
            "P", any("family", lang),
            "N", String.valueOf(12 + chance.nextInt(80)),
            "Y", String.valueOf(1950 + chance.nextInt(60))));
  }

  private Map<String, String> slots(Lang lang, LocalDate day) {
    Map<String, String> slots = new HashMap<>();
    slots.put("C", any("city", lang));
    slots.put("A", area());
    slots.put("P", any("given", lang) + " " + any("family", lang));
    slots.put("Q", any("given", lang) + " " + any("family", lang));
    slots.put("W", Calendar.weekday(lang, day));
    return slots;
  }

  /** An invented place, as many as are needed. */
  String area() {
    List<String> first = List.of("Tanjung", "Muara", "Kampung", "Batu", "Sungai", "Teluk");
    List<String> second = List.of("Serai", "Kenari", "Damar", "Lontar", "Pandan", "Melati");
    List<String> third = List.of("Hulu", "Hilir", "Barat", "Timur", "Lama", "Baru");
    return pick(first) + " " + pick(second) + " " + pick(third);
  }

  String any(String kind, Lang lang) {
    return pick(names.of(kind)).form(lang, 0);
  }

  private <T> T pick(List<T> from) {
    return from.get(chance.nextInt(from.size()));
  }

  private static String fill(String pattern, Map<String, String> slots) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
      parts.add(pattern.substring(at, open));
      parts.add(slots.get(pattern.substring(open + 1, open + 2)));
      at = open + 3;
    }
    parts.add(pattern.substring(at));
    return String.join("", parts);
  }
}
