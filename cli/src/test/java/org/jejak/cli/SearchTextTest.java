package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jejak.document.Span;
import org.jejak.store.SearchPage;
import org.jejak.store.SearchPage.Excerpt;
import org.jejak.store.SearchPage.Hit;
import org.junit.jupiter.api.Test;

/** What was found, as a person reads it. */
class SearchTextTest {

  private static String printed(String text, Span mark, boolean more) {
    Excerpt excerpt = new Excerpt(text, new Span(0, text.length()), List.of(mark));
    Excerpt title = new Excerpt("", new Span(0, 0), List.of());
    Hit hit =
        new Hit(
            "a-0123456789abcdef",
            title,
            "Strait Meridian",
            "en",
            null,
            null,
            null,
            null,
            null,
            null,
            1,
            excerpt,
            "behind");
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    new SearchText(new Page(writer, false), false)
        .print(new SearchPage(1500, List.of(hit), more, List.of(), 0));
    writer.flush();
    return out.toString();
  }

  @Test
  void aNoBreakSpaceBesideAMarkIsASpace() {
    assertThat(printed("Forty\u00a0boats\u00a0left", new Span(6, 11), false))
        .contains("Forty [boats] left");
  }

  @Test
  void onlyAPageWithMoreBehindItSaysHowToGoOn() {
    assertThat(printed("boats", new Span(0, 5), true))
        .startsWith("1,500 reports\n")
        .contains("--after behind goes on from here");
    assertThat(printed("boats", new Span(0, 5), false)).doesNotContain("--after");
  }
}
