package org.jejak.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jejak.article.Credit;
import org.jejak.lineage.Edge;
import org.jejak.story.Story;

/** How many origins there are, story by story, for people. */
final class OriginsText {
  private static final String INDENT = "   ";
  private static final int LABEL = 11;

  private final TraceIndex index;
  private final Page page;

  OriginsText(TraceIndex index, Page page) {
    this.index = index;
    this.page = page;
  }

  void print() {
    List<Story> stories = stories();
    int loose = index.loose().size();
    List<String> totals = new ArrayList<>();
    totals.add(Phrases.count(index.trace().readings().size(), "report"));
    totals.add(Phrases.count(stories.size(), "story"));
    totals.addAll(Voices.of(stories).voices());
    if (loose > 0) {
      totals.add(loose + " in no story");
    }
    page.text("", page.bold(String.join(" · ", totals)));
    stories.forEach(this::story);
  }

  /** The story with most reports first, then the earlier, then by id. */
  private List<Story> stories() {
    return index.trace().stories().stream()
        .sorted(
            Comparator.comparingInt((Story story) -> -story.articles().size())
                .thenComparing(s -> s.days() == null ? "9999" : s.days().from().toString())
                .thenComparing(Story::id))
        .toList();
  }

  private void story(Story story) {
    page.blank().text("", page.bold(Columns.clean(story.title())));
    page.text(
        INDENT, Voices.of(story).inWords() + page.dim(" · " + Phrases.daysOrUnknown(story.days())));
    int number = 0;
    for (Story.Origin origin : story.origins()) {
      String label = "origin " + ++number;
      for (Branch root : index.trees(origin.articles())) {
        report(label, root, "");
        label = "";
      }
    }
    for (String article : story.undecided()) {
      page.row(INDENT, page.dim("undecided"), LABEL, name(article));
      page.row(INDENT, "", LABEL, page.dim(index.unclear(article)));
    }
  }

  /** A report, and under it those made out of it. */
  private void report(String label, Branch branch, String indent) {
    Edge edge = branch.edge();
    String how =
        edge == null ? "" : " · " + Phrases.madeFrom(edge.kind()) + " " + index.outlet(edge.from());
    String first = INDENT + Columns.pad(page.dim(label), LABEL) + indent;
    String rest = INDENT + " ".repeat(LABEL) + indent + "  ";
    page.text(first, rest, name(branch.article()) + how + credits(branch));
    branch.children().forEach(child -> report("", child, indent + "  "));
  }

  private String name(String article) {
    return page.bold(index.outlet(article)) + page.dim(" · " + index.published(article));
  }

  /** Whom a credit names: a name, else the host of its address, else its words. */
  private static String name(Credit credit) {
    if (credit.name() != null) {
      return Columns.clean(credit.name());
    }
    String url = credit.url();
    return Columns.clean(
        url == null ? credit.text() : url.replaceFirst("^[a-z]+://", "").replaceFirst("/.*", ""));
  }

  /** Whom a report names as its source, where the edge above does not say it already. */
  private String credits(Branch branch) {
    Edge edge = branch.edge();
    String source = edge == null ? "" : index.outlet(edge.from());
    Set<String> names = new LinkedHashSet<>();
    for (Credit credit : index.article(branch.article()).credits()) {
      String name = name(credit);
      if (!name.isEmpty() && !name.equalsIgnoreCase(source)) {
        names.add(name);
      } else if (name.equalsIgnoreCase(source)) {
        return page.dim(", which it credits");
      }
    }
    return names.isEmpty() ? "" : page.dim(" · credits " + String.join(", ", names));
  }
}
