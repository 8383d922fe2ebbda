package org.jejak.knowledge;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jejak.language.Table;

/** Writes lists into a folder: under temporary names first, and only where none stand yet. */
final class ListWriter implements AutoCloseable {
  private final Path dir;
  private final Map<KnowledgeList, BufferedWriter> writers = new EnumMap<>(KnowledgeList.class);
  private final Map<KnowledgeList, Long> written = new EnumMap<>(KnowledgeList.class);
  private final Set<String> keys = new HashSet<>();

  ListWriter(Path dir) throws IOException {
    this.dir = Files.createDirectories(dir);
    for (KnowledgeList list : KnowledgeList.values()) {
      if (Files.exists(dir.resolve(list.file()))) {
        throw new IllegalArgumentException(
            dir.resolve(list.file())
                + " stands there already; import into a folder of its own and give both folders");
      }
    }
  }

  /** Adds a line; false where its key was written before. */
  boolean add(KnowledgeList list, List<String> columns) throws IOException {
    Table.Row row = new Table.Row("", columns);
    if (!keys.add(list.key(row))) {
      return false;
    }
    BufferedWriter writer = writers.get(list);
    if (writer == null) {
      writer = Files.newBufferedWriter(temporary(list), StandardCharsets.UTF_8);
      writers.put(list, writer);
    }
    int last = columns.size();
    while (last > 0 && columns.get(last - 1).isEmpty()) {
      last--;
    }
    writer.write(String.join("\t", columns.subList(0, last)));
    writer.write('\n');
    written.merge(list, 1L, Long::sum);
    return true;
  }

  /** Gives the lists their names; returns how many lines each has. */
  Map<KnowledgeList, Long> finish() throws IOException {
    for (BufferedWriter writer : writers.values()) {
      writer.close();
    }
    for (KnowledgeList list : writers.keySet()) {
      Files.move(temporary(list), dir.resolve(list.file()), StandardCopyOption.REPLACE_EXISTING);
    }
    writers.clear();
    return written;
  }

  /** Takes away what was not finished. */
  @Override
  public void close() throws IOException {
    for (Map.Entry<KnowledgeList, BufferedWriter> writer : writers.entrySet()) {
      writer.getValue().close();
      Files.deleteIfExists(temporary(writer.getKey()));
    }
  }

  private Path temporary(KnowledgeList list) {
    return dir.resolve("." + list.file() + ".tmp");
  }
}
