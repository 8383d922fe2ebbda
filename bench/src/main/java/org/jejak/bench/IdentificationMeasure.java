package org.jejak.bench;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jejak.language.Packs;

/** Measures telling the language of one news sentence. */
final class IdentificationMeasure {
  private final List<String> notes;
  private final boolean peers;

  IdentificationMeasure(List<String> notes, boolean peers) {
    this.notes = notes;
    this.peers = peers;
  }

  List<LanguageScore> measure(Path folder) throws IOException, GoldTexts.MissingException {
    List<String> id = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (String line : GoldTexts.lines(folder.resolve("parallel/id-en.tsv"))) {
      String[] columns = line.split("\t");
      id.add(columns[0]);
      en.add(columns[1]);
    }
    List<LanguageScore> scores = new ArrayList<>();
    scores.add(score("id", "id", id));
    scores.add(score("en", "en", en));
    scores.add(score("ms, own sentences", "ms", ownSentences("ms")));
    scores.add(score("id, own sentences", "id", ownSentences("id")));
    return scores;
  }

  /** The sentences that Jejak's own tests tell: there is no free Malay news to measure on. */
  private static List<String> ownSentences(String lang)
      throws IOException, GoldTexts.MissingException {
    return GoldTexts.lines(
        Path.of(System.getProperty("jejak.home", "."))
            .resolve("core/src/test/resources/org/jejak/language/sentences-" + lang + ".txt"));
  }

  private LanguageScore score(String what, String lang, List<String> sentences) {
    Packs packs = Packs.standard();
    double share = share(lang, sentences, packs::identify, notes);
    String peer = "–";
    if (peers) {
      double theirs = share(lang, sentences, IdentificationMeasure::lingua, new ArrayList<>());
      peer = "Lingua, all its languages: " + Figures.share(theirs);
    }
    return new LanguageScore(
        "language of a sentence, " + what + ", of " + sentences.size(), Figures.share(share), peer);
  }

  private static double share(
      String lang, List<String> sentences, Function<String, String> teller, List<String> notes) {
    int right = 0;
    for (String sentence : sentences) {
      String told = teller.apply(sentence);
      if (told.equals(lang)) {
        right++;
      } else {
        notes.add("language " + lang + " told as " + told + ": " + sentence);
      }
    }
    return (double) right / sentences.size();
  }

  /** Loaded when first asked: its models are large. */
  private static final class Lingua {
    private static final LanguageDetector DETECTOR =
        LanguageDetectorBuilder.fromAllLanguages().build();
  }

  private static String lingua(String sentence) {
    Language language = Lingua.DETECTOR.detectLanguageOf(sentence);
    return language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
  }
}
