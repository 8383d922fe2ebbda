package org.jejak.article;

import java.util.HashMap;
import java.util.Map;
import org.jejak.article.PageNames.Force;
import org.jejak.article.PageNames.Reason;

/** Cuts the blocks of a page that are no part of a report by what their boxes are named. */
final class PagePruner {
  private static final int MIN_BODY = 250;
  private static final double MOST = 0.6;
  private static final double TOO_MUCH = 0.4;

  /** A script may show what is hidden; a report that sits there is kept. */
  private static final double SHOWN_LATER = 0.2;

  private final PageBoxes scan;
  private final Prose prose;
  private final Map<String, Integer> under = new HashMap<>();
  private int total;

  /** Index after the last block of a box that was cut; those inside need not be seen. */
  private int done;

  private PagePruner(PageBoxes scan) {
    this.scan = scan;
    this.prose = new Prose(scan.blocks);
  }

  /** Sets the cut of each block that is to go. */
  static void prune(PageBoxes scan) {
    new PagePruner(scan).prune();
  }

  private void prune() {
    int all = prose.total();
    strong(all);
    total = prose.count().total();
    if (total < MIN_BODY && all > total) {
      scan.blocks.forEach(block ->
          block.cut =
              "related".equals(block.cut) || "caption".equals(block.cut) ? block.cut : null);
      total = prose.count().total();
    }
    gather();
    weak();
  }

  private void strong(int all) {
    done = 0;
    for (Box box : scan.boxes) {
      for (Reason reason : box.sense.reasons()) {
        boolean most = prose.of(box) > MOST * all && !reason.kind().equals("comments");
        if (reason.force() == Force.STRONG && !isBody(box) && !most) {
          cut(box, reason.kind());
        }
      }
    }
  }

  /** A name that stands for the text wins over one that may belong to a part of it. */
  private static boolean isBody(Box box) {
    return box.sense.body() != null || box.tag().equals("body") || box.tag().equals("article");
  }

  /** Adds up the text under each word, boxes in boxes of that word counted once. */
  private void gather() {
    Map<String, Integer> end = new HashMap<>();
    for (Box box : scan.boxes) {
      for (Reason reason : box.sense.reasons()) {
        if (box.first >= end.getOrDefault(reason.word(), 0)) {
          under.merge(reason.word(), prose.of(box), Integer::sum);
          end.put(reason.word(), box.end);
        }
      }
    }
  }

  private void weak() {
    done = 0;
    for (Box box : scan.boxes) {
      for (Reason reason : box.sense.reasons()) {
        if (!isBody(box) && isBelieved(reason)) {
          cut(box, reason.kind());
        }
      }
    }
  }

  private boolean isBelieved(Reason reason) {
    double limit = reason.kind().equals("hidden") ? SHOWN_LATER : TOO_MUCH;
    return under.getOrDefault(reason.word(), 0) <= limit * total;
  }

  /** The outermost reason stays, except that captions and bylines say more than their box. */
  private void cut(Box box, String kind) {
    if (box.end <= done) {
      return;
    }
    done = kind.equals("head") ? done : box.end;
    for (Block block : scan.blocks.subList(box.first, box.end)) {
      if ((kind.equals("share") || kind.equals("widget") || kind.equals("caption"))
          && isQuoted(block, box)) {
        continue;
      }
      boolean vague = block.cut == null || block.cut.equals("head");
      block.cut = vague ? kind : block.cut;
    }
  }

  /** What a report shows of a social network stands in it as a quotation. */
  private static boolean isQuoted(Block block, Box within) {
    for (Box up = block.box; up != null && up != within; up = up.parent) {
      if (up.tag().equals("blockquote")) {
        return true;
      }
    }
    return false;
  }
}
