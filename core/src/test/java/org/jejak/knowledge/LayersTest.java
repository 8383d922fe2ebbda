package org.jejak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jejak.language.TokenTrie;
import org.jejak.language.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of names laid over the lists that ship. */
class LayersTest {
  @TempDir private Path dir;

  @Test
  void aLayerAddsNames() {
    write("places.tsv", "Kampung Melati\t\tcity\tIDN\t-6.2\t106.8");
    Known place = names(load(), "en", "Kampung Melati").get(0).known();
    assertThat(place.country()).isEqualTo("IDN");
    assertThat(place.lat()).isEqualTo(-6.2);
    assertThat(place.lon()).isEqualTo(106.8);
  }

  @Test
  void aLineOfAKnownKeyAddsItsNamesAndKeepsTheOthers() {
    write("organisations.tsv", "UNICEF, Childrens Fund\t\tORGANISATION\tIGO");
    Knowledge knowledge = load();
    Known unicef = names(knowledge, "en", "Childrens Fund").get(0).known();
    assertThat(unicef).isEqualTo(names(knowledge, "en", "UNICEF").get(0).known());
    assertThat(unicef)
        .isEqualTo(names(knowledge, "id", "United Nations Children's Fund").get(0).known());
  }

  @Test
  void whatALineLeavesEmptyStaysAsItWas() {
    write("people.tsv", "Prabowo Subianto\tPakde Bowo");
    Knowledge knowledge = load();
    assertThat(names(knowledge, "id", "Pakde Bowo").get(0).known().country()).isEqualTo("IDN");
    assertThat(knowledge.holder("president", "IDN", LocalDate.of(2025, 1, 1)))
        .map(Known::name)
        .contains("Prabowo Subianto");
  }

  @Test
  void theLastLayerThatFillsAColumnIsRight() throws IOException {
    Path first = Files.createDirectory(dir.resolve("first"));
    Path second = Files.createDirectory(dir.resolve("second"));
    Files.writeString(first.resolve("people.tsv"), "Sari Wijaya\t\tIDN\tmayor:2020-01-01:\n");
    Files.writeString(second.resolve("people.tsv"), "Sari Wijaya\t\tMYS\t\n");
    Known sari = Knowledge.load(List.of(first, second)).byKey("person:sari-wijaya").orElseThrow();
    assertThat(sari.country()).isEqualTo("MYS");
    assertThat(sari.roles()).extracting(Role::title).containsExactly("mayor");
  }

  @Test
  void aShippedNameComesBeforeALayersNamesake() {
    write("organisations.tsv", "Kremlin Football Club, Kremlin\t\tORGANISATION\tCVL\tRUS");
    assertThat(names(load(), "en", "Kremlin"))
        .extracting(name -> name.known().key())
        .containsExactly("place:kremlin-RUS", "organisation:kremlin-football-club");
  }

  @Test
  void aNameMarkedAnewCountsAsTheLaterLayerMarksIt() {
    write("people.tsv", "Vladimir Putin\t~Putin");
    assertThat(names(load(), "en", "Putin")).extracting(Name::weak).containsExactly(true);
    assertThat(names(Knowledge.standard(), "en", "Putin"))
        .extracting(Name::weak)
        .containsExactly(false);
  }

  @Test
  void aNameBehindAnExclamationMarkIsTakenAway() {
    write("people.tsv", "Vladimir Putin\t!Putin");
    Knowledge knowledge = load();
    assertThat(names(knowledge, "en", "Putin")).isEmpty();
    assertThat(names(knowledge, "en", "Vladimir Putin")).hasSize(1);
    assertThat(knowledge.byKey("person:vladimir-putin").orElseThrow().variants())
        .doesNotContain("Putin", "!Putin");
  }

