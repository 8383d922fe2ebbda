package org.jejak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jejak.store.QueryNode.All;
import org.jejak.store.QueryNode.Any;
import org.jejak.store.QueryNode.Days;
import org.jejak.store.QueryNode.Not;
import org.jejak.store.QueryNode.Phrase;
import org.jejak.store.QueryNode.Wildcard;
import org.jejak.store.QueryNode.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The syntax of queries: what is understood, and where a bad query is wrong. */
class QueryParserTest {
  private static Word word(String text, int column) {
    return new Word(SearchField.ANY, text, column);
  }

  private static Days days(String from, String to) {
    return new Days(SearchField.DATE, LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void wordsSideBySideAreAllWanted() {
    assertThat(QueryParser.parse("kapal nelayan"))
        .isEqualTo(new All(List.of(word("kapal", 1), word("nelayan", 7))))
        .isEqualTo(QueryParser.parse("kapal nelayan "));
    assertThat(QueryParser.parse("kapal AND nelayan"))
        .isEqualTo(new All(List.of(word("kapal", 1), word("nelayan", 11))));
  }

  @Test
  void orBindsLessThanWordsSideBySide() {
    assertThat(QueryParser.parse("a b OR c"))
        .isEqualTo(new Any(List.of(new All(List.of(word("a", 1), word("b", 3))), word("c", 8))));
  }

  @Test
  void parenthesesGroup() {
    assertThat(QueryParser.parse("a (b OR c)"))
        .isEqualTo(new All(List.of(word("a", 1), new Any(List.of(word("b", 4), word("c", 9))))));
  }

  @Test
  void aMinusOrNotLeavesOut() {
    assertThat(QueryParser.parse("a -b"))
        .isEqualTo(new All(List.of(word("a", 1), new Not(word("b", 4)))));
    assertThat(QueryParser.parse("a NOT b"))
        .isEqualTo(new All(List.of(word("a", 1), new Not(word("b", 7)))));
    assertThat(QueryParser.parse("mata-mata")).isEqualTo(word("mata-mata", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"harga -> minyak", "harga -- minyak", "harga --- minyak", "harga -+ minyak"})
  void arrowsAndLongDashesLeaveNothingOut(String query) {
    int column = query.indexOf("minyak") + 1;
    assertThat(QueryParser.parse(query))
        .isEqualTo(new All(List.of(word("harga", 1), word("minyak", column))));
  }

  @Test
  void aLooseMarkBehindNotDoesNotUndoIt() {
    assertThat(QueryParser.parse("harga NOT - minyak"))
        .isEqualTo(new All(List.of(word("harga", 1), new Not(word("minyak", 13)))));
  }

  @Test
  void marksMakeAPhraseAndATildeLetsItsWordsApart() {
    assertThat(QueryParser.parse("\"a b\"")).isEqualTo(new Phrase(SearchField.ANY, "a b", 0, 1));
    assertThat(QueryParser.parse("“a b”~5")).isEqualTo(new Phrase(SearchField.ANY, "a b", 5, 1));
  }

  @Test
  void aStarIsAnyEnding() {
    assertThat(QueryParser.parse("nelay*")).isEqualTo(new Wildcard(SearchField.ANY, "nelay*", 1));
  }

  @Test
  void aNameBeforeAColonIsAFieldAlsoOfAGroup() {
    assertThat(QueryParser.parse("Title:kapal")).isEqualTo(new Word(SearchField.TITLE, "kapal", 7));
    assertThat(QueryParser.parse("lang:(id OR EN)"))
        .isEqualTo(
            new Any(
                List.of(
                    new Word(SearchField.LANG, "id", 7), new Word(SearchField.LANG, "en", 13))));
  }

  @Test
  void anAddressIsNoField() {
    assertThat(QueryParser.parse("https://contoh.example/a"))
        .isEqualTo(word("https://contoh.example/a", 1));
    assertThat(QueryParser.parse("url:https://contoh.example/a"))
        .isEqualTo(new Word(SearchField.URL, "https://contoh.example/a", 5));
  }

  @Test
  void daysAreADayAMonthAYearARangeOrAnOpenEnd() {
    assertThat(QueryParser.parse("date:2025-01-31")).isEqualTo(days("2025-01-31", "2025-01-31"));
    assertThat(QueryParser.parse("date:2024-02")).isEqualTo(days("2024-02-01", "2024-02-29"));
    assertThat(QueryParser.parse("date:2025")).isEqualTo(days("2025-01-01", "2025-12-31"));
    assertThat(QueryParser.parse("date:[2025-01-05 TO 2025-02]"))
        .isEqualTo(days("2025-01-05", "2025-02-28"));
    assertThat(QueryParser.parse("date:>=2025-01-05"))
        .isEqualTo(new Days(SearchField.DATE, LocalDate.parse("2025-01-05"), LocalDate.MAX));
    assertThat(QueryParser.parse("date:>2025-01"))
        .isEqualTo(new Days(SearchField.DATE, LocalDate.parse("2025-02-01"), LocalDate.MAX));
    assertThat(QueryParser.parse("date:<2025-01"))
        .isEqualTo(new Days(SearchField.DATE, LocalDate.MIN, LocalDate.parse("2024-12-31")));
    assertThat(QueryParser.parse("date:[* TO 2025]")).isEqualTo(QueryParser.parse("date:<=2025"));
  }

  @Test
  void looseMarksArePassedOver() {
    assertThat(QueryParser.parse("a – b ?"))
        .isEqualTo(new All(List.of(word("a", 1), word("b", 5))));
  }

  @Test
  void nothingAsksForEverything() {
    assertThat(QueryParser.parse(" \t ")).isEqualTo(new QueryNode.Everything());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kapal "nelayan karam  | 7  | a phrase is not closed
          a (b OR (c d)         | 3  | a parenthesis is not closed
          a b)                  | 4  | a parenthesis is closed that was not opened
          a ()                  | 3  | there is nothing between the parentheses
          a OR                  | 3  | OR needs something on both sides
          OR a                  | 1  | OR needs something on both sides
          a AND                 | 3  | AND needs something on both sides
          a OR OR b             | 6  | OR needs something on both sides
          a NOT                 | 3  | NOT needs something behind it
          kapal ""              | 7  | a phrase has no words
          kapal foo:bar         | 7  | there is no field 'foo'; the fields are title, text, actor
          lang:                 | 1  | lang: has no value
          lang:english          | 6  | lang: takes a code of ISO 639 such as id or en, not 'english'
          type:SIGN             | 6  | type: takes one of AGREE, CONSULT
          status:(ACTUAL x)     | 16 | status: takes one of ACTUAL, PLANNED
          origin:maybe          | 8  | origin: takes yes, no or undecided, not 'maybe'
          story:7               | 7  | story: takes the id of a story
          date:2025-02-30       | 6  | '2025-02-30' is no day; a day is written 2025-01-31
          date:[2025 TO 2024]   | 6  | the range ends before it begins
          date:[2025-01-01]     | 6  | a range is written [2025-01-01 TO 2025-01-31]
          date:[2025 TO 2026    | 6  | a range is not closed
          lang:[a TO b]         | 6  | a range stands behind date: or received:
          *                     | 1  | before a * stand at least two letters or digits
          kapal n*              | 8  | before a * stand at least two letters or digits
          ab*c*d*e*f*           | 1  | a word has at most four *
          co-op*                | 1  | a * stands in a word of letters and digits alone
          kapal~2               | 6  | ~ stands behind a phrase
          "a b"~                | 6  | behind ~ stands a number of words
          "a b"~99999           | 6  | behind ~ stands a number of words
          """)
  void aBadQueryPointsAtTheCharacter(String query, int column, String reason) {
    SearchException fault =
        catchThrowableOfType(SearchException.class, () -> QueryParser.parse(query));
    assertThat(fault).as(query).isNotNull();
    assertThat(fault).hasMessageStartingWith("column " + column + ": " + reason);
    assertThat(fault.column()).isEqualTo(column);
  }

  @Test
  void aCharacterOutsideTheFirstPlaneIsOneColumn() {
    assertThatThrownBy(() -> QueryParser.parse("𝒳𝒴 (a")).hasMessageStartingWith("column 4:");
  }

  @Test
  void thePartThatIsShownHoldsTheFault() {
    String far = "kapal ".repeat(100) + "\"karam";
    SearchException fault =
        catchThrowableOfType(SearchException.class, () -> QueryParser.parse(far));
    assertThat(fault.part()).endsWith("\"karam").hasSizeLessThan(100);
    assertThat(fault.part().charAt(fault.caret())).isEqualTo('"');
  }

  @Test
  void controlCharactersAndHalvesOfPairsAreNamed() {
    assertThatThrownBy(() -> QueryParser.parse("a\u0007b"))
        .hasMessage("column 2: a control character (U+0007) cannot be searched for");
    assertThatThrownBy(() -> QueryParser.parse("a \ud800"))
        .hasMessage("column 3: a control character (U+D800) cannot be searched for");
  }

  @Test
  void whatIsTooLongTooDeepOrTooManyIsTurnedAway() {
    assertThatThrownBy(() -> QueryParser.parse("(".repeat(10_000)))
        .isInstanceOf(SearchException.class)
        .hasMessage("column 51: parentheses lie more than 50 deep");
    assertThatThrownBy(() -> QueryParser.parse("a".repeat(1_000_000)))
        .isInstanceOf(SearchException.class)
        .hasMessage("the query has 1,000,000 characters; at most 10,000 are read");
    assertThatThrownBy(() -> QueryParser.parse("kapal ".repeat(201)))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("the query has more than 200 words");
    assertThatThrownBy(() -> QueryParser.parse("\"" + "a ".repeat(201) + "\""))
        .hasMessageContaining("the query has more than 200 words");
    assertThat(QueryParser.parse("-".repeat(9_998) + "a")).isEqualTo(word("a", 9_999));
  }

  @Test
  void noQueryOfChanceDoesAnythingButBeUnderstoodOrTurnedAway() {
    String signs = "ab \"()*~-:[]<>=5OR NOT AND date: lang:2025-01 TO story:s-\u0000é漢\ud83d";
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        int at = random.nextInt(signs.length());
        int end = Math.min(signs.length(), at + 1 + random.nextInt(5));
        query.append(signs, at, end);
      }
      try {
        assertThat(QueryParser.parse(query.toString())).isNotNull();
      } catch (SearchException e) {
        assertThat(e.column()).isBetween(1, query.length() + 1);
        assertThat(e.part()).isNotNull();
      }
    }
  }
}
