package org.jejak.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.document.Span;
import org.jejak.language.CueReader;
import org.jejak.language.CueReader.Cue;
import org.jejak.language.LanguagePack;
import org.jejak.language.Sense;
import org.jejak.language.Table;
import org.jejak.language.Token;
import org.jejak.language.Tokenizer;
import org.jejak.reading.Reading;
import org.jejak.time.TimeExpression;

/** The words by which one language tells what is ahead, put off, called off, missed or undone. */
final class Wording {
  private static final int REACH = 3;

  private final LanguagePack pack;
  private final CueReader modality;
  private final CueReader negation;
  private final CueReader steps;
  private final Set<String> deadlines = new HashSet<>();
  private final Set<String> prepositions = new HashSet<>();
  private final Set<String> places;
  private final Map<String, Set<String>> syntax;
  private final Map<String, Set<String>> markers;

  Wording(LanguagePack pack) {
    this.pack = pack;
    this.modality = new CueReader(pack, "modality");
    this.negation = new CueReader(pack, "negation");
    this.steps = new CueReader(pack, "plan-steps");
    for (Table.Row row : pack.table("deadlines")) {
      deadlines.add(Tokenizer.norm(row.get(0)));
    }
    this.syntax = pack.syntax();
    this.markers = pack.clauseMarkers();
    Map<String, Set<String>> roles = pack.prepositions();
    roles.values().forEach(prepositions::addAll);
    this.places = roles.getOrDefault("IN", Set.of());
  }

  /**
   * Cues of a wish, a plan, a possibility or a condition; names and months that look like one not.
   */
  List<Cue> modality(Reading reading, int first, int end) {
    return free(reading, modality.read(reading.body().tokens(), first, end));
  }

  /** Cues that an act was not done, or that somebody denies it. */
  List<Cue> negation(Reading reading, int first, int end) {
    return negation.read(reading.body().tokens(), first, end);
  }

  /** Cues that an act was put off, brought forward, called off or missed. */
  List<Cue> steps(Reading reading, int first, int end) {
    return free(reading, steps.read(reading.body().tokens(), first, end));
  }

  private static List<Cue> free(Reading reading, List<Cue> cues) {
    List<Cue> free = new ArrayList<>();
    for (Cue cue : cues) {
      Span span = reading.body().span(cue.first(), cue.end());
      boolean time = reading.times().stream().anyMatch(t -> t.span().overlaps(span));
      boolean name = reading.mentions().stream().anyMatch(m -> m.span().contains(span));
      if (!time && !name) {
        free.add(cue);
      }
    }
    return free;
  }

  /** Whether a token is one of the clause markers of a class. */
  boolean marks(Token token, String kind) {
    return markers.getOrDefault(kind, Set.of()).contains(token.norm());
  }

  /** Whether a stretch names by whom something was done: by Egypt, oleh Mesir; not by Monday. */
  boolean namesAgent(Reading reading, int first, int end) {
    List<Token> tokens = reading.body().tokens();
    for (int i = first; i + 1 < end; i++) {
      int next = tokens.get(i + 1).start();
      if (is(tokens.get(i), "agent")
          && reading.times().stream().noneMatch(time -> time.span().start() == next)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a form of "be" stands among the tokens of a stretch. */
  boolean hasCopula(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> is(token, "copula"));
  }

  /** Whether a word tells only what something was done without: without, tanpa. */
  boolean isWithout(Token token) {
    return is(token, "without");
  }

  /** Whether a word tells that a "not" may be over soon: not yet, belum. */
  boolean isYet(Token token) {
    return is(token, "yet");
  }

  private boolean is(Token token, String key) {
    return syntax.getOrDefault(key, Set.of()).contains(token.norm());
  }

  /** What a word may mean by itself. */
  List<Sense> senses(Token token) {
    return pack.senses(token.norm());
  }

  /** Whether a token tells nothing of what is done. */
  boolean isFunctionWord(Token token) {
    return pack.isFunctionWord(token.norm()) || marks(token, "ADVERB");
  }

  /** Whether a token is a preposition of a place: in, at, di. */
  boolean isAtPlace(Token token) {
    return places.contains(token.norm());
  }

  /** Whether a token is a preposition of any kind. */
  boolean isPreposition(Token token) {
    return prepositions.contains(token.norm());
  }

  /** Whether a clause opened by a token ends when what it tells comes: before, until. */
  boolean isDeadline(Token token) {
    return deadlines.contains(token.norm());
  }

  /** Whether a time is one to be kept by: a word such as "by" or "before" stands at it. */
  boolean isDeadline(Reading reading, TimeExpression time) {
    List<Token> tokens = reading.body().tokens();
    int at = reading.body().tokenFrom(time.span().start());
    StringBuilder before = new StringBuilder();
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      before.insert(0, (before.isEmpty() ? "" : " ")).insert(0, tokens.get(i).norm());
      if (deadlines.contains(before.toString())) {
        return true;
      }
    }
    return at < tokens.size() && deadlines.contains(tokens.get(at).norm());
  }
}
