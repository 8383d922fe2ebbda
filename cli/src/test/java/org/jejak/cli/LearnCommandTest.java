package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lexicons out of a user's own sentences. */
class LearnCommandTest {
  private static final String SENTENCES =
      """
      Kapal itu membawa bawang dari pulau ini\tThe ship carries onions from this island
      Kapal itu menunggu di dermaga sejak pagi\tThe ship has waited at the quay since the morning
      Nelayan menjual bawang di pasar\tFishermen sell onions on the market
      Nelayan menunggu kapal dari pulau itu\tFishermen wait for the ship from that island
      Dermaga rusak karena ombak\tThe quay was broken by waves
      Nelayan memperbaiki dermaga dan pasar\tFishermen repair the quay and the market
      """;

  @TempDir private Path dir;

  @Test
  void theLanguagesAreToldByTheSentences() throws IOException {
    Commands learn = Commands.run("learn", "--parallel", file(SENTENCES), "--out", dir.toString());

    assertThat(learn.code()).isZero();
    assertThat(learn.out()).contains("from 6 sentences (id, en)");
    assertThat(dir.resolve("lexicon-id-en.tsv"))
        .content()
        .startsWith("lexicon\tid\ten\n")
        .contains("nelayan\tfishermen\t");
  }

  @Test
  void aTraceTakesTheLexicon() throws IOException {
    String words = dir.resolve("words.tsv").toString();
    String report =
        Files.writeString(
                dir.resolve("report.txt"), "Ship sails\n\n14 March 2025\n\nThe ship sailed.\n")
            .toString();
    Commands.run("learn", "--parallel", file(SENTENCES), "--out", words);

    assertThat(Commands.run("trace", report, "--lexicon", words).code()).isZero();
    Commands wrong = Commands.run("trace", report, "--lexicon", report);
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("is no lexicon");
  }

  @Test
  void oneColumnIsSaidSo() throws IOException {
    Commands learn = Commands.run("learn", "--parallel", file("hanya satu kolom\nsaja\n"));

    assertThat(learn.code()).isEqualTo(2);
    assertThat(learn.err()).contains("has one column; a row is a sentence, a TAB");
  }

  @Test
  void anEmptyFileIsSaidSo() throws IOException {
    Commands learn = Commands.run("learn", "--parallel", file(""));

    assertThat(learn.code()).isEqualTo(2);
    assertThat(learn.err()).contains("is empty");
  }

  @Test
  void equalLanguagesAreSaidSo() throws IOException {
    Commands learn =
        Commands.run("learn", "--parallel", file(SENTENCES), "--from", "en", "--to", "en");

    assertThat(learn.code()).isEqualTo(2);
    assertThat(learn.err()).contains("both columns are in en");
  }

  @Test
  void wordsOfALanguageThatNoReportIsToldInAreNotLearned() throws IOException {
    Commands learn =
        Commands.run("learn", "--parallel", file(SENTENCES), "--from", "sw", "--to", "en");

    assertThat(learn.code()).isEqualTo(2);
    assertThat(learn.err()).contains("Jejak cannot tell that a report is in sw", " tr, ");
    assertThat(dir.resolve("lexicon-sw-en.tsv")).doesNotExist();
  }

  @Test
  void tooFewSentencesTeachNothing() throws IOException {
    Commands learn =
        Commands.run("learn", "--parallel", file("Kapal\tShip\n"), "--from", "id", "--to", "en");

    assertThat(learn.code()).isEqualTo(2);
    assertThat(learn.err()).contains("some hundred sentences are needed");
  }

  private String file(String text) throws IOException {
    return Files.writeString(dir.resolve("sentences.tsv"), text).toString();
  }
}
