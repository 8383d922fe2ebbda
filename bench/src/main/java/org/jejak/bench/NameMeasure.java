package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jejak.knowledge.EntityKind;
import org.jejak.mention.Mention;
import org.jejak.reading.Reading;

/** Measures names in sentences whose words are marked one by one (IOB2): strict spans and kinds. */
final class NameMeasure {
  /** Every fifth sentence is kept from the peer's training and measures both. */
  private static final int FOLD = 5;

  private final Annotator annotator;
  private final List<String> notes;
  private final boolean peers;

  /** A name: indexes of its first word and after its last. */
  record Name(int first, int end, String kind) {}

  /** A sentence's words and the names marked in it. */
  record Marked(List<String> words, Set<Name> names) {}

  NameMeasure(Annotator annotator, List<String> notes, boolean peers) {
    this.annotator = annotator;
    this.notes = notes;
    this.peers = peers;
  }

  List<LanguageScore> measure(Path folder) throws IOException, GoldTexts.MissingException {
    List<Marked> sentences = sentences(GoldTexts.lines(folder.resolve("id.conll")));
    Tally all = new Tally();
    Tally aside = new Tally();
    List<Marked> training = new ArrayList<>();
    List<Marked> test = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Marked sentence = sentences.get(i);
      Set<Name> found = found(sentence);
      count(sentence, found, all);
      note(sentence, found);
      if (i % FOLD == 0) {
        count(sentence, found, aside);
        test.add(sentence);
      } else {
        training.add(sentence);
      }
    }
    List<LanguageScore> scores = new ArrayList<>();
    scores.add(new LanguageScore("names/id, strict, P / R / F1", all.shares(), "–"));
    if (peers) {
      Tally peer = new Tally();
      OpenNlpNames openNlp = new OpenNlpNames(training);
      test.forEach(sentence -> count(sentence, openNlp.names(sentence.words()), peer));
      scores.add(
          new LanguageScore(
              "names/id, every fifth sentence, P / R / F1",
              aside.shares(),
              "OpenNLP trained on the other four: " + peer.shares()));
    }
    return scores;
  }

  private static void count(Marked sentence, Set<Name> found, Tally tally) {
    sentence.names().forEach(name -> tally.marked());
    for (Name name : found) {
      tally.found();
      if (sentence.names().contains(name)) {
        tally.right();
      }
    }
  }

  private void note(Marked sentence, Set<Name> found) {
    for (Name name : sentence.names()) {
      if (!found.contains(name)) {
        notes.add("names missed " + shown(name, sentence));
      }
    }
    for (Name name : found) {
      if (!sentence.names().contains(name)) {
        notes.add("names put in " + shown(name, sentence));
      }
    }
  }

  private static String shown(Name name, Marked sentence) {
    return name.kind()
        + " ["
        + String.join(" ", sentence.words().subList(name.first(), name.end()))
        + "] in: "
        + String.join(" ", sentence.words());
  }

  private Set<Name> found(Marked sentence) {
    List<Integer> starts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String word : sentence.words()) {
      text.append(text.isEmpty() ? "" : " ");
      starts.add(text.length());
      text.append(word);
    }
    Reading reading = annotator.read(text.toString(), "id", null);
    Set<Name> names = new LinkedHashSet<>();
    Mention last = null;
    Name before = null;
    for (Mention mention : named(reading)) {
      int first = wordAt(starts, mention.span().start());
      int end = wordAt(starts, mention.span().end() - 1) + 1;
      if (last != null && before != null && isShortForm(last, mention, text)) {
        names.remove(before);
        first = before.first();
      }
      before = new Name(first, end, kind(mention.kind()));
      names.add(before);
      last = mention;
    }
    return names;
  }

  /** The data mark names alone: an office that stands for its holder is none. */
  private static List<Mention> named(Reading reading) {
    Set<String> variants = new HashSet<>();
    reading.entities().forEach(entity -> variants.addAll(entity.variants()));
    return reading.mentions().stream().filter(m -> variants.contains(m.text())).toList();
  }

  /** A body's "Name (LETTERS)" is one name in these data, and two namings to Jejak. */
  private static boolean isShortForm(Mention name, Mention letters, CharSequence text) {
    return name.kind() == EntityKind.ORGANISATION
        && name.entity().equals(letters.entity())
        && text.subSequence(name.span().end(), letters.span().start())
            .toString()
            .strip()
            .equals("(");
  }

  private static int wordAt(List<Integer> starts, int offset) {
    int word = 0;
    while (word + 1 < starts.size() && starts.get(word + 1) <= offset) {
      word++;
    }
    return word;
  }

  private static String kind(EntityKind kind) {
    return switch (kind) {
      case PERSON -> "PER";
      case COUNTRY, PLACE -> "LOC";
      case ORGANISATION, GROUP -> "ORG";
    };
  }

  private static List<Marked> sentences(List<String> lines) {
    List<Marked> sentences = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String line : lines) {
      String[] columns = line.split("\t");
      if (columns.length == 2) {
        words.add(columns[0]);
        tags.add(columns[1]);
      } else if (!words.isEmpty()) {
        sentences.add(new Marked(List.copyOf(words), names(tags)));
        words.clear();
        tags.clear();
      }
    }
    if (!words.isEmpty()) {
      sentences.add(new Marked(List.copyOf(words), names(tags)));
    }
    return sentences;
  }

  private static Set<Name> names(List<String> tags) {
    Set<Name> names = new LinkedHashSet<>();
    for (int i = 0; i < tags.size(); i++) {
      if (tags.get(i).startsWith("B-")) {
        String kind = tags.get(i).substring(2);
        int end = i + 1;
        while (end < tags.size() && tags.get(end).equals("I-" + kind)) {
          end++;
        }
        names.add(new Name(i, end, kind));
      }
    }
    return names;
  }
}
