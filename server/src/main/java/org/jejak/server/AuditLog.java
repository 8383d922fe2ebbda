package org.jejak.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.store.LinesFile;
import org.jejak.store.OwnersOnly;
import org.jejak.store.RowPage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who wrote what: {@code audit.jsonl}, a row a request. A full file becomes {@code audit.1.jsonl};
 * nine of these are kept.
 */
final class AuditLog {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NAME = "audit.jsonl";
  private static final int OLD_FILES = 9;

  /** More than any row has: its path is cut. */
  private static final int ROOM = 4096;

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
   * Looks whether a row could be added now.
   *
   * @throws IOException when it could not
   */
  synchronized void probe() throws IOException {
    LinesFile.probe(file(0), ROOM, OwnersOnly.attributes());
  }

  /**
   * Adds a row.
   *
   * @throws IOException when it cannot be written
   */
  synchronized void add(Row row) throws IOException {
    if (last < 0) {
      last = lastNumber();
    }
    if (Files.exists(file(0)) && Files.size(file(0)) >= mostBytes) {
      rotate();
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("n", last + 1);
    fields.put("time", row.time());
    fields.put("name", row.name());
    fields.put("address", row.address());
    fields.put("method", row.method());
    fields.put("path", row.path());
    fields.put("status", row.status());
    LinesFile.append(file(0), List.of(JSON.writeValueAsString(fields)), OwnersOnly.attributes());
    last++;
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
    try (Opened files = open()) {
      AuditFile.Row row = files.last();
      return row == null ? 0 : row.number();
    }
  }

  /**
   * Rows of this file and the one before, the last first.
   *
   * @throws IOException when they cannot be read
   */
  RowPage page(RowPage.Request request) throws IOException {
    long end = request.after() == null ? Long.MAX_VALUE : number(request.after());
    try (Opened files = open()) {
      List<AuditFile.Row> rows = files.before(end, request.limit());
      AuditFile.Row first = files.first();
      AuditFile.Row last = files.last();
      if (first == null || last == null || rows.isEmpty()) {
        return new RowPage(first == null || last == null ? 0 : count(first, last), List.of(), null);
      }
      long reached = rows.getLast().number();
      return new RowPage(
          count(first, last),
          rows.stream().map(AuditFile.Row::json).toList(),
          reached == first.number() ? null : String.valueOf(reached));
    }
  }

  private static long count(AuditFile.Row first, AuditFile.Row last) {
    return last.number() - first.number() + 1;
  }

  private static long number(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw Problem.of(400, "after is the cursor of next");
    }
  }

  /** While this lasts, nothing goes aside; what is read later was there then. */
  private synchronized Opened open() throws IOException {
    Opened opened = new Opened(new ArrayList<>());
    try {
      for (int old = 0; old <= 1; old++) {
        if (Files.exists(file(old))) {
          opened.latestFirst.add(AuditFile.open(file(old)));
        }
      }
      return opened;
    } catch (IOException e) {
      opened.close();
      throw e;
    }
  }

  /** The files that are shown, as they were at one moment. */
  private record Opened(List<AuditFile> latestFirst) implements AutoCloseable {
    AuditFile.@Nullable Row last() throws IOException {
      List<AuditFile.Row> rows = before(Long.MAX_VALUE, 1);
      return rows.isEmpty() ? null : rows.getFirst();
    }

    AuditFile.@Nullable Row first() throws IOException {
      for (AuditFile file : latestFirst.reversed()) {
        AuditFile.Row row = file.from(0);
        if (row != null) {
          return row;
        }
      }
      return null;
    }

    /** So many rows before a number, the last first. */
    List<AuditFile.Row> before(long number, int most) throws IOException {
      List<AuditFile.Row> rows = new ArrayList<>();
      for (AuditFile file : latestFirst) {
        long end = number == Long.MAX_VALUE ? file.size() : file.startOf(number);
        while (rows.size() < most) {
          AuditFile.Row row = file.before(end);
          if (row == null) {
            break;
          }
          rows.add(row);
          end = row.start();
        }
      }
      return rows;
    }

    @Override
    public void close() throws IOException {
      for (AuditFile file : latestFirst) {
        file.close();
      }
    }
  }
}
