package org.jejak.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jejak.article.Dated;
import org.jejak.correction.Corrections;
import org.jejak.document.Sources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stories depend on the reports around them, not on their order, nor on reports of other years. */
class StoryLocalityTest {
  private static final List<ReadItem> SAMPLES = new ArrayList<>();

  @BeforeAll
  static void readTheSamples() throws Exception {
    Path root = Path.of(System.getProperty("jejak.root", "..")).resolve("samples");
    List<String> inputs;
    try (Stream<Path> paths = Files.list(root)) {
      inputs = paths.filter(path -> !path.endsWith("gold")).map(Path::toString).sorted().toList();
    }
    Jejak jejak = Jejak.standard();
    Sources.in(inputs).forEach(item -> SAMPLES.add(jejak.read(item)));
    assertThat(SAMPLES).hasSizeGreaterThan(40);
  }

  private static Trace trace(List<ReadItem> items) {
    return Reports.trace(items, Corrections.NONE);
  }

  @Test
  void reportsAddedOneAtATimeInAnyOrderEndInTheStoriesOfOneBatch() {
    Set<String> batch = Reports.stories(trace(SAMPLES));
    Random random = new Random(7);
    for (int round = 0; round < 3; round++) {
      List<ReadItem> shuffled = new ArrayList<>(SAMPLES);
      Collections.shuffle(shuffled, random);
      List<ReadItem> arrived = new ArrayList<>();
      Set<String> stories = new TreeSet<>();
      for (ReadItem item : shuffled) {
        arrived.add(item);
        if (arrived.size() % 11 == 0 || arrived.size() == shuffled.size()) {
          stories = Reports.stories(trace(arrived));
        }
      }
      assertThat(stories).isEqualTo(batch);
    }
  }

  @Test
  void aPartOfTheReportsGivesTheSameStoriesInWhateverOrder() {
    Random random = new Random(11);
    for (int round = 0; round < 4; round++) {
      List<ReadItem> part = new ArrayList<>();
      SAMPLES.forEach(item -> {
        if (random.nextInt(3) > 0) {
          part.add(item);
        }
      });
      Set<String> stories = Reports.stories(trace(part));
      Collections.shuffle(part, random);
      assertThat(Reports.stories(trace(part))).isEqualTo(stories);
    }
  }

  @Test
  void reportsOfOtherYearsChangeNothing() {
    List<ReadItem> dated = SAMPLES.stream().filter(item -> day(item) != null).toList();
    for (LocalDate edge : List.of(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 7, 1))) {
      List<ReadItem> before = dated.stream().filter(item -> isBefore(item, edge)).toList();
      List<ReadItem> withLater = new ArrayList<>(before);
      dated.stream().filter(item -> !isBefore(item, edge.plusDays(15))).forEach(withLater::add);
      assertThat(withLater).hasSizeGreaterThan(before.size());
      assertThat(Reports.stories(trace(withLater))).containsAll(Reports.stories(trace(before)));
    }
  }

  private static boolean isBefore(ReadItem item, LocalDate edge) {
    LocalDate day = day(item);
    return day != null && day.isBefore(edge);
  }

  private static LocalDate day(ReadItem item) {
    Dated date = item.reading() == null ? null : item.reading().article().published();
    return date == null ? null : date.interval().from();
  }
}
