package org.jejak.lineage;

import java.util.List;
import org.jejak.language.CueReader;
import org.jejak.language.LanguagePack;

/** The small words of a language that decide what a sentence claims. */
final class SentenceCues {
  private final CueReader modality;
  private final CueReader negation;
  private final CueReader qualifiers;
  private final CueReader bounds;
  private final CueReader speech;

  SentenceCues(LanguagePack pack) {
    modality = new CueReader(pack, "modality");
    negation = new CueReader(pack, "negation");
    qualifiers = new CueReader(pack, "qualifiers");
    bounds = new CueReader(pack, "bounds");
    speech = new CueReader(pack, "speech-cues");
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

  List<CueReader.Cue> speech(Bead.Side side) {
    return read(speech, side);
  }

  private static List<CueReader.Cue> read(CueReader reader, Bead.Side side) {
    return reader.read(side.profile().reading().body().tokens(), side.first(), side.end());
  }
}
