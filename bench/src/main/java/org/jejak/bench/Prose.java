package org.jejak.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Packs;

/**
 * A text as an editor handles it.
 *
 * @param paragraphs sentences by paragraph
 */
record Prose(List<List<String>> paragraphs) {
  Prose {
    paragraphs = paragraphs.stream().map(List::copyOf).toList();
  }

  static Prose of(String text, Lang lang) {
    List<List<String>> paragraphs = new ArrayList<>();
    for (String paragraph : text.split("\n\n")) {
      AnnotatedText annotated = Packs.standard().pack(lang.code()).annotate(paragraph);
      paragraphs.add(
          annotated.sentences().stream()
              .map(sentence -> sentence.span().of(annotated.text()))
              .toList());
    }
    return new Prose(paragraphs);
  }

  /** Three sentences a paragraph. */
  static Prose of(List<String> sentences) {
    List<List<String>> paragraphs = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i += 3) {
      paragraphs.add(sentences.subList(i, Math.min(sentences.size(), i + 3)));
    }
    return new Prose(paragraphs);
  }

  List<String> sentences() {
    return paragraphs.stream().flatMap(List::stream).toList();
  }

  String text() {
    return paragraphs.stream()
        .filter(paragraph -> !paragraph.isEmpty())
        .map(paragraph -> String.join(" ", paragraph))
        .collect(Collectors.joining("\n\n"));
  }
}
