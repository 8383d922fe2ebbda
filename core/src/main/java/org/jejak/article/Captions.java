package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts captions that no name tells: the few words that share a small box with a picture. */
final class Captions {
  private static final int MAX_WORDS = 50;
  private static final int MAX_BLOCKS = 3;
  private static final int MAX_WORDS_BESIDE = 25;
  private static final double MAX_SHARE = 0.25;
  private static final Set<String> BOXES =
      Set.of("div", "section", "span", "figure", "table", "tr", "td", "center", "dl", "dt", "dd");

  private final PageBoxes scan;
  private final Prose prose;
  private final List<Block> found = new ArrayList<>();

  private Captions(PageBoxes scan) {
    this.scan = scan;
    this.prose = new Prose(scan.blocks);
  }

  static void cut(PageBoxes scan) {
    new Captions(scan).cut();
  }

  private void cut() {
    int end = 0;
    for (Box box : scan.boxes) {
      if (box.first >= end && isPicture(box)) {
        found.addAll(scan.blocks.subList(box.first, box.end));
        end = box.end;
      }
    }
    int letters = found.stream().mapToInt(Block::prose).sum();
    if (letters <= MAX_SHARE * prose.total()) {
      for (Block block : found) {
        block.cut = block.cut == null ? "caption" : block.cut;
      }
    }
  }

  private boolean isPicture(Box box) {
    if (box.images == 0 || box.end == box.first) {
      return false;
    }
    List<Block> blocks = scan.blocks.subList(box.first, box.end);
    if (box.tag().equals("p")) {
      String text = blocks.get(0).text.toString();
      return blocks.size() == 1
          && blocks.get(0).words() <= MAX_WORDS_BESIDE
          && !CleanText.endsSentence(text);
    }
    if (blocks.size() > MAX_BLOCKS || !BOXES.contains(box.tag())) {
      return false;
    }
    int words = 0;
    for (Block block : blocks) {
      words += block.words();
      if (block.isHeading() || words > MAX_WORDS || isNamed(block.box, box)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name tells the caption or the text already; then what else is there is none. */
  private static boolean isNamed(Box inner, Box outer) {
    if (outer.sense.body() != null) {
      return true;
    }
    for (Box box = inner; box != null && box != outer; box = box.parent) {
      if (box.sense.body() != null) {
        return true;
      }
      for (PageNames.Reason reason : box.sense.reasons()) {
        if (reason.kind().equals("caption")) {
          return true;
        }
      }
    }
    return false;
  }
}
