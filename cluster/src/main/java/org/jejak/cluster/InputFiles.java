package org.jejak.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.jejak.document.Item;
import org.jejak.document.Sources;

/**
 * The files that a job reads. A name with a scheme, such as {@code s3://bucket/reports}, lies on a
 * file system of Flink's; every other is read as {@code jejak trace} reads it.
 *
 * @param names of files, each read by itself
 * @param others what was named and is no file
 */
record InputFiles(List<String> names, List<Item> others) {
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:/.*");

  /** Copies the lists. */
  InputFiles {
    names = List.copyOf(names);
    others = List.copyOf(others);
  }

  /** Whether a name says which file system it lies on. */
  static boolean hasScheme(String name) {
    return SCHEME.matcher(name).matches();
  }

  /** Finds the files that inputs name. */
  static InputFiles of(List<String> inputs) {
    List<String> names = new ArrayList<>();
    List<Item> others = new ArrayList<>();
    for (String input : inputs) {
      if (hasScheme(input)) {
        list(input, names, others);
      } else {
        Sources.in(List.of(input)).files(names::add, others::add);
      }
    }
    return new InputFiles(names, others);
  }

  private static void list(String input, List<String> names, List<Item> others) {
    try {
      Path path = new Path(input);
      FileSystem files = path.getFileSystem();
      list(files, files.getFileStatus(path), names);
    } catch (IOException | IllegalArgumentException e) {
      others.add(new Item.Unreadable(input, null, null, "cannot be read: " + e.getMessage()));
    }
  }

  private static void list(FileSystem files, FileStatus found, List<String> names)
      throws IOException {
    if (!found.isDir()) {
      names.add(found.getPath().toString());
      return;
    }
    List<FileStatus> children =
        Stream.of(files.listStatus(found.getPath()))
            .filter(child -> !child.getPath().getName().startsWith("."))
            .sorted(Comparator.comparing((FileStatus child) -> child.getPath().getName()))
            .toList();
    for (FileStatus child : children) {
      list(files, child, names);
    }
  }

  /** Hands on every item of one of the files; what cannot be read is an item, too. */
  static void read(String name, Consumer<Item> items) {
    if (!hasScheme(name)) {
      Sources.in(List.of(name)).forEach(items);
      return;
    }
    Path path = new Path(name);
    try (InputStream in = path.getFileSystem().open(path)) {
      Sources.stream(in, name).forEach(items);
    } catch (IOException e) {
      items.accept(new Item.Unreadable(name, null, null, "cannot be read: " + e.getMessage()));
    }
  }
}
