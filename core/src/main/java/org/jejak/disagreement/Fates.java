package org.jejak.disagreement;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Match;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Sense.Form;
import org.jejak.language.Table;
import org.jspecify.annotations.Nullable;

/** Tells what befell the people that a number counts: died, were hurt, went missing. */
final class Fates {
  /** What is told of those by whom it befell others. */
  static final String BY_THEM = "BY_THEM";

  private static final int AFTER = 5;
  private static final int BEFORE = 4;
  private static final int NEXT = 3;
  private static final Set<Form> MAY_BE_ACTIVE =
      EnumSet.of(Form.BASE, Form.ACTIVE, Form.PAST, Form.GERUND);

  private final Packs packs;
  private final Map<String, String> fates = new HashMap<>();
  private final Set<String> doneTo = new HashSet<>();
  private final Set<String> leaving = new HashSet<>();
  private final Set<String> left = new HashSet<>();
  private final Map<String, Map<String, Set<String>>> helpers = new HashMap<>();

  Fates(Packs packs) {
    this.packs = packs;
    for (Table.Row row : Table.resource(Fates.class, "fates.tsv")) {
      packs.concepts(row, 0).forEach(concept -> fates.put(concept, row.get(1)));
      if (row.get(2).equals("DONE_TO")) {
        doneTo.addAll(packs.concepts(row, 0));
      }
      if (row.get(3).equals("LEFT")) {
        leaving.addAll(packs.concepts(row, 0));
      }
    }
    for (Table.Row row : Table.resource(Fates.class, "left.tsv")) {
      left.addAll(packs.concepts(row, 0));
    }
    for (String code : packs.codes()) {
      Map<String, Set<String>> words = new HashMap<>(packs.pack(code).clauseMarkers());
      words.putAll(packs.pack(code).syntax());
      helpers.put(code, words);
    }
  }

  /**
   * The fate named next after a number, before any other number, else next before it; {@link
   * #BY_THEM} where those counted bring it on others; null for none.
   *
   * @param first token of the number
   * @param counted token after the number
   * @param end token after what it counts
   */
  @Nullable String near(AnnotatedText body, int first, int counted, int end) {
    for (Match match : body.matchesIn(counted, Math.min(body.tokens().size(), end + AFTER))) {
      String fate = isParted(body, end, match.first()) ? null : of(match);
      if (fate != null) {
        return isDoneBy(body, end, match) ? BY_THEM : fate;
      }
    }
    String last = null;
    for (Match match : body.matchesIn(Math.max(0, first - BEFORE), first)) {
      String fate = isParted(body, match.end(), first) ? null : of(match);
      last = fate == null ? last : fate;
    }
    return last;
  }

  /**
   * Whether those counted before a verb do it to others: soldiers killed a rebel, polisi menangkap
   * warga; not: soldiers were killed, a rebel killed in the raid, residents evacuated their homes.
   */
  private boolean isDoneBy(AnnotatedText body, int end, Match verb) {
    boolean leaves = verb.senses().stream().anyMatch(s -> leaving.contains(s.concept()));
    return !has(body, end, verb.first(), "copula")
        && takesObject(body, verb.end(), leaves ? left : Set.of())
        && verb.senses().stream()
            .filter(sense -> doneTo.contains(sense.concept()))
            .anyMatch(sense -> MAY_BE_ACTIVE.contains(sense.form()));
  }

  private boolean has(AnnotatedText body, int first, int end, String kind) {
    Set<String> words = helpers.getOrDefault(body.lang(), Map.of()).getOrDefault(kind, Set.of());
    return body.tokens().subList(first, Math.max(first, end)).stream()
        .anyMatch(token -> words.contains(token.norm()));
  }

  /** Whether a number, an article or a noun that is no time follows a verb; some count for none. */
  private boolean takesObject(AnnotatedText body, int at, Set<String> none) {
    int next = at;
    while (next < body.tokens().size() && has(body, next, next + 1, "DET")) {
      next++;
    }
    if (next >= body.tokens().size()) {
      return false;
    }
    List<Match> named = body.matchesIn(next, next + 1);
    if (named.stream().anyMatch(m -> none.stream().anyMatch(m::means))) {
      return false;
    }
    boolean word = named.isEmpty() && body.tokens().get(next).isWord();
    boolean victims = named.stream().anyMatch(match -> of(match) != null);
    return body.tokens().get(next).isNumber()
        || (next > at && (word || victims))
        || named.stream().flatMap(match -> match.senses().stream()).anyMatch(this::isThing);
  }

  private boolean isThing(Sense sense) {
    return sense.concept().endsWith(".n") && !packs.domain(sense.concept()).equals("time");
  }

  /** Whether a number that counts no noun tells a fate all the same: "fifteen were hurt". */
  boolean isTold(AnnotatedText body, int end) {
    for (Match match : body.matchesIn(end, Math.min(body.tokens().size(), end + NEXT))) {
      if (!isParted(body, end, match.first()) && of(match) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a mark or another number stands between. */
  private static boolean isParted(AnnotatedText body, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!body.tokens().get(i).isWord()) {
        return true;
      }
    }
    return false;
  }

  /** The fate that a word tells; null for none. */
  @Nullable String of(Match match) {
    for (Sense sense : match.senses()) {
      String fate = fates.get(sense.concept());
      if (fate != null) {
        return fate;
      }
    }
    return null;
  }
}
