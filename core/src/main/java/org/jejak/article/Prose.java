package org.jejak.article;

import java.util.List;

/** How much running text stands in the boxes of a page, cut blocks left out. */
final class Prose {
  private final List<Block> blocks;
  private final int[] own;
  private final int[] before;

  Prose(List<Block> blocks) {
    this.blocks = blocks;
    this.own = new int[blocks.size()];
    this.before = new int[blocks.size() + 1];
    for (int i = 0; i < own.length; i++) {
      own[i] = blocks.get(i).prose();
    }
    count();
  }

  /** Counts anew, after blocks were cut. */
  Prose count() {
    for (int i = 0; i < own.length; i++) {
      before[i + 1] = before[i] + (blocks.get(i).cut == null ? own[i] : 0);
    }
    return this;
  }

  int total() {
    return before[own.length];
  }

  /** Letters of running text in the box, all levels below it counted. */
  int of(Box box) {
    return between(box.first, box.end);
  }

  int between(int from, int to) {
    return before[to] - before[from];
  }
}
