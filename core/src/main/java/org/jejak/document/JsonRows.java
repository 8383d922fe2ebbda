package org.jejak.document;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts in JSON Lines, an object a line, or in a list of objects. */
final class JsonRows {
  private static final int NAMED_FIELDS = 12;
  private static final long MOST = 8L * TextRows.LONGEST;
  private static final JsonMapper LISTS =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(TextRows.LONGEST).build())
                  .build())
          .build();

  private final TextFields fields;
  private final Consumer<TextRow> rows;

  JsonRows(TextFields fields, Consumer<TextRow> rows) {
    this.fields = fields;
    this.rows = rows;
  }

  void read(TextLines lines) throws IOException {
    for (String line = lines.next(); line != null; line = lines.next()) {
      TextRow.Unread unread = lines.tooLong();
      if (unread != null) {
        rows.accept(unread);
      } else if (!line.isBlank()) {
        rows.accept(row(lines.number(), line));
      }
    }
  }

  /** Reads a list of objects, one after the other; a row's number is its place in the list. */
  void readList(Reader in) throws IOException {
    long number = 0;
    try (JsonParser tokens = LISTS.createParser(in)) {
      tokens.nextToken();
      for (JsonToken token = tokens.nextToken();
          token != null && token != JsonToken.END_ARRAY;
          token = tokens.nextToken()) {
        number++;
        JsonNode node = JsonItems.element(tokens, MOST);
        String tooLong = "is longer than " + MOST + " bytes";
        rows.accept(node == null ? new TextRow.Unread(number, tooLong) : row(number, node));
      }
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      String rest = "; nothing after it was read";
      rows.accept(new TextRow.Unread(number + 1, "is not JSON: " + JsonReader.plain(e) + rest));
    }
  }

  private TextRow row(long number, String line) {
    try {
      return row(number, JsonReader.JSON.<JsonNode>readValue(line));
    } catch (JacksonException e) {
      return new TextRow.Unread(number, "is not JSON: " + JsonReader.plain(e));
    }
  }

  private TextRow row(long number, JsonNode node) {
    if (!node.isObject()) {
      return new TextRow.Unread(number, "is JSON, but not an object");
    }
    JsonNode text = field(node, fields.textName());
    if (text == null || text.isNull()) {
      return new TextRow.Unread(number, lacks(node));
    } else if (!text.isString()) {
      return new TextRow.Unread(number, "holds no text in '" + fields.textName() + "'");
    } else if (text.stringValue().isBlank()) {
      return new TextRow.Unread(number, "has no text");
    }
    String id = word(field(node, fields.idName()));
    String named = id == null ? Long.toString(number) : id;
    return new TextRow.Text(
        number, named, text.stringValue(), word(field(node, fields.dateName())));
  }

  private String lacks(JsonNode node) {
    String names =
        node.propertyNames().stream().limit(NAMED_FIELDS).collect(Collectors.joining(", "));
    return "has no field '" + fields.textName() + "'; its fields are " + names;
  }

  /** A field by its name, else by its dotted path. */
  private static @Nullable JsonNode field(JsonNode node, String name) {
    JsonNode own = node.get(name);
    if (own != null || name.indexOf('.') < 0) {
      return own;
    }
    JsonNode at = node;
    for (String step : name.split("\\.", -1)) {
      at = at == null ? null : at.get(step);
    }
    return at;
  }

  /** A text or a number as a word; null for all else and for blanks. */
  private static @Nullable String word(@Nullable JsonNode node) {
    if (node == null || !node.isString() && !node.isNumber()) {
      return null;
    }
    String word = node.asString().strip();
    return word.isEmpty() ? null : word;
  }
}
