package org.jejak.article;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jejak.document.Content;
import org.jejak.document.Document;
import org.jejak.document.Note;
import org.jejak.language.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleReaderTest {
  private static final ArticleReader READER = new ArticleReader(Packs.standard());
  private static final String TEXT =
      "Two ministers met in the harbour town on Monday to talk about the trade in rice and sugar."
          + "\n\nThey agreed to open a joint office by the end of the year, an official said.";

  /** The shapes in which one report, published and then changed, may arrive. */
  enum Shape {
    PAGE,
    DUMP,
    ITEM;

    Content of(String published, String updated) {
      return switch (this) {
        case PAGE ->
            new Content.Html(
                Pages.page(
                    Pages.data(
                        "'datePublished':'" + published + "','dateModified':'" + updated + "'"),
                    ""));
        case DUMP ->
            new Content.PlainText(
                "Ministers meet in the harbour\n\nPublished: "
                    + published
                    + "\nUpdated: "
                    + updated
                    + "\n\n"
                    + TEXT);
        case ITEM ->
            new Content.Fields(
                "Ministers meet",
                TEXT,
                false,
                false,
                null,
                List.of(),
                null,
                null,
                published,
                updated,
                null,
                null);
      };
    }
  }

  private static Article read(Content content) {
    Extraction extraction =
        READER.read(new Document("a-1", "x", null, null, null, content, List.of()));
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).article();
  }

  @ParameterizedTest
  @EnumSource
  void aChangeAtTheMomentOfPublicationIsNotShown(Shape shape) {
    String published = "2025-03-04T10:30:00+07:00";
    Article same = read(shape.of(published, "2025-03-04T03:30:00Z"));
    assertThat(requireNonNull(same.published()).interval().minute())
        .hasToString("2025-03-04T10:30+07:00");
    assertThat(same.updated()).isNull();
    Article later = read(shape.of(published, "2025-03-04T10:31:00+07:00"));
    assertThat(requireNonNull(later.updated()).interval().minute())
        .hasToString("2025-03-04T10:31+07:00");
  }

  @Test
  void textOnceReadInAnotherEncodingIsKeptAndNoted() {
    Article article =
        read(
            new Content.PlainText(
                TEXT.replace("an official", "the minister\u00e2\u20ac\u2122s aide")));
    assertThat(article.text()).contains("\u00e2\u20ac");
    assertThat(article.notes()).extracting(Note::kind).contains("mojibake");
    assertThat(read(new Content.PlainText(TEXT)).notes())
        .extracting(Note::kind)
        .doesNotContain("mojibake");
  }
}
