package org.jejak.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jejak.document.Ids;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/** A text that arrived without a page around it: a sentence or a few paragraphs. */
public final class BareText {
  private BareText() {}

  /**
   * The text as a report without a head. Nothing is cut: only the form of its characters and white
   * space is made that of every report.
   *
   * @param input where it stood
   * @param item its key there
   * @param lang ISO 639-1, {@code und} where unsure
   * @param published its day, which relative times are counted from; null where unknown
   */
  public static Article article(
      String input, String item, String text, String lang, @Nullable Dated published) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Article(
        Ids.article(bytes, null, item),
        input,
        item,
        null,
        null,
        List.of(),
        null,
        null,
        lang,
        published,
        null,
        List.of(),
        null,
        paragraphs(CleanText.normal(text)),
        List.of(),
        List.of());
  }

  /** A day that a user gave with a text. */
  public static Dated given(Interval day, @Nullable String words) {
    return new Dated(day, "given", words);
  }

  /** Lines joined to paragraphs, which blank lines part. */
  private static String paragraphs(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean paragraph = false;
    for (String line : CleanText.lines(text)) {
      if (line.isEmpty()) {
        paragraph = !out.isEmpty();
        continue;
      }
      if (!out.isEmpty()) {
        out.append(paragraph ? "\n\n" : " ");
      }
      out.append(line);
      paragraph = false;
    }
    return out.toString();
  }
}
