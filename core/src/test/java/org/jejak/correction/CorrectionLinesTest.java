package org.jejak.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Corrections as a file of lines. */
class CorrectionLinesTest {
  @Test
  void aLineSaysWhichTwoReportsWhoWhenAndWhy() throws Exception {
    Corrections read =
        CorrectionLines.read(
            List.of(
                "{\"kind\": \"NOT_SAME\", \"articles\": [\"a-2\", \"a-1\"], \"author\": \"desk\","
                    + " \"time\": \"2025-09-30T10:00:00+07:00\", \"reason\": \"two fires\"}",
                "",
                "{\"kind\": \"SAME\", \"articles\": [\"a-1\", \"a-3\"], \"author\": null}"));
    assertThat(read.all())
        .containsExactly(
            Correction.of(
                new Claim.OfStory(List.of(Target.id(1, "a-1"), Target.id(2, "a-2"))),
                new Saying("desk", OffsetDateTime.parse("2025-09-30T10:00:00+07:00"), "two fires")),
            Correction.of(
                new Claim.OfStory(List.of(Target.id(1, "a-1"), Target.id(1, "a-3"))),
                Saying.UNKNOWN));
  }

  @Test
  void aLineOfTheExportSaysWhatItPointsAt() throws Exception {
    Corrections read =
        CorrectionLines.read(
            List.of(
                "{\"id\": \"c-1\", \"kind\": \"SPEAKER\", \"author\": \"desk\", \"value\":"
                    + " \"Sari\", \"was\": \"Budi\", \"targets\": [{\"part\": 1, \"article\":"
                    + " \"a-1\", \"url\": null, \"start\": 7, \"exact\": \"It rains\","
                    + " \"prefix\": \"He said: \", \"suffix\": null, \"entity\": null}],"
                    + " \"undone\": {\"author\": \"chief\"}, \"state\": \"UNDONE\"}"));
    Correction only = read.all().getFirst();
    assertThat(only.claim())
        .isEqualTo(
            new Claim.OfSpeaker(
                List.of(
                    new Target(
                        1, "a-1", null, 7, new TextQuote("It rains", "He said: ", ""), null)),
                "Sari",
                "Budi"));
    assertThat(only.undone()).isEqualTo(new Saying("chief", null, null));
  }

  private static String event(String was, String start, String exact) {
    return "{\"kind\": \"EVENT\", \"value\": null, \"was\": \"%s\", \"targets\": [{\"article\": \"a-1\", \"start\": %s, \"exact\": \"%s\"}]}"
        .formatted(was, start, exact);
  }

  @Test
  void wordsThatAreCutElsewhereAreAnotherCorrection() throws Exception {
    String line =
        "{\"kind\": \"SPEAKER\", \"value\": \"Sari\", \"targets\": [{\"article\": \"a-1\","
            + " \"prefix\": \"%s\", \"exact\": \"%s\"}]}";
    Corrections read =
        CorrectionLines.read(
            List.of(line.formatted("It ", "rains"), line.formatted("It r", "ains")));
    assertThat(read.all()).hasSize(2);
  }

  @Test
  void twoEventsThatBeginAtOnePlaceAreTwoCorrections() throws Exception {
    Corrections read =
        CorrectionLines.read(List.of(event("AID", "7", "gave"), event("AGREE", "7", "gave")));
    assertThat(read.all()).hasSize(2);
  }

  @Test
  void withoutAPlaceTheWordsTellCorrectionsApart() throws Exception {
    Corrections read =
        CorrectionLines.read(
            List.of(
                event("AID", "null", "gave rice"),
                event("AID", "null", "gave boats"),
                event("AID", "null", "gave boats")));
    assertThat(read.all()).hasSize(2);
  }

  @Test
  void everyBadLineIsToldByItsNumber() {
    List<String> lines =
        List.of(
            "{\"kind\": \"SAME\", \"articles\": [\"a-1\", \"a-2\"]}",
            "SAME a-1 a-2",
            "[1]",
            "{\"kind\": \"MAYBE\", \"articles\": [\"a-1\", \"a-2\"]}",
            "{\"kind\": \"SAME\", \"articles\": [\"a-1\"]}",
            "{\"kind\": \"SAME\", \"articles\": [\"a-1\", \"a-1\"]}",
            "{\"kind\": \"SAME\", \"articles\": [\"a-1\", \"a-2\"], \"time\": \"yesterday\"}",
            "{\"kind\": \"SAME\", \"articles\": [\"a-1\", \"a-2\"], \"author\": 7}",
            "{\"kind\": \"STORY\", \"targets\": [{\"part\": 1, \"article\": \"a-1\"},"
                + " {\"part\": 2, \"article\": \"a-1\"}]}");
    assertThatThrownBy(() -> CorrectionLines.read(lines))
        .isInstanceOf(CorrectionLines.UnreadableException.class)
        .message()
        .isEqualTo(
            """
            line 2 is not JSON
            line 3 is no JSON object
            line 4 needs a "kind": one of SAME, NOT_SAME, STORY, COPY, NOT_COPY, SPEAKER, DATE, \
            EVENT, ENTITY_MERGE, ENTITY_SPLIT
            line 5 needs "articles" with the ids of two articles
            line 6 names one article twice
            line 7 has a "time" that is no date and time with a zone, such as \
            2025-09-30T10:00:00+07:00
            line 8 has a "author" that is no text
            line 9 names one report in two parts\
            """);
  }
}
