package org.jejak.output;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of the output format as a table: its JSON Schema gives the columns, in their order.
 *
 * <p>A field is a column. An object is a column for each of its fields ({@code place_name}). A list
 * of words is one cell, its parts joined by {@code "; "}; a list of objects that hold only words is
 * a column for each field ({@code actors_country}), whose parts stand in the order of the list and
 * are empty where the field is null. All other lists, and objects with names of their own, are
 * JSON.
 */
final class FlatTable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String JOINT = "; ";

  /** What a cell holds. */
  enum Kind {
    TEXT,
    WHOLE,
    NUMBER
  }

  /** How a cell is made of the value at its path. */
  private enum Shape {
    VALUE,
    WORDS,
    OBJECTS,
    JSON
  }

  /**
   * A column.
   *
   * @param path fields to go through; in a list of objects the last is each object's
   */
  record Column(String name, Kind kind, List<String> path, Shape shape) {}

  private final List<Column> columns;

  private FlatTable(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * The table of a file.
   *
   * @param name such as {@code events}
   * @param first columns of words that stand before those of the schema
   */
  static FlatTable of(String name, String... first) {
    List<Column> columns = new ArrayList<>();
    for (String word : first) {
      columns.add(new Column(word, Kind.TEXT, List.of(word), Shape.VALUE));
    }
    add(columns, List.of(), schema(name));
    return new FlatTable(columns);
  }

  private static JsonNode schema(String name) {
    try (InputStream in = FlatTable.class.getResourceAsStream("schema/" + name + ".schema.json")) {
      if (in == null) {
        throw new IllegalArgumentException("no file of the output format is named " + name);
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException("the schema of " + name + " cannot be read", e);
    }
  }

  private static void add(List<Column> columns, List<String> path, JsonNode schema) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      List<String> at = with(path, property.getKey());
      JsonNode field = property.getValue();
      JsonNode items = field.path("items");
      if (field.has("properties")) {
        add(columns, at, field);
      } else if (is(field, "array") && items.has("properties") && holdsOnlyWords(items)) {
        for (String part : items.path("properties").propertyNames()) {
          columns.add(column(with(at, part), Kind.TEXT, Shape.OBJECTS));
        }
      } else if (is(field, "array") && !items.has("properties")) {
        columns.add(column(at, Kind.TEXT, Shape.WORDS));
      } else if (is(field, "array") || is(field, "object")) {
        columns.add(column(at, Kind.TEXT, Shape.JSON));
      } else {
        columns.add(column(at, kind(field), Shape.VALUE));
      }
    }
  }

  private static List<String> with(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return List.copyOf(longer);
  }

  private static Column column(List<String> path, Kind kind, Shape shape) {
    return new Column(String.join("_", path), kind, path, shape);
  }

  private static Kind kind(JsonNode field) {
    return is(field, "integer") ? Kind.WHOLE : is(field, "number") ? Kind.NUMBER : Kind.TEXT;
  }

  private static boolean is(JsonNode schema, String type) {
    JsonNode types = schema.path("type");
    return types.isArray()
        ? types.valueStream().anyMatch(one -> one.asString().equals(type))
        : types.asString("").equals(type);
  }

  private static boolean holdsOnlyWords(JsonNode items) {
    return items
        .path("properties")
        .valueStream()
        .allMatch(field -> is(field, "string") || field.has("enum"));
  }

  List<Column> columns() {
    return columns;
  }

  /**
   * The cells of a row, in the order of the columns: a {@code String}, {@code Long} or {@code
   * Double} by the column's kind, null where nothing is known.
   *
   * @param line a line of the file
   */
  @Nullable Object[] cells(String line) {
    JsonNode row = JSON.readTree(line);
    @Nullable Object[] cells = new Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(columns.get(i), row);
    }
    return cells;
  }

  private static @Nullable Object cell(Column column, JsonNode row) {
    List<String> path = column.path();
    boolean list = column.shape() == Shape.OBJECTS;
    JsonNode value = row;
    for (String step : list ? path.subList(0, path.size() - 1) : path) {
      value = value.path(step);
    }
    if (value.isMissingNode() || value.isNull() || value.isContainer() && value.isEmpty()) {
      return null;
    }
    return switch (column.shape()) {
      case VALUE ->
          switch (column.kind()) {
            case TEXT -> value.asString();
            case WHOLE -> value.asLong();
            case NUMBER -> value.asDouble();
          };
      case WORDS -> value.valueStream().map(FlatTable::part).collect(Collectors.joining(JOINT));
      case OBJECTS ->
          value
              .valueStream()
              .map(object -> part(object.path(path.getLast())))
              .collect(Collectors.joining(JOINT));
      case JSON -> value.toString();
    };
  }

  /** A word that does not look like two. */
  private static String part(JsonNode word) {
    return word.isNull() ? "" : word.asString("").replace(JOINT, ", ");
  }
}
