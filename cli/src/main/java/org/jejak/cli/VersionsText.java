package org.jejak.cli;

import java.util.ArrayList;
import java.util.List;
import org.jejak.store.PageVersion;
import org.jejak.store.VersionDiff;
import org.jejak.store.VersionDiff.Change;
import org.jejak.store.VersionDiff.Kind;
import org.jejak.store.VersionDiff.Piece;
import org.jspecify.annotations.Nullable;

/** Versions of a page and what changed between them, for people to read. */
final class VersionsText {
  private static final String INDENT = "   ";
  private static final int SAME = 60;

  private final Page page;
  private final boolean styled;

  /**
   * Gets ready.
   *
   * @param styled whether changed words are shown by colour, too
   */
  VersionsText(Page page, boolean styled) {
    this.page = page;
    this.styled = styled;
  }

  void head(List<PageVersion> versions) {
    String url = versions.getFirst().url();
    String count = Phrases.count(versions.size(), "version");
    page.text("", count + (url == null ? "" : " of " + Columns.clean(url)));
  }

  void print(PageVersion version, @Nullable VersionDiff diff) {
    String title = version.title() == null ? "" : Columns.clean(version.title());
    page.blank().text("", INDENT, title.isEmpty() ? page.dim("(no title)") : page.bold(title));
    List<String> facts = new ArrayList<>();
    facts.add(version.article());
    facts.add("received " + version.received());
    if (version.publishedFrom() != null) {
      facts.add("published " + version.publishedFrom());
    }
    page.text(INDENT, page.dim(String.join(" · ", facts)));
    if (diff == null) {
      return;
    }
    if (diff.title() != null) {
      page.text(INDENT, "title: " + shown(diff.title()));
    }
    diff.changes().forEach(change -> page.text(INDENT + "· ", INDENT + "  ", shown(change)));
    if (diff.title() == null && diff.changes().isEmpty()) {
      page.text(INDENT, page.dim("the same words"));
    }
  }

  /** Words taken out stand in [-…-], words put in stand in {+…+}, as wdiff shows them. */
  private String shown(Change change) {
    StringBuilder shown = new StringBuilder();
    List<Piece> pieces = change.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      String text = SearchText.spaced(piece.text());
      shown.append(
          piece.kind() == Kind.SAME
              ? shortened(text, i == 0, i == pieces.size() - 1)
              : marked(piece.kind(), text));
    }
    return shown.toString();
  }

  private String marked(Kind kind, String text) {
    String words = text.strip();
    if (words.isEmpty()) {
      return text;
    }
    String in = kind == Kind.PUT_IN ? "{+" + words + "+}" : "[-" + words + "-]";
    String before = text.startsWith(" ") ? " " : "";
    String after = text.endsWith(" ") ? " " : "";
    return before + (styled ? page.strong(in) : in) + after;
  }

  /** Unchanged words far from a change are left out. */
  private static String shortened(String text, boolean first, boolean last) {
    if (first) {
      return end(text);
    }
    if (last) {
      return Columns.clip(text, SAME);
    }
    return text.length() <= 2 * SAME ? text : Columns.clip(text, SAME) + " " + end(text);
  }

  private static String end(String text) {
    if (text.length() <= SAME) {
      return text;
    }
    int cut = text.length() - SAME;
    int space = text.indexOf(' ', cut);
    if (space >= 0) {
      return "…" + text.substring(space);
    }
    return "…" + text.substring(Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut);
  }
}
