package org.jejak.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jejak.document.Sources;
import org.jejak.lineage.Edge;
import org.jejak.lineage.SentenceVectors;
import org.jejak.output.OutputFiles;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model adds to finding translations, and what it never does. */
class TranslationsByModelTest {
  private static final Jejak JEJAK = Jejak.standard();

  @TempDir private Path dir;

  @Test
  void aTranslationIntoALanguageWithoutAPackIsFoundWithAModel() throws Exception {
    Path reports = reports(Lighthouse.ENGLISH, Lighthouse.SWAHILI);

    assertThat(plain(reports)).isEmpty();
    assertThat(edges(reports))
        .singleElement()
        .satisfies(edge -> {
          assertThat(edge.kind()).isEqualTo(Edge.Kind.TRANSLATION);
          assertThat(edge.rule()).isEqualTo("name-and-figure-alignment+vectors");
          assertThat(edge.passages()).hasSizeGreaterThanOrEqualTo(5);
        });
  }

  @Test
  void vectorsAloneMakeNoEdge() throws Exception {
    Path reports = reports(Lighthouse.ENGLISH, Lighthouse.NAMELESS);

    assertThat(edges(reports)).isEmpty();
  }

  @Test
  void reportsInOneLanguageAreNotAskedAbout() throws Exception {
    Path reports = reports(Lighthouse.ENGLISH, "The harbour was closed for 3 days.\n\n".repeat(2));
    SentenceVectors unasked =
        new SentenceVectors() {
          @Override
          public int dimensions() {
            return 1;
          }

          @Override
          public float[] of(String sentence) {
            throw new AssertionError(sentence);
          }
        };

    try (Trace trace = JEJAK.with(unasked).trace(Sources.in(reports))) {
      assertThat(trace.lineage()).isEmpty();
    }
  }

  @Test
  void theSameReportsGiveTheSameBytes() throws Exception {
    Path reports = reports(Lighthouse.ENGLISH, Lighthouse.SWAHILI, Lighthouse.NAMELESS);
    Path model = Lighthouse.MODEL.in(dir.resolve("model"));
    for (String out : List.of("first", "second")) {
      try (SentenceVectors vectors = new OnnxModels().open(model);
          Trace trace = JEJAK.with(vectors).trace(Sources.in(reports))) {
        OutputFiles.write(trace, dir.resolve(out));
      }
    }

    try (Stream<Path> files = Files.list(dir.resolve("first"))) {
      for (Path file : files.toList()) {
        assertThat(dir.resolve("second").resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  private Path reports(String... texts) throws Exception {
    Path folder = Files.createDirectories(dir.resolve("reports"));
    for (int i = 0; i < texts.length; i++) {
      Files.writeString(folder.resolve("report" + i + ".txt"), texts[i] + "\n");
    }
    return folder;
  }

  private static List<Edge> plain(Path reports) {
    try (Trace trace = JEJAK.trace(Sources.in(reports))) {
      return trace.lineage();
    }
  }

  private List<Edge> edges(Path reports) throws Exception {
    try (SentenceVectors vectors =
            new OnnxModels().open(Lighthouse.MODEL.in(dir.resolve("model")));
        Trace trace = JEJAK.with(vectors).trace(Sources.in(reports))) {
      return trace.lineage();
    }
  }
}
