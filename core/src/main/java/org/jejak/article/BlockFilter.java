package org.jejak.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps those blocks of a report's stretches that read as text. */
final class BlockFilter {
  private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "table");
  private static final String LABEL_ENDS = ":|»›>-–—→：";
  private static final int MAX_LABEL_WORDS = 6;
  private static final int MIN_PARAGRAPHS = 3;
  private static final int MIN_ITEMS = 2;
  private static final int MIN_LINES = 5;

  private final Draft draft;
  private final List<Block> blocks;

  /** How many paragraphs of running text stand right in a box. */
  private final Map<Box, Integer> paragraphs = new IdentityHashMap<>();

  private final Map<Box, ListShape> lists = new IdentityHashMap<>();

  private static final class ListShape {
    private int items;
    private int letters;
    private int linked;
  }

  BlockFilter(Draft draft, List<Block> blocks) {
    this.draft = draft;
    this.blocks = blocks;
    for (Block block : blocks) {
      Box around = block.box.parent;
      if (around != null && block.prose() > 0 && block.tag().equals("p")) {
        paragraphs.merge(around, 1, Integer::sum);
      }
      Box list = list(block);
      if (list != null) {
        ListShape shape = lists.computeIfAbsent(list, key -> new ListShape());
        shape.items++;
        shape.letters += block.text.length();
        shape.linked += block.linked();
      }
    }
  }

  List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String text = block.text.toString();
      if (isText(block, text, i)) {
        int heading = block.isHeading() ? block.tag().charAt(1) - '0' : 0;
        passages.add(new Passage(text, heading, isListed(block, i), isPointer(block), false));
      } else {
        draft.cut("related", text);
      }
    }
    return passages;
  }

  private boolean isText(Block block, String text, int i) {
    int words = block.words();
    if (words == 0 || isMarkup(text)) {
      return false;
    }
    if (block.isLink() && !isInBody(block) && !(CleanText.endsSentence(text) && words > 12)) {
      return false;
    }
    if (block.isHeading()) {
      return i + 1 < blocks.size() && !block.tag().equals("h1");
    }
    return switch (block.tag()) {
      case "p", "blockquote", "pre", "dd" -> true;
      case "li" -> block.linkShare() < 0.5;
      default -> words >= 5 && block.linkShare() < 0.5 || CleanText.endsSentence(text);
    };
  }

  /** Markup that the page shows as if it were text. */
  private static boolean isMarkup(String text) {
    return text.length() > 2
        && text.charAt(0) == '<'
        && Character.isLetter(text.charAt(1))
        && text.indexOf('>') > 0;
  }

  /** A heading that is a link and stands between paragraphs, not on a teaser. */
  private boolean isInBody(Block block) {
    return block.isHeading() && paragraphsAround(block) >= MIN_PARAGRAPHS;
  }

  private int paragraphsAround(Block block) {
    return block.box.parent == null ? 0 : paragraphs.getOrDefault(block.box.parent, 0);
  }

  private static @Nullable Box list(Block block) {
    String tag = block.tag();
    if (!tag.equals("li") && !tag.equals("tr") && !tag.equals("dd") && !tag.equals("dt")) {
      return null;
    }
    for (Box up = block.box; up != null; up = up.parent) {
      if (LISTS.contains(up.tag())) {
        return up;
      }
    }
    return null;
  }

  /** In a list of text, or one of several short lines that follow one another like a list. */
  private boolean isListed(Block block, int i) {
    Box list = list(block);
    if (list != null) {
      ListShape shape = lists.get(list);
      return shape != null && shape.items >= MIN_ITEMS && shape.linked * 2 < shape.letters;
    }
    return isLine(block) && run(block, i, 1) + run(block, i, -1) - 1 >= MIN_LINES;
  }

  private boolean isLine(Block block) {
    return block.tag().equals("p")
        && !block.isLink()
        && paragraphsAround(block) >= MIN_PARAGRAPHS
        && !CleanText.isProse(block.words(), CleanText.endsSentence(block.text));
  }

  private int run(Block block, int from, int step) {
    int count = 0;
    for (int i = from; i >= 0 && i < blocks.size() && count < MIN_LINES; i += step) {
      if (!isLine(blocks.get(i)) || blocks.get(i).box.parent != block.box.parent) {
        break;
      }
      count++;
    }
    return count;
  }

  /** A short label, a colon or bar, and nothing but links. */
  private static boolean isPointer(Block block) {
    if (block.links.isEmpty() || block.tag().equals("li")) {
      return false;
    }
    String text = block.text.toString();
    String label = text.substring(0, block.links.get(0).from()).strip();
    String rest = text.substring(block.links.get(block.links.size() - 1).to());
    return !label.isEmpty()
        && LABEL_ENDS.indexOf(label.charAt(label.length() - 1)) >= 0
        && CleanText.words(label) <= MAX_LABEL_WORDS
        && CleanText.words(rest) == 0
        && block.linked() * 2 > text.length();
  }
}
