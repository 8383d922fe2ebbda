package org.jejak.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.lineage.Edge;
import org.jejak.story.Story;
import org.jejak.story.Storyline;
import org.jejak.time.Interval;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** The report for a terminal a hundred columns wide. */
final class TextReport {
  private static final int HAPPENINGS = 3;
  private static final int LEAD = 320;
  private static final int TOLD_BY = 17;

  private final TraceIndex index;
  private final Trace trace;
  private final Page page;
  private final TextFindings findings;

  private TextReport(TraceIndex index, PrintWriter out, boolean styled) {
    this.trace = index.trace();
    this.index = index;
    this.page = new Page(out, styled);
    this.findings = new TextFindings(index, page);
  }

  /** Prints the whole report; {@code styled} adds bold and colour. */
  static void print(TraceIndex index, PrintWriter out, boolean styled) {
    new TextReport(index, out, styled).print();
    out.flush();
  }

  private void print() {
    head();
    int number = 0;
    for (Storyline line : index.storylines()) {
      storyline(++number, line);
    }
    loose();
    ledger();
  }

  private void head() {
    int reports = trace.readings().size();
    page.blank().text(page.bold("JEJAK") + "  ", "       ", page.bold(totals(reports)));
    if (reports > 0) {
      Set<String> languages = index.languages(trace.readings().ids());
      page.text("       ", page.dim(facts(languages, span(trace.storylines()))));
    }
  }

  private String totals(int reports) {
    return Phrases.count(reports, "report")
        + " · "
        + Phrases.count(trace.stories().size(), "story")
        + " in "
        + Phrases.count(trace.storylines().size(), "storyline")
        + " · "
        + String.join(" · ", Voices.of(trace.stories()).voices());
  }

  private static @Nullable Interval span(List<Storyline> lines) {
    Interval all = null;
    for (Storyline line : lines) {
      Interval days = line.days();
      if (days != null) {
        all =
            all == null
                ? days
                : Interval.days(
                    all.from().isBefore(days.from()) ? all.from() : days.from(),
                    all.to().isAfter(days.to()) ? all.to() : days.to(),
                    Interval.Precision.DAY);
      }
    }
    return all;
  }

  private static String facts(Set<String> languages, @Nullable Interval days) {
    String spoken = languages.stream().map(Phrases::language).collect(Collectors.joining(", "));
    return days == null ? spoken : spoken + " · " + Phrases.days(days);
  }

  private void storyline(int number, Storyline line) {
    List<Story> stories = index.stories(line);
    Voices voices = Voices.of(stories);
    page.blank().rule('━');
    String mark = Columns.pad(" " + number, 4);
    page.text(page.bold(mark), "    ", page.bold(Columns.clean(line.title())));
    page.text(
        "    ",
        page.dim(
            String.join(
                " · ",
                Phrases.daysOrUnknown(line.days()),
                Phrases.count(voices.reports(), "report"),
                Phrases.count(stories.size(), "story"),
                String.join(" · ", voices.voices()),
                index.languages(index.articles(line)).stream()
                    .map(Phrases::language)
                    .collect(Collectors.joining(", ")))));
    page.rule('━');
    page.section("Reports, by origin");
    for (int i = 0; i < stories.size(); i++) {
      if (i > 0) {
        page.blank();
      }
      story(number + "." + (i + 1), stories.get(i));
    }
    findings.write(line);
  }

  private void story(String number, Story story) {
    page.text("   " + Columns.pad(number, 5), "        ", page.bold(Columns.clean(story.title())));
    List<String> facts = new ArrayList<>();
    facts.add(Phrases.daysOrUnknown(story.days()));
    facts.addAll(Voices.of(story).parts());
    addNames(facts, story.places());
    addNames(facts, story.people());
    page.text("        ", page.dim(String.join(" · ", facts)));
    digest(story);
    int origin = 0;
    for (Story.Origin one : story.origins()) {
      origin(story, ++origin, one);
    }
    for (String id : story.undecided()) {
      branch(new Branch(id, null, List.of()), "        ○ ", "          ");
      page.text("          ", page.dim("origin unclear: " + index.unclear(id)));
    }
  }

