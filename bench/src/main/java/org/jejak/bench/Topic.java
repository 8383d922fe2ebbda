package org.jejak.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What one event is about: who, where, when, and the words that its reports share. */
final class Topic {
  private static final double OWN = 0.65;
  private static final int DAYS = 366;

  private final Language language;
  private final Random chance;
  private final LocalDate day;
  private final List<Term> countries;
  private final List<Term> people;
  private final Term role;
  private final Term city;
  private final List<Term> acts;
  private final List<Term> things;
  private final List<Term> qualities;

  /** Everything that sentences are made of. */
  record Language(
      Names names,
      List<Template> templates,
      Template title,
      Zipf acts,
      Zipf things,
      Zipf qualities) {

    static Language of(Vocabulary vocabulary, Random chance) {
      List<Template> all = Template.load();
      return new Language(
          Names.load(),
          all.stream().filter(template -> !template.name().equals("title")).toList(),
          all.getLast(),
          new Zipf(vocabulary.acts(), chance),
          new Zipf(vocabulary.things(), chance),
          new Zipf(vocabulary.qualities(), chance));
    }
  }

  Topic(Language language, Random chance) {
    this.language = language;
    this.chance = chance;
    day = LocalDate.of(2024, 1, 1).plusDays(chance.nextInt(DAYS));
    countries = List.of(any("country"), any("country"), any("country"));
    people = List.of(person(), person(), person());
    role = any("role");
    city = any("city");
    acts = language.acts.drawDistinct(8, chance);
    things = language.things.drawDistinct(14, chance);
    qualities = language.qualities.drawDistinct(5, chance);
  }

  LocalDate day() {
    return day;
  }

  Term city() {
    return city;
  }

  private Term any(String kind) {
    return pick(language.names.of(kind));
  }

  private Term pick(List<Term> terms) {
    return terms.get(chance.nextInt(terms.size()));
  }

  private Term person() {
    return Term.same(any("given").en().getFirst() + " " + any("family").en().getFirst());
  }

  /** A new sentence about this event. */
  Telling sentence() {
    List<Template> templates = language.templates;
    return new Telling(templates.get(chance.nextInt(templates.size())), slots());
  }

  Telling title() {
    Map<Character, Term> slots = slots();
    slots.put('C', city);
    slots.put('S', countries.getFirst());
    slots.put('O', things.getFirst());
    slots.put('V', acts.getFirst());
    return new Telling(language.title, slots);
  }

  private Map<Character, Term> slots() {
    Map<Character, Term> slots = new HashMap<>();
    int first = chance.nextInt(8) == 0 ? 2 : chance.nextInt(2);
    slots.put('S', countries.get(first));
    slots.put('T', countries.get(first == 0 ? 1 : 0));
    int speaker = chance.nextInt(people.size());
    slots.put('P', people.get(speaker));
    slots.put('Q', people.get((speaker + 1) % people.size()));
    slots.put('R', role);
    slots.put('C', chance.nextInt(4) == 0 ? any("city") : city);
    slots.put('V', own(acts, language.acts));
    slots.put('O', own(things, language.things));
    slots.put('X', own(things, language.things));
    slots.put('Y', own(things, language.things));
    slots.put('A', own(qualities, language.qualities));
    int number = 2 + chance.nextInt(chance.nextBoolean() ? 90 : 4000);
    slots.put('N', Calendar.number(number));
    slots.put('M', Calendar.number(number + 1 + chance.nextInt(number)));
    int days = chance.nextInt(40) - 20;
    slots.put('D', Calendar.day(day.plusDays(days)));
    slots.put('E', Calendar.day(day.plusDays(days + 1 + chance.nextInt(9))));
    return slots;
  }

  private Term own(List<Term> mine, Zipf all) {
    return chance.nextDouble() < OWN ? pick(mine) : all.draw(chance);
  }
}
