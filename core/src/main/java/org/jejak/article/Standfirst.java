package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the lines between a page's headline and its body that open the report. */
final class Standfirst {
  private static final int MIN_WORDS = 5;
  private static final int MAX_WORDS = 150;
  private static final int MAX_BLOCKS = 4;
  private static final int SAME_START = 40;

  /** What a headline or a standfirst may be cut as: its box may be named a teaser. */
  private static final Set<String> OPEN = Set.of("head", "related");

  private final List<Block> blocks;
  private final List<Stretch> body;
  private final Headline headline;
  private final List<String> descriptions;

  /** Index of the first paragraph of the body, and of the headline nearest above it. */
  private final int end;

  private final int anchor;

  /**
   * @param descriptions what the page's own data say that the report is about
   */
  Standfirst(List<Block> blocks, List<Stretch> body, Headline headline, List<String> descriptions) {
    this.blocks = blocks;
    this.body = body;
    this.headline = headline;
    this.descriptions = descriptions.stream().map(CleanText::letters).toList();
    this.end = firstProse();
    this.anchor = anchor();
  }

  /** Cuts what the body's boxes hold above the headline: sections, dates, counters. */
  void cutAbove() {
    for (int i = 0; i < anchor && anchor < end; i++) {
      if (isKept(i)) {
        blocks.get(i).cut = "head";
      }
    }
  }

  /** The blocks that are part of the text though no holder of it keeps them, in page order. */
  List<Block> blocks() {
    List<Block> found = new ArrayList<>();
    int words = 0;
    for (int i = anchor + 1; i < end && found.size() < MAX_BLOCKS; i++) {
      Block block = blocks.get(i);
      if (!isKept(i) && opens(block)) {
        words += block.words();
        if (words <= MAX_WORDS) {
          found.add(block);
        }
      }
    }
    return found;
  }

  private int firstProse() {
    for (Stretch stretch : body) {
      for (int i = stretch.from(); i < stretch.to(); i++) {
        if (blocks.get(i).cut == null && blocks.get(i).prose() > 0) {
          return i;
        }
      }
    }
    return 0;
  }

  private boolean isKept(int i) {
    return blocks.get(i).cut == null && body.stream().anyMatch(stretch -> stretch.has(i));
  }

  /** The headline nearest above the body; the body itself where there is none. */
  private int anchor() {
    int main = end;
    for (int i = end - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      boolean shown = block.cut == null || OPEN.contains(block.cut);
      if (shown && block.isHeading() && headline.isLike(block.text.toString())) {
        return i;
      }
      main = main == end && block.tag().equals("h1") ? i : main;
    }
    return main;
  }

  private boolean opens(Block block) {
    String text = CleanText.line(CleanText.normal(block.text.toString()));
    boolean cut = block.cut != null && !OPEN.contains(block.cut);
    if (cut || CleanText.words(text) < MIN_WORDS || block.linkShare() > 0.5) {
      return false;
    }
    boolean related = "related".equals(block.cut);
    return isDescribed(text) || !related && (isNamed(block) || CleanText.isProse(text));
  }

  private boolean isDescribed(String text) {
    String letters = CleanText.letters(text);
    String start = letters.substring(0, Math.min(SAME_START, letters.length()));
    return descriptions.stream().anyMatch(description -> description.startsWith(start));
  }

  private static Predicate<Stretch> stretchIn(Box box) {
    return stretch -> stretch.isIn(box);
  }

  private boolean isNamed(Block block) {
    Box box = block.box;
    while (box != null && body.stream().noneMatch(stretchIn(box))) {
      if (box.sense.lead()) {
        return true;
      }
      box = box.parent;
    }
    return false;
  }
}
