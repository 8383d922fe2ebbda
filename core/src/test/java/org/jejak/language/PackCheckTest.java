package org.jejak.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

  @Test
  void theFoldersOfThePacksThatShipHoldOnlyWhatStepsReadAndAreListed() throws IOException {
    Path packs = Path.of("src/main/resources/org/jejak/language/packs");
    assertThat(PackCheck.folder(packs)).map(PackFault::toString).isEmpty();
    try (Stream<Path> folders = Files.list(packs).filter(Files::isDirectory)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Packs.standard().languages());
    }
  }

  @Test
  void aRuleOfInflectionIsToldWhereItIsWrong() throws IOException {
    write(
        "inflection.tsv",
        "plain\tn\t*\t1\t(.+)\t$1\tPLAIN\n"
            + "plural\tn\t*\t1\t(.+\twa$1\tPLAIN\n"
            + "plural\tn\t*\t1\t(.+)\twa$2\tPLAIN\n"
            + "plural\tn\t2\t3\t(.+)\twa$1\tPLAIN\n"
            + "plural\tn\t*\t1\t(.+)\twa$1\tMANY\n");
    assertThat(faults())
        .satisfiesExactlyInAnyOrder(
            fault ->
                assertThat(fault)
                    .startsWith("inflection.tsv:2:17: no regular expression: Unclosed group;"),
            fault ->
                assertThat(fault)
                    .isEqualTo(
                        "inflection.tsv:3:21: '$' stands for no group of the pattern; write $1 for"
                            + " what the first ( ) of the pattern holds; it has 1"),
            fault ->
                assertThat(fault)
                    .isEqualTo(
                        "inflection.tsv:4:12: no principal part '3'; the parts count from 1 to 2"),
            fault -> assertThat(fault).startsWith("inflection.tsv:5:24: no class 'MANY'; write"));
  }

  @Test
  void withoutRulesOfInflectionOneFaultSaysSo() throws IOException {
    Files.delete(folder.resolve("inflection.tsv"));
    assertThat(faults())
        .containsExactly(
            "inflection.tsv: the file is missing or empty, so that no word has a form;"
                + " write its rules, see docs/languages.md");
  }

  @Test
  void aPatternOfTimesIsToldWhereItsBracketsOrKindsAreWrong() throws IOException {
    write(
        "time-patterns.tsv",
        "WEEKDAY [,] [tarehe] D MONTH [[mwaka] Y]\tDATE\n"
            + "WEEKDY D MONTH\tDATE\n"
            + "D [MONTH Y\tDATE\n"
            + "D MONTH} Y\tDATE\n"
            + "[D] [MONTH]\tDATE\n"
            + "{D|MONTH} Y\tDATES\n");
    assertThat(faults())
        .map(fault -> fault.substring(0, fault.indexOf(';')))
        .containsExactly(
            "time-patterns.tsv:2:1: no kind 'WEEKDY'",
            "time-patterns.tsv:3:3: '[' is not closed",
            "time-patterns.tsv:4:8: '}' closes nothing that is open",
            "time-patterns.tsv:5:1: all of the pattern may be missing",
            "time-patterns.tsv:6:13: no class 'DATES'");
  }

  @Test
  void aValueThatNoTimeHasIsTold() throws IOException {
    write("months.tsv", "januari\t1\nkumi na tatu\t13\nmei\t5\tsmal\n");
    write("times.tsv", "jana\tDAY\t-1\nleo\tDAY\tnow\nkrismasi\tFEAST\tkrismas\n");
    assertThat(faults())
        .map(fault -> fault.substring(0, fault.indexOf(';')))
        .containsExactly(
            "months.tsv:2:14: no number '13' here",
            "months.tsv:3:7: no class 'smal'",
            "times.tsv:2:9: 'now' is not a number",
            "times.tsv:3:16: no feast 'krismas'");
  }

  @Test
  void aClassThatNoStepKnowsIsToldInEveryTable() throws IOException {
    write("quote-syntax.tsv", "pia\tSKIPP\n");
    write("role-nouns.tsv", "rais\tpresident\tGOVT\n");
    assertThat(faults())
        .satisfiesExactly(
            fault -> assertThat(fault).startsWith("quote-syntax.tsv:1:5: no class 'SKIPP'; write"),
            fault -> assertThat(fault).startsWith("role-nouns.tsv:1:16: no class 'GOVT'; write"));
  }

  @Test
  void severalWordsInAColumnForOneAreTold() throws IOException {
    write("function-words.tsv", "na, ya\tPREPOSITION\n");
    write("words/diplomacy.tsv", "treaty.n\tmkataba; mapatano\n");
    assertThat(faults())
        .containsExactly(
            "function-words.tsv:1:3: this column holds one word; write a line for each word",
            "words/diplomacy.tsv:1:10: 'mkataba; mapatano' has a character that no word has;"
                + " write small letters, one space between two words, one comma between two"
                + " entries");
  }

  @Test
  void aNumberWithoutValueIsTold() throws IOException {
    write("numbers.tsv", "kadhaa\t\tVAGUE\nmia\t\tMULTIPLIER\n");
    assertThat(faults()).containsExactly("numbers.tsv:2:5: column 2 is empty; fill it in");
  }

  @Test
  void linesMayEndAsWindowsEndsThemAndOpenWithAMarkOfTheByteOrder() throws IOException {
    write("function-words.tsv", "\ufeffna\tPREPOSITION\r\nya\tPREPOSITION\r\n");
    write("words/diplomacy.tsv", "\ufeff# words\r\ntreaty.n\tmkataba\r\n");
    assertThat(faults()).isEmpty();
    byte[] text = Files.readAllBytes(folder.resolve("words/diplomacy.tsv"));
    assertThat(Table.read(new ByteArrayInputStream(text), "diplomacy.tsv"))
        .containsExactly(new Table.Row("diplomacy.tsv:2", List.of("treaty.n", "mkataba")));
  }

  @Test
  void whatStandsInThePlaceOfATableIsTold() throws IOException {
    write("numbers.tsv", "");
    Files.createDirectory(folder.resolve("months.tsv"));
    write("weekdays.txt", "jumatatu\t1\n");
    Files.createDirectory(folder.resolve("word"));
    write("README.md", "A pack.\n");
    assertThat(faults())
        .map(fault -> fault.substring(0, fault.indexOf(';')))
        .containsExactly(
            "months.tsv: the file is none: a folder or a broken link has its name",
            "numbers.tsv: the file is without lines",
            "weekdays.txt: the file is unused: no step reads it",
            "word: the folder is unused: no step reads it");
  }

  @Test
  void aLineOfTheListOfPacksSaysWhatItServes() {
    assertThat(Packs.problem(List.of("sw", "FULL"))).isNull();
    assertThat(Packs.problem(List.of("sw FULL"))).isEqualTo("the line has 1 columns");
    assertThat(Packs.problem(List.of("sw", "ALL"))).contains("not 'ALL'");
    assertThat(Packs.problem(List.of("Swahili", "FULL"))).contains("no code");
  }
}