  /** The lead, then the main happenings with how many origins tell each. */
  private void digest(Story story) {
    Digest digest = Digest.of(index, story, HAPPENINGS);
    Source lead = digest.lead();
    if (lead != null) {
      String words = Columns.clip(Columns.clean(lead.text()), LEAD);
      page.text("        ", "“" + words + "” " + page.dim("— " + index.outlet(lead.article())));
    }
    for (Digest.Told told : digest.happenings()) {
      Happening happening = told.happening();
      page.row(
          "        ",
          page.dim(told.by(story)),
          TOLD_BY,
          TextFindings.head(page, happening)
              + page.dim(" · " + Phrases.daysOrUnknown(happening.when())));
    }
    page.blank();
  }

  private void origin(Story story, int number, Story.Origin origin) {
    if (story.articles().size() > 1) {
      page.text("        ", page.dim("origin " + number));
    }
    for (Branch root : index.trees(origin.articles())) {
      branch(root, "        ● ", "          ");
    }
  }

  private static void addNames(List<String> facts, Collection<String> names) {
    if (!names.isEmpty()) {
      facts.add(names.stream().limit(4).map(Columns::clean).collect(Collectors.joining(", ")));
    }
  }

  private void branch(Branch branch, String first, String rest) {
    String id = branch.article();
    String lang = index.article(id).lang();
    page.text(
        first,
        rest,
        page.bold(index.outlet(id))
            + page.dim(" · " + index.published(id) + " · " + Phrases.language(lang)));
    boolean parent = !branch.children().isEmpty();
    String under = rest + (parent ? "│  " : "");
    String title = index.article(id).title();
    if (title != null) {
      page.text(under, "“" + Columns.clean(title) + "”");
    }
    Edge edge = branch.edge();
    if (edge != null) {
      page.text(under, page.strong(made(edge)));
    } else {
      index.edgesInto(id).forEach(e -> page.text(under, page.strong(made(e))));
    }
    for (int i = 0; i < branch.children().size(); i++) {
      boolean last = i == branch.children().size() - 1;
      branch(
          branch.children().get(i), rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
    }
  }

  private String made(Edge edge) {
    String words = Phrases.madeFrom(edge.kind()) + " " + index.outlet(edge.from());
    if (edge.kind() == Edge.Kind.SHARED_SOURCE) {
      return words;
    }
    int drifts = edge.drifts().size();
    return words
        + " · "
        + index.coverage(edge)
        + (drifts == 0 ? "" : " · " + Phrases.count(drifts, "change"));
  }

  private void loose() {
    List<String> loose = index.loose();
    if (loose.isEmpty()) {
      return;
    }
    page.blank().rule('━').text("    ", page.bold("Reports in no story")).rule('━').blank();
    for (String id : loose) {
      branch(new Branch(id, null, List.of()), "        ● ", "          ");
    }
  }

  private void ledger() {
    long accepted = count(Status.ACCEPTED);
    long partial = count(Status.PARTIAL);
    long rejected = count(Status.REJECTED);
    page.blank().rule('━').text("    ", page.bold("What arrived")).rule('━').blank();
    page.text(
        "   ",
        "%d received = %d accepted + %d partial + %d rejected"
            .formatted(trace.ledger().size(), accepted, partial, rejected));
    for (Status status : List.of(Status.PARTIAL, Status.REJECTED)) {
      for (LedgerRow row : trace.ledger()) {
        if (row.status() == status) {
          page.row("   ", Phrases.label(status), 10, page.bold(name(row)));
          page.text("             ", Columns.clean(row.reason() == null ? "" : row.reason()));
        }
      }
    }
  }

  private static String name(LedgerRow row) {
    return Columns.clean(row.item() == null ? row.input() : row.input() + "!" + row.item());
  }

  private long count(Status status) {
    return trace.ledger().stream().filter(row -> row.status() == status).count();
  }
}
