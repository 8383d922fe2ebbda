package org.jejak.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckTest {
  @TempDir private Path folder;

  @BeforeEach
  void aPackWithoutFaults() throws IOException {
    write("function-words.tsv", "na\tPREPOSITION\nya\tPREPOSITION\n");
    write("inflection.tsv", "plain\tn\t*\t1\t(.+)\t$1\tPLAIN\n");
    write("words/diplomacy.tsv", "# words\ntreaty.n\tmkataba\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> faults() throws IOException {
    return PackCheck.folder(folder).stream().map(PackFault::toString).toList();
  }

  @Test
  void thePacksThatShipHaveNoFaults() {
    assertThat(PackCheck.shipped()).map(PackFault::toString).isEmpty();
  }

  @Test
  void aSoundPackHasNone() throws IOException {
    assertThat(faults()).isEmpty();
  }

  @Test
  void aWordThatStandsTwiceIsADouble() throws IOException {
    write("function-words.tsv", "na\tPREPOSITION\nya\tPREPOSITION\nna\tPREPOSITION\n");
    assertThat(faults())
        .containsExactly(
            "function-words.tsv:3:1: 'na' stands in line 1 already; remove one of them");
  }

  @Test
  void aLineThatAnotherHidesIsShadowed() throws IOException {
    write("bounds.tsv", "angalau\tMIN\nkama\tABOUT\nangalau\tMAX\n");
    assertThat(faults())
        .containsExactly(
            "bounds.tsv:3:1: 'angalau' is shadowed: line 1 has it and counts;"
                + " remove the one that is wrong");
  }

  @Test
  void aLineWithoutTabSaysHowToPartColumns() throws IOException {
    write("bounds.tsv", "angalau MIN\n");
    assertThat(faults())
        .containsExactly(
            "bounds.tsv:1:12: the line has 1 of 2 columns; part the columns by one TAB each");
  }

  @Test
  void anUnknownClassIsToldWithThoseThatThereAre() throws IOException {
    write("bounds.tsv", "angalau\tLEAST\n");
    assertThat(faults())
        .containsExactly("bounds.tsv:1:9: no class 'LEAST'; write one of ABOUT, MAX, MIN");
  }

  @Test
  void anUnknownConceptIsPlacedInItsFile() throws IOException {
    write("words/diplomacy.tsv", "treaty.n\tmkataba\ntreaties.n\tmikataba\n");
    assertThat(faults())
        .containsExactly(
            "words/diplomacy.tsv:2:1: no concept 'treaties.n';"
                + " take one of concepts/, or define it in concepts/DOMAIN.tsv");
  }

  @Test
  void anEntryWhoseFormsOthersMakeIsShadowed() throws IOException {
    write("words/diplomacy.tsv", "treaty.n\tmkataba, mapatano, mkataba\n");
    assertThat(faults()).singleElement().asString().startsWith("words/diplomacy.tsv:1:29: ");
  }

  @Test
  void aConceptOfOnesOwnNeedsAWord() throws IOException {
    write("concepts/trade.tsv", "dhow.n\ta sailing boat\n");
    assertThat(faults())
        .containsExactly(
            "concepts/trade.tsv:1:1: concept 'dhow.n' is unused: no pack has a word for it;"
                + " add words, or remove it");
    write("words/trade.tsv", "dhow.n\tjahazi\n");
    assertThat(faults()).isEmpty();
  }

  @Test
  void aFileThatNoStepReadsIsUnused() throws IOException {
    write("words/cooking.tsv", "treaty.n\tmkataba\n");
    assertThat(faults()).singleElement().asString().startsWith("words/cooking.tsv: the file is");
  }

  @Test
  void bytesThatAreNotUtf8AreToldWhereTheyStand() throws IOException {
    Files.write(
        folder.resolve("bounds.tsv"),
        "angalau\tMIN\nm\u00e9me\tMAX\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(faults())
        .containsExactly("bounds.tsv:2:2: a character is not UTF-8; save the file as UTF-8");
  }

  @Test
  void aFolderWithoutAPackSaysWhatAPackIs() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(PackCheck.folder(empty)).singleElement().asString().contains("no pack is here");
  }
}
