package org.jejak.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeVisitor;

/** Cuts elements into the blocks that a reader sees and keeps those that read as text. */
final class PageBlocks {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private static final Set<String> CONTAINERS =
      Set.of(
          "article",
          "body",
          "center",
          "div",
          "main",
          "section",
          "td",
          "tr",
          "table",
          "tbody",
          "span",
          "form",
          "font",
          "blockquote");

  private static final Set<String> CELLS = Set.of("td", "th");
  private static final int SHORT_LINES = 40;
  private static final int MIN_PROSE = 60;
  private static final double MAX_LINKS = 0.4;

  private final Draft draft;
  private final List<Block> blocks = new ArrayList<>();

  private static final class Block {
    private final StringBuilder text = new StringBuilder();
    private String tag = "div";
    private int links;
    private boolean anchor;

    private double linkShare() {
      return (double) links / Math.max(1, text.length());
    }
  }

  PageBlocks(Draft draft) {
    this.draft = draft;
  }

  static boolean isContainer(Element element) {
    return CONTAINERS.contains(element.tagName());
  }

  /** Letters of running text in each element of a tree, all levels below it counted. */
  static Map<Element, Integer> prose(Element root) {
    Map<Element, Integer> prose = new IdentityHashMap<>();
    for (Element element : root.getAllElements()) {
      int own = ownProse(element);
      for (Element up = own == 0 ? null : element;
          up != null;
          up = up == root ? null : up.parent()) {
        prose.merge(up, own, Integer::sum);
      }
    }
    return prose;
  }

  /** Letters of running text that stand right in this block element, not in blocks inside it. */
  private static int ownProse(Element element) {
    if (!BLOCKS.contains(element.tagName())) {
      return 0;
    }
    Inline inline = new Inline(element);
    element.filter(inline);
    boolean text = inline.letters >= MIN_PROSE && inline.linked <= MAX_LINKS * inline.letters;
    return text ? inline.letters : 0;
  }

  private static final class Inline implements NodeFilter {
    private final Element holder;
    private int letters;
    private int linked;
    private int linkDepth;

    private Inline(Element holder) {
      this.holder = holder;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text && !text.isBlank()) {
        int length = text.getWholeText().strip().length() + 1;
        letters += length;
        linked += linkDepth > 0 ? length : 0;
      } else if (node instanceof Element child && child != holder) {
        if (BLOCKS.contains(child.tagName())) {
          return FilterResult.SKIP_ENTIRELY;
        }
        linkDepth += child.tagName().equals("a") ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      linkDepth -=
          node instanceof Element child && child != holder && child.tagName().equals("a") ? 1 : 0;
      return FilterResult.CONTINUE;
    }
  }

  /** Adds what stands in an element. */
  void add(Element holder) {
    Walk walk = new Walk();
    holder.traverse(walk);
    walk.close();
  }

  private final class Walk implements NodeVisitor {
    private Block block = new Block();
    private int linkDepth;
    private int breaks;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element) {
        String tag = element.tagName();
        if (tag.equals("br")) {
          breaks++;
          block.text.append('\n');
        } else if (CELLS.contains(tag)) {
          block.text.append(' ');
        } else if (BLOCKS.contains(tag)) {
          close();
          block.tag = tag;
        } else if (tag.equals("a")) {
          linkDepth++;
          block.anchor = true;
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.tagName().equals("a")) {
          linkDepth--;
        } else if (BLOCKS.contains(element.tagName()) && !CELLS.contains(element.tagName())) {
          close();
        }
      }
    }

    private void append(String text) {
      String clean = CleanText.normal(text).replace('\n', ' ');
      block.text.append(clean);
      if (linkDepth > 0) {
        block.links += clean.strip().length();
      }
    }

    private void close() {
      if (!block.text.toString().isBlank()) {
        split(block, breaks);
      }
      block = new Block();
      breaks = 0;
    }
  }

  /** Double breaks part paragraphs; single ones too where there are no double ones but many. */
  private void split(Block block, int breaks) {
    String text = block.text.toString();
    if (breaks == 0) {
      add(block, text);
      return;
    }
    List<String> lines = CleanText.lines(text);
    boolean doubled = false;
    for (int i = 1; i + 1 < lines.size(); i++) {
      doubled |= lines.get(i).isEmpty() && !lines.get(i - 1).isEmpty();
    }
    boolean each = !doubled && (lines.size() >= 3 || CleanText.words(text) <= SHORT_LINES);
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      if (line.isEmpty() || each) {
        add(block, paragraph.toString());
        paragraph.setLength(0);
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
    }
    add(block, paragraph.toString());
  }

  private void add(Block block, String text) {
    String line = CleanText.line(text);
    if (line.isEmpty()) {
      return;
    }
    Block own = new Block();
    own.text.append(line);
    own.tag = block.tag;
    own.anchor = block.anchor;
    own.links = Math.min(block.links, line.length());
    blocks.add(own);
  }

  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String text = block.text.toString();
      if (isText(block, text, i)) {
        paragraphs.add(text);
      } else {
        draft.cut("related", text);
      }
    }
    return paragraphs;
  }

  private boolean isText(Block block, String text, int i) {
    int words = CleanText.words(text);
    boolean heading =
        block.tag.length() == 2
            && block.tag.charAt(0) == 'h'
            && Character.isDigit(block.tag.charAt(1));
    if (words == 0) {
      return false;
    }
    if (block.anchor
        && block.linkShare() >= 0.85
        && !(CleanText.endsSentence(text) && words > 12)) {
      return false;
    }
    if (heading) {
      return i + 1 < blocks.size() && !block.tag.equals("h1");
    }
    return switch (block.tag) {
      case "p", "blockquote", "pre", "dd" -> true;
      case "li" -> block.linkShare() < 0.5;
      default -> words >= 5 && block.linkShare() < 0.5 || CleanText.endsSentence(text);
    };
  }
}
