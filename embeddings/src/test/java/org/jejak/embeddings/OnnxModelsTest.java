package org.jejak.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jejak.lineage.ModelException;
import org.jejak.lineage.SentenceVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models from a user's folder, and what is said of a folder that holds none. */
class OnnxModelsTest {
  private static final TinyModel TINY =
      TinyModel.of("boat mashua\nburns inaungua\nharbour bandari");

  @TempDir private Path dir;

  @Test
  void sentencesThatSayTheSameLieInOneDirection() throws Exception {
    try (SentenceVectors vectors = open(TINY.in(dir))) {
      float[] english = vectors.of("Boat burns!");
      float[] swahili = vectors.of("Mashua inaungua");
      float[] other = vectors.of("The harbour");

      assertThat(vectors.dimensions()).isEqualTo(TinyModel.DIMENSIONS).isEqualTo(english.length);
      assertThat(cosine(english, english)).isCloseTo(1, within(1e-5));
      assertThat(cosine(english, swahili)).isCloseTo(1, within(1e-5));
      assertThat(cosine(english, other)).isLessThan(0.5);
    }
  }

  @Test
  void aSentenceHasTheSameVectorEachTime() throws Exception {
    try (SentenceVectors vectors = open(TINY.in(dir));
        SentenceVectors again = open(dir)) {
      float[] first = vectors.of("The boat burns in the harbour.");

      assertThat(vectors.of("Mashua.")).isNotEqualTo(first);
      assertThat(vectors.of("The boat burns in the harbour.")).isEqualTo(first);
      assertThat(again.of("The boat burns in the harbour.")).isEqualTo(first);
    }
  }

  @Test
  void aSentenceOfWhichTheModelKnowsNothingHasZeros() throws Exception {
    try (SentenceVectors vectors = open(TINY.in(dir))) {
      assertThat(vectors.of("")).containsOnly(0).hasSize(TinyModel.DIMENSIONS);
      assertThat(vectors.of("unknown words")).containsOnly(0).hasSize(TinyModel.DIMENSIONS);
    }
  }

  @Test
  void ofAVeryLongSentenceTheBeginningIsRead() throws Exception {
    try (SentenceVectors vectors = open(TINY.in(dir))) {
      String start = "boat ".repeat(512);

      assertThat(vectors.of(start + "burns ".repeat(100_000))).isEqualTo(vectors.of(start));
    }
  }

  @Test
  void brokenCharactersBreakNothing() throws Exception {
    try (SentenceVectors vectors = open(TINY.in(dir))) {
      for (String words : new String[] {"boat \ud83d", "\udea4 boat", "boat \u0000", "boat 🚤"}) {
        assertThat(vectors.of(words)).hasSize(TinyModel.DIMENSIONS);
      }
    }
  }

  @Test
  void aVectorThatTheModelGivesForTheSentenceIsTakenAsItIs() throws Exception {
    Path pooled = TINY.withOutput(TinyModel.SENTENCE, TinyModel.FLOAT).in(dir.resolve("pooled"));
    try (SentenceVectors ofTokens = open(TINY.in(dir));
        SentenceVectors ofSentences = open(pooled)) {
      String words = "the boat burns";

      assertThat(ofSentences.of(words)).containsExactly(ofTokens.of(words), within(1e-6f));
    }
  }

  @Test
  void theModelMayLieInAFolderOfItsOwn() throws Exception {
    TINY.in(dir);
    Files.createDirectory(dir.resolve("onnx"));
    Files.move(dir.resolve("model.onnx"), dir.resolve("onnx/model.onnx"));

    open(dir).close();
  }

  @Test
  void aFolderThatIsNoneIsSaidSo() {
    assertSaid(dir.resolve("none"), "none is no folder");
  }

  @Test
  void aFolderWithoutAModelIsSaidSo() {
    assertSaid(dir, "holds neither model.onnx nor onnx/model.onnx");
  }

  @Test
  void aModelWithoutATokenizerIsSaidSo() throws IOException {
    Files.delete(TINY.in(dir).resolve("tokenizer.json"));

    assertSaid(dir, "holds no tokenizer.json");
  }

  @Test
  void aBrokenTokenizerIsSaidSo() throws IOException {
    Files.writeString(TINY.in(dir).resolve("tokenizer.json"), "{\"model\": [");

    assertSaid(dir, "tokenizer.json is no tokenizer that can be read");
  }

  @Test
  void aBrokenModelIsSaidSo() throws IOException {
    Files.writeString(TINY.in(dir).resolve("model.onnx"), "no model");

    assertSaid(dir, "model.onnx is no model that can be read");
  }

  @Test
  void aModelThatReadsNoTextIsSaidSo() {
    assertSaid(
        TINY.withInputs(TinyModel.INT64, "pixel_values").in(dir),
        "asks for the input pixel_values (INT64, 2 dimensions); of a sentence there are input_ids,");
    assertSaid(
        TINY.withInputs(TinyModel.INT64, "attention_mask").in(dir),
        "does not ask for the input input_ids");
  }

  @Test
  void aModelWhoseInputIsOfAnotherTypeIsSaidSo() {
    int int32 = 6;
    assertSaid(
        TINY.withInputs(int32, "input_ids").in(dir), "asks for the input input_ids (INT32, 2");
  }

  @Test
  void aModelThatGivesNoVectorsIsSaidSo() {
    assertSaid(
        TINY.withOutput("labels", TinyModel.INT64).in(dir),
        "gives no vectors, neither of sentences nor of tokens: its output is labels (INT64, 2");
  }

  @Test
  void aModelThatReadsTooFewTokensIsSaidSo() throws Exception {
    assertSaid(TINY.withPlaces(32).in(dir), "reads no 64 tokens: too few for a sentence");
    open(TINY.withPlaces(64).in(dir.resolve("enough"))).close();
  }

  @Test
  void aTokenizerOfAnotherModelIsSaidSo() throws Exception {
    Path other = TinyModel.of("a b c d e f g h i j k").in(dir.resolve("other"));
    Files.move(
        other.resolve("tokenizer.json"),
        Files.createDirectories(dir.resolve("mixed")).resolve("tokenizer.json"));
    Files.copy(TINY.in(dir).resolve("model.onnx"), dir.resolve("mixed/model.onnx"));
    try (SentenceVectors vectors = open(dir.resolve("mixed"))) {
      assertThatThrownBy(() -> vectors.of("k"))
          .hasMessageStartingWith("the model fails on a sentence: ")
          .hasMessageEndingWith("its tokenizer.json may belong to another model");
    }
  }

  private static void assertSaid(Path folder, String words) {
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining(words);
  }

  private static SentenceVectors open(Path folder) throws ModelException {
    return new OnnxModels().open(folder);
  }

  private static double cosine(float[] a, float[] b) {
    double product = 0;
    for (int d = 0; d < a.length; d++) {
      product += a[d] * b[d];
    }
    return product;
  }
}
