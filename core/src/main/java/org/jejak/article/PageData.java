package org.jejak.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What a page's own data blocks (JSON-LD, schema.org) say of the report. */
final class PageData {
  private static final int MAX_BLOCK = 2 << 20;
  private static final int MAX_NODES = 20_000;
  private static final int MAX_AUTHORS = 20;
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build()
          .readerFor(JsonNode.class);

  private final @Nullable JsonNode article;
  private final List<JsonNode> all;
  private final Map<String, JsonNode> byId;

  private PageData(@Nullable JsonNode article, List<JsonNode> all, Map<String, JsonNode> byId) {
    this.article = article;
    this.all = all;
    this.byId = byId;
  }

  /** Whom the data name as author; a body is no person. */
  record Author(String name, boolean body) {}

  /** Reads data blocks; {@code title} tells the report from others that the page lists. */
  static PageData of(List<String> blocks, @Nullable String title) {
    List<JsonNode> all = new ArrayList<>();
    Map<String, JsonNode> byId = new HashMap<>();
    for (String block : blocks) {
      JsonNode root = parse(block);
      if (root != null) {
        collect(root, all, byId);
      }
    }
    JsonNode best = null;
    int bestWeight = 0;
    for (JsonNode node : all) {
      int weight = isArticle(node) ? 1 + weight(node, title) : 0;
      if (weight > bestWeight) {
        best = node;
        bestWeight = weight;
      }
    }
    return new PageData(best, all, byId);
  }

  private static @Nullable JsonNode parse(String json) {
    if (json.length() > MAX_BLOCK) {
      return null;
    }
    String text = bare(json);
    try {
      return text.isEmpty() ? null : JSON.readValue(text);
    } catch (JacksonException e) {
      return null;
    }
  }

  /** Without what surrounds the data: comment marks, CDATA marks, a last semicolon. */
  private static String bare(String json) {
    int start = 0;
    int end = json.length();
    while (start < end && json.charAt(start) != '{' && json.charAt(start) != '[') {
      start++;
    }
    boolean marked = json.startsWith("[CDATA[", start);
    if (marked) {
      return bare(json.substring(start + "[CDATA[".length()));
    }
    while (end > start && json.charAt(end - 1) != '}' && json.charAt(end - 1) != ']') {
      end--;
    }
    String text = json.substring(start, end);
    return text.endsWith("]]") && text.startsWith("{")
        ? text.substring(0, text.length() - 2)
        : text;
  }

  private static void collect(JsonNode root, List<JsonNode> all, Map<String, JsonNode> byId) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isObject() && node.has("@type")) {
        all.add(node);
        String id = string(node.get("@id"));
        if (id != null) {
          byId.putIfAbsent(id, node);
        }
      }
      for (JsonNode child : node) {
        if (child.isObject() || child.isArray()) {
          open.add(child);
        }
      }
    }
  }

  private static String type(JsonNode node) {
    JsonNode type = node.get("@type");
    return type == null ? "" : (type.isArray() ? type.toString() : type.asString(""));
  }

  private static boolean isArticle(JsonNode node) {
    String lower = type(node).toLowerCase(Locale.ROOT);
    return lower.contains("article") || lower.contains("blogposting") || lower.contains("report");
  }

  private static int weight(JsonNode node, @Nullable String title) {
    String headline = string(node.get("headline"));
    boolean same = title != null && headline != null && CleanText.letters(headline).equals(title);
    return (same ? 8 : 0)
        + (node.has("datePublished") ? 2 : 0)
        + (node.has("articleBody") ? 2 : 0)
        + (node.has("headline") ? 1 : 0);
  }

  @Nullable String text(String field) {
    return article == null ? null : string(article.get(field));
  }

  /** What the data block of the page as a whole says, which need not be the report's. */
  @Nullable String pageText(String field) {
    for (JsonNode node : all) {
      String value = type(node).contains("WebPage") ? string(node.get(field)) : null;
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  @Nullable String articleBody() {
    return text("articleBody");
  }

  @Nullable String publisher() {
    JsonNode publisher = article == null ? null : article.get("publisher");
    return publisher == null ? null : name(resolved(first(publisher)));
  }

  /** The report's authors, or else those of the page as a whole. */
  List<Author> authors() {
    List<Author> authors = article == null ? List.of() : authors(article);
    for (int i = 0; authors.isEmpty() && i < all.size(); i++) {
      authors = type(all.get(i)).contains("WebPage") ? authors(all.get(i)) : authors;
    }
    return authors;
  }

  private List<Author> authors(JsonNode node) {
    JsonNode named = node.has("author") ? node.get("author") : node.get("creator");
    List<Author> authors = new ArrayList<>();
    if (named == null) {
      return authors;
    }
    for (JsonNode each : named.isArray() ? named : List.of(named)) {
      JsonNode author = resolved(each);
      JsonNode names = author.isObject() ? author.get("name") : author;
      if (names != null && names.isArray()) {
        names.forEach(name -> add(string(name), author, authors));
      } else {
        add(name(author), author, authors);
      }
    }
    return authors;
  }

  private static void add(@Nullable String name, JsonNode author, List<Author> authors) {
    if (name != null && !name.startsWith("http") && authors.size() < MAX_AUTHORS) {
      authors.add(new Author(name, type(author).contains("Organization")));
    }
  }

  private JsonNode resolved(JsonNode node) {
    String id = node.isObject() && !node.has("name") ? string(node.get("@id")) : null;
    return id == null ? node : byId.getOrDefault(id, node);
  }

  private static JsonNode first(JsonNode node) {
    return node.isArray() && !node.isEmpty() ? node.get(0) : node;
  }

  @Nullable String image() {
    JsonNode image = article == null ? null : article.get("image");
    image = image == null ? null : resolved(first(image));
    if (image != null && image.isObject()) {
      image = image.has("url") ? image.get("url") : image.get("contentUrl");
    }
    return string(image);
  }

  /** The first step below the front page in the trail of crumbs that leads to the report. */
  @Nullable String firstCrumb() {
    for (JsonNode node : all) {
      JsonNode items = type(node).contains("BreadcrumbList") ? node.get("itemListElement") : null;
      if (items != null && items.isArray() && items.size() > 2) {
        JsonNode second = items.get(1);
        String name = name(second);
        JsonNode item = second.get("item");
        return name != null || item == null || !item.isObject() ? name : name(item);
      }
    }
    return null;
  }

  private static @Nullable String name(JsonNode node) {
    if (!node.isObject()) {
      return string(node);
    }
    String given = string(node.get("givenName"));
    String family = string(node.get("familyName"));
    String whole = string(node.get("name"));
    return whole == null && family != null ? (given == null ? "" : given + " ") + family : whole;
  }

  private static @Nullable String string(@Nullable JsonNode node) {
    if (node != null && node.isArray() && !node.isEmpty()) {
      return string(node.get(0));
    }
    if (node == null || !node.isString() || node.stringValue().isBlank()) {
      return null;
    }
    return node.stringValue().strip();
  }
}
