package org.jejak.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.document.Span;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Sentence;
import org.jejak.language.Table;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;

/** Finds what is held on set days, such as a summit, by what it is and whose. */
final class Occasions {
  private static final int NAME_REACH = 4;

  private final Set<String> concepts = new HashSet<>();

  Occasions(Packs packs) {
    for (Table.Row row : Table.resource(Occasions.class, "occasions.tsv")) {
      concepts.addAll(packs.concepts(row, 0));
    }
  }

  /** The occasions named in a stretch of a report. */
  List<String> in(Reading reading, Span span) {
    AnnotatedText body = reading.body();
    List<String> occasions = new ArrayList<>();
    for (Sentence sentence : body.sentences()) {
      if (sentence.span().overlaps(span)) {
        for (Match match : body.matchesIn(sentence.first(), sentence.end())) {
          occasions.addAll(at(reading, sentence, match));
        }
      }
    }
    return List.copyOf(occasions);
  }

  /** Whether a sentence has the word for an occasion: most have none. */
  boolean mayBeIn(Reading reading, Sentence sentence) {
    for (Match match : reading.body().matchesIn(sentence.first(), sentence.end())) {
      for (Sense sense : match.senses()) {
        if (concepts.contains(sense.concept())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The occasions that a word of a sentence names; none for most words. */
  Set<String> at(Reading reading, Sentence sentence, Match match) {
    Set<String> keys = new TreeSet<>();
    for (Sense sense : match.senses()) {
      if (!concepts.contains(sense.concept())) {
        continue;
      }
      for (String entity : namesNear(reading, sentence, match)) {
        keys.add(sense.concept() + " " + entity);
      }
    }
    return keys;
  }

  private static List<String> namesNear(Reading reading, Sentence sentence, Match match) {
    List<String> names = new ArrayList<>();
    AnnotatedText body = reading.body();
    for (Mention mention : reading.mentions()) {
      int at = body.tokenFrom(mention.span().start());
      boolean before = at < match.first() && match.first() - at <= NAME_REACH;
      boolean after = at >= match.end() - 1 && at - match.end() < NAME_REACH;
      boolean inSentence = at >= sentence.first() && at < sentence.end();
      switch (mention.kind()) {
        case ORGANISATION, GROUP -> {
          if (inSentence && (before || after)) {
            names.add(mention.entity());
          }
        }
        case PERSON, COUNTRY, PLACE -> {}
      }
    }
    return names;
  }
}
