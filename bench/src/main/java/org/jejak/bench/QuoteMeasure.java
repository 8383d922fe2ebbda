package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jejak.quote.Quote;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Measures statements: found, and given to the right speaker. */
final class QuoteMeasure {
  /** Shared characters over all characters of both, from which two spans are one statement. */
  private static final double SAME = 0.5;

  /** A quotation mark of two apostrophes, which the data's types do not take for one. */
  private static final String DOUBLED = "''";

  /** Words that only a finite clause has, or that open one. */
  private static final Set<String> FINITE =
      Set.of(
          ("am is are was were has have had do does did will would can could may might shall should"
                  + " must won't can't cannot isn't aren't wasn't weren't hasn't haven't hadn't"
                  + " don't doesn't didn't wouldn't couldn't shouldn't it's that's he's she's"
                  + " there's they're we're you're i'm they've we've i've he'd she'd they'd he'll"
                  + " she'll they'll it'll")
              .split(" "));

  private static final Set<String> OPENERS = Set.of("that", "whether", "if", "how", "why");

  /** Relatives, which name no speaker. */
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");

  private final Annotator annotator;
  private final List<String> notes;
  private final Tally clauses = new Tally();

  /** A statement, marked or found: its characters, how it is given, and who speaks. */
  private record Said(
      BitSet span, boolean direct, String text, List<String> speakers, List<Said> parts) {
    String mode() {
      return direct ? "direct" : "indirect";
    }

    /** Whether the words surely hold a clause: PolNeAR marks noun phrases and infinitives, too. */
    boolean holdsClause() {
      String[] words = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').split("[^\\p{L}']+");
      return words.length > 0
          && (OPENERS.contains(words[0]) || Arrays.stream(words).anyMatch(FINITE::contains));
    }
  }

  QuoteMeasure(Annotator annotator, List<String> notes) {
    this.annotator = annotator;
    this.notes = notes;
  }

  List<LanguageScore> measure(Path folder) throws IOException, GoldTexts.MissingException {
    List<LanguageScore> scores = new ArrayList<>();
    Tally id = new Tally();
    Tally idSpeakers = new Tally();
    Tally none = new Tally();
    for (JsonNode row : GoldTexts.rows(folder.resolve("id.jsonl"))) {
      compare(row, "id", id, none, idSpeakers);
    }
    scores.add(new LanguageScore("quotes/id, direct, P / R / F1", id.shares(), "–"));
    scores.add(LanguageScore.of("quotes/id, speaker right", idSpeakers.precision()));
    Tally direct = new Tally();
    Tally indirect = new Tally();
    Tally speakers = new Tally();
    for (JsonNode row : GoldTexts.rows(folder.resolve("en.jsonl"))) {
      compare(row, "en", direct, indirect, speakers);
    }
    scores.add(new LanguageScore("quotes/en, direct and mixed, P / R / F1", direct.shares(), "–"));
    scores.add(new LanguageScore("quotes/en, indirect, P / R / F1", indirect.shares(), "–"));
    String clausesAlone = "quotes/en, indirect, marks that surely hold a clause, P / R / F1";
    scores.add(new LanguageScore(clausesAlone, clauses.shares(), "–"));
    scores.add(LanguageScore.of("quotes/en, speaker right", speakers.precision()));
    return scores;
  }

  private void compare(JsonNode row, String lang, Tally direct, Tally indirect, Tally speakers) {
    String text = row.get("text").asString();
    LocalDate day = GoldPages.day(GoldPages.text(row, "date"));
    List<Said> marked = marked(row);
    boolean directAlone = lang.equals("id");
    List<Said> found = found(annotator.read(text, lang, day).quotes(), directAlone);
    String name = row.get("id").asString();
    boolean[] used = new boolean[marked.size()];
    for (Said said : asMarked(found, marked)) {
      Tally tally = said.direct ? direct : indirect;
      tally.found();
      int best = best(said, marked, used);
      boolean counts = !said.direct && (best < 0 || marked.get(best).holdsClause());
      if (counts) {
        clauses.found();
      }
      if (best < 0) {
        notes.add("%s put in %s: %s".formatted(name, said.mode(), said.text));
        continue;
      }
      used[best] = true;
      tally.right();
      if (counts) {
        clauses.right();
      }
      if (RELATIVES.containsAll(marked.get(best).speakers)
          && !marked.get(best).speakers.isEmpty()) {
        continue;
      }
      speakers.found();
      if (sameSpeaker(said, marked.get(best))) {
        speakers.right();
      } else {
        notes.add(
            "%s speaker %s, marked %s: %s"
                .formatted(name, said.speakers, marked.get(best).speakers, said.text));
      }
    }
    for (int i = 0; i < used.length; i++) {
      Said said = marked.get(i);
      (said.direct ? direct : indirect).marked();
      if (!said.direct && said.holdsClause()) {
        clauses.marked();
      }
      if (!used[i]) {
        notes.add("%s missed %s: %s".formatted(name, said.mode(), said.text));
      }
    }
  }

  /** A statement in parts as the marks take it: whole, or part for part. */
  private static List<Said> asMarked(List<Said> found, List<Said> marked) {
    List<Said> units = new ArrayList<>();
    boolean[] none = new boolean[marked.size()];
    for (Said said : found) {
      boolean whole = said.parts.size() < 2 || best(said, marked, none) >= 0;
      units.addAll(whole ? List.of(said) : said.parts);
    }
    return units;
  }

  private static int best(Said said, List<Said> marked, boolean[] used) {
    int best = -1;
    double most = SAME;
    for (int i = 0; i < used.length; i++) {
      double shared = likeness(said.span, marked.get(i).span);
      if (!used[i] && said.direct == marked.get(i).direct && shared >= most) {
        best = i;
        most = shared;
      }
    }
    return best;
  }

  private static double likeness(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    int shared = both.cardinality();
    return (double) shared / (a.cardinality() + b.cardinality() - shared);
  }

  private static List<Said> marked(JsonNode row) {
    List<Said> marked = new ArrayList<>();
    for (JsonNode quote : row.get("quotes")) {
      BitSet span = new BitSet();
      JsonNode parts = quote.get("parts");
      if (parts == null) {
        span.set(quote.get("start").asInt(), quote.get("end").asInt());
      } else {
        parts.forEach(part -> span.set(part.get(0).asInt(), part.get(1).asInt()));
      }
      String words = quote.get("text").asString();
      boolean direct = !quote.get("type").asString().equals("indirect") || words.contains(DOUBLED);
      List<String> speakers = new ArrayList<>();
      add(speakers, GoldPages.text(quote, "speaker"));
      add(speakers, GoldPages.text(quote, "speaker_full"));
      marked.add(new Said(span, direct, words, speakers, List.of()));
    }
    return marked;
  }

  /** Parts of a broken statement are one, where the marks take them so. */
  private static List<Said> found(List<Quote> quotes, boolean directAlone) {
    Map<String, List<Quote>> groups = new LinkedHashMap<>();
    for (Quote quote : quotes) {
      if (!directAlone || quote.mode() == Quote.Mode.DIRECT) {
        String key = directAlone || quote.group() == null ? quote.id() : quote.group();
        groups.computeIfAbsent(key, id -> new ArrayList<>()).add(quote);
      }
    }
    return groups.values().stream().map(QuoteMeasure::said).toList();
  }

  private static Said said(List<Quote> parts) {
    BitSet span = new BitSet();
    List<String> speakers = new ArrayList<>();
    boolean direct = false;
    for (Quote part : parts) {
      span.set(part.span().start(), part.span().end());
      add(speakers, part.speakerName());
      add(speakers, part.speakerText());
      direct |= part.mode() != Quote.Mode.INDIRECT;
    }
    String text = parts.stream().map(Quote::text).collect(Collectors.joining(" … "));
    List<Said> each =
        parts.size() < 2 ? List.of() : parts.stream().map(part -> said(List.of(part))).toList();
    return new Said(span, direct, text, speakers, each);
  }

  private static void add(List<String> names, @Nullable String name) {
    if (name != null && !names.contains(name)) {
      names.add(name);
    }
  }

  /** Two speakers are one when a word of their names is the same; none matches none. */
  private static boolean sameSpeaker(Said found, Said marked) {
    if (found.speakers.isEmpty() || marked.speakers.isEmpty()) {
      return found.speakers.isEmpty() == marked.speakers.isEmpty();
    }
    Set<String> words = words(marked.speakers);
    return words(found.speakers).stream().anyMatch(words::contains);
  }

  private static Set<String> words(List<String> names) {
    return names.stream()
        .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
        .filter(word -> !word.isEmpty() && !Set.of("the", "a", "of", "and", "s").contains(word))
        .collect(Collectors.toSet());
  }
}
