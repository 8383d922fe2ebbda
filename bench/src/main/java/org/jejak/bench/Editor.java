package org.jejak.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jejak.language.Table;

/** Makes a copy of a text as a newsroom does: drops, rewords, moves and puts in sentences. */
final class Editor {
  private static final List<Table.Row> TABLE = Table.resource(Editor.class, "furniture.tsv");

  private final Random chance;
  private final Lang lang;

  Editor(Random chance, Lang lang) {
    this.chance = chance;
    this.lang = lang;
  }

  /** What the table of furniture has of a kind in a language. */
  static List<String> furniture(String kind, Lang lang) {
    return TABLE.stream()
        .filter(row -> row.get(0).equals(kind) && row.get(1).equals(lang.code()))
        .map(row -> row.get(2))
        .toList();
  }

  /**
   * Edits.
   *
   * @param dropped share of the sentences to leave out, the first never
   * @param reworded share of the sentences to change words of
   * @param inserted how many sentences to put in
   * @param fresh gives sentences that nobody else has
   */
  Prose edit(Prose source, double dropped, double reworded, int inserted, Supplier<String> fresh) {
    List<List<String>> paragraphs = new ArrayList<>();
    boolean first = true;
    for (List<String> paragraph : source.paragraphs()) {
      List<String> kept = new ArrayList<>();
      for (String sentence : paragraph) {
        if (first || chance.nextDouble() >= dropped) {
          kept.add(chance.nextDouble() < reworded ? reword(sentence) : sentence);
        }
        first = false;
      }
      paragraphs.add(kept);
    }
    for (int i = 0; i < inserted; i++) {
      List<String> paragraph = paragraphs.get(chance.nextInt(paragraphs.size()));
      paragraph.add(chance.nextInt(paragraph.size() + 1), fresh.get());
    }
    return new Prose(paragraphs);
  }

  /** The paragraphs after the first in another order. */
  Prose reorder(Prose source) {
    List<List<String>> rest =
        new ArrayList<>(source.paragraphs().subList(1, source.paragraphs().size()));
    Collections.rotate(rest, 1 + chance.nextInt(Math.max(1, rest.size() - 1)));
    if (rest.size() > 3) {
      Collections.swap(rest, 0, rest.size() - 2);
    }
    rest.addFirst(source.paragraphs().getFirst());
    return new Prose(rest);
  }

  /** Other words for some, or the sentence without what stands after its last comma. */
  private String reword(String sentence) {
    String changed = sentence;
    for (Table.Row row : TABLE) {
      if (row.get(0).equals("reword") && row.get(1).equals(lang.code())) {
        changed = changed.replace(" " + row.get(2) + " ", " " + row.get(3) + " ");
      }
    }
    int comma = changed.lastIndexOf(", ");
    boolean clause = comma > changed.length() / 2 && changed.indexOf('“') < 0;
    return clause && chance.nextBoolean() ? changed.substring(0, comma) + "." : changed;
  }
}
