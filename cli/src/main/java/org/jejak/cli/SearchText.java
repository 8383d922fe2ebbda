package org.jejak.cli;

import java.util.ArrayList;
import java.util.List;
import org.jejak.document.Span;
import org.jejak.output.OneLine;
import org.jejak.store.SearchPage;
import org.jejak.store.SearchPage.Excerpt;
import org.jejak.store.SearchPage.Facet;
import org.jejak.store.SearchPage.Hit;
import org.jspecify.annotations.Nullable;

/** What was found, for people to read. */
final class SearchText {
  private static final String INDENT = "   ";
  private static final int LABEL = 10;

  private final Page page;
  private final boolean styled;

  /**
   * Gets ready.
   *
   * @param styled whether marks are shown by colour; brackets do it else
   */
  SearchText(Page page, boolean styled) {
    this.page = page;
    this.styled = styled;
  }

  void print(SearchPage found) {
    page.text("", Phrases.count(found.total(), "report"));
    found.hits().forEach(this::print);
    if (!found.facets().isEmpty()) {
      page.blank();
      found.facets().forEach(this::print);
    }
    if (found.more() && !found.hits().isEmpty()) {
      page.blank().text("", "--after " + found.hits().getLast().cursor() + " goes on from here");
    }
  }

  private void print(Hit hit) {
    String title = marked(hit.title());
    page.blank().text("", INDENT, title.isEmpty() ? page.dim("(no title)") : page.bold(title));
    List<String> facts = new ArrayList<>();
    add(hit.outlet(), facts);
    add(days(hit), facts);
    add(hit.lang(), facts);
    add(hit.id(), facts);
    add(hit.story() == null ? null : "story " + hit.story(), facts);
    add(origin(hit.origin()), facts);
    page.text(INDENT, page.dim(String.join(" · ", facts)));
    Excerpt excerpt = hit.excerpt();
    String before = excerpt.part().start() > 0 ? "… " : "";
    String after = excerpt.part().end() < excerpt.text().length() ? " …" : "";
    page.text(INDENT, before + marked(excerpt) + after);
  }

  private static void add(@Nullable String fact, List<String> facts) {
    if (fact != null && !Columns.clean(fact).isEmpty()) {
      facts.add(Columns.clean(fact));
    }
  }

  private static @Nullable String days(Hit hit) {
    if (hit.from() == null) {
      return null;
    }
    return hit.from().equals(hit.to()) ? hit.from().toString() : hit.from() + " to " + hit.to();
  }

  private static @Nullable String origin(@Nullable String origin) {
    return switch (String.valueOf(origin)) {
      case "yes" -> "origin";
      case "undecided" -> "origin undecided";
      default -> null;
    };
  }

  private String marked(Excerpt excerpt) {
    StringBuilder out = new StringBuilder();
    int at = excerpt.part().start();
    for (Span mark : excerpt.marks()) {
      out.append(spaced(excerpt.text().substring(at, mark.start())));
      String words = Columns.clean(mark.of(excerpt.text()));
      out.append(styled ? page.strong(words) : "[" + words + "]");
      at = mark.end();
    }
    return out.append(spaced(excerpt.text().substring(at, excerpt.part().end()))).toString();
  }

  /** Text from outside made safe, with a space kept where it stood at an end. */
  static String spaced(String text) {
    String clean = Columns.clean(text);
    if (text.isEmpty() || clean.isEmpty()) {
      return text.isEmpty() ? "" : " ";
    }
    boolean before = OneLine.isSpace(text.charAt(0));
    boolean after = OneLine.isSpace(text.charAt(text.length() - 1));
    return (before ? " " : "") + clean + (after ? " " : "");
  }

  private void print(Facet facet) {
    if (facet.values() == 0) {
      return;
    }
    List<String> counts = new ArrayList<>();
    facet
        .counts()
        .forEach(count ->
            counts.add(Columns.clean(count.value()) + " " + Phrases.grouped(count.reports())));
    long more = facet.values() - facet.counts().size();
    if (more > 0) {
      counts.add("and " + Phrases.grouped(more) + " more");
    }
    page.row("", facet.field(), LABEL, String.join(" · ", counts));
  }
}