  @Test
  void anOutletIsKnownByTheDomainThatALayerGives() {
    write("outlets.tsv", "Talempong Harian\tIDN\toutlet\ttalempong.example");
    assertThat(load().outlets().outletOf("https://www.talempong.example/a"))
        .contains("Talempong Harian");
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsDoNoHarm() {
    write("places.tsv", "\uFEFF# my places\r\nKampung Melati\t\tcity\tIDN\r\n");
    assertThat(names(load(), "id", "Kampung Melati")).hasSize(1);
  }

  @Test
  void withoutALayerNothingIsLoadedAnew() {
    assertThat(Knowledge.load(List.of())).isSameAs(Knowledge.standard());
  }

  @Test
  void aMistakeIsToldWithFileLineColumnAndHowToMendIt() {
    write("people.tsv", "# names\nSari Wijaya\t\tIDN\tmayor:2020-13-01:");
    KnowledgeProblem problem = Knowledge.check(dir).get(0);
    assertThat(problem.place()).isEqualTo("people.tsv, line 2, column 4 (roles)");
    assertThat(problem.what()).isEqualTo("'mayor:2020-13-01:' holds no day");
    assertThat(problem.mend()).contains("2024-10-20");
  }

  @Test
  void theProgramDoesNotStartWithHalfALayer() {
    write("places.tsv", "Kampung Melati\t\tcity\tIDN\nKampung Mawar\t\tcity\tIndonesia");
    assertThatThrownBy(this::load)
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("places.tsv, line 2, column 4 (country): 'Indonesia' is no country");
  }

  @Test
  void everyCellIsChecked() {
    write(
        "places.tsv",
        """
        \t\tcity\tIDN
        A\t\ttown\tIDN
        B\t\tcity\tIDN\tnorth\t200
        C\t\tcity\tIDN\t1\t2\tcountry:XXX
        D\t\tcity\tIDN\t1\t2\t\tmore
        !E\t\tcity
        ...\t\tcity
        """);
    write("organisations.tsv", "A\t\tPARTY\tgov\tID\nB\t\tGROUP\t\tIDN\tnavies");
    write("outlets.tsv", "A\tIDN\tpaper\thttps://a.example/");
    write("people.tsv", "kept up to\tyesterday\nA\t\t\tmayor\nB\t\t\tmayor:2020-01-02:2020-01-01");
    write("countries.tsv", "IND\t\t\t\tDelhi\nXYZ");
    assertThat(Knowledge.check(dir))
        .extracting(KnowledgeProblem::place)
        .containsExactly(
            "countries.tsv, line 1, column 5 (capital)",
            "countries.tsv, line 2, column 1 (country)",
            "places.tsv, line 1, column 1 (names)",
            "places.tsv, line 2, column 3 (type)",
            "places.tsv, line 3, column 5 (latitude)",
            "places.tsv, line 3, column 6 (longitude)",
            "places.tsv, line 5, column 8 (too many)",
            "places.tsv, line 6, column 1 (names)",
            "places.tsv, line 7, column 1 (names)",
            "organisations.tsv, line 1, column 3 (kind)",
            "organisations.tsv, line 1, column 4 (sector)",
            "organisations.tsv, line 1, column 5 (country)",
            "outlets.tsv, line 1, column 3 (type)",
            "outlets.tsv, line 1, column 4 (domains)",
            "people.tsv, line 1",
            "people.tsv, line 2, column 4 (roles)",
            "people.tsv, line 3, column 4 (roles)",
            "places.tsv, line 4, column 7 (key)",
            "organisations.tsv, line 2, column 6 (kinds of body)");
  }

  @Test
  void aKeyThatStandsTwiceIsAMistake() {
    write("people.tsv", "Sari Wijaya\nBudi Hartono\nSari  wijaya");
    assertThat(Knowledge.check(dir))
        .extracting(KnowledgeProblem::what)
        .containsExactly("'Sari  wijaya' stands on line 1 already");
  }

  @Test
  void aFolderThatIsNoneOrHoldsNoListIsAMistake() {
    assertThat(Knowledge.check(dir))
        .extracting(KnowledgeProblem::what)
        .containsExactly("the folder holds no list");
    assertThat(Knowledge.check(dir.resolve("none")))
        .extracting(KnowledgeProblem::what)
        .containsExactly("there is no such folder");
    write("place.tsv", "A");
    assertThat(Knowledge.check(dir))
        .extracting(KnowledgeProblem::sentence)
        .isNotEmpty()
        .allSatisfy(words -> assertThat(words).contains("places.tsv"));
  }

  @Test
  void hostileBytesAreToldLineByLine() throws IOException {
    byte[] bad = "Kampung \u00e9\t\tcity\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] zero = "Kampung \u0000\t\tcity\n".getBytes(StandardCharsets.UTF_8);
    byte[] huge = "x".repeat(5_000_000).getBytes(StandardCharsets.UTF_8);
    try (var out = Files.newOutputStream(dir.resolve("places.tsv"))) {
      out.write(bad);
      out.write(zero);
      out.write(huge);
    }
    assertThat(Knowledge.check(dir))
        .extracting(KnowledgeProblem::sentence)
        .containsExactly(
            "places.tsv, line 1: the line is not UTF-8; save the file as UTF-8",
            "places.tsv, line 2: the line holds control characters; leave only text and tabs",
            "places.tsv, line 3: the line is longer than 64 KB; one thing a line, ended by a newline");
  }

  private Knowledge load() {
    return Knowledge.load(List.of(dir));
  }

  private void write(String file, String lines) {
    try {
      Files.writeString(dir.resolve(file), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Name> names(Knowledge knowledge, String lang, String written) {
    TokenTrie.Hit<Name> hit = knowledge.names(lang).longestAt(Tokenizer.tokens(written), 0);
    return hit == null || hit.end() < Tokenizer.tokens(written).size() ? List.of() : hit.values();
  }
}
