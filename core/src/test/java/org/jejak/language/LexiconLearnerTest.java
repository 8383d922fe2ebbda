package org.jejak.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jejak.language.Lexicon.Entry;
import org.jejak.language.ParallelSentences.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that translate each other, learned from sentences that do. */
class LexiconLearnerTest {
  private static final List<Pair> SENTENCES =
      List.of(
          new Pair("Kapal itu membawa bawang", "The ship carries onions"),
          new Pair("Kapal itu menunggu di dermaga", "The ship waits at the quay"),
          new Pair("Nelayan menjual bawang", "Fishermen sell onions"),
          new Pair("Nelayan menunggu kapal", "Fishermen wait for the ship"),
          new Pair("Dermaga rusak", "The quay is broken"),
          new Pair("Nelayan memperbaiki dermaga", "Fishermen repair the quay"));

  @TempDir private Path dir;

  @Test
  void wordsThatMeetOftenTranslateEachOther() {
    assertThat(learned(SENTENCES))
        .contains("kapal=ship", "nelayan=fishermen", "bawang=onions", "dermaga=quay");
  }

  @Test
  void wordsThatOnlyStandBesideEachOtherDoNot() {
    assertThat(learned(SENTENCES)).doesNotContain("kapal=quay", "nelayan=ship", "dermaga=onions");
  }

  @Test
  void oneMeetingTeachesNothing() {
    assertThat(learned(SENTENCES.subList(0, 1))).isEmpty();
  }

  @Test
  void functionWordsAreLeftOut() {
    assertThat(learned(SENTENCES)).noneMatch(pair -> pair.endsWith("=the"));
  }

  @Test
  void theSameSentencesTeachTheSame() {
    assertThat(learner().learn(SENTENCES)).isEqualTo(learner().learn(SENTENCES));
  }

  @Test
  void aLexiconIsReadAsItWasWritten() throws Exception {
    List<Entry> entries = learner().learn(SENTENCES);
    Path file = Files.write(dir.resolve("words.tsv"), Lexicon.lines("id", "en", entries));

    Lexicon lexicon = Lexicon.read(file);

    assertThat(lexicon.pairs("id", "kapal"))
        .isNotEmpty()
        .containsAnyElementsOf(lexicon.pairs("en", "ship"));
    assertThat(lexicon.pairs("en", "kapal")).isEmpty();
  }

  @Test
  void whatIsNoLexiconIsSaidSo() throws Exception {
    Path other = Files.writeString(dir.resolve("list.tsv"), "kapal\tship\n");
    Path broken = Files.writeString(dir.resolve("b.tsv"), "lexicon\tid\ten\nkapal\tship\thalf\n");

    assertThatThrownBy(() -> Lexicon.read(other)).hasMessageContaining("is no lexicon");
    assertThatThrownBy(() -> Lexicon.read(broken)).hasMessageContaining("line 2");
    assertThatThrownBy(() -> Lexicon.read(dir.resolve("none.tsv")))
        .hasMessageContaining("jejak learn makes one");
  }

  @Test
  void rowsThatCannotBeUsedAreCounted() throws Exception {
    String rows = "Satu kapal\tA ship\nhanya satu\n\t\nDua kapal\tTwo ships\tnews\n";
    ParallelSentences read =
        ParallelSentences.read(Files.writeString(dir.resolve("rows.tsv"), rows));

    assertThat(read.pairs())
        .containsExactly(new Pair("Satu kapal", "A ship"), new Pair("Dua kapal", "Two ships"));
    assertThat(read.passedOver())
        .containsExactly(
            "1 row with one column passed over", "1 row with an empty column passed over");
  }

  @Test
  void aTableOfCommasIsReadToo() throws Exception {
    Path file = Files.writeString(dir.resolve("rows.csv"), "\"Satu, dua\",\"One, two\"\n");

    assertThat(ParallelSentences.read(file).pairs())
        .containsExactly(new Pair("Satu, dua", "One, two"));
  }

  @Test
  void aFileWithoutPairsIsSaidSo() throws Exception {
    assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> read("satu kolom\nsaja\n")).hasMessageContaining("has one column");
    assertThatThrownBy(() -> read("a".repeat(3_000_000)))
        .hasMessageContaining("rows longer than a megabyte");
  }

  private ParallelSentences read(String text) throws Exception {
    return ParallelSentences.read(Files.writeString(dir.resolve("file.tsv"), text));
  }

  private static LexiconLearner learner() {
    return new LexiconLearner(Packs.standard().pack("id"), Packs.standard().pack("en"));
  }

  private static List<String> learned(List<Pair> pairs) {
    List<String> words = new ArrayList<>();
    learner().learn(pairs).forEach(entry -> words.add(entry.first() + "=" + entry.second()));
    return words;
  }
}
