package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Finds a report in the data from which a page's script builds what a reader sees. */
final class ScriptText {
  private static final int MIN_BLOCK = 2_000;
  private static final int MAX_BLOCK = 4 << 20;
  private static final int MAX_NODES = 200_000;
  private static final int MAX_PARAGRAPH = 4_000;
  private static final int MIN_MARKUP = 400;
  private static final int MIN_PARAGRAPHS = 3;

  /** Fields that hold the words of a paragraph, by the habit of most systems. */
  private static final Set<String> WORDS =
      Set.of("text", "value", "content", "html", "body", "children", "paragraph", "data", "items");

  private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);

  private List<String> best = List.of();
  private int bestLength;
  private int seen;

  private ScriptText() {}

  /** The longest run of paragraphs in the page's data; empty where there is none. */
  static List<String> paragraphs(Document page) {
    ScriptText text = new ScriptText();
    for (Element script : page.getElementsByTag("script")) {
      boolean data = script.attr("type").equals("application/json");
      String json = data ? script.data() : "";
      if (json.length() >= MIN_BLOCK && json.length() <= MAX_BLOCK) {
        text.look(json);
      }
    }
    return text.best;
  }

  private void look(String json) {
    try {
      JsonNode root = JSON.readValue(json);
      walk(root);
    } catch (JacksonException e) {
      // Data that no parser reads holds no report.
    }
  }

  private void walk(JsonNode root) {
    List<JsonNode> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty() && seen < MAX_NODES) {
      JsonNode node = open.remove(open.size() - 1);
      seen++;
      if (node.isArray() && node.size() >= MIN_PARAGRAPHS) {
        keepLonger(ofArray(node));
      } else if (node.isString() && node.stringValue().length() >= MIN_MARKUP) {
        keepLonger(ofMarkup(node.stringValue()));
      }
      for (JsonNode child : node) {
        open.add(child);
      }
    }
  }

  private void keepLonger(List<String> paragraphs) {
    int length = 0;
    for (String paragraph : paragraphs) {
      length += CleanText.isProse(paragraph) ? paragraph.length() : 0;
    }
    if (length > bestLength) {
      best = paragraphs;
      bestLength = length;
    }
  }

  private List<String> ofArray(JsonNode array) {
    List<String> paragraphs = new ArrayList<>();
    for (JsonNode item : array) {
      StringBuilder words = new StringBuilder();
      boolean whole = item.isString() ? add(item, words) : collect(item, words);
      if (!whole) {
        return List.of();
      }
      String line = CleanText.line(CleanText.normal(plain(words.toString())));
      if (!line.isEmpty()) {
        paragraphs.add(line);
      }
    }
    return paragraphs;
  }

  /** Adds the words under a node; false once they are more than one paragraph has. */
  private boolean collect(JsonNode node, StringBuilder words) {
    seen++;
    if (seen > MAX_NODES) {
      return false;
    }
    for (String field : node.propertyNames()) {
      JsonNode value = node.get(field);
      if (WORDS.contains(field)
          && !(value.isString() ? add(value, words) : collect(value, words))) {
        return false;
      }
    }
    for (JsonNode item : node.isArray() ? node : List.<JsonNode>of()) {
      if (!(item.isString() ? add(item, words) : collect(item, words))) {
        return false;
      }
    }
    return true;
  }

  private static boolean add(JsonNode text, StringBuilder words) {
    words.append(text.stringValue());
    return words.length() <= MAX_PARAGRAPH;
  }

  private static List<String> ofMarkup(String value) {
    if (!value.contains("<p") || !value.contains("</p>")) {
      return List.of();
    }
    List<String> paragraphs = new ArrayList<>();
    for (Passage passage : Fragment.passages(value, new Draft())) {
      paragraphs.add(passage.text());
    }
    return paragraphs;
  }

  private static String plain(String text) {
    return text.indexOf('<') >= 0 ? org.jsoup.Jsoup.parseBodyFragment(text).text() : text;
  }
}
