package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jejak.language.Lexicon;
import org.jejak.language.LexiconLearner;
import org.jejak.language.Packs;
import org.jejak.language.ParallelSentences;
import org.jejak.lineage.Edge;
import org.jejak.lineage.Edge.Passage;
import org.jejak.lineage.Lineage;
import org.jejak.lineage.Translations;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import tools.jackson.databind.JsonNode;

/** Measures how translations are found and aligned, on documents made of parallel sentences. */
final class TranslationMeasure {
  private static final int DOCUMENTS = 1200;
  private static final int ALIGNED = 300;
  private static final int LEAD = 3;
  private static final long SEED = 6;
  private static final String PARALLEL = "parallel/id-en.tsv";

  private static final Knowing BARE =
      new Knowing(", no packs", Packs.UNDETERMINED, Packs.UNDETERMINED, Lexicon.NONE);

  private final Packs packs = Packs.standard();
  private final Annotator annotator = new Annotator();
  private final Path folder;
  private final List<String> notes;

  /**
   * What Jejak knows.
   *
   * @param id code under which Indonesian is read
   * @param en code under which English is read
   */
  private record Knowing(String name, String id, String en, Lexicon lexicon) {
    static final Knowing PACKS = new Knowing("", "id", "en", Lexicon.NONE);

    Knowing with(Lexicon learned) {
      return new Knowing(name + ", lexicon", id, en, learned);
    }
  }

  /** What is measured. */
  enum Part {
    FULL,
    LEAD,
    ALIGNMENT,
    FALSE,
    LEARNED
  }

  /**
   * Prepares it.
   *
   * @param folder with the folders parallel, quotes and stories
   * @param notes takes a line for what is missed or wrong among the first half of the documents
   */
  TranslationMeasure(Path folder, List<String> notes) {
    this.folder = folder;
    this.notes = notes;
  }

  /**
   * Measures the parts given, in their order.
   *
   * @throws GoldTexts.MissingException when the texts of a part are not at hand
   */
  List<LanguageScore> measure(List<Part> parts) throws IOException, GoldTexts.MissingException {
    List<LanguageScore> scores = new ArrayList<>();
    for (Part part : parts) {
      switch (part) {
        case FULL ->
            scores.addAll(found("full", documents(DOCUMENTS), Integer.MAX_VALUE, Knowing.PACKS));
        case LEAD -> scores.addAll(found("lead only", documents(DOCUMENTS), LEAD, Knowing.PACKS));
        case ALIGNMENT -> scores.addAll(aligned(documents(ALIGNED), Knowing.PACKS));
        case FALSE -> scores.addAll(falseOnes());
        case LEARNED -> scores.addAll(learned());
      }
    }
    return scores;
  }

  /**
   * What a lexicon learned on one half of the sentences adds on the other, with the packs and for
   * languages without any.
   */
  private List<LanguageScore> learned() throws IOException, GoldTexts.MissingException {
    List<ParallelText.Document> asked = new ArrayList<>();
    List<ParallelSentences.Pair> taught = new ArrayList<>();
    List<ParallelText.Document> all = documents(DOCUMENTS);
    for (int i = 0; i < all.size(); i++) {
      if (i / 50 % 2 == 1) {
        asked.add(all.get(i));
      } else {
        all.get(i).pairs().forEach(p -> taught.add(new ParallelSentences.Pair(p.id(), p.en())));
      }
    }
    List<LanguageScore> scores = new ArrayList<>();
    for (Knowing known :
        List.of(
            new Knowing(", packs", "id", "en", Lexicon.NONE),
            new Knowing(", no pack for one", "qaa", "en", Lexicon.NONE))) {
      Lexicon learned =
          Lexicon.of(
              known.id,
              known.en,
              new LexiconLearner(packs.pack(known.id), packs.pack(known.en)).learn(taught));
      for (Knowing more : List.of(known, known.with(learned))) {
        scores.addAll(found("lead only" + more.name, asked, LEAD, more));
        scores.addAll(aligned(ParallelText.joined(asked, 4), more));
      }
    }
    return scores;
  }

