package org.jejak.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a set of saved pages: {@code gold.json} and {@code NAME.html.gz} in one folder. */
final class GoldPages {
  private GoldPages() {}

  /** The pages are not where they were looked for, or not as they should be. */
  static final class MissingException extends Exception {
    private static final long serialVersionUID = 1;

    MissingException(String sentence) {
      super(sentence);
    }
  }

  /**
   * The pages of a set, by name.
   *
   * @throws MissingException when there is no such set or a page of it is missing
   */
  static List<GoldPage> read(Path data, String set) throws MissingException {
    Path folder = data.resolve(set);
    Path gold = folder.resolve("gold.json");
    if (!Files.isRegularFile(gold)) {
      throw new MissingException(
          "the pages to measure on are not at hand: there is no " + gold + " (--data DIR)");
    }
    List<GoldPage> pages = new ArrayList<>();
    try {
      Map<String, JsonNode> rows = new TreeMap<>();
      JsonMapper.builder()
          .build()
          .readTree(Files.readAllBytes(gold))
          .properties()
          .forEach(row -> rows.put(row.getKey(), row.getValue()));
      for (Map.Entry<String, JsonNode> row : rows.entrySet()) {
        byte[] bytes = bytes(folder.resolve(row.getKey() + ".html.gz"));
        pages.add(page(set, row.getKey(), bytes, row.getValue()));
      }
    } catch (IOException | JacksonException e) {
      throw new MissingException("the set " + set + " cannot be read: " + e.getMessage());
    }
    return pages;
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static GoldPage page(String set, String name, byte[] bytes, JsonNode row) {
    return new GoldPage(
        set,
        name,
        bytes,
        PageText.charset(bytes),
        text(row, "url"),
        text(row, "articleBody"),
        text(row, "title"),
        text(row, "author"),
        day(text(row, "date")));
  }

  /** The text of a field; null where it has none. */
  static @Nullable String text(JsonNode row, String field) {
    JsonNode value = row.get(field);
    return value == null || !value.isString() || value.stringValue().isBlank()
        ? null
        : value.stringValue();
  }

  /** The day that a text begins with; null where it begins with none. */
  static @Nullable LocalDate day(@Nullable String date) {
    try {
      return date == null || date.length() < 10 ? null : LocalDate.parse(date.substring(0, 10));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
