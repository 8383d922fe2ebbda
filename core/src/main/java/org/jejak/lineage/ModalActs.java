package org.jejak.lineage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.language.AnnotatedText;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.LanguagePack;
import org.jejak.language.Match;
import org.jejak.language.Sense;
import org.jejak.language.Sense.Form;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jejak.language.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Reads the acts of a sentence, each with the cue of modality that governs it. */
final class ModalActs {
  private static final int GOVERNED_WITHIN = 6;
  private static final int HELPED_WITHIN = 2;
  private static final int CLAUSE_OPENED_WITHIN = 10;

  private final Set<String> perfect = new HashSet<>();
  private final Set<String> auxiliaries = new HashSet<>();
  private final Set<String> openers = new HashSet<>();
  private final Set<String> breaks = new HashSet<>();
  private final Set<String> function = new HashSet<>();

  ModalActs(LanguagePack pack) {
    for (Table.Row row : pack.table("clause-markers")) {
      String word = Tokenizer.norm(row.get(0));
      switch (row.get(1)) {
        case "HAVE" -> perfect.add(word);
        case "TO", "RELATIVE", "THAT", "MODAL", "AND" -> openers.add(word);
        case "BREAK" -> {
          openers.add(word);
          breaks.add(word);
        }
        default -> {}
      }
    }
    for (Table.Row row : pack.table("function-words")) {
      String word = Tokenizer.norm(row.get(0));
      function.add(word);
      if (row.get(1).equals("AUXILIARY")) {
        auxiliaries.add(word);
      }
    }
  }

  /**
   * An act in a sentence.
   *
   * @param concepts what it may be
   * @param first the token at which it begins, helpers included
   * @param cue the cue that makes it a wish, plan, possibility or duty; null where none does
   * @param told whether it is plainly told as a fact
   * @param done whether it is told as something past
   */
  record Act(
      Set<String> concepts,
      Match match,
      int first,
      @Nullable Cue cue,
      boolean told,
      boolean done) {}

  /** The acts of one side, in text order. */
  List<Act> of(Bead.Side side, List<Cue> cues) {
    AnnotatedText body = side.profile().reading().body();
    List<Act> acts = new ArrayList<>();
    List<Clauses.Clause> clauses = Clauses.of(side);
    for (Match match : body.matchesIn(side.first(), side.end())) {
      boolean isCue =
          cues.stream().anyMatch(c -> c.first() < match.end() && match.first() < c.end());
      Set<String> concepts = isCue ? Set.of() : concepts(match);
      if (!concepts.isEmpty()) {
        Cue cue = governing(body, match, cues);
        boolean told = cue == null && isTold(body, side, clauses, match);
        boolean done = told && isPast(body, side, match);
        acts.add(new Act(concepts, match, first(body, side, match), cue, told, done));
      }
    }
    return acts;
  }

  private static Set<String> concepts(Match match) {
    Set<String> concepts = new HashSet<>();
    for (Sense sense : match.senses()) {
      if (sense.isAct() && sense.form() != Form.NOMINAL) {
        concepts.add(sense.concept());
      }
    }
    return concepts;
  }

  /** The nearest cue before an act with no mark and no other act between. */
  private @Nullable Cue governing(AnnotatedText body, Match match, List<Cue> cues) {
    Cue nearest = null;
    for (Cue cue : cues) {
      if (cue.end() <= match.first() && match.first() - cue.end() < GOVERNED_WITHIN) {
        nearest = cue;
      }
    }
    if (nearest == null) {
      return null;
    }
    for (int i = nearest.end(); i < match.first(); i++) {
      Token token = body.tokens().get(i);
      if (token.kind() == Token.Kind.PUNCTUATION || breaks.contains(token.norm())) {
        return null;
      }
    }
    for (Match between : body.matchesIn(nearest.end(), match.first())) {
      if (!concepts(between).isEmpty()) {
        return null;
      }
    }
    return nearest;
  }

  /**
   * Done by its form and the words before it; an infinitive, a purpose or a clause opener is not.
   */
  private boolean isTold(
      AnnotatedText body, Bead.Side side, List<Clauses.Clause> clauses, Match match) {
    Clauses.Clause clause = Clauses.around(side, clauses, match.first());
    for (int i = Math.max(clause.first(), match.first() - CLAUSE_OPENED_WITHIN);
        i < match.first();
        i++) {
      if (breaks.contains(body.tokens().get(i).norm())) {
        return false;
      }
    }
    for (int i = match.first() - 1;
        i >= Math.max(side.first(), match.first() - HELPED_WITHIN);
        i--) {
      String word = body.tokens().get(i).norm();
      if (perfect.contains(word)) {
        return true;
      }
      if (openers.contains(word)) {
        return false;
      }
    }
    return match.senses().stream()
        .anyMatch(s -> s.isAct() && isFinite(body, side, match, s.form()));
  }

  /** Helpers right before an act belong to it: "telah membebaskan", "has freed". */
  private int first(AnnotatedText body, Bead.Side side, Match match) {
    int first = match.first();
    while (first > side.first() && isHelper(body.tokens().get(first - 1).norm())) {
      first--;
    }
    return first;
  }

  private boolean isHelper(String word) {
    return perfect.contains(word) || auxiliaries.contains(word);
  }

  private boolean isPast(AnnotatedText body, Bead.Side side, Match match) {
    for (int i = Math.max(side.first(), match.first() - HELPED_WITHIN); i < match.first(); i++) {
      if (perfect.contains(body.tokens().get(i).norm())) {
        return true;
      }
    }
    return match.senses().stream().anyMatch(s -> s.isAct() && s.form() == Form.PAST);
  }

  private boolean isFinite(AnnotatedText body, Bead.Side side, Match match, Form form) {
    if (match.first() == side.first()) {
      return false;
    }
    Token before = body.tokens().get(match.first() - 1);
    boolean helped = auxiliaries.contains(before.norm());
    boolean subject =
        before.isWord() && !function.contains(before.norm()) && !isAct(body, match.first() - 1);
    return switch (form) {
      case PAST -> helped || subject;
      case PARTICIPLE -> helped;
      case ACTIVE, PASSIVE -> subject;
      case BASE, GERUND, NOMINAL, PLAIN -> false;
    };
  }

  private static boolean isAct(AnnotatedText body, int token) {
    return body.matchesIn(Math.max(0, token - 2), token + 1).stream()
        .anyMatch(m -> m.end() == token + 1 && !concepts(m).isEmpty());
  }
}
