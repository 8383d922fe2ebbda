package org.jejak.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jejak.language.CueReader;
import org.jejak.language.LanguagePack;
import org.jejak.language.Table;
import org.jejak.language.Token;

/** The small words of a language that decide what a sentence claims. */
final class SentenceCues {
  private static final int SHORTEST_STEM = 4;

  private final CueReader modality;
  private final CueReader negation;
  private final CueReader negationLike;
  private final LanguagePack pack;
  private final Set<String> clockEnds = new HashSet<>();
  private final List<String> negativeAffixes;
  private final CueReader qualifiers;
  private final CueReader bounds;
  private final CueReader speech;
  private final CueReader stray;

  SentenceCues(LanguagePack pack) {
    modality = new CueReader(pack, "modality");
    negation = new CueReader(pack, "negation");
    negationLike = new CueReader(pack, "negation-like");
    negativeAffixes =
        pack.table("syntax").stream()
            .filter(row -> row.get(0).equals("negative"))
            .map(row -> row.get(1))
            .toList();
    for (Table.Row row : pack.table("times")) {
      if (row.get(1).equals("ZONE") || row.get(1).equals("HALF")) {
        clockEnds.addAll(row.list(0));
      }
    }
    this.pack = pack;
    qualifiers = new CueReader(pack, "qualifiers");
    bounds = new CueReader(pack, "bounds");
    speech = new CueReader(pack, "speech-cues");
    stray = new CueReader(pack, "translation-junk");
  }

  /** Cues of modality, but none in a time: "in May". */
  List<CueReader.Cue> modality(Bead.Side side) {
    List<Feature> times =
        side.features().stream().filter(f -> f.kind() == Feature.Kind.TIME).toList();
    return read(modality, side).stream()
        .filter(
            cue -> times.stream().noneMatch(t -> t.first() < cue.end() && cue.first() < t.end()))
        .toList();
  }

  List<CueReader.Cue> negation(Bead.Side side) {
    return read(negation, side);
  }

  /** Whether something in a stretch may stand for a negation: a refusal, a lack, "unknown". */
  boolean mayNegate(Bead.Side side, Clauses.Clause clause) {
    List<Token> tokens = side.profile().reading().body().tokens();
    return !negation.read(tokens, clause.first(), clause.end()).isEmpty()
        || !negationLike.read(tokens, clause.first(), clause.end()).isEmpty()
        || tokens.subList(clause.first(), clause.end()).stream().anyMatch(this::isNegativeForm);
  }

  /** A word that is a negative affix on another word: un-known, hope-less. */
  private boolean isNegativeForm(Token token) {
    for (String affix : negativeAffixes) {
      String part = affix.replace("-", "");
      boolean fits =
          affix.endsWith("-") ? token.norm().startsWith(part) : token.norm().endsWith(part);
      int rest = token.norm().length() - part.length();
      if (fits && rest >= SHORTEST_STEM) {
        int from = affix.endsWith("-") ? part.length() : 0;
        if (!pack.senses(token.norm().substring(from, from + rest)).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word after a figure makes it a time of day: 0358 GMT, 7 am. */
  boolean endsClock(Token token) {
    return clockEnds.contains(token.norm());
  }

  List<CueReader.Cue> qualifiers(Bead.Side side) {
    return read(qualifiers, side);
  }

  List<CueReader.Cue> bounds(Bead.Side side) {
    return read(bounds, side);
  }

  /** Cues that somebody speaks; short ones such as "jelas" only after a comma or a closing mark. */
  List<CueReader.Cue> speech(Bead.Side side) {
    List<Token> tokens = side.profile().reading().body().tokens();
    List<CueReader.Cue> cues = new ArrayList<>(read(speech, side));
    cues.removeIf(cue ->
        cue.kind().equals("DIRECT")
            && (cue.first() == side.first() || tokens.get(cue.first() - 1).isWord()));
    for (CueReader.Cue cue : read(stray, side)) {
      if (cues.stream().noneMatch(known -> known.first() == cue.first())) {
        cues.add(cue);
      }
    }
    cues.sort(Comparator.comparingInt(CueReader.Cue::first));
    return cues;
  }

  private static List<CueReader.Cue> read(CueReader reader, Bead.Side side) {
    return reader.read(side.profile().reading().body().tokens(), side.first(), side.end());
  }
}
