package org.jejak.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.document.Span;
import org.jejak.language.AnnotatedText;
import org.jejak.language.LanguagePack;
import org.jejak.language.Lexicon;
import org.jejak.language.Match;
import org.jejak.language.NumberExpression;
import org.jejak.language.NumberReader;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.time.TimeExpression;
import org.jejak.time.WrittenDate;

/** Makes profiles of reports. */
final class Profiles {
  private static final double NAME = 2.0;
  private static final double NUMBER = 2.0;
  private static final double TIME = 1.5;
  private static final double CONCEPT = 1.0;
  private static final double COMMON_CONCEPT = 0.5;
  private static final double WORD = 0.3;
  private static final List<String> COMMON_DOMAINS = List.of("general", "speech", "time");

  /**
   * A concept as a feature.
   *
   * @param stems hints of its stems
   */
  private record Concept(String key, boolean common, List<String> stems) {}

  private final Packs packs;
  private final Lexicon lexicon;
  private final boolean hasLexicon;
  private final Map<String, Concept> concepts = new HashMap<>();

  Profiles(Packs packs, Lexicon lexicon) {
    this.packs = packs;
    this.lexicon = lexicon;
    this.hasLexicon = lexicon != Lexicon.NONE;
  }

  /** The profile of a report, whose language's numbers are read by {@code numbers}. */
  Profile of(Reading reading, NumberReader numbers) {
    AnnotatedText body = reading.body();
    boolean[] taken = new boolean[body.tokens().size()];
    List<Feature> features = new ArrayList<>();
    boolean bare = !packs.pack(body.lang()).hasConcepts();
    if (bare) {
      addWrittenDates(reading, taken, features);
    } else {
      addTimes(reading, taken, features);
    }
    addNames(reading, taken, features);
    addNumbers(body, numbers, bare, taken, features);
    addConcepts(reading, taken, features);
    addWords(reading, taken, features);
    features.sort((a, b) -> Integer.compare(a.first(), b.first()));
    boolean[] quoted = QuotedText.of(body.text());
    List<SentenceProfile> sentences = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : body.sentences()) {
      List<Feature> own = new ArrayList<>();
      while (next < features.size() && features.get(next).first() < sentence.end()) {
        own.add(features.get(next++));
      }
      int inside = inside(quoted, sentence.span());
      sentences.add(new SentenceProfile(sentence, words(body, sentence), own, inside));
    }
    return new Profile(reading, List.copyOf(sentences));
  }

  private static void addTimes(Reading reading, boolean[] taken, List<Feature> features) {
    for (TimeExpression time : reading.times()) {
      List<String> keys = new ArrayList<>();
      if (time.value() != null) {
        keys.add("t:" + days(time.value()));
      }
      if (time.open() != null) {
        keys.add("t:open:" + days(time.open().on(Hints.ANY_MONDAY)));
      }
      List<String> hints = Hints.of(time);
      add(reading.body(), time.span(), keys, hints, TIME, Feature.Kind.TIME, taken, features);
    }
  }

  /** Full dates, which are known in more languages than there are packs for. */
  private static void addWrittenDates(Reading reading, boolean[] taken, List<Feature> features) {
    AnnotatedText body = reading.body();
    for (Sentence sentence : body.sentences()) {
      String words = sentence.span().of(body.text());
      int start = sentence.span().start();
      for (WrittenDate.Found date : WrittenDate.findAll(words, reading.article().lang())) {
        Span span = new Span(start + date.start(), start + date.end());
        List<String> keys = List.of("t:" + days(date.interval()));
        List<String> hints = Hints.of(date.interval());
        add(body, span, keys, hints, TIME, Feature.Kind.TIME, taken, features);
      }
    }
  }

  private static String days(Interval interval) {
    return interval.from() + ".." + interval.to();
  }

  private void addNames(Reading reading, boolean[] taken, List<Feature> features) {
    Hints.OfNames names = new Hints.OfNames(reading, packs.pack(reading.body().lang()));
    for (Mention mention : reading.mentions()) {
      List<String> keys = new ArrayList<>(List.of("e:" + mention.entity()));
      if (mention.metonymFor() != null) {
        keys.add("e:" + mention.metonymFor());
      }
      List<String> hints = names.of(mention);
      add(reading.body(), mention.span(), keys, hints, NAME, Feature.Kind.NAME, taken, features);
    }
  }

  private static void addNumbers(
      AnnotatedText body,
      NumberReader numbers,
      boolean bare,
      boolean[] taken,
      List<Feature> features) {
    for (NumberExpression number : numbers.read(body.tokens())) {
      if (number.value() != null && !taken[number.first()]) {
        boolean digits = body.tokens().get(number.first()).isNumber();
        double weight = digits || number.value() > 2 ? NUMBER : WORD;
        mark(taken, number.first(), number.end());
        features.add(
            new Feature(
                List.of("n:" + number.value()),
                Hints.of(body, number, bare),
                weight,
                number.first(),
                number.end(),
                Feature.Kind.NUMBER));
      }
    }
  }

  private void addConcepts(Reading reading, boolean[] taken, List<Feature> features) {
    AnnotatedText body = reading.body();
    String lang = reading.article().lang();
    for (Match match : body.matches()) {
      if (taken[match.first()]) {
        continue;
      }
      List<String> keys = new ArrayList<>(match.senses().size());
      boolean common = true;
      List<String> hints = Hints.of(body, match);
      for (Sense sense : match.senses()) {
        Concept concept = concepts.computeIfAbsent(sense.concept(), this::concept);
        keys.add(concept.key);
        common &= concept.common;
        Hints.add(concept.stems, hints);
      }
      mark(taken, match.first(), match.end());
      double weight = common ? COMMON_CONCEPT : CONCEPT;
      if (hasLexicon && match.end() == match.first() + 1) {
        hints.addAll(lexicon.pairs(lang, body.tokens().get(match.first()).norm()));
      }
      features.add(
          new Feature(keys, hints, weight, match.first(), match.end(), Feature.Kind.CONCEPT));
    }
  }

  private Concept concept(String id) {
    String name = id.substring(0, id.lastIndexOf('.'));
    return new Concept("c:" + name, COMMON_DOMAINS.contains(packs.domain(id)), Hints.stems(name));
  }

  /** Words that no pack knows: a translation may keep them, or their first letters. */
  private void addWords(Reading reading, boolean[] taken, List<Feature> features) {
    AnnotatedText body = reading.body();
    String lang = reading.article().lang();
    LanguagePack pack = packs.pack(body.lang());
    for (int i = 0; i < taken.length; i++) {
      Token token = body.tokens().get(i);
      if (taken[i] || !token.isWord()) {
        continue;
      }
      String norm = token.norm();
      List<String> pairs = hasLexicon ? lexicon.pairs(lang, norm) : List.of();
      boolean telling = !pairs.isEmpty() || Hints.tells(body, i);
      if (telling && !pack.isFunctionWord(norm)) {
        boolean name = token.capital() && (pack.hasConcepts() || !Hints.opensSentence(body, i));
        double weight = name || !pairs.isEmpty() ? CONCEPT : WORD;
        List<String> keys = List.of(Hints.word(norm));
        features.add(new Feature(keys, pairs, weight, i, i + 1, Feature.Kind.WORD));
      }
    }
  }

  private static void add(
      AnnotatedText body,
      Span span,
      List<String> keys,
      List<String> hints,
      double weight,
      Feature.Kind kind,
      boolean[] taken,
      List<Feature> features) {
    int first = body.tokenFrom(span.start());
    int end = body.tokenFrom(span.end());
    if (keys.isEmpty() || first >= end || taken[first]) {
      return;
    }
    mark(taken, first, end);
    features.add(new Feature(keys, hints, weight, first, end, kind));
  }

  private static void mark(boolean[] taken, int first, int end) {
    Arrays.fill(taken, first, end, true);
  }

  private static int[] words(AnnotatedText body, Sentence sentence) {
    int[] words = new int[sentence.end() - sentence.first()];
    int size = 0;
    for (int i = sentence.first(); i < sentence.end(); i++) {
      Token token = body.tokens().get(i);
      if (token.kind() != Token.Kind.PUNCTUATION) {
        words[size++] = token.norm().hashCode();
      }
    }
    return Arrays.copyOf(words, size);
  }

  private static int inside(boolean[] quoted, Span span) {
    int inside = 0;
    for (int i = span.start(); i < span.end(); i++) {
      inside += quoted[i] ? 1 : 0;
    }
    return inside;
  }
}
