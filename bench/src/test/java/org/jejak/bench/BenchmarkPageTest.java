package org.jejak.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchmarkPageTest {
  private static final String PAGE = "# Figures\n\nA machine.\n\n## Two\n\nb\n\n## Other\n\nx\n";

  @TempDir private Path dir;

  @Test
  void aSectionThatIsNotMeasuredStaysAsItWas() {
    BenchmarkPage page = BenchmarkPage.of(PAGE);
    page.put("One", "a\n");
    assertThat(page.inOrder(List.of("One", "Two")))
        .isEqualTo("# Figures\n\nA machine.\n\n## One\n\na\n\n## Two\n\nb\n\n## Other\n\nx\n");
  }

  @Test
  void aSectionStandsInThePlaceOfTheEarlier() {
    BenchmarkPage page = BenchmarkPage.of(PAGE);
    page.put("Two", "c");
    assertThat(page.inOrder(List.of("Two"))).contains("## Two\n\nc\n").doesNotContain("\nb\n");
  }

  @Test
  void whatTakesLongIsMeasuredOnlyWhereItIsAskedFor() {
    assertThat(ReportCommand.Section.usual(false))
        .contains(ReportCommand.Section.TRACING, ReportCommand.Section.STORIES)
        .doesNotContain(ReportCommand.Section.LARGE_TRACING, ReportCommand.Section.LARGE_STORIES);
    assertThat(ReportCommand.Section.usual(true)).contains(ReportCommand.Section.values());
  }

  @Test
  void whereTheMaterialIsNotAtHandItsSectionIsKept() throws Exception {
    Path file = Files.writeString(dir.resolve("page.md"), "# Figures\n\n## Events\n\nkept\n");
    int code =
        new CommandLine(new ReportCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(
                "--section", "events,made", "--data", dir.toString(), "--out", file.toString());
    assertThat(code).isZero();
    assertThat(file).content().contains("## Events\n\nkept\n", "## Made reports\n\nThe reports");
  }
}
