package org.jejak.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What a page's own data blocks (JSON-LD) say of the report. */
final class PageData {
  private static final int MAX_BLOCK = 2 << 20;
  private static final int MAX_NODES = 20_000;
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build()
          .readerFor(JsonNode.class);

  private final @Nullable JsonNode article;
  private final List<JsonNode> all;

  private PageData(@Nullable JsonNode article, List<JsonNode> all) {
    this.article = article;
    this.all = all;
  }

  static PageData of(Document page) {
    List<JsonNode> all = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      JsonNode root = parse(script.data());
      if (root != null) {
        collect(root, all);
      }
    }
    JsonNode best = null;
    for (JsonNode node : all) {
      if (isArticle(node) && (best == null || weight(node) > weight(best))) {
        best = node;
      }
    }
    return new PageData(best, all);
  }

  private static @Nullable JsonNode parse(String json) {
    String text = json.strip();
    if (text.isEmpty() || text.length() > MAX_BLOCK) {
      return null;
    }
    try {
      return JSON.readValue(text);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static void collect(JsonNode root, List<JsonNode> all) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isObject() && node.has("@type")) {
        all.add(node);
      }
      for (JsonNode child : node) {
        if (child.isObject() || child.isArray()) {
          open.add(child);
        }
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.get("@type");
    String name = type == null ? "" : type.isArray() ? type.toString() : type.asString("");
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("article") || lower.contains("blogposting") || lower.contains("report");
  }

  private static int weight(JsonNode node) {
    return (node.has("datePublished") ? 2 : 0)
        + (node.has("articleBody") ? 2 : 0)
        + (node.has("headline") ? 1 : 0);
  }

  @Nullable String text(String field) {
    return article == null ? null : string(article.get(field));
  }

  /** A date that some other data block of the page gives. */
  @Nullable String anyText(String field) {
    String own = text(field);
    if (own != null) {
      return own;
    }
    for (JsonNode node : all) {
      String value = string(node.get(field));
      if (value != null && node.has("@type") && node.get("@type").toString().contains("WebPage")) {
        return value;
      }
    }
    return null;
  }

  @Nullable String articleBody() {
    return text("articleBody");
  }

  @Nullable String publisher() {
    return article == null ? null : name(article.get("publisher"));
  }

  List<String> authors() {
    List<String> names = new ArrayList<>();
    JsonNode authors = article == null ? null : article.get("author");
    if (authors == null) {
      return names;
    }
    for (JsonNode author : authors.isArray() ? authors : List.of(authors)) {
      JsonNode type = author.get("@type");
      boolean body = type != null && type.toString().contains("Organization");
      String name = body ? null : name(author);
      if (name != null && !name.startsWith("http")) {
        names.add(name);
      }
    }
    return names;
  }

  @Nullable String image() {
    JsonNode image = article == null ? null : article.get("image");
    if (image != null && image.isArray()) {
      image = image.isEmpty() ? null : image.get(0);
    }
    if (image != null && image.isObject()) {
      image = image.get("url");
    }
    return string(image);
  }

  private static @Nullable String name(@Nullable JsonNode node) {
    if (node != null && node.isArray()) {
      return node.isEmpty() ? null : name(node.get(0));
    }
    return node != null && node.isObject() ? string(node.get("name")) : string(node);
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
