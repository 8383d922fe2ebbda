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
  private final String name;
  private final Limits limits;
  private final FieldMap fields;

  private Sources(
      List<String> inputs,
      @Nullable InputStream stream,
      String name,
      Limits limits,
      FieldMap fields) {
    this.inputs = List.copyOf(inputs);
    this.stream = stream;
    this.name = name;
    this.limits = limits;
    this.fields = fields;
  }

  /** Files and folders; folders are read with everything in them but hidden files. */
  public static Sources in(Path... paths) {
    List<String> inputs = new ArrayList<>();
    for (Path path : paths) {
      inputs.add(path.toString());
    }
    return in(inputs);
  }

  /** Files, folders and globs such as {@code reports/*.txt} or {@code reports/**}. */
  public static Sources in(List<String> inputs) {
    return new Sources(inputs, null, "", Limits.standard(), FieldMap.none());
  }

  /** One stream, whose kind is told from its first bytes; its input name is {@code -}. */
  public static Sources stdin(InputStream in) {
    return stream(in, "-");
  }

  /**
   * One stream, whose kind is told from its first bytes and the ending of its name.
   *
   * @param name what its items say that they came from
   */
  public static Sources stream(InputStream in, String name) {
    return new Sources(List.of(), in, name, Limits.standard(), FieldMap.none());
  }

  /** The same sources under other limits. */
  public Sources within(Limits other) {
    return new Sources(inputs, stream, name, other, fields);
  }

  /**
   * The same sources, whose JSON objects and tables name their fields so; a part that is not named
   * is looked for under its usual names.
   */
  public Sources mapped(FieldMap names) {
    return new Sources(inputs, stream, name, limits, names);
  }

  /**
   * Reads everything, item by item, in the order of the inputs and inside a folder in the order of
   * the names. Whatever cannot be read becomes an {@link Item.Unreadable}; nothing is thrown for
   * it.
   */
  public void forEach(Consumer<Item> consumer) {
    Intake intake = new Intake(limits, fields, consumer);
    if (stream != null) {
      intake.stream(stream, name);
    }
    for (String input : inputs) {
      new PathWalk(intake::file, consumer).walk(input);
    }
  }

  /**
   * Names the files that would be read, without reading any: whoever reads each name as sources of
   * its own gets the same items.
   *
   * @param others takes what is no file
   */
  public void files(Consumer<String> names, Consumer<Item> others) {
    for (String input : inputs) {
      new PathWalk((path, file) -> names.accept(file), others).walk(input);
    }
  }
}
