package org.jejak.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jejak.language.Packs;
import org.jejak.language.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole news texts with every time marked, in {@code texts}: a wire report on a company's figures,
 * a war report, an obituary, a court report and a science feature.
 */
class NewsTimesTest {
  private static final TimeReader READER = new TimeReader(Packs.standard());

  /** A time's first and last day. */
  private record Days(LocalDate from, LocalDate to) {}

  @ParameterizedTest
  @ValueSource(strings = {"wire", "war", "obituary", "court", "science"})
  void nineOfTenTimesOfANewsTextAreReadWithTheirDaysAndHardlyAnyOther(String name)
      throws IOException {
    List<Table.Row> marks =
        Table.resource(NewsTimesTest.class, "texts/gold.tsv").stream()
            .filter(row -> row.get(0).equals(name))
            .toList();
    LocalDate published = LocalDate.parse(marks.get(0).get(1));
    List<TimeExpression> times =
        READER.read(Packs.standard().pack("en").annotate(text(name)), published);

    List<Days> read = new ArrayList<>();
    for (TimeExpression time : times) {
      Interval value = Objects.requireNonNull(time.value());
      read.add(new Days(value.from(), value.to()));
    }
    List<Days> missing = new ArrayList<>();
    for (Table.Row mark : marks) {
      Days days = new Days(LocalDate.parse(mark.get(3)), LocalDate.parse(mark.get(4)));
      if (!read.remove(days)) {
        missing.add(days);
      }
    }

    assertThat(missing).hasSizeLessThan(1 + marks.size() / 10);
    assertThat(read).hasSizeLessThan(1 + marks.size() / 10);
  }

  private static String text(String name) throws IOException {
    try (InputStream in = NewsTimesTest.class.getResourceAsStream("texts/" + name + ".txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
