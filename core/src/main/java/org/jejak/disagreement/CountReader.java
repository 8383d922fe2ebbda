package org.jejak.disagreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.event.Incident;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.NumberExpression;
import org.jejak.language.NumberReader;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Sentence;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jejak.plan.ClauseKeys;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a report: how many of what, sums of money, shares, measures. */
final class CountReader {
  private static final int REACH = 4;
  private static final int WORDS = 3;
  private static final int STEM = 6;
  private static final int SHORTEST = 5;
  private static final int NUMBERED = 10;
  private static final Set<String> NOT_COUNTED = Set.of("time");
  private static final Set<String> DURATIONS =
      Set.of("minute.n", "hour.n", "day.n", "week.n", "month.n", "year.n");
  private static final Set<String> DISTANCES = Set.of("kilometer.n", "meter.n", "mile.n");
  private static final String IN = "in ";
  private static final Set<String> SHARES = Set.of("percent", "point", "degree", "time");

  /** The thing that every number but those in units counts, told by its clause alone. */
  static final String ANY = "things";

  /** The thing that people of any kind are counted as. */
  static final String PEOPLE = "people";

  private final Packs packs;
  private final Map<String, Language> languages = new HashMap<>();
  private final Set<String> people = new HashSet<>();
  private final Map<String, String> kin = new HashMap<>();
  private final Fates fates;
  private final Prepositions prepositions;
  private final Bounds bounds;

  /** How one language writes numbers and what they are in. */
  private record Language(
      NumberReader numbers, Map<String, String> before, Map<String, String> after) {}

  CountReader(Packs packs, Prepositions prepositions) {
    this.packs = packs;
    this.bounds = new Bounds(packs);
    this.fates = new Fates(packs);
    this.prepositions = prepositions;
    for (Table.Row row : Table.resource(CountReader.class, "people.tsv")) {
      people.addAll(packs.concepts(row, 0));
    }
    for (Table.Row row : Table.resource(CountReader.class, "things.tsv")) {
      List<String> things = packs.concepts(row, 0);
      things.forEach(thing -> kin.put(thing, things.getFirst()));
    }
    for (String code : packs.codes()) {
      Map<String, String> before = new HashMap<>();
      Map<String, String> after = new HashMap<>();
      for (Table.Row row : packs.pack(code).table("units")) {
        for (String form : row.list(0)) {
          (row.get(2).equals("BEFORE") ? before : after).put(form.replace(" ", ""), row.get(1));
        }
      }
      languages.put(code, new Language(new NumberReader(packs.pack(code)), before, after));
    }
  }

  /** What a number counts, and the tokens from the number to it or from its unit on. */
  private record Counted(
      Set<String> things, boolean unit, @Nullable Head head, int first, int end) {}

  /** What "the number of" something or a toll before a number counts, and what befell them. */
  private record Head(Set<String> things, @Nullable String fate) {}

  /** The numbers of a report, but for those of times. */
  List<Count> counts(Reading reading, Optional<ClauseKeys> clauses) {
    AnnotatedText body = reading.body();
    Language language = languages.get(body.lang());
    if (language == null || clauses.isEmpty()) {
      return List.of();
    }
    List<Count> counts = new ArrayList<>();
    NumberContext around = NumberContext.of(reading, prepositions);
    for (NumberExpression number : language.numbers.read(body.tokens())) {
      Span span = body.span(number.first(), number.end());
      boolean none =
          number.value() == null || number.ordinal() || around.isTime(number.first(), number.end());
      Counted counted = none ? null : counted(body, number, language);
      Sentence sentence = body.sentenceAt(span.start()).orElse(null);
      if (counted != null && sentence != null && counted.end <= sentence.end()) {
        count(reading, clauses.get(), around, sentence, number, counted).ifPresent(counts::add);
      }
    }
    return counts;
  }

  private Optional<Count> count(
      Reading reading,
      ClauseKeys clauses,
      NumberContext around,
      Sentence sentence,
      NumberExpression number,
      Counted counted) {
    AnnotatedText body = reading.body();
    Span shown = body.span(counted.first, counted.end);
    ClauseKeys.Around clause = clauses.around(shown);
    double value = Objects.requireNonNull(number.value());
    if (clause == null || (!counted.unit && value < 2)) {
      return Optional.empty();
    }
    Span span = body.span(number.first(), number.end());
    return Optional.of(
        new Count(
            value,
            bounds.at(body.lang(), body.tokens(), counted.first, number.end()),
            counted.things,
            counted.unit,
            counted.head != null,
            isOfIncident(reading, span),
            counted.unit ? null : fate(body, number, counted),
            clause.keys(),
            clause.ahead(),
            clause.repeated(),
            around.told(sentence),
            around.placeAfter(sentence, counted.end),
            shown));
  }

  private @Nullable String fate(AnnotatedText body, NumberExpression number, Counted counted) {
    String near = fates.near(body, number.first(), number.end(), counted.end);
    return near == null && counted.head != null ? counted.head.fate : near;
  }

