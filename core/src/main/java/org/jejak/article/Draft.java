package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import org.jejak.document.Note;
import org.jspecify.annotations.Nullable;

/** An article while it is being put together; used by one call of one thread. */
final class Draft {
  @Nullable String url;
  @Nullable String title;
  @Nullable String outlet;
  @Nullable String section;
  @Nullable Dated published;
  @Nullable Dated updated;
  @Nullable String imageUrl;
  @Nullable String caption;
  boolean cutOff;
  final List<String> authors = new ArrayList<>();
  final List<Credit> credits = new ArrayList<>();
  final List<String> paragraphs = new ArrayList<>();
  final List<Cut> cuts = new ArrayList<>();
  final List<Note> notes = new ArrayList<>();

  void cut(String kind, String text) {
    if (!text.isBlank()) {
      cuts.add(new Cut(kind, text));
    }
  }

  void author(String name) {
    String clean = name.strip();
    if (!clean.isEmpty() && clean.length() <= 80 && !authors.contains(clean)) {
      authors.add(clean);
    }
  }

  void note(String kind, String text) {
    Note note = new Note(kind, text);
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  String text() {
    return String.join("\n\n", paragraphs);
  }

  /**
   * Keeps the first {@code most} characters of the text and cuts what follows.
   *
   * @return whether there was more
   */
  boolean shorten(int most) {
    int length = 0;
    int kept = 0;
    while (kept < paragraphs.size() && length + paragraphs.get(kept).length() <= most) {
      length += paragraphs.get(kept).length() + 2;
      kept++;
    }
    if (kept == paragraphs.size()) {
      return false;
    }
    List<String> rest = new ArrayList<>(paragraphs.subList(kept, paragraphs.size()));
    paragraphs.subList(kept, paragraphs.size()).clear();
    String broken = rest.getFirst();
    int room = Math.max(most - length, 0);
    int end = broken.lastIndexOf(' ', room);
    if (end <= 0) {
      end = Character.isLowSurrogate(broken.charAt(room)) ? room - 1 : room;
    }
    if (end > 0) {
      paragraphs.add(broken.substring(0, end));
      rest.set(0, broken.substring(end).strip());
    }
    cut("tail", String.join("\n\n", rest));
    return true;
  }

  int words() {
    int words = 0;
    for (String paragraph : paragraphs) {
      words += CleanText.words(paragraph);
    }
    return words;
  }
}
