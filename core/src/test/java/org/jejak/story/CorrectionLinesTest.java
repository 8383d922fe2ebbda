package org.jejak.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import org.jejak.story.Correction.Kind;
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
            new Correction(
                Kind.NOT_SAME,
                "a-1",
                "a-2",
                "desk",
                OffsetDateTime.parse("2025-09-30T10:00:00+07:00"),
                "two fires"),
            new Correction(Kind.SAME, "a-1", "a-3", null, null, null));
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
            "{\"kind\": \"SAME\", \"articles\": [\"a-1\", \"a-2\"], \"author\": 7}");
    assertThatThrownBy(() -> CorrectionLines.read(lines))
        .isInstanceOf(CorrectionLines.UnreadableException.class)
        .message()
        .isEqualTo(
            """
            line 2 is not JSON
            line 3 is no JSON object
            line 4 needs "kind": "SAME" or "NOT_SAME"
            line 5 needs "articles" with the ids of two articles
            line 6 names one article twice
            line 7 has a "time" that is no date and time with a zone, such as \
            2025-09-30T10:00:00+07:00
            line 8 has a "author" that is no text\
            """);
  }

  @Test
  void aChainOfSaysContradictsALaterWord() {
    Correction parted = at(Kind.NOT_SAME, "a-1", "a-3", "2025-09-03T00:00:00Z");
    Correction second = at(Kind.SAME, "a-2", "a-3", "2025-09-02T00:00:00Z");
    Correction first = at(Kind.SAME, "a-1", "a-2", "2025-09-01T00:00:00Z");
    Corrections all = new Corrections(List.of(first, second, parted));
    assertThat(all.settled().holding()).containsExactly(parted, second);
    assertThat(all.overruled()).containsExactly(first);
  }

  private static Correction at(Kind kind, String first, String second, String time) {
    return new Correction(kind, first, second, null, OffsetDateTime.parse(time), null);
  }
}
