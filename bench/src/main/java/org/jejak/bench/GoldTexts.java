package org.jejak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads marked texts: a JSON object a line, or plain lines. */
final class GoldTexts {
  private GoldTexts() {}

  /** The texts are not where they were looked for. */
  static final class MissingException extends Exception {
    private static final long serialVersionUID = 1;

    MissingException(Path file) {
      super("the texts to measure on are not at hand: there is no " + file + " (--data DIR)");
    }
  }

  /**
   * The lines of a file.
   *
   * @throws MissingException when there is no such file
   */
  static List<String> lines(Path file) throws IOException, MissingException {
    if (!Files.isRegularFile(file)) {
      throw new MissingException(file);
    }
    return Files.readAllLines(file);
  }

  /**
   * The rows of a file with a JSON object a line.
   *
   * @throws MissingException when there is no such file
   */
  static List<JsonNode> rows(Path file) throws IOException, MissingException {
    JsonMapper mapper = JsonMapper.builder().build();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : lines(file)) {
      if (!line.isBlank()) {
        rows.add(mapper.readTree(line));
      }
    }
    return rows;
  }
}