  private static boolean isOfIncident(Reading reading, Span span) {
    for (Incident incident : reading.incidents()) {
      if (incident.figureSpans().values().stream().anyMatch(span::overlaps)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Counted counted(AnnotatedText body, NumberExpression number, Language words) {
    List<Token> tokens = body.tokens();
    StringBuilder before = new StringBuilder();
    for (int i = number.first() - 1; i >= Math.max(0, number.first() - WORDS); i--) {
      before.insert(0, tokens.get(i).norm());
      String unit = words.before.get(before.toString());
      if (unit != null) {
        return new Counted(Set.of(IN + unit), true, null, i, number.end());
      }
    }
    StringBuilder after = new StringBuilder();
    String unit = null;
    int end = number.end();
    for (int i = number.end(); i < Math.min(tokens.size(), number.end() + WORDS); i++) {
      after.append(tokens.get(i).norm());
      String found = words.after.get(after.toString());
      unit = found == null ? unit : found;
      end = found == null ? end : i + 1;
    }
    if (unit != null) {
      return new Counted(Set.of(IN + unit), true, null, number.first(), end);
    }
    List<Match> named = countedThings(body, number);
    Head head = head(body, number);
    if (!named.isEmpty()) {
      Set<String> things = things(named);
      boolean same = head != null && !Collections.disjoint(things, head.things);
      int last = named.getLast().end();
      return new Counted(things, false, same ? head : null, number.first(), last);
    }
    if (fates.isTold(body, number.end())) {
      return new Counted(Set.of(PEOPLE), false, null, number.first(), number.end());
    }
    return head == null
        ? unknown(body, number)
        : new Counted(head.things, false, head, number.first(), number.end());
  }

  /**
   * What a number before which "the number of" something or a toll stands counts: jumlah pasien
   * mencapai 61, the death toll rose to 14; not what it rose by or from. Null where none stands.
   */
  private @Nullable Head head(AnnotatedText body, NumberExpression number) {
    int last = number.first() - 1;
    Set<String> roles =
        last < 0 ? Set.of() : prepositions.roles(body.lang(), body.tokens().get(last).norm());
    if (roles.contains("BY") || roles.contains(Prepositions.FROM)) {
      return null;
    }
    List<Match> before = body.matchesIn(Math.max(0, number.first() - NUMBERED), number.first());
    for (int i = before.size() - 1; i >= 0; i--) {
      Match head = before.get(i);
      if (hasMark(body, head.end(), number.first())) {
        return null;
      } else if (head.means("death-toll.n")) {
        return new Head(Set.of(PEOPLE), fates.of(head));
      } else if (i + 1 < before.size() && isNumberOf(body, head, before.get(i + 1))) {
        Set<String> things = things(List.of(before.get(i + 1)));
        return things.isEmpty() ? null : new Head(things, null);
      }
    }
    return null;
  }

  /** Whether a head such as "number of" or "jumlah" stands right before a noun. */
  private boolean isNumberOf(AnnotatedText body, Match head, Match noun) {
    String word = body.tokens().get(head.end()).norm();
    boolean of = prepositions.roles(body.lang(), word).contains("OF");
    boolean number = (head.means("number.n") && of) || head.means("total.n");
    return number && noun.first() == head.end() + (of ? 1 : 0);
  }

  /** A word after the number that the pack does not know, by its first letters. */
  private @Nullable Counted unknown(AnnotatedText body, NumberExpression number) {
    int at = number.end();
    boolean word = at < body.tokens().size() && body.tokens().get(at).isWord();
    if (!word || !body.matchesIn(at, at + 1).isEmpty()) {
      return null;
    }
    String norm = body.tokens().get(at).norm();
    return norm.length() < SHORTEST || packs.pack(body.lang()).isFunctionWord(norm)
        ? null
        : new Counted(
            Set.of("“" + norm.substring(0, Math.min(STEM, norm.length()))),
            false,
            null,
            number.first(),
            at + 1);
  }

  /** Whether a thing is a unit of which one report has many: shares, degrees. */
  static boolean isShare(String thing) {
    return thing.startsWith(IN) && SHARES.contains(thing.substring(IN.length()));
  }

  /** Whether a thing is a length or a duration: reports name many, of one thing and another. */
  static boolean isDistance(String thing) {
    return DISTANCES.contains(thing) || DURATIONS.contains(thing);
  }

  /** The nouns after a number that stand together: trade deals, bab perjanjian. */
  private List<Match> countedThings(AnnotatedText body, NumberExpression number) {
    int last = Math.min(body.tokens().size(), number.end() + REACH);
    List<Match> counted = new ArrayList<>();
    for (Match match : body.matchesIn(number.end(), last)) {
      boolean gap = !counted.isEmpty() && match.first() > counted.getLast().end();
      Sense sense = noun(match);
      boolean thing = sense.concept().endsWith(".n");
      if (gap || hasMark(body, number.end(), match.first()) || (!thing && !counted.isEmpty())) {
        return counted;
      } else if (thing && counted.isEmpty() && DURATIONS.contains(sense.concept())) {
        return List.of(match);
      } else if (thing && NOT_COUNTED.contains(packs.domain(sense.concept()))) {
        return List.of();
      } else if (thing) {
        counted.add(match);
      }
    }
    return counted;
  }

  /** What a word means as a noun, where it can be one: after a number it is. */
  private static Sense noun(Match match) {
    return match.senses().stream()
        .filter(sense -> sense.concept().endsWith(".n"))
        .findFirst()
        .orElse(match.senses().getFirst());
  }

  private static boolean hasMark(AnnotatedText body, int first, int end) {
    for (int i = first; i < end; i++) {
      if (!body.tokens().get(i).isWord()) {
        return true;
      }
    }
    return false;
  }

  private Set<String> things(List<Match> named) {
    Set<String> things = new HashSet<>();
    for (Sense sense : named.stream().flatMap(match -> match.senses().stream()).toList()) {
      if (people.contains(sense.concept())) {
        things.add(PEOPLE);
      } else if (sense.concept().endsWith(".n")) {
        things.add(kin.getOrDefault(sense.concept(), sense.concept()));
      }
    }
    return things;
  }
}
