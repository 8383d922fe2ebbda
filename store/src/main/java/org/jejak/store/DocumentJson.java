package org.jejak.store;

import java.util.ArrayList;
import java.util.List;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Note;
import org.jejak.document.Original;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document as JSON beside its bytes. Text that the bytes give is not written twice: where it is
 * missing, it is decoded again.
 */
final class DocumentJson {
  private static final JsonMapper JSON = new JsonMapper();

  private DocumentJson() {}

  static ObjectNode write(Document document, @Nullable Original original) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", document.id());
    node.put("url", document.url());
    node.set("content", content(document.content(), original));
    ArrayNode notes = node.putArray("notes");
    for (Note note : document.notes()) {
      notes.addObject().put("kind", note.kind()).put("text", note.text());
    }
    node.put("shortfall", document.shortfall());
    return node;
  }

  private static ObjectNode content(Content content, @Nullable Original original) {
    ObjectNode node = JSON.createObjectNode();
    switch (content) {
      case Content.Html html -> {
        node.put("kind", "html");
        put(node, "markup", html.markup(), original);
      }
      case Content.PlainText plain -> {
        node.put("kind", "text");
        put(node, "text", plain.text(), original);
        node.put("title", plain.hints().title());
        names(node, "authors", plain.hints().authors());
      }
      case Content.Fields fields -> fields(node, fields);
    }
    return node;
  }

  private static void put(ObjectNode node, String name, String text, @Nullable Original original) {
    if (original == null || !original.text().equals(text)) {
      node.put(name, text);
    }
  }

  private static void fields(ObjectNode node, Content.Fields fields) {
    node.put("kind", "fields")
        .put("title", fields.title())
        .put("body", fields.body())
        .put("bodyIsMarkup", fields.bodyIsMarkup())
        .put("summaryOnly", fields.summaryOnly())
        .put("outlet", fields.outlet())
        .put("section", fields.section())
        .put("lang", fields.lang())
        .put("published", fields.published())
        .put("updated", fields.updated())
        .put("image", fields.image())
        .put("credit", fields.credit());
    names(node, "authors", fields.authors());
  }

  private static void names(ObjectNode node, String name, List<String> words) {
    ArrayNode array = node.putArray(name);
    words.forEach(array::add);
  }

  /** The document that was written, under the names of its ledger row. */
  static Document read(
      JsonNode node,
      String input,
      @Nullable String item,
      @Nullable Long offset,
      @Nullable Original original) {
    List<Note> notes = new ArrayList<>();
    for (JsonNode note : node.path("notes")) {
      notes.add(new Note(note.path("kind").asString(), note.path("text").asString()));
    }
    Content content = content(node.path("content"), original);
    String id = node.path("id").asString();
    return new Document(
        id, input, item, offset, text(node, "url"), content, notes, text(node, "shortfall"));
  }

  private static Content content(JsonNode node, @Nullable Original original) {
    return switch (node.path("kind").asString()) {
      case "html" -> new Content.Html(textOr(node, "markup", original));
      case "text" ->
          new Content.PlainText(
              textOr(node, "text", original),
              new Content.Hints(text(node, "title"), names(node, "authors")));
      case "fields" ->
          new Content.Fields(
              text(node, "title"),
              text(node, "body"),
              node.path("bodyIsMarkup").asBoolean(),
              node.path("summaryOnly").asBoolean(),
              text(node, "outlet"),
              names(node, "authors"),
              text(node, "section"),
              text(node, "lang"),
              text(node, "published"),
              text(node, "updated"),
              text(node, "image"),
              text(node, "credit"));
      default ->
          throw new IllegalArgumentException("an unknown kind of content: " + node.path("kind"));
    };
  }

  private static String textOr(JsonNode node, String name, @Nullable Original original) {
    String text = text(node, name);
    return text != null ? text : original == null ? "" : original.text();
  }

  static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static List<String> names(JsonNode node, String name) {
    List<String> names = new ArrayList<>();
    node.path(name).forEach(word -> names.add(word.asString()));
    return names;
  }
}
