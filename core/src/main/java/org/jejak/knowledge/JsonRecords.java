package org.jejak.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands on the objects of a JSON file one by one; what is no JSON is counted and left. */
final class JsonRecords {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private JsonRecords() {}

  /** Takes an object. */
  interface Sink {
    void take(JsonNode node) throws IOException;
  }

  static void each(Path file, ImportCount count, Sink sink) throws IOException {
    long number = 0;
    try (RecordLines records = new RecordLines(SourceFile.open(file))) {
      for (String text = records.next(); text != null; text = records.next()) {
        number++;
        JsonNode node;
        try {
          node = MAPPER.readTree(text);
        } catch (JacksonException e) {
          count.malformed(file, "object " + number);
          continue;
        }
        count.read++;
        sink.take(node);
      }
      for (long k = 0; k < records.broken(); k++) {
        count.malformed(file, "an object that does not end, or is longer than 32 MB");
      }
    }
  }
}
