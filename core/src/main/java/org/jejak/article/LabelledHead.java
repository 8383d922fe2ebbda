package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jejak.time.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Reads the lines that name each part ("Title: …"), and the lines that open a mail. */
final class LabelledHead {
  private static final int MAX_LINES = 40;
  private static final int MAX_BEFORE = 12;
  private static final int MIN_MAIL_LABELS = 3;
  private static final int MAX_OUTLET_WORDS = 8;
  private static final Set<String> MAIL = Set.of("sender", "recipient", "sent", "subject");

  private final Boilerplate boilerplate;
  private final Draft draft;
  private final String lang;

  private record Label(String kind, String value, String line) {}

  /**
   * Labelled lines that follow one another.
   *
   * @param end index after the last
   */
  private record Block(List<Label> labels, int end) {
    boolean has(String kind) {
      return labels.stream().anyMatch(label -> label.kind.equals(kind));
    }

    boolean isMail() {
      long own = labels.stream().filter(label -> MAIL.contains(label.kind)).count();
      boolean named = has("sender") && (has("recipient") || has("subject"));
      return named && own >= 2 && labels.size() >= MIN_MAIL_LABELS;
    }

    boolean isReport() {
      return has("title") && labels.size() >= 2 || has("text") && labels.size() >= MIN_MAIL_LABELS;
    }
  }

  LabelledHead(Boilerplate boilerplate, Draft draft, String lang) {
    this.boilerplate = boilerplate.in(lang);
    this.draft = draft;
    this.lang = lang;
  }

  /** Takes what the labels give into the draft; the lines below them are returned. */
  List<String> read(List<String> lines) {
    List<String> rest = lines;
    for (int mail = mailAt(rest); mail >= 0; mail = mailAt(rest)) {
      Block block = block(rest, mail);
      rest.subList(0, mail).forEach(line -> draft.cut("mail", line));
      block.labels.forEach(label -> draft.cut("mail", label.line));
      rest = rest.subList(block.end, rest.size());
    }
    int first = firstWritten(rest, 0);
    Block block = block(rest, first);
    return block.isReport() ? report(block, rest) : rest;
  }

  private int mailAt(List<String> lines) {
    int seen = 0;
    for (int i = 0; i < lines.size() && seen < MAX_BEFORE; i++) {
      if (!lines.get(i).isEmpty()) {
        seen++;
        if (label(lines.get(i)) != null && block(lines, i).isMail()) {
          return i;
        }
      }
    }
    return -1;
  }

  private Block block(List<String> lines, int first) {
    List<Label> labels = new ArrayList<>();
    int end = first;
    for (int i = first; i < lines.size() && labels.size() < MAX_LINES; i++) {
      Label label = lines.get(i).isEmpty() ? null : label(lines.get(i));
      if (label == null) {
        if (lines.get(i).isEmpty() && i + 1 < lines.size() && label(lines.get(i + 1)) != null) {
          continue;
        }
        break;
      }
      labels.add(label);
      end = i + 1;
      if (label.kind.equals("text")) {
        break;
      }
    }
    return new Block(labels, end);
  }

  private static int firstWritten(List<String> lines, int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isEmpty()) {
      i++;
    }
    return i;
  }

  private @Nullable Label label(String line) {
    Boilerplate.Hit hit = boilerplate.label(line);
    return hit == null ? null : new Label(hit.kind(), line.substring(hit.to()).strip(), line);
  }

  private List<String> report(Block block, List<String> lines) {
    List<String> rest = new ArrayList<>();
    for (Label label : block.labels) {
      if (label.kind.equals("text")) {
        if (!label.value.isEmpty()) {
          rest.add(label.value);
        }
      } else {
        take(label);
      }
    }
    rest.addAll(lines.subList(block.end, lines.size()));
    return rest;
  }

  private void take(Label label) {
    String value = label.value;
    switch (label.kind) {
      case "title" -> draft.title = draft.title == null && !value.isEmpty() ? value : draft.title;
      case "author" -> Byline.after(value, true).forEach(draft::author);
      case "outlet" -> {
        boolean name = !value.isEmpty() && CleanText.words(value) <= MAX_OUTLET_WORDS;
        draft.outlet = name && !value.contains("://") ? value : draft.outlet;
      }
      case "section" -> draft.section = value.isEmpty() ? draft.section : value;
      case "publish" ->
          date(value).ifPresent(found -> PublishLine.published(draft, found, value, "text"));
      case "updated" -> date(value).ifPresent(found -> PublishLine.updated(draft, found, value));
      default -> {
        // The line only goes.
      }
    }
    draft.cut("label", label.line);
  }

  private Optional<WrittenDate.Found> date(String value) {
    return PublishLine.date(value, lang);
  }
}
