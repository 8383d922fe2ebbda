package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures what Jejak sees in texts that people have marked. */
final class LanguageMeasure {
  private final Annotator annotator = new Annotator();
  private final Path folder;
  private final boolean peers;
  private final List<String> notes;

  /** What is measured. */
  enum Part {
    QUOTES,
    TIMES,
    NAMES,
    LANGUAGES,
    CONCEPTS,
    SPEED,
    GROWTH
  }

  /**
   * Prepares it.
   *
   * @param folder with the marked texts: quotes, times, names, parallel
   * @param notes takes a line for whatever is missed or wrong
   */
  LanguageMeasure(Path folder, boolean peers, List<String> notes) {
    this.folder = folder;
    this.peers = peers;
    this.notes = notes;
  }

  /** Where the texts lie: below the folder that the setting {@code jejak.material} names. */
  static Path standardData() {
    return ExtractionMeasure.standardData().resolve("..").normalize();
  }

  /**
   * Measures the parts given, in their order.
   *
   * @throws GoldTexts.MissingException when the texts of a part are not at hand
   */
  List<LanguageScore> measure(List<Part> parts) throws IOException, GoldTexts.MissingException {
    List<LanguageScore> scores = new ArrayList<>();
    for (Part part : parts) {
      scores.addAll(measure(part));
    }
    return scores;
  }

  private List<LanguageScore> times() throws IOException, GoldTexts.MissingException {
    List<LanguageScore> scores = new ArrayList<>();
    scores.addAll(new TimeMeasure(annotator, notes).measure(folder.resolve("times/en.jsonl")));
    scores.addAll(new OwnTimesMeasure(annotator, notes).measure(OwnTimesMeasure.standardTexts()));
    return scores;
  }

  private List<LanguageScore> measure(Part part) throws IOException, GoldTexts.MissingException {
    return switch (part) {
      case QUOTES -> new QuoteMeasure(annotator, notes).measure(folder.resolve("quotes"));
      case TIMES -> times();
      case NAMES -> new NameMeasure(annotator, notes, peers).measure(folder.resolve("names"));
      case LANGUAGES -> new IdentificationMeasure(notes, peers).measure(folder);
      case CONCEPTS -> new ConceptMeasure(annotator, notes).measure(folder.resolve("parallel"));
      case SPEED -> SpeedMeasure.measure();
      case GROWTH -> new GrowthMeasure(annotator).measure();
    };
  }
}
