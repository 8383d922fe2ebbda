package org.jejak.document;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where reports come from: files, folders, globs or a stream. */
public final class Sources {
  private final List<String> inputs;
  private final @Nullable InputStream stream;

  private Sources(List<String> inputs, @Nullable InputStream stream) {
    this.inputs = List.copyOf(inputs);
    this.stream = stream;
  }

  /** Files and folders; folders are read with everything in them but hidden files. */
  public static Sources in(Path... paths) {
    List<String> inputs = new ArrayList<>();
    for (Path path : paths) {
      inputs.add(path.toString());
    }
    return new Sources(inputs, null);
  }

  /** Files, folders and globs such as {@code reports/*.txt} or {@code reports/**}. */
  public static Sources in(List<String> inputs) {
    return new Sources(inputs, null);
  }

  /** One stream, whose kind is told from its first bytes; its input name is {@code -}. */
  public static Sources stdin(InputStream in) {
    return new Sources(List.of(), in);
  }

  /**
   * Reads everything, item by item, in the order of the inputs and inside a folder in the order of
   * the names. Whatever cannot be read becomes an {@link Item.Unreadable}; nothing is thrown for
   * it.
   */
  public void forEach(Consumer<Item> consumer) {
    FileReader reader = new FileReader(consumer);
    if (stream != null) {
      reader.readStream(stream, "-");
    }
    for (String input : inputs) {
      new PathWalk(reader, consumer).walk(input);
    }
  }
}
