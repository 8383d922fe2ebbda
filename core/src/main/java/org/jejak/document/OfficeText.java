package org.jejak.document;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Takes the paragraphs of a word processor's document, paragraph by paragraph: WordprocessingML
 * (ISO/IEC 29500) or OpenDocument (ISO/IEC 26300). A row of a table is a line, its cells parted by
 * tabs, unless a cell holds more than one paragraph.
 */
final class OfficeText {
  private static final int MAX_DEPTH = 200;
  private static final String BLOCKS = "w|p, w|tr, text|p, text|h, table|table-row";
  private static final Set<String> PARAGRAPHS = Set.of("w:p", "text:p", "text:h");
  private static final Set<String> CELLS = Set.of("w:tc", "table:table-cell");
  private static final Set<String> ROWS = Set.of("w:tr", "table:table-row");
  private static final Set<String> BREAKS = Set.of("w:br", "w:cr", "text:line-break");
  private static final Set<String> SPACES = Set.of("w:tab", "text:tab", "text:s");

  /** What was deleted, is said twice, or stands beside the text. */
  private static final Set<String> SKIPPED =
      Set.of(
          "w:del",
          "w:moveFrom",
          "w:delText",
          "w:instrText",
          "w:fldData",
          "w:pPr",
          "mc:Fallback",
          "office:annotation",
          "text:tracked-changes",
          "text:note",
          "svg:title",
          "svg:desc");

  private final List<String> paragraphs = new ArrayList<>();
  private @Nullable String title;

  private OfficeText() {}

  /** Reads a document's XML; what is broken is taken as it comes. */
  static OfficeText of(Reader xml) throws IOException {
    OfficeText text = new OfficeText();
    Parser lenient = Parser.xmlParser().setMaxDepth(MAX_DEPTH);
    try (StreamParser parser = new StreamParser(lenient)) {
      parser.parse(xml, "");
      Element block = parser.selectNext(BLOCKS);
      while (block != null) {
        if (!isInside(block)) {
          text.add(block);
          block.remove();
        }
        block = parser.selectNext(BLOCKS);
      }
    }
    return text;
  }

  /** Paragraphs and rows, in their order; line breaks in a paragraph are kept. */
  List<String> paragraphs() {
    return paragraphs;
  }

  /** The paragraph that is set as the document's title; null without one. */
  @Nullable String title() {
    return title;
  }

  private static boolean isInside(Element block) {
    for (Element above = block.parent(); above != null; above = above.parent()) {
      String name = above.tagName();
      if (ROWS.contains(name) || PARAGRAPHS.contains(name) || SKIPPED.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private void add(Element block) {
    Lines lines = new Lines();
    NodeTraversor.filter(lines, block);
    lines.end();
    List<String> found = lines.row && lines.onePerCell ? lines.asOneLine() : lines.done;
    paragraphs.addAll(found);
    if (title == null && !found.isEmpty() && isTitle(block)) {
      title = found.get(0).replace('\n', ' ');
    }
  }

  private static boolean isTitle(Element block) {
    Element style = block.selectFirst("> w|pPr > w|pStyle");
    String name = style == null ? block.attr("text:style-name") : style.attr("w:val");
    return name.equals("Title");
  }

  /** Gathers the words of a block. */
  private static final class Lines implements NodeFilter {
    private final List<String> done = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean row;
    private boolean onePerCell = true;
    private int paragraphsOfCell;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        if (isSpoken(text)) {
          line.append(text.getWholeText());
        }
        return FilterResult.CONTINUE;
      }
      String name = node.nodeName();
      if (SKIPPED.contains(name)) {
        return FilterResult.SKIP_ENTIRELY;
      } else if (BREAKS.contains(name)) {
        line.append('\n');
      } else if (SPACES.contains(name)) {
        line.append(' ');
      } else if (PARAGRAPHS.contains(name) && depth > 0) {
        end();
      } else if (ROWS.contains(name)) {
        onePerCell &= !row;
        row = true;
      } else if (CELLS.contains(name)) {
        paragraphsOfCell = 0;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (PARAGRAPHS.contains(node.nodeName())) {
        paragraphsOfCell += line.toString().isBlank() ? 0 : 1;
        onePerCell &= paragraphsOfCell <= 1;
        end();
      }
      return FilterResult.CONTINUE;
    }

    /** In WordprocessingML words stand in w:t alone; in OpenDocument anywhere in a paragraph. */
    private static boolean isSpoken(TextNode text) {
      Node parent = text.parent();
      String name = parent == null ? "" : parent.nodeName();
      return !name.startsWith("w:") || name.equals("w:t");
    }

    void end() {
      String words = line.toString().strip();
      line.setLength(0);
      if (!words.isEmpty()) {
        done.add(words);
      }
    }

    List<String> asOneLine() {
      return done.isEmpty() ? List.of() : List.of(String.join("\t", done));
    }
  }
}
