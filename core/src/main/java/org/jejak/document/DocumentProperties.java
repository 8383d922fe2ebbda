package org.jejak.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document's properties are worth. Programs fill them in, and copies keep those of another
 * text: a title counts where it reads like one, an author where the first page names him.
 */
final class DocumentProperties {
  private static final int MIN_WORDS = 3;
  private static final int MAX_LENGTH = 300;
  private static final int FIRST_PAGE = 12;
  private static final Pattern FILE_NAME = Pattern.compile("\\.[A-Za-z]{2,4}[0-9]?$");

  private DocumentProperties() {}

  static Content.Hints hints(
      @Nullable String title, @Nullable String author, List<String> paragraphs) {
    return new Content.Hints(title(title), authors(author, paragraphs));
  }

  private static @Nullable String title(@Nullable String title) {
    if (title == null || title.length() > MAX_LENGTH) {
      return null;
    }
    String line = title.strip();
    String lower = line.toLowerCase(Locale.ROOT);
    boolean program = lower.startsWith("microsoft ") || lower.startsWith("untitled");
    boolean words = line.split("\\s+").length >= MIN_WORDS;
    return words && !program && !FILE_NAME.matcher(line).find() ? line : null;
  }

  private static List<String> authors(@Nullable String author, List<String> paragraphs) {
    String name = author == null ? "" : author.strip();
    if (name.isEmpty() || name.length() > MAX_LENGTH || name.indexOf(' ') < 0) {
      return List.of();
    }
    boolean named =
        paragraphs.stream().limit(FIRST_PAGE).anyMatch(paragraph -> paragraph.contains(name));
    return named ? List.of(name) : List.of();
  }
}
