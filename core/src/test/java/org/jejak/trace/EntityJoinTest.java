package org.jejak.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jejak.article.Article;
import org.jejak.article.Dated;
import org.jejak.correction.Applied;
import org.jejak.correction.Claim;
import org.jejak.correction.Correction;
import org.jejak.correction.Corrections;
import org.jejak.correction.Identities;
import org.jejak.correction.ReportLookup;
import org.jejak.correction.Saying;
import org.jejak.correction.Standing;
import org.jejak.correction.Target;
import org.jejak.knowledge.EntityKind;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Packs;
import org.jejak.mention.Entity;
import org.jejak.mention.Mention;
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

  @Test
  void evidenceDoesNotJoinWhomPeoplePartThroughAThird() {
    List<Reading> read =
        List.of(
            reading("a-0", "en", "The inspector Sergei Hlystenko said it."),
            reading("a-1", "id", "Sambutan Bapak Hlystenko singkat."),
            reading("a-2", "id", "Sambutan Bapak Hlystenko panjang."));
    Correction parted =
        said(1, new Claim.OfAnotherEntity(List.of(name(1, read.get(1))), null, null));
    Correction joined =
        said(2, new Claim.OfOneEntity(List.of(name(1, read.get(1)), name(2, read.get(0)))));
    Applied applied =
        Applied.of(new Corrections(List.of(parted, joined)), ReportLookup.in(Readings.of(read)));
    assertThat(applied.standings()).allMatch(Standing::holds);
    EntityJoin join = joined(read.stream().map(applied::seen).toList(), applied.identities());
    Entity full = join.of(read.get(0).mentions().getFirst().entity());
    Entity alone = join.of(read.get(2).mentions().getFirst().entity());
    assertThat(full.id()).isNotEqualTo(alone.id());
  }

  private static Target name(int part, Reading reading) {
    Mention mention = reading.mentions().getFirst();
    return Target.words(part, reading.article(), mention.span(), mention.entity());
  }

  private static Correction said(int hour, Claim claim) {
    OffsetDateTime time = OffsetDateTime.parse("2025-11-03T0" + hour + ":00:00+07:00");
    return Correction.of(claim, new Saying("desk", time, null));
  }

  private static List<String> people(String... texts) {
    List<Reading> readings = new ArrayList<>();
    for (String text : texts) {
      readings.add(reading("a-" + readings.size(), text.substring(0, 2), text.substring(4)));
    }
    return people(joined(readings, Identities.NONE));
  }

  private static EntityJoin joined(List<Reading> readings, Identities said) {
    List<String> story = readings.stream().map(reading -> reading.article().id()).toList();
    return EntityJoin.of(
        Readings.of(readings),
        new Grouping.Groups(List.of(story), List.of(List.of(0)), List.of()),
        said);
  }

  private static List<String> people(EntityJoin join) {
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
