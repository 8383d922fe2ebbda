package org.jejak.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jejak.lineage.Edge;
import org.jejak.store.WholeFile;

/** Two reports compared, as one page that needs nothing else: no network, no script. */
final class CompareHtml {
  private final Comparison found;
  private final Html html;

  private CompareHtml(Comparison found, Appendable page) {
    this.found = found;
    this.html = new Html(page);
  }

  /**
   * Writes the page.
   *
   * @throws UncheckedIOException when {@code page} does not take it
   */
  static void write(Comparison found, Appendable page) {
    new CompareHtml(found, page).write();
  }

  /** Writes the page into a file. */
  static void write(Comparison found, Path file) throws IOException {
    WholeFile.write(file, page -> write(found, page));
  }

  private void write() {
    String title = found.isOne() ? found.from() + " twice" : found.from() + " and " + found.to();
    HtmlHead.write(html, "Jejak: " + title);
    html.open("body");
    html.element("a", "Skip to the texts", "class", "skip", "href", "#main");
    html.open("header", "class", "banner").open("div", "class", "inner");
    html.open("p", "class", "brand").text("Jejak").close();
    html.element("h1", title);
    html.close().close();
    html.open("div", "class", "page").open("main", "id", "main");
    beside();
    new HtmlTexts(found.index(), html).write();
    html.close().close();
    footer();
    html.close().close().finish();
  }

  private void beside() {
    html.open("section", "class", "part", "aria-labelledby", "beside-title");
    String heading = found.isOne() ? "No difference" : "Side by side";
    html.element("h2", heading, "id", "beside-title");
    if (found.isOne()) {
      html.element("p", "Both files hold the same bytes: they are one report, shown once below.");
      html.close();
      return;
    }
    HtmlSideBySide beside = new HtmlSideBySide(found.index(), new Anchors(found.index()), html);
    Edge edge = found.edge();
    if (edge != null) {
      beside.write(edge);
    } else {
      html.element("p", "Neither was made out of the other, as far as the texts show.");
    }
    if (edge == null || edge.passages().isEmpty()) {
      html.element("p", "Alike: " + found.shared() + ".", "class", "meta");
      if (found.sharesText()) {
        beside.texts(found.texts());
      }
    }
    html.close();
  }

  private void footer() {
    html.open("footer", "id", "reading").open("div", "class", "inner");
    html.element("h2", "How to read this");
    html.element(
        "p",
        "Jejak says what is seen in the texts: what they share, and where they differ. It does not"
            + " say what is true. What is not known is left open.");
    HtmlHead.legend(html);
    html.close().close();
  }
}
