package org.jejak.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts lists of teasers: several small boxes side by side, each with a headline that is a link. */
final class Teasers {
  private static final int MIN_SIDE_BY_SIDE = 3;
  private static final int MIN_HEADLINE = 12;
  private static final int MAX_TEXT = 450;
  private static final Set<String> NO_TEASER =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "tbody", "table", "body", "main");

  private final PageBoxes scan;
  private final int[] letters;
  private final int[] linked;
  private final int[] headlines;

  private Teasers(PageBoxes scan) {
    this.scan = scan;
    int size = scan.blocks.size();
    letters = new int[size + 1];
    linked = new int[size + 1];
    headlines = new int[size + 1];
    for (int i = 0; i < size; i++) {
      Block block = scan.blocks.get(i);
      boolean headline =
          (block.isLink() || block.insideLink) && block.text.length() >= MIN_HEADLINE;
      letters[i + 1] = letters[i] + block.text.length();
      linked[i + 1] = linked[i] + block.linked();
      headlines[i + 1] = headlines[i] + (headline ? 1 : 0);
    }
  }

  static void cut(PageBoxes scan) {
    new Teasers(scan).cut();
  }

  private void cut() {
    Map<Box, List<Box>> byParent = new IdentityHashMap<>();
    List<Box> parents = new ArrayList<>();
    for (Box box : scan.boxes) {
      if (box.parent != null && isTeaser(box)) {
        List<Box> teasers = byParent.get(box.parent);
        if (teasers == null) {
          teasers = new ArrayList<>();
          byParent.put(box.parent, teasers);
          parents.add(box.parent);
        }
        teasers.add(box);
      }
    }
    for (Box parent : parents) {
      List<Box> teasers = byParent.getOrDefault(parent, List.of());
      if (teasers.size() >= MIN_SIDE_BY_SIDE) {
        teasers.forEach(this::cut);
      }
    }
  }

  private void cut(Box teaser) {
    for (Block block : scan.blocks.subList(teaser.first, teaser.end)) {
      block.cut = block.cut == null ? "related" : block.cut;
    }
  }

  private boolean isTeaser(Box box) {
    int count = headlines[box.end] - headlines[box.first];
    int all = letters[box.end] - letters[box.first];
    int text = all - (linked[box.end] - linked[box.first]);
    return count > 0 && text <= MAX_TEXT && !NO_TEASER.contains(box.tag());
  }
}