  private List<ParallelText.Document> documents(int count)
      throws IOException, GoldTexts.MissingException {
    return ParallelText.documents(folder.resolve(PARALLEL), count);
  }

  /** Indonesian documents, or their first sentences, among whole English ones. */
  private List<LanguageScore> found(
      String name, List<ParallelText.Document> all, int sentences, Knowing known) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String text = all.get(i).lead(sentences).id().text();
      readings.add(annotator.read(name("id", i), text, known.id, null));
      String whole = all.get(i).en().text();
      readings.add(annotator.read(name("en", i), whole, known.en, null));
    }
    readings.sort(Comparator.comparing(reading -> reading.article().id()));
    Map<String, List<String>> nearest =
        new Translations(packs, known.lexicon).nearest(readings, Map.of());
    Map<String, String> source = edges(readings, known.lexicon);
    int first = 0;
    int right = 0;
    int both = 0;
    for (int i = 0; i < all.size(); i++) {
      List<String> others = nearest.getOrDefault(name("id", i), List.of());
      boolean isFirst = !others.isEmpty() && others.getFirst().equals(name("en", i));
      boolean isEdge = name("en", i).equals(source.get(name("id", i)));
      first += isFirst ? 1 : 0;
      right += isEdge ? 1 : 0;
      both += isFirst && isEdge ? 1 : 0;
      if (!(isFirst && isEdge) && i < all.size() / 2) {
        notes.add(
            name
                + " "
                + i
                + ": nearest "
                + others.indexOf(name("en", i))
                + " "
                + others
                + ", edge "
                + source.get(name("id", i)));
      }
    }
    double size = all.size();
    String of = ", " + name + ", of " + all.size();
    return List.of(
        LanguageScore.of("translation is the nearest" + of, first / size),
        LanguageScore.of("translation is the nearest and an edge" + of, both / size),
        LanguageScore.of(
            "edges of kind TRANSLATION that are right" + of,
            source.isEmpty() ? -1 : 2.0 * right / source.size()));
  }

  private static String name(String lang, int number) {
    return String.format(Locale.ROOT, "a-%05d-%s", number, lang);
  }

  /**
   * Both ways: the other end of each report's translation edge, the surest where it has several.
   */
  private Map<String, String> edges(List<Reading> readings, Lexicon lexicon) {
    Map<String, String> other = new HashMap<>();
    for (Edge edge : lineage(readings, lexicon)) {
      if (edge.kind() == Edge.Kind.TRANSLATION) {
        other.merge(edge.from(), edge.to(), (a, b) -> a + "+" + b);
        other.merge(edge.to(), edge.from(), (a, b) -> a + "+" + b);
      }
    }
    return other;
  }

  private List<Edge> lineage(List<Reading> readings, Lexicon lexicon) {
    Lineage lineage = new Lineage(packs, lexicon);
    readings.forEach(reading -> lineage.add(reading, null));
    return lineage.edges(Readings.of(readings));
  }

  private List<LanguageScore> aligned(List<ParallelText.Document> all, Knowing known) {
    Tally packed = new Tally();
    Tally bare = new Tally();
    Random chance = new Random(SEED);
    List<String> strangers =
        all.stream()
            .flatMap(document -> document.pairs().stream().map(ParallelText.Pair::en))
            .toList();
    for (int i = 0; i < all.size(); i++) {
      ParallelText.Side id = all.get(i).id();
      ParallelText.Side en = all.get(i).mangled(strangers, chance);
      Set<String> gold = new HashSet<>();
      for (int j = 0; j < en.numbers().size(); j++) {
        if (en.numbers().get(j) >= 0) {
          gold.add(List.of(en.numbers().get(j)) + "=" + List.of(j));
        }
      }
      Set<String> beads = beads(id, en, known);
      count(beads, gold, packed);
      count(beads(id, en, BARE), gold, bare);
      if (i < all.size() / 2) {
        note(i, id, en, beads, gold);
      }
    }
    return List.of(
        new LanguageScore(
            "alignment, a quarter left out, a fifth put in" + known.name + ", bead P / R / F1",
            packed.shares(),
            "cognates, names, numbers alone: " + bare.shares()));
  }

  private static void count(Set<String> beads, Set<String> gold, Tally tally) {
    gold.forEach(bead -> tally.marked());
    for (String bead : beads) {
      tally.found();
      if (gold.contains(bead)) {
        tally.right();
      }
    }
  }

  private Set<String> beads(ParallelText.Side id, ParallelText.Side en, Knowing known) {
    Set<String> beads = new HashSet<>();
    Reading a = annotator.read("a-1", id.text(), known.id, null);
    Reading b = annotator.read("a-2", en.text(), known.en, null);
    for (Passage passage : new Translations(packs, known.lexicon).aligned(a, b)) {
      beads.add(
          id.touched(passage.from().start(), passage.from().end())
              + "="
              + en.touched(passage.to().start(), passage.to().end()));
    }
    return beads;
  }

  private void note(
      int number, ParallelText.Side id, ParallelText.Side en, Set<String> beads, Set<String> gold) {
    gold.stream()
        .filter(bead -> !beads.contains(bead))
        .sorted()
        .forEach(
            bead -> notes.add("alignment " + number + ": missed " + bead + words(bead, id, en)));
    beads.stream()
        .filter(bead -> !gold.contains(bead))
        .sorted()
        .forEach(
            bead -> notes.add("alignment " + number + ": wrong " + bead + words(bead, id, en)));
  }

  private static String words(String bead, ParallelText.Side id, ParallelText.Side en) {
    String[] sides = bead.replaceAll("[\\[\\] ]", "").split("=");
    return " | " + words(sides[0], id) + " | " + words(sides[1], en);
  }

  private static String words(String places, ParallelText.Side side) {
    StringBuilder words = new StringBuilder();
    for (String place : places.split(",")) {
      words.append(side.sentences().get(Integer.parseInt(place))).append(' ');
    }
    return words.toString();
  }

  /** Reports that translate none of the others: whatever edge there is between them is false. */
  private List<LanguageScore> falseOnes() throws IOException, GoldTexts.MissingException {
    List<Reading> halves = new ArrayList<>();
    List<ParallelText.Document> all = documents(DOCUMENTS);
    for (int i = 0; i < all.size(); i++) {
      boolean first = i % (all.size() / 2) < all.size() / 4;
      String text = first ? all.get(i).id().text() : all.get(i).en().text();
      String lang = first ? "id" : "en";
      halves.add(annotator.read(name(lang, i), text, lang, null));
    }
    List<Reading> real = new ArrayList<>();
    int number = 0;
    for (String file : List.of("quotes/id.jsonl", "quotes/en.jsonl", "stories/en.jsonl")) {
      String lang = file.substring(file.indexOf('/') + 1, file.indexOf('.'));
      for (JsonNode row : GoldTexts.rows(folder.resolve(file))) {
        real.add(annotator.read(name(lang, number++), row.get("text").asString(), lang, null));
      }
    }
    return List.of(
        falseOnes("documents of other matters in one section", halves),
        falseOnes("news reports of other matters", real));
  }

  private LanguageScore falseOnes(String name, List<Reading> readings) {
    readings.sort(Comparator.comparing(reading -> reading.article().id()));
    List<Edge> edges =
        lineage(readings, Lexicon.NONE).stream()
            .filter(e -> e.kind() == Edge.Kind.TRANSLATION)
            .toList();
    for (Edge edge : edges) {
      notes.add("false: " + edge.from() + " " + edge.to() + " " + edge.confidence());
    }
    return new LanguageScore(
        "false translations, " + name + ", of " + readings.size(), "" + edges.size(), "–");
  }
}
