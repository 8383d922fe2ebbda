package org.jejak.disagreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.mention.Mention;
import org.jejak.plan.ClauseKeys;
import org.jejak.plan.ClauseReader;
import org.jejak.reading.Reading;

/** Reads what the clauses of a report tell as done, undone or to come. */
final class DeedReader {
  private final ClauseReader clauses;
  private final Doers doers;
  private final Prepositions prepositions;

  DeedReader(Packs packs, ClauseReader clauses, Prepositions prepositions) {
    this.clauses = clauses;
    this.doers = new Doers(packs);
    this.prepositions = prepositions;
  }

  /** Those that are told as they are: not denied, asked, conditional or in somebody's own words. */
  List<Deed> read(Report report, Reading reading) {
    List<Deed> deeds = new ArrayList<>();
    for (ClauseKeys.Told told : clauses.read(reading).map(ClauseKeys::told).orElse(List.of())) {
      if (!told.denied() && !told.aside()) {
        deeds.add(deed(report, told, reading));
      }
    }
    return deeds;
  }

  private Deed deed(Report report, ClauseKeys.Told clause, Reading reading) {
    AnnotatedText body = reading.body();
    int first = body.tokenFrom(clause.span().start());
    Set<String> concepts = concepts(body, first, body.tokenFrom(clause.span().end()));
    Set<String> own = keys(concepts);
    Set<String> places = new HashSet<>();
    Set<String> origins = new HashSet<>();
    Set<String> before = new HashSet<>();
    Set<String> after = new HashSet<>();
    for (Mention mention : reading.mentions()) {
      if (clause.span().contains(mention.span())) {
        own.add(mention.entity());
        if (mention.kind() != EntityKind.PLACE) {
          (mention.span().start() < clause.verb() ? before : after).add(mention.entity());
        } else {
          places.add(mention.entity());
          if (isOrigin(body, mention)) {
            origins.add(mention.entity());
          }
        }
      }
    }
    String subject = report.text().substring(clause.span().start(), clause.verb()).strip();
    Set<String> subjects = new HashSet<>();
    if (!clause.passive()) {
      subjects.addAll(keys(concepts(body, first, body.tokenFrom(clause.verb()))));
      subjects.addAll(before);
    }
    return new Deed(
        report,
        clause,
        places,
        origins,
        before,
        after,
        subject,
        own,
        concepts,
        subjects,
        doers.of(body, clause),
        namesDayToCome(report, clause));
  }

  private static boolean namesDayToCome(Report report, ClauseKeys.Told clause) {
    return report.days().stream()
        .anyMatch(day -> clause.span().contains(day.span()) && report.isToCome(day.day()));
  }

  private static Set<String> concepts(AnnotatedText body, int first, int end) {
    return body.matchesIn(first, end).stream()
        .flatMap(match -> match.senses().stream())
        .map(Sense::concept)
        .collect(Collectors.toSet());
  }

  private Set<String> keys(Set<String> concepts) {
    return concepts.stream().map(clauses::plainKey).collect(Collectors.toSet());
  }

  private boolean isOrigin(AnnotatedText body, Mention place) {
    int at = body.tokenFrom(place.span().start());
    String word = at > 0 ? body.tokens().get(at - 1).norm() : "";
    return prepositions.roles(body.lang(), word).contains(Prepositions.FROM)
        || body.matchesIn(Math.max(0, at - 1), at).stream().anyMatch(m -> m.means("origin.n"));
  }
}
