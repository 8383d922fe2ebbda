package org.jejak.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumberReaderTest {
  private static final Packs PACKS = Packs.standard();

  @Test
  void numbersOfSeveralWordsAreReadWhole() {
    assertThat(numbers("id", "Lima belas warga dan dua puluh tiga anak"))
        .containsExactly("Lima belas = 15", "dua puluh tiga = 23");
    assertThat(numbers("ms", "lapan belas orang")).containsExactly("lapan belas = 18");
    assertThat(numbers("en", "thirty-four and forty two"))
        .containsExactly("thirty-four = 34", "forty two = 42");
  }

  @Test
  void hundredsAndThousandsAreAddedUp() {
    assertThat(numbers("en", "two hundred thirty houses"))
        .containsExactly("two hundred thirty = 230");
    assertThat(numbers("en", "three hundred and twelve"))
        .containsExactly("three hundred and twelve = 312");
    assertThat(numbers("en", "one thousand two hundred"))
        .containsExactly("one thousand two hundred = 1200");
    assertThat(numbers("id", "seratus dua puluh lima ribu"))
        .containsExactly("seratus dua puluh lima ribu = 125000");
    assertThat(numbers("id", "seribu dua ratus orang")).containsExactly("seribu dua ratus = 1200");
  }

  @Test
  void andJoinsNoTwoNumbersThatAreEachTheirOwn() {
    assertThat(numbers("en", "twenty and thirty")).containsExactly("twenty = 20", "thirty = 30");
    assertThat(numbers("en", "two hundred and three hundred"))
        .containsExactly("two hundred = 200", "three hundred = 300");
    assertThat(numbers("en", "two hundred dozen eggs")).containsExactly("two hundred = 200");
  }

  @Test
  void digitsMayBeFollowedByAWordOfMillions() {
    assertThat(numbers("en", "1.2 million people")).containsExactly("1.2 million = 1200000");
    assertThat(numbers("id", "1,2 juta orang")).containsExactly("1,2 juta = 1200000");
  }

  @Test
  void anArticleBeforeAWordOfSizeIsOne() {
    assertThat(numbers("en", "a dozen people, half a million homes"))
        .containsExactly("a dozen = 12", "half a million = 500000");
    assertThat(numbers("id", "setengah juta orang")).containsExactly("setengah juta = 500000");
  }

  @Test
  void wordsThatGiveOnlyASizeHaveNoValue() {
    assertThat(numbers("id", "belasan orang, ratusan ribu warga, beberapa ratus rumah"))
        .containsExactly("belasan = ?", "ratusan ribu = ?", "beberapa ratus = ?");
    assertThat(numbers("en", "tens of thousands fled, several hundred stayed"))
        .containsExactly("tens of thousands = ?", "several hundred = ?");
  }

  @Test
  void ranksAreNoAmounts() {
    assertThat(numbers("id", "kedua belas")).containsExactly("kedua belas = 12 (rank)");
  }

  private static List<String> numbers(String lang, String text) {
    AnnotatedText body = PACKS.pack(lang).annotate(text);
    return new NumberReader(PACKS.pack(lang))
        .read(body.tokens()).stream()
            .map(number -> {
              Double value = number.value();
              return body.words(body.span(number.first(), number.end()))
                  + (value == null ? " = ?" : String.format(Locale.ROOT, " = %.0f", value))
                  + (number.ordinal() ? " (rank)" : "");
            })
            .toList();
  }
}
