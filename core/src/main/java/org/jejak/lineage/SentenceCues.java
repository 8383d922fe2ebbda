package org.jejak.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jejak.language.CueReader;
import org.jejak.language.LanguagePack;
import org.jejak.language.Token;

/** The small words of a language that decide what a sentence claims. */
final class SentenceCues {
  private final CueReader modality;
  private final CueReader negation;
  private final CueReader qualifiers;
  private final CueReader bounds;
  private final CueReader speech;
  private final CueReader stray;

  SentenceCues(LanguagePack pack) {
    modality = new CueReader(pack, "modality");
    negation = new CueReader(pack, "negation");
    qualifiers = new CueReader(pack, "qualifiers");
    bounds = new CueReader(pack, "bounds");
    speech = new CueReader(pack, "speech-cues");
    stray = new CueReader(pack, "translation-junk");
  }

  List<CueReader.Cue> modality(Bead.Side side) {
    return read(modality, side);
  }

  List<CueReader.Cue> negation(Bead.Side side) {
    return read(negation, side);
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
