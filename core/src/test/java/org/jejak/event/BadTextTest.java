package org.jejak.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Texts that tell no event, each beside a twin of nearly the same words that does: were nothing
 * read at all, the twin would fail.
 */
class BadTextTest {

  @Test
  void aSentenceOfThreeThousandWords() {
    assertSilent("en", "Iran attacked Israel and ".repeat(750) + "Turkey condemned France.");
    assertSilent("id", "Iran menyerang Israel dan ".repeat(750) + "Turki mengecam Prancis.");

    assertTold("en", "Iran attacked Israel and Turkey condemned France.");
    assertTold("id", "Iran menyerang Israel dan Turki mengecam Prancis.");
  }

  @Test
  void aSentenceOfThreeThousandWordsHidesNoOther() {
    String text = "Iran attacked Israel and ".repeat(750) + "went on.";

    assertThat(new Report("en", text + " Turkey condemned France.").events())
        .extracting(Event::type)
        .containsExactly(EventType.ACCUSE);
  }

  @Test
  void aTable() {
    assertSilent("en", "Date; Actor; Target\n3 March; Iran; Israel\n4 March; Israel; Lebanon");
    assertSilent("en", "Rank | Country | Attacks\n1 | Iran | 12\n2 | Israel | 9\n3 | Syria | 4");
    assertSilent("en", "Country\tAttacks\tProtests\nFrance\t12\t40\nIran\t9\t3");
    assertSilent("id", "Negara\tSerangan\tUnjuk rasa\nPrancis\t12\t40\nIran\t9\t3");

    assertTold("en", "Iran attacked Israel on 3 March.");
  }

  @Test
  void aSportsResult() {
    assertSilent("en", "Germany attacked Spain in the semi-final.");
    assertSilent("id", "Indonesia menyerang Vietnam sejak menit pertama babak kedua.");
    assertSilent("en", "Vietnam beat Indonesia 2-1 in Hanoi on Saturday.");
    assertSilent("id", "Indonesia mengalahkan Vietnam 3-1 di Hanoi.");

    assertTold("en", "Germany attacked Spain in the spring.");
    assertTold("id", "Indonesia menyerang Vietnam di Hanoi.");
  }

  @Test
  void aRecipe() {
    assertSilent(
        "en",
        "Beat the eggs, add the sugar and attack the dough with a rolling pin. Release the air and"
            + " cut it down to strips.");
    assertSilent(
        "en", "Fire up the oven, then execute the recipe. Arrest the boiling with cold water.");
    assertSilent(
        "id", "Kocok telur, masukkan gula, serang adonan dengan penggilas, lalu panggang.");

    assertTold("en", "Police in Turkey released the suspects and arrested two cooks.");
  }

  @Test
  void aPoem() {
    assertSilent(
        "en",
        "The wind attacks the silent shore,\nand night surrenders to the day.\nMy heart declares a"
            + " war on time,\nthe moon has killed the last bright ray.");
    assertSilent("id", "Angin menyerang pantai sunyi,\nmalam menyerah pada hari.");

    assertTold("en", "Russian troops attacked the shore of Ukraine.");
    assertTold("id", "Pasukan Rusia menyerang pantai Ukraina.");
  }

  @Test
  void incidentsInThem() {
    assertThat(new Report("en", "Country\tFloods\tDead\nIndia\t12\t400").incidents()).isEmpty();
    assertThat(new Report("en", "A storm of applause greeted the choir in Vienna.").events())
        .isEmpty();
    assertThat(new Report("en", "killing 23 people and injuring ".repeat(700)).incidents())
        .isEmpty();

    assertThat(new Report("en", "A flood in India killed 400 people.").incidents()).hasSize(1);
  }

  private static void assertSilent(String lang, String text) {
    Report report = new Report(lang, text);

    assertThat(report.events()).as(text.substring(0, Math.min(60, text.length()))).isEmpty();
    assertThat(report.incidents()).isEmpty();
  }

  private static void assertTold(String lang, String text) {
    assertThat(new Report(lang, text).events()).as(text).isNotEmpty();
  }
}
