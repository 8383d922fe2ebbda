package org.jejak.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** One walk over a page that cuts it into boxes and blocks, in document order. */
final class PageBoxes {
  final List<Box> boxes = new ArrayList<>();
  final List<Block> blocks = new ArrayList<>();

  private final PageNames names = new PageNames();
  private final Deque<Box> open = new ArrayDeque<>();

  /** What an inline box interrupted, one entry for each such box. */
  private final Deque<Suspended> suspended = new ArrayDeque<>();

  private @Nullable Block current;
  private boolean spaced;
  private int linkDepth;
  private boolean linkStarts;

  /** Where the link now open starts in the current block; -1 while it has no text there. */
  private int linkFrom = -1;

  private record Suspended(Box by, @Nullable Block block) {}

  private PageBoxes() {}

  static PageBoxes of(Element root) {
    PageBoxes scan = new PageBoxes();
    scan.walk(root);
    return scan;
  }

  private void walk(Element root) {
    push(root, PageNames.Sense.NONE);
    Node node = root.childNodeSize() == 0 ? null : root.childNode(0);
    while (node != null) {
      if (enter(node) && node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      node = next(node, root);
    }
    close();
    leaveBox();
  }

  /** The node after one that is done; leaves what ends before it. */
  private @Nullable Node next(Node done, Element root) {
    Node node = done;
    while (node != root) {
      if (node instanceof Element element) {
        leave(element);
      }
      Node sibling = node.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      node = node.parent();
      if (node == null) {
        return null;
      }
    }
    return null;
  }

  /** Whether to go into the node. */
  private boolean enter(Node node) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return false;
    }
    if (!(node instanceof Element element)) {
      return false;
    }
    switch (PageTags.of(element.normalName())) {
      case SKIP -> {
        return false;
      }
      case BREAK -> lineBreak();
      case IMAGE -> top().images++;
      case CELL -> enterCell(element);
      case BLOCK -> enterBlock(element);
      case LINK -> {
        enterInline(element);
        linkDepth += element.hasAttr("href") ? 1 : 0;
        linkStarts = linkDepth > 0;
      }
      case QUOTE -> append("“");
      case INLINE -> enterInline(element);
    }
    return true;
  }

  private void leave(Element element) {
    switch (PageTags.of(element.normalName())) {
      case LINK -> {
        endLink();
        linkDepth -= element.hasAttr("href") ? 1 : 0;
        linkStarts = false;
      }
      case QUOTE -> append("”");
      default -> {
        // Nothing but its box ends.
      }
    }
    if (top().element == element) {
      close();
      leaveBox();
    }
  }

  private Box top() {
    return open.getLast();
  }

  private void enterBlock(Element element) {
    close();
    push(element, names.ofBlock(element));
  }

  /** A cell that holds paragraphs lays out the page; any other is a piece of its row. */
  private void enterCell(Element cell) {
    for (Element child : cell.children()) {
      PageTags tag = PageTags.of(child.normalName());
      if (tag == PageTags.BLOCK || tag == PageTags.BREAK) {
        enterBlock(cell);
        return;
      }
    }
    append(" ");
  }

  private void enterInline(Element element) {
    PageNames.Sense sense = names.ofInline(element);
    if (!sense.reasons().isEmpty()) {
      endLink();
      Block interrupted = current;
      current = null;
      push(element, sense);
      suspended.addLast(new Suspended(top(), interrupted));
    }
  }

  private void push(Element element, PageNames.Sense sense) {
    Box box = new Box(element, open.peekLast(), sense, blocks.size());
    boxes.add(box);
    open.addLast(box);
  }

  private void leaveBox() {
    Box box = open.removeLast();
    box.end = blocks.size();
    if (box.parent != null) {
      box.parent.images += box.images;
    }
    Suspended by = suspended.peekLast();
    if (by != null && by.by == box) {
      suspended.removeLast();
      current = by.block;
    }
  }

  private void close() {
    endLink();
    current = null;
    spaced = false;
  }

  private void lineBreak() {
    if (current != null) {
      current.text.append('\n');
      spaced = false;
    }
  }

  private void append(String text) {
    boolean keepsLines = top().tag().equals("pre");
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean breaks = isBreak(c);
      if (!breaks && !isSpace(c)) {
        continue;
      }
      if (i > start) {
        add(text, start, i);
      }
      start = i + 1;
      if (breaks && (c != '\n' || keepsLines)) {
        lineBreak();
      } else if (i < text.length()) {
        spaced = true;
      }
    }
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c >= 0x85 && (c == 0x85 || c == 0x2028 || c == 0x2029);
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || c == '\t'
        || c == '\r'
        || c == '\f'
        || c >= 0xa0 && (c == 0xa0 || c >= 0x1680 && Character.isSpaceChar(c) && c < 0x2028)
        || c > 0x2029 && c <= 0x3000 && Character.isSpaceChar(c);
  }

  /** Adds a run of characters without white space. */
  private void add(String text, int from, int to) {
    Block block = current;
    if (block == null) {
      block = new Block(top(), linkDepth > 0 && !linkStarts);
      blocks.add(block);
      current = block;
      spaced = false;
    }
    if (spaced && !block.isAtLineStart()) {
      block.text.append(' ');
    }
    spaced = false;
    if (linkDepth > 0 && linkFrom < 0) {
      linkFrom = block.text.length();
      linkStarts = false;
    }
    block.text.append(text, from, to);
  }

  private void endLink() {
    if (current != null && linkFrom >= 0) {
      current.links.add(new Stretch(linkFrom, current.text.length()));
    }
    linkFrom = -1;
  }
}
