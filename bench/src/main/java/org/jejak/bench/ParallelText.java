package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sentences in two languages that say the same, cut into documents. */
final class ParallelText {
  private static final double DROPPED = 0.25;
  private static final double INSERTED = 0.20;

  /** A sentence in two languages. */
  record Pair(String id, String en) {}

  /**
   * A document in two languages.
   *
   * @param section that all its sentences come from
   */
  record Document(String section, List<Pair> pairs) {
    Document {
      pairs = List.copyOf(pairs);
    }

    Side id() {
      return Side.of(pairs.stream().map(Pair::id).toList());
    }

    Side en() {
      return Side.of(pairs.stream().map(Pair::en).toList());
    }

    /** Only the first sentences. */
    Document lead(int sentences) {
      return new Document(section, pairs.subList(0, Math.min(sentences, pairs.size())));
    }

    /** The English side with sentences left out, and others put in that translate nothing. */
    Side mangled(List<String> strangers, Random chance) {
      List<String> texts = new ArrayList<>();
      List<Integer> numbers = new ArrayList<>();
      for (int i = 0; i < pairs.size(); i++) {
        if (chance.nextDouble() >= DROPPED) {
          texts.add(pairs.get(i).en());
          numbers.add(i);
        }
        if (chance.nextDouble() < INSERTED) {
          texts.add(strangers.get(chance.nextInt(strangers.size())));
          numbers.add(-1);
        }
      }
      return new Side(texts, numbers);
    }
  }

  /**
   * A document in one language, a sentence a paragraph.
   *
   * @param numbers of the pairs that the sentences belong to; -1 for none
   */
  record Side(List<String> sentences, List<Integer> numbers) {
    Side {
      sentences = List.copyOf(sentences);
      numbers = List.copyOf(numbers);
    }

    static Side of(List<String> sentences) {
      List<Integer> numbers = new ArrayList<>();
      for (int i = 0; i < sentences.size(); i++) {
        numbers.add(i);
      }
      return new Side(sentences, numbers);
    }

    String text() {
      return String.join("\n\n", sentences);
    }

    /** The places of the sentences that a stretch of the text touches. */
    List<Integer> touched(int start, int end) {
      List<Integer> touched = new ArrayList<>();
      int at = 0;
      for (int i = 0; i < sentences.size(); i++) {
        int after = at + sentences.get(i).length();
        if (start < after && end > at) {
          touched.add(i);
        }
        at = after + 2;
      }
      return touched;
    }
  }

  private ParallelText() {}

  /**
   * Cuts neighbouring pairs of one section into documents.
   *
   * @param file a pair a line: Indonesian, English and section, parted by tabs
   * @param documents how many are made, about alike in length
   * @throws GoldTexts.MissingException when there is no such file
   */
  static List<Document> documents(Path file, int documents)
      throws IOException, GoldTexts.MissingException {
    List<String> lines = GoldTexts.lines(file);
    List<Document> made = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    String section = "";
    for (int i = 0; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t");
      boolean full =
          (long) (i + 1) * documents / lines.size() > (long) i * documents / lines.size();
      if (!columns[2].equals(section) && !pairs.isEmpty()) {
        made.add(new Document(section, pairs));
        pairs.clear();
      }
      section = columns[2];
      pairs.add(new Pair(columns[0].strip(), columns[1].strip()));
      if (full) {
        made.add(new Document(section, pairs));
        pairs.clear();
      }
    }
    if (!pairs.isEmpty()) {
      made.add(new Document(section, pairs));
    }
    return made;
  }

  /** Longer documents, each of so many neighbours. */
  static List<Document> joined(List<Document> documents, int neighbours) {
    List<Document> joined = new ArrayList<>();
    for (int i = 0; i < documents.size(); i += neighbours) {
      List<Document> some = documents.subList(i, Math.min(documents.size(), i + neighbours));
      joined.add(
          new Document(
              some.getFirst().section(),
              some.stream().flatMap(document -> document.pairs().stream()).toList()));
    }
    return joined;
  }
}
