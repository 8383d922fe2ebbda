package org.jejak.cluster;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.core.fs.Path;
import org.jejak.document.Item;
import org.jspecify.annotations.Nullable;

/** Reads a file item by item; a checkpoint knows how many of them it has seen. */
final class ItemFormat implements BulkFormat<Item, FileSourceSplit> {
  private static final long serialVersionUID = 1L;

  /** Items handed on at once: a page may be megabytes long. */
  private static final int AT_ONCE = 16;

  /** A source of files, each read whole by one task. */
  static FileSource<Item> source(List<String> names) {
    List<String> files = List.copyOf(names);
    return FileSource.forBulkFileFormat(new ItemFormat(), new Path("."))
        .setFileEnumerator(() -> (paths, wanted) -> splits(files))
        .build();
  }

  /** A split is found by its name alone, which may be none that a path can have. */
  private static List<FileSourceSplit> splits(List<String> names) {
    List<FileSourceSplit> splits = new ArrayList<>();
    for (String name : names) {
      splits.add(new FileSourceSplit(splits.size() + " " + name, new Path("."), 0, 1, 0, 1));
    }
    return splits;
  }

  private static String name(FileSourceSplit split) {
    return split.splitId().substring(split.splitId().indexOf(' ') + 1);
  }

  @Override
  public Reader<Item> createReader(Configuration config, FileSourceSplit split) {
    String name = name(split);
    return new ItemReader(new ItemPull(name, items -> InputFiles.read(name, items)), 0);
  }

  @Override
  public Reader<Item> restoreReader(Configuration config, FileSourceSplit split)
      throws IOException {
    String name = name(split);
    long seen =
        split.getReaderPosition().map(CheckpointedPosition::getRecordsAfterOffset).orElse(0L);
    ItemPull pull = new ItemPull(name, items -> InputFiles.read(name, items));
    ItemReader reader = new ItemReader(pull, seen);
    for (long left = seen; left > 0; left--) {
      reader.next();
    }
    return reader;
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<Item> getProducedType() {
    return ItemSerializer.TYPE;
  }

  /** One file. */
  private static final class ItemReader implements Reader<Item> {
    private final ItemPull pull;
    private long given;

    ItemReader(ItemPull pull, long given) {
      this.pull = pull;
      this.given = given;
    }

    @Nullable Item next() throws IOException {
      try {
        return pull.next();
      } catch (InterruptedException e) {
        throw new InterruptedIOException("interrupted while reading");
      }
    }

    @Override
    public @Nullable RecordIterator<Item> readBatch() throws IOException {
      List<Item> batch = new ArrayList<>();
      for (Item item = next(); item != null; item = batch.size() < AT_ONCE ? next() : null) {
        batch.add(item);
      }
      if (batch.isEmpty()) {
        return null;
      }
      long before = given;
      given += batch.size();
      return new IteratorResultIterator<>(batch.iterator(), CheckpointedPosition.NO_OFFSET, before);
    }

    @Override
    public void close() {
      pull.close();
    }
  }
}
