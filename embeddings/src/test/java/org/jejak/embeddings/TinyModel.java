package org.jejak.embeddings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/**
 * A model that looks each word up in a table, made on the spot. Words of one line share a vector,
 * in whatever language they are; a word that stands in no line has zeros.
 *
 * @param places how many tokens it reads besides one alone; 0 for any number
 */
public record TinyModel(
    List<String> inputs,
    int inputType,
    String output,
    int outputType,
    List<String> lines,
    int places) {
  static final int FLOAT = 1;
  static final int INT64 = 7;
  static final int DIMENSIONS = 48;
  static final String SENTENCE = "sentence_embedding";

  private static final int IR_VERSION = 8;
  private static final int OPERATORS = 13;

  /** A well-made one of lines such as {@code boat mashua}. */
  public static TinyModel of(String lines) {
    List<String> inputs = List.of("input_ids", "attention_mask");
    List<String> all = lines.strip().lines().toList();
    return new TinyModel(inputs, INT64, "last_hidden_state", FLOAT, all, 0);
  }

  TinyModel withInputs(int type, String... names) {
    return new TinyModel(List.of(names), type, output, outputType, lines, places);
  }

  TinyModel withOutput(String name, int type) {
    return new TinyModel(inputs, inputType, name, type, lines, places);
  }

  TinyModel withPlaces(int count) {
    return new TinyModel(inputs, inputType, output, outputType, lines, count);
  }

  /** Writes {@code model.onnx} and {@code tokenizer.json} into a folder. */
  public Path in(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("model.onnx"), model().toBytes());
      return Files.writeString(folder.resolve("tokenizer.json"), tokenizer()).getParent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String tokenizer() {
    StringJoiner words = new StringJoiner(", ", "{", "}").add("\"[UNK]\": 0");
    int number = 1;
    for (String word : words()) {
      words.add("\"" + word + "\": " + number++);
    }
    return """
    {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
     "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
     "post_processor": null, "decoder": null,
     "model": {"type": "WordLevel", "unk_token": "[UNK]", "vocab": %s}}
    """
        .formatted(words);
  }

  private List<String> words() {
    return lines.stream().flatMap(line -> List.of(line.split(" ")).stream()).toList();
  }

  /** The table of vectors, by a word's number. */
  private byte[] table() {
    Random random = new Random(1);
    List<float[]> rows = new ArrayList<>(List.of(new float[DIMENSIONS]));
    for (String line : lines) {
      float[] row = new float[DIMENSIONS];
      for (int d = 0; d < DIMENSIONS; d++) {
        row[d] = (float) random.nextGaussian();
      }
      for (int word = 0; word < line.split(" ").length; word++) {
        rows.add(row);
      }
    }
    ByteBuffer bytes =
        ByteBuffer.allocate(4 * DIMENSIONS * rows.size()).order(ByteOrder.LITTLE_ENDIAN);
    rows.forEach(row -> {
      for (float number : row) {
        bytes.putFloat(number);
      }
    });
    return bytes.array();
  }

  private boolean ofSentences() {
    return output.equals(SENTENCE);
  }

  /** The rows of the table at the first input; or their mean; or, as whole numbers, that input. */
  private List<Protobuf> steps() {
    if (outputType != FLOAT) {
      return List.of(new Protobuf().text(1, inputs.getFirst()).text(2, output).text(4, "Identity"));
    }
    String rows = ofSentences() || places > 0 ? "rows" : output;
    Protobuf look =
        new Protobuf().text(1, "table").text(1, inputs.getFirst()).text(2, rows).text(4, "Gather");
    if (places > 0) {
      Protobuf add = new Protobuf().text(1, rows).text(1, "places").text(2, output).text(4, "Add");
      return List.of(look, add);
    }
    Protobuf overTokens = new Protobuf().text(1, "axes").number(8, 1).number(20, 7);
    Protobuf flat = new Protobuf().text(1, "keepdims").number(3, 0).number(20, 2);
    Protobuf mean = new Protobuf().text(1, rows).text(2, output).text(4, "ReduceMean");
    return ofSentences()
        ? List.of(look, mean.message(5, overTokens).message(5, flat))
        : List.of(look);
  }

  private Protobuf model() {
    Protobuf table =
        new Protobuf()
            .number(1, words().size() + 1)
            .number(1, DIMENSIONS)
            .number(2, FLOAT)
            .text(8, "table")
            .bytes(9, table());
    Protobuf graph = new Protobuf().text(2, "tiny").message(5, table);
    steps().forEach(step -> graph.message(1, step));
    if (places > 0) {
      Protobuf zeros = new Protobuf().number(1, 1).number(1, places).number(1, DIMENSIONS);
      byte[] bytes = new byte[4 * places * DIMENSIONS];
      graph.message(5, zeros.number(2, FLOAT).text(8, "places").bytes(9, bytes));
    }
    for (String input : inputs) {
      graph.message(11, value(input, inputType, 2));
    }
    graph.message(12, value(output, outputType, outputType == FLOAT && !ofSentences() ? 3 : 2));
    Protobuf operators = new Protobuf().text(1, "").number(2, OPERATORS);
    return new Protobuf().number(1, IR_VERSION).message(7, graph).message(8, operators);
  }

  /** A name with its type: an array of so many dimensions, each of any size. */
  private static Protobuf value(String name, int type, int dimensions) {
    Protobuf shape = new Protobuf();
    for (int d = 0; d < dimensions; d++) {
      shape.message(1, new Protobuf().text(2, "size" + d));
    }
    Protobuf tensor = new Protobuf().number(1, type).message(2, shape);
    return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
  }
}
