package org.jejak.document;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The lines of a page as it stands, block by block; a row of a table is a line. */
final class HtmlLines implements NodeVisitor {
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private HtmlLines() {}

  static List<String> of(String markup) {
    HtmlLines visitor = new HtmlLines();
    Element body = Jsoup.parse(markup).body();
    body.select("script, style").remove();
    body.traverse(visitor);
    visitor.end();
    return visitor.lines;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      line.append(text.getWholeText().replace('\n', ' '));
    } else if (endsLine(node)) {
      end();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (endsLine(node)) {
      end();
    } else if (node.nodeName().equals("td")) {
      line.append('\t');
    }
  }

  private static boolean endsLine(Node node) {
    boolean block = node instanceof Element element && element.isBlock();
    return node.nodeName().equals("br") || block && !node.nodeName().equals("td");
  }

  private void end() {
    String words = line.toString().strip();
    line.setLength(0);
    if (!words.isEmpty()) {
      lines.add(words);
    }
  }
}
