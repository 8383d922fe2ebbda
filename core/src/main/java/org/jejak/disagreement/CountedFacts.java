package org.jejak.disagreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jejak.disagreement.Disagreement.Kind;
import org.jejak.disagreement.Fact.Said;
import org.jejak.disagreement.MatrixRow.Stance;
import org.jejak.document.Span;
import org.jejak.event.Event;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.NumberExpression;
import org.jejak.language.NumberReader;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Sentence;
import org.jejak.language.Table;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Counts of one thing in sentences that tell the same: 36 fishermen here, 38 fishermen there. */
final class CountedFacts {
  private static final int REACH = 4;
  private static final int AROUND = 9;
  private static final double SAME_WORDS = 0.3;
  private static final String TYPE = "type:";
  private static final Set<String> NOT_COUNTED = Set.of("time");
  private static final Set<String> IGNORED = Set.of("time", "speech");

  private final Packs packs;
  private final Map<String, NumberReader> numbers = new HashMap<>();
  private final Map<String, String> currencies = new HashMap<>();

  CountedFacts(Packs packs) {
    this.packs = packs;
    for (Table.Row row : Table.resource(CountedFacts.class, "currencies.tsv")) {
      currencies.put(row.get(0), row.get(1));
    }
    for (String code : packs.codes()) {
      numbers.put(code, new NumberReader(packs.pack(code)));
    }
  }

  /** A number with what it counts and what else its sentence holds. */
  record Count(double value, Set<String> counted, Set<String> context, Span span) {}

  /** Pairs of reports that count the same thing differently. */
  static List<Fact> facts(List<Report> reports) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      for (int j = i + 1; j < reports.size(); j++) {
        compare(reports.get(i), reports.get(j), facts);
      }
    }
    return facts;
  }

  private static void compare(Report a, Report b, List<Fact> facts) {
    for (Count x : a.counts()) {
      for (Count y : b.counts()) {
        boolean differ =
            x.value != y.value
                && shareAny(x.counted, y.counted)
                && !gives(a.counts(), y)
                && !gives(b.counts(), x);
        if (differ && sameCount(x, y)) {
          Map<String, Said> said = new TreeMap<>();
          said.put(a.article(), said(a, x));
          said.put(b.article(), said(b, y));
          facts.add(new Fact(about(x, y), Kind.NUMBER, false, said));
          return;
        }
      }
    }
  }

  private static boolean gives(List<Count> counts, Count other) {
    return counts.stream()
        .anyMatch(c -> c.value == other.value && shareAny(c.counted, other.counted));
  }

  private static boolean sameCount(Count x, Count y) {
    Set<String> shared = new HashSet<>(x.context);
    shared.retainAll(y.context);
    int smaller = Math.min(x.context.size(), y.context.size());
    long acts = shared.stream().filter(CountedFacts::isAct).count();
    return acts >= 1 && shared.size() >= 2 && shared.size() >= SAME_WORDS * smaller;
  }

  private static boolean isAct(String key) {
    return key.endsWith(".v") || key.startsWith(TYPE);
  }

  private static boolean shareAny(Set<String> a, Set<String> b) {
    for (String thing : a) {
      if (b.contains(thing)) {
        return true;
      }
    }
    return false;
  }

  private static String about(Count x, Count y) {
    return "number of "
        + x.counted.stream().filter(y.counted::contains).sorted().findFirst().orElse("");
  }

  private static Said said(Report report, Count count) {
    long whole = Math.round(count.value);
    String value = whole == count.value ? Long.toString(whole) : Double.toString(count.value);
    return report.said(Stance.SAYS, value, count.span);
  }

  /** What a report counts. */
  List<Count> counts(Reading reading) {
    AnnotatedText body = reading.body();
    NumberReader reader = numbers.get(body.lang());
    if (reader == null) {
      return List.of();
    }
    List<Count> counts = new ArrayList<>();
    for (NumberExpression number : reader.read(body.tokens())) {
      Span span = body.span(number.first(), number.end());
      boolean time = reading.times().stream().anyMatch(t -> t.span().overlaps(span));
      if (number.value() == null || number.ordinal() || number.value() < 2 || time) {
        continue;
      }
      Sentence sentence = body.sentenceAt(span.start()).orElse(null);
      Counted counted = counted(body, number);
      if (counted != null && sentence != null && counted.end <= sentence.end()) {
        Set<String> context = context(reading, sentence, number);
        context.removeAll(counted.things);
        counts.add(
            new Count(
                Objects.requireNonNull(number.value()),
                counted.things,
                context,
                body.span(counted.first, counted.end)));
      }
    }
    return counts;
  }

  /** What a number counts, and the tokens from the number to it or from its currency mark on. */
  private record Counted(Set<String> things, int first, int end) {}

  private @Nullable Counted counted(AnnotatedText body, NumberExpression number) {
    String mark = number.first() == 0 ? "" : body.tokens().get(number.first() - 1).norm();
    String currency = currencies.get(mark);
    if (currency != null) {
      return new Counted(Set.of(currency), number.first() - 1, number.end());
    }
    Match match = countedThing(body, number);
    return match == null ? null : new Counted(stems(match), number.first(), match.end());
  }

  private @Nullable Match countedThing(AnnotatedText body, NumberExpression number) {
    int last = Math.min(body.tokens().size(), number.end() + REACH);
    Match counted = null;
    for (Match match : body.matchesIn(number.end(), last)) {
      Sense sense = match.senses().getFirst();
      boolean thing = sense.concept().endsWith(".n");
      if (thing && !NOT_COUNTED.contains(packs.domain(sense.concept()))) {
        counted = match;
      } else if (thing) {
        return null;
      }
    }
    return counted;
  }

  private static Set<String> stems(Match match) {
    Set<String> stems = new HashSet<>();
    for (Sense sense : match.senses()) {
      stems.add(sense.concept());
    }
    return stems;
  }

  /** What stands around a number in its sentence: acts, things and names. */
  private Set<String> context(Reading reading, Sentence sentence, NumberExpression number) {
    Set<String> context = new HashSet<>();
    int first = Math.max(sentence.first(), number.first() - AROUND);
    int end = Math.min(sentence.end(), number.end() + AROUND);
    for (Match match : reading.body().matchesIn(first, end)) {
      for (Sense sense : match.senses()) {
        if (!IGNORED.contains(packs.domain(sense.concept()))) {
          context.add(sense.concept());
        }
      }
    }
    Span span = reading.body().span(first, end);
    for (Mention mention : reading.mentions()) {
      if (span.contains(mention.span())) {
        context.add(mention.entity());
      }
    }
    for (Event event : reading.events()) {
      if (event.span().overlaps(span)) {
        context.add(TYPE + event.type());
      }
    }
    return context;
  }
}
