package org.jejak.embeddings;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jejak.lineage.ModelException;

/** A model in ONNX that makes a vector of tokens. On one thread, so that sums come out the same. */
final class Encoder implements AutoCloseable {
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final List<String> INPUTS = List.of(IDS, MASK, TYPES);

  /**
   * What models call the vector of a sentence, and those of its tokens: the first found is used.
   */
  private static final List<String> OUTPUTS =
      List.of("sentence_embedding", "last_hidden_state", "token_embeddings");

  private static final List<OnnxJavaType> NUMBERS =
      List.of(OnnxJavaType.FLOAT, OnnxJavaType.FLOAT16, OnnxJavaType.BFLOAT16);

  /** Tokens that a model may read at most; tried from the most. */
  private static final List<Integer> LENGTHS = List.of(512, 256, 128, 64);

  private static final int OF_A_SENTENCE = 2;
  private static final int OF_TOKENS = 3;

  private final OrtSession session;
  private final String output;
  private final int dimensions;
  private final int longest;

  private Encoder(OrtSession session, Path file) throws OrtException, ModelException {
    this.session = session;
    checkInputs(session.getInputInfo(), file);
    this.output = output(session.getOutputInfo(), file);
    try {
      this.dimensions = vector(Tokens.any(1)).length;
    } catch (OrtException e) {
      throw new ModelException(file + " fails on a sentence of one token: " + reason(e), e);
    }
    this.longest = LENGTHS.stream().filter(this::reads).findFirst().orElse(0);
    if (longest == 0) {
      throw new ModelException(
          file + " reads no " + LENGTHS.getLast() + " tokens: too few for a sentence");
    }
  }

  /** Opens a model and tries it. */
  static Encoder open(Path file) throws ModelException {
    try {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "jejak");
      environment.setTelemetry(false);
      return open(file, environment);
    } catch (OrtException e) {
      throw new ModelException(file + " is no model that can be read: " + reason(e), e);
    } catch (LinkageError e) {
      throw new ModelException("models do not run on this machine: " + e.getMessage(), e);
    }
  }

  private static Encoder open(Path file, OrtEnvironment environment)
      throws OrtException, ModelException {
    OrtSession session;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      session = environment.createSession(file.toString(), options);
    }
    try {
      return new Encoder(session, file);
    } catch (OrtException | ModelException e) {
      session.close();
      throw e;
    }
  }

  private static void checkInputs(Map<String, NodeInfo> inputs, Path file) throws ModelException {
    for (Map.Entry<String, NodeInfo> input : inputs.entrySet()) {
      boolean whole =
          input.getValue().getInfo() instanceof TensorInfo info && info.type == OnnxJavaType.INT64;
      if (!INPUTS.contains(input.getKey()) || !whole) {
        throw new ModelException(
            file
                + " asks for the input "
                + named(input)
                + "; of a sentence there are "
                + String.join(", ", INPUTS)
                + ", each INT64");
      }
    }
    if (!inputs.containsKey(IDS)) {
      throw new ModelException(
          file + " does not ask for the input " + IDS + ": it reads no tokens");
    }
  }

  private static String output(Map<String, NodeInfo> outputs, Path file) throws ModelException {
    Optional<String> named = OUTPUTS.stream().filter(outputs::containsKey).findFirst();
    String output = named.orElseGet(() -> outputs.keySet().iterator().next());
    NodeInfo found = outputs.get(output);
    boolean usable =
        found != null
            && found.getInfo() instanceof TensorInfo info
            && NUMBERS.contains(info.type)
            && (info.getShape().length == OF_A_SENTENCE || info.getShape().length == OF_TOKENS);
    if (!usable) {
      String all =
          outputs.entrySet().stream().map(Encoder::named).collect(Collectors.joining(", "));
      throw new ModelException(
          file + " gives no vectors, neither of sentences nor of tokens: its output is " + all);
    }
    return output;
  }

  private static String named(Map.Entry<String, NodeInfo> node) {
    return node.getValue().getInfo() instanceof TensorInfo info
        ? node.getKey() + " (" + info.type + ", " + info.getShape().length + " dimensions)"
        : node.getKey();
  }

  private boolean reads(int length) {
    try {
      return vector(Tokens.any(length)).length == dimensions;
    } catch (OrtException e) {
      return false;
    }
  }

  /** How many numbers a vector has. */
  int dimensions() {
    return dimensions;
  }

  /** How many tokens the model reads at most. */
  int longest() {
    return longest;
  }

  /** The vector of a sentence: as the model gives it, or the mean of its tokens' vectors. */
  float[] vector(Tokens tokens) throws OrtException {
    Map<String, OnnxTensor> given = new HashMap<>();
    try {
      for (String name : session.getInputNames()) {
        given.put(name, tensor(name, tokens));
      }
      try (OrtSession.Result result = session.run(given)) {
        OnnxTensor found = (OnnxTensor) result.get(output).orElseThrow();
        long[] shape = found.getInfo().getShape();
        FloatBuffer numbers = found.getFloatBuffer();
        int size = (int) shape[shape.length - 1];
        return shape.length == OF_TOKENS ? mean(numbers, size, tokens) : first(numbers, size);
      }
    } finally {
      given.values().forEach(OnnxTensor::close);
    }
  }

  private static OnnxTensor tensor(String name, Tokens tokens) throws OrtException {
    long[] numbers =
        switch (name) {
          case MASK -> tokens.mask();
          case TYPES -> tokens.types();
          default -> tokens.ids();
        };
    return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), new long[][] {numbers});
  }

  private static float[] first(FloatBuffer numbers, int size) {
    float[] vector = new float[size];
    numbers.get(vector);
    return vector;
  }

  private static float[] mean(FloatBuffer numbers, int size, Tokens tokens) {
    float[] sum = new float[size];
    float counted = 0;
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.mask()[token] != 0) {
        counted++;
        for (int d = 0; d < size; d++) {
          sum[d] += numbers.get(token * size + d);
        }
      }
    }
    for (int d = 0; d < size && counted > 0; d++) {
      sum[d] /= counted;
    }
    return sum;
  }

  /** What the runtime says, without the numbers of its code. */
  static String reason(OrtException e) {
    return String.valueOf(e.getMessage())
        .replaceFirst("^Error code - ORT_\\w+ - message: ", "")
        .strip();
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be closed: " + reason(e), e);
    }
  }
}
