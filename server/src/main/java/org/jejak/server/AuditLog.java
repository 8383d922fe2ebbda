package org.jejak.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.store.RowPage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who wrote what: {@code audit.jsonl}, a row a request. A full file becomes {@code audit.1.jsonl};
 * nine of these are kept.
 */
final class AuditLog {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NAME = "audit.jsonl";
  private static final int OLD_FILES = 9;

  private final Path folder;
  private final long mostBytes;
  private long last = -1;

  AuditLog(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /** A request that writes, allowed or refused. */
  record Row(
      String time, @Nullable String name, String address, String method, String path, int status) {}

  /**
   * Adds a row.
   *
   * @throws IOException when it cannot be written
   */
  synchronized void add(Row row) throws IOException {
    Path file = file(0);
    if (last < 0) {
      last = lastNumber();
    }
    if (Files.exists(file) && Files.size(file) >= mostBytes) {
      rotate();
    }
    last++;
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("n", last);
    fields.put("time", row.time());
    fields.put("name", row.name());
    fields.put("address", row.address());
    fields.put("method", row.method());
    fields.put("path", row.path());
    fields.put("status", row.status());
    byte[] line = (JSON.writeValueAsString(fields) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel out =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            AccountFile.ownersOnly())) {
      out.write(ByteBuffer.wrap(line));
    }
  }

  private Path file(int old) {
    return folder.resolve(old == 0 ? NAME : "audit." + old + ".jsonl");
  }

  private void rotate() throws IOException {
    for (int old = OLD_FILES - 1; old >= 0; old--) {
      if (Files.exists(file(old))) {
        Files.move(file(old), file(old + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private long lastNumber() throws IOException {
    for (int old = 0; old <= 1; old++) {
      List<String> lines = lines(old);
      if (!lines.isEmpty()) {
        return number(lines.getLast());
      }
    }
    return 0;
  }

  private List<String> lines(int old) throws IOException {
    Path file = file(old);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** A line that broke off has none. */
  private static long number(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return node.path("n").asLong(0);
    } catch (JacksonException e) {
      return 0;
    }
  }

  /**
   * Rows of this file and the one before, the last first.
   *
   * @throws IOException when they cannot be read
   */
  synchronized RowPage page(RowPage.Request request) throws IOException {
    List<String> lines = new ArrayList<>(lines(1));
    lines.addAll(lines(0));
    lines.removeIf(line -> !line.endsWith("}"));
    int end = request.after() == null ? lines.size() : before(lines, request.after());
    int start = Math.max(0, end - request.limit());
    List<String> rows = lines.subList(start, end).reversed();
    String next = start == 0 ? null : String.valueOf(number(lines.get(start)));
    return new RowPage(lines.size(), rows, next);
  }

  /** How many rows stand before the one of a number. */
  private static int before(List<String> lines, String after) {
    long number;
    try {
      number = Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw Problem.of(400, "after is the cursor of next");
    }
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (number(lines.get(middle)) < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
