package org.jejak.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.correction.Identities;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Packs;
import org.jejak.mention.Entity;
import org.jejak.reading.DocumentReader;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jejak.story.Grouping;
import org.jejak.time.Interval;
import org.junit.jupiter.api.Test;

class EntityJoinTest {
  private static final DocumentReader READER =
      new DocumentReader(Packs.standard(), Knowledge.standard());

  @Test
  void oneLetterOtherIsOnePersonInReportsOfOneStory() {
    assertThat(
            people(
                "en: The inspector Sergei Hlystenko said it.",
                "id: Menurut inspektur Sergey Hlystenko, benar."))
        .hasSize(1);
  }

  @Test
  void aReportThatNamesBothTellsThemApart() {
    assertThat(people("en: The inspectors Sergei Hlystenko and Sergey Hlystenko said it.", "id: –"))
        .hasSize(2);
  }

  @Test
  void peopleWhoShareOneNameOnlyAreTwo() {
    assertThat(
            people(
                "id: Menurut inspektur Bonar Sitohang, benar.",
                "id: Menurut inspektur Luhut Sitohang, benar."))
        .hasSize(2);
  }

  @Test
  void peopleOfDifferentOfficesAreTwo() {
    assertThat(
            people(
                "en: The inspector Sergei Hlystenko said it.",
                "en: The lawyer Sergey Hlystenko said it."))
        .hasSize(2);
  }

  @Test
  void aFamilyNameIsThePersonWhomAnotherReportOfTheStoryNamesInFull() {
    assertThat(people("en: Masoud Pezeshkian spoke.", "id: Sambutan Bapak Pezeshkian singkat."))
        .containsExactly("Masoud Pezeshkian");
  }

  private static List<String> people(String... texts) {
    List<Reading> readings = new ArrayList<>();
    for (String text : texts) {
      readings.add(reading("a-" + readings.size(), text.substring(0, 2), text.substring(4)));
    }
    List<String> story = readings.stream().map(reading -> reading.article().id()).toList();
    EntityJoin join =
        EntityJoin.of(
            Readings.of(readings),
            new Grouping.Groups(List.of(story), List.of(List.of(0))),
            Identities.NONE);
    return join.joined().stream()
        .filter(entity -> entity.kind() == EntityKind.PERSON)
        .map(Entity::name)
        .toList();
  }

  private static Reading reading(String id, String lang, String text) {
    Dated day = new Dated(Interval.day(LocalDate.of(2025, 5, 2)), "given", null);
    return READER.read(
        new Article(
            id, "text", null, null, null, List.of(), null, null, lang, day, null, List.of(), null,
            text, List.of(), List.of()));
  }
}
