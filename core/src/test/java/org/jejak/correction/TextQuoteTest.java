package org.jejak.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.jejak.document.Span;
import org.junit.jupiter.api.Test;

/** Words are found again in a text that changed around them. */
class TextQuoteTest {
  private static final String TEXT =
      "The harbour of Bitung was closed on Monday. “We will open it again in March,” the harbour"
          + " master said. Fishermen had waited for days.\n\nThe harbour of Kupang stayed open.";

  private static TextQuote quote(String words) {
    int at = TEXT.indexOf(words);
    return TextQuote.of(TEXT, new Span(at, at + words.length()));
  }

  private static Optional<String> found(TextQuote quote, String text) {
    return quote.in(text, null).map(span -> span.of(text));
  }

  @Test
  void itKeepsThirtyTwoCharactersOnEitherSide() {
    TextQuote quote = quote("Fishermen");
    assertThat(quote.exact()).isEqualTo("Fishermen");
    assertThat(quote.prefix().codePointCount(0, quote.prefix().length())).isEqualTo(32);
    assertThat(TEXT).contains(quote.prefix() + "Fishermen" + quote.suffix());
    assertThat(quote.suffix()).startsWith(" had waited");
  }

  @Test
  void aCharacterOfTwoUnitsIsOneAndIsNeverCut() {
    String text = "🌊".repeat(40) + "word" + "🌋".repeat(40);
    TextQuote quote = TextQuote.of(text, new Span(80, 84));
    assertThat(quote.prefix()).isEqualTo("🌊".repeat(32));
    assertThat(quote.suffix()).isEqualTo("🌋".repeat(32));
  }

  @Test
  void itIsFoundWhereTheTextMoved() {
    String moved = "Updated at noon.\n\n" + TEXT.replace("on Monday", "on Monday, 3 March,");
    assertThat(found(quote("We will open it again in March"), moved))
        .contains("We will open it again in March");
  }

  @Test
  void ofTwoPlacesTheOneWithTheSameSurroundingsIsMeant() {
    int second = TEXT.lastIndexOf("The harbour of");
    TextQuote quote = TextQuote.of(TEXT, new Span(second, second + 14));
    assertThat(quote.in("Note. " + TEXT, null)).contains(new Span(second + 6, second + 20));
  }

  @Test
  void twoPlacesThatFitEquallyWellAreNone() {
    String twice = "It rains. It rains. ".repeat(20);
    TextQuote quote = TextQuote.of(twice, new Span(200, 208));
    assertThat(quote.in(twice, null)).isEmpty();
    assertThat(quote.in(twice, 200)).contains(new Span(200, 208));
  }

  @Test
  void otherMarksOfQuotationAndSpacesDoNotMatter() {
    String plain = TEXT.replace('“', '"').replace('”', '"').replace("again in", "again\nin");
    assertThat(found(quote("“We will open it again in March,”"), plain))
        .contains("\"We will open it again\nin March,\"");
  }

  @Test
  void aFewLettersMayDiffer() {
    String spelt = TEXT.replace("We will open it again", "We will re-open it again");
    assertThat(found(quote("We will open it again in March"), spelt))
        .hasValueSatisfying(words -> assertThat(words).contains("open it").endsWith("in March"));
  }

  @Test
  void wordsThatAreGoneAreNotFound() {
    String cut = TEXT.replace("“We will open it again in March,” the harbour master said. ", "");
    assertThat(found(quote("We will open it again in March"), cut)).isEmpty();
    assertThat(found(quote("Monday"), "On Monday, nothing happened in town.")).isEmpty();
  }

  @Test
  void whateverStandsBeforeOrBehindTheyAreFoundAtTheirOwnWords() {
    Random random = new Random(20);
    for (int i = 0; i < 300; i++) {
      int start = random.nextInt(TEXT.length() - 30);
      Span span = new Span(start, start + 5 + random.nextInt(25));
      TextQuote quote = TextQuote.of(TEXT, span);
      int shift = random.nextInt(60);
      String moved = "x".repeat(shift) + " " + TEXT + " " + "y".repeat(random.nextInt(60));
      Optional<Span> found = quote.in(moved, null);
      assertThat(found).isPresent();
      // Spaces at the ends of words do not count.
      assertThat(found.get().of(moved).strip()).isEqualTo(quote.exact().strip());
      assertThat(Math.abs(found.get().start() - (span.start() + shift + 1))).isLessThanOrEqualTo(2);
    }
  }
}
