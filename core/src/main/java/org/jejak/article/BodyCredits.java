package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import org.jejak.document.Span;

/** Reads credits out of the lines that leave a body, and out of its opening. */
final class BodyCredits {
  private static final int OPENING = 120;

  private final Boilerplate boilerplate;
  private final Draft draft;
  private final List<String> signedOff = new ArrayList<>();

  BodyCredits(Boilerplate boilerplate, Draft draft) {
    this.boilerplate = boilerplate;
    this.draft = draft;
  }

  /** Remembers a sign-off line; whether it credits anybody is told once the text is known. */
  void signedOff(String line) {
    signedOff.add(line);
  }

  /** To be called when the draft's paragraphs are final. */
  void finish() {
    signOffs();
    opening();
  }

  /** A name in brackets below the report is a source where the report names it, too. */
  private void signOffs() {
    for (String line : signedOff) {
      if (line.length() < 3) {
        continue;
      }
      String name = line.substring(1, line.length() - 1).strip();
      boolean named = draft.paragraphs.stream().anyMatch(text -> text.contains(name));
      if (CleanText.isName(name) && named) {
        draft.credits.add(new Credit(name, null, Credit.Kind.CREDIT, line, null));
      }
    }
  }

  /** "Quoted from Name, …" right after the dateline credits the whole report. */
  private void opening() {
    String first = draft.paragraphs.isEmpty() ? "" : draft.paragraphs.get(0);
    Dateline dateline = Dateline.of(first);
    int start = dateline == null ? 0 : dateline.end();
    String rest = first.substring(start, Math.min(first.length(), start + OPENING));
    Boilerplate.Hit hit = boilerplate.find(rest);
    int comma = rest.indexOf(',');
    if (hit == null || hit.from() > 0 || comma < hit.to() || !hit.kind().equals("credit")) {
      return;
    }
    String name = rest.substring(hit.to(), comma).strip();
    if (CleanText.isName(name)
        || CleanText.words(name) == 1 && Character.isUpperCase(name.codePointAt(0))) {
      Span span = new Span(start, start + comma);
      draft.credits.add(new Credit(name, null, Credit.Kind.CREDIT, span.of(first), span));
    }
  }

  void line(Boilerplate.Hit hit, String text) {
    Credit.Kind kind = CreditLine.kind(hit.kind());
    draft.credits.addAll(
        hit.from() > 0
            ? CreditLine.read(text, 0, kind).stream()
                .map(credit -> new Credit(null, credit.url(), kind, text, null))
                .toList()
            : CreditLine.read(text, hit.to(), kind));
  }

  void list(Boilerplate.Hit hit, String text) {
    String before = text.substring(0, hit.from()).strip();
    Byline.names(before).forEach(draft::author);
    draft.credits.addAll(CreditLine.readList(text, hit.to()));
  }
}
