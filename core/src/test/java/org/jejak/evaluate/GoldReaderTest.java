package org.jejak.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldReaderTest {
  @TempDir Path folder;

  private void isRefused(String row, String sentence) {
    new HandMade(folder).gold("entities", "", row);
    assertThatThrownBy(() -> GoldReader.read(folder))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining("entities.jsonl:2: ")
        .hasMessageContaining(sentence);
  }

  @Test
  void aLineThatIsNoJsonIsNamed() {
    isRefused("{'report':", "is not JSON");
  }

  @Test
  void aLineThatIsNoObjectIsNamed() {
    isRefused("[]", "not an object");
  }

  @Test
  void aMissingFieldIsNamed() {
    isRefused("{'report':'a','name':'Padang'}", "no field 'kind'");
  }

  @Test
  void anUnknownKindShowsTheKnownOnes() {
    isRefused("{'report':'a','name':'Padang','kind':'TOWN'}", "not one of [PERSON, ORGANISATION");
  }

  @Test
  void aFieldOfTheWrongTypeIsNamed() {
    isRefused("{'report':'a','name':7,'kind':'PLACE'}", "'name' must be a string");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> GoldReader.read(folder.resolve("none")))
        .hasMessageContaining("there is no gold folder at");
  }

  @Test
  void aFolderWithoutReportsIsRefused() {
    assertThatThrownBy(() -> GoldReader.read(folder)).hasMessageContaining("names no report");
  }

  @Test
  void theGoldOfTheSamplesCanBeRead() {
    Gold gold = GoldReader.read(Path.of(System.getProperty("jejak.root"), "samples", "gold"));
    assertThat(gold.reports()).hasSizeGreaterThan(40).contains("wire.jsonl!3");
  }
}
