package org.jejak.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document's properties are worth. Programs fill them in, and copies keep those of another
 * text: a title counts where the first page has most of its words, an author where it names him.
 */
final class DocumentProperties {
  private static final int MIN_WORDS = 3;
  private static final int MIN_LETTERS = 4;
  private static final int MAX_LENGTH = 300;
  private static final int FIRST_PAGE = 12;
  private static final Pattern FILE_NAME = Pattern.compile("\\.[A-Za-z]{2,4}[0-9]?$");

  private DocumentProperties() {}

  static Content.Hints hints(
      @Nullable String title, @Nullable String author, List<String> paragraphs) {
    List<String> page = paragraphs.subList(0, Math.min(FIRST_PAGE, paragraphs.size()));
    return new Content.Hints(title(title, page), authors(author, page));
  }

  private static @Nullable String title(@Nullable String title, List<String> page) {
    if (title == null || title.length() > MAX_LENGTH) {
      return null;
    }
    String line = title.strip();
    String lower = line.toLowerCase(Locale.ROOT);
    boolean program = lower.startsWith("microsoft ") || lower.startsWith("untitled");
    boolean words = line.split("\\s+").length >= MIN_WORDS;
    boolean sound = words && !program && !FILE_NAME.matcher(line).find();
    return sound && isSaidIn(lower, page) ? line : null;
  }

  private static boolean isSaidIn(String title, List<String> page) {
    String said = String.join(" ", page).toLowerCase(Locale.ROOT);
    int words = 0;
    int found = 0;
    for (String word : title.split("\\s+")) {
      if (word.length() >= MIN_LETTERS) {
        words++;
        found += said.contains(word) ? 1 : 0;
      }
    }
    return words > 0 && 2 * found >= words;
  }

  private static List<String> authors(@Nullable String author, List<String> page) {
    String name = author == null ? "" : author.strip();
    if (name.isEmpty() || name.length() > MAX_LENGTH || name.indexOf(' ') < 0) {
      return List.of();
    }
    boolean named = page.stream().anyMatch(paragraph -> paragraph.contains(name));
    return named ? List.of(name) : List.of();
  }
}
