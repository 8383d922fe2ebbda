package org.jejak.cli;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.story.Storyline;
import org.jejak.trace.Trace;

/** The report as one page that needs nothing else: no network, no script. */
final class HtmlReport {
  private final Trace trace;
  private final TraceIndex index;
  private final Html html;

  private HtmlReport(TraceIndex index, Appendable page) {
    this.trace = index.trace();
    this.html = new Html(page);
    this.index = index;
  }

  /**
   * Writes the page.
   *
   * @throws UncheckedIOException when {@code page} does not take it
   */
  static void write(TraceIndex index, Appendable page) {
    new HtmlReport(index, page).write();
  }

  private void write() {
    HtmlHead.write(
        html,
        "Jejak: %s, %s, %s"
            .formatted(
                Phrases.count(trace.readings().size(), "report"),
                Phrases.count(trace.stories().size(), "story"),
                String.join(", ", Voices.of(trace.stories()).voices())));
    html.open("body");
    html.element("a", "Skip to the storylines", "class", "skip", "href", "#main");
    banner();
    html.open("div", "class", "page");
    contents();
    html.open("main", "id", "main");
    HtmlStoryline storylines = new HtmlStoryline(index, html);
    List<Storyline> lines = index.storylines();
    for (int i = 0; i < lines.size(); i++) {
      storylines.write(i + 1, lines.get(i));
    }
    new HtmlTexts(index, html).write();
    ledger();
    html.close().close();
    footer();
    html.close().close().finish();
  }

  private void banner() {
    html.open("header", "class", "banner").open("div", "class", "inner");
    html.open("p", "class", "brand").text("Jejak").close();
    html.element("h1", "How these reports hang together");
    html.open("ul", "class", "totals");
    total(trace.readings().size(), "report");
    total(trace.stories().size(), "story");
    total(trace.storylines().size(), "storyline");
    Voices.of(trace.stories()).voices().forEach(this::total);
    html.close().close().close();
  }

  private void total(int number, String noun) {
    total(Phrases.count(number, noun));
  }

  /** A number with its noun. */
  private void total(String count) {
    int space = count.indexOf(' ');
    html.open("li")
        .element("strong", count.substring(0, space))
        .text(count.substring(space))
        .close();
  }

  private void contents() {
    html.open("nav", "aria-label", "Contents", "class", "contents").open("ol");
    List<Storyline> lines = index.storylines();
    for (int i = 0; i < lines.size(); i++) {
      Storyline line = lines.get(i);
      html.open("li").link("storyline-" + (i + 1), index.title(line.title()));
      html.element("span", Voices.of(index.stories(line)).inWords(), "class", "meta");
      html.close();
    }
    html.close().open("ul");
    html.open("li").link("reports", HtmlTexts.title(index)).close();
    html.open("li").link("ledger", "What arrived").close();
    html.open("li").link("reading", "How to read this").close();
    html.close().close();
  }

  private void ledger() {
    html.open("section", "id", "ledger", "class", "part", "aria-labelledby", "ledger-title");
    html.element("h2", "What arrived", "id", "ledger-title");
    html.open("p", "class", "balance")
        .text(
            "%d received = %d accepted + %d partial + %d rejected"
                .formatted(
                    trace.ledger().size(),
                    count(Status.ACCEPTED),
                    count(Status.PARTIAL),
                    count(Status.REJECTED)))
        .close();
    List<LedgerRow> incomplete =
        trace.ledger().stream().filter(row -> row.status() != Status.ACCEPTED).toList();
    if (!incomplete.isEmpty()) {
      html.open(
          "div",
          "class",
          "scroll",
          "tabindex",
          "0",
          "role",
          "region",
          "aria-label",
          "Items not fully read");
      html.open("table").open("thead").open("tr");
      List.of("Item", "Status", "Why").forEach(h -> html.element("th", h, "scope", "col"));
      html.close().close().open("tbody");
      incomplete.forEach(this::ledgerRow);
      html.close().close().close();
    }
    html.close();
  }

  private void ledgerRow(LedgerRow row) {
    String name = row.item() == null ? row.input() : row.input() + "!" + row.item();
    html.open("tr").open("td");
    if (row.article() == null) {
      html.text(Columns.clean(name));
    } else {
      html.link(row.article(), Columns.clean(name));
    }
    html.close().element("td", Phrases.words(row.status()));
    html.element("td", Columns.clean(Objects.requireNonNullElse(row.reason(), ""))).close();
  }

  private long count(Status status) {
    return trace.ledger().stream().filter(row -> row.status() == status).count();
  }

  private void footer() {
    html.open("footer", "id", "reading").open("div", "class", "inner");
    html.element("h2", "How to read this");
    html.element(
        "p",
        "A story is one event, a storyline what follows from it. Reports that were made out of one"
            + " another, or that name one source, have one origin: many reports may be one voice."
            + (index.excerpts()
                ? " Every claim links to the report that it stands on."
                : " Every claim links to the sentence that it stands on."));
    html.element(
        "p",
        "Jejak says what is seen in the texts: what they share, and where they differ. It does not"
            + " say what is true. What is not known is left open.");
    HtmlHead.legend(html);
    html.close().close();
  }

  /** Languages of some reports, in words. */
  static String languages(TraceIndex index, List<String> articles) {
    return index.languages(articles).stream()
        .map(Phrases::language)
        .collect(Collectors.joining(", "));
  }
}
