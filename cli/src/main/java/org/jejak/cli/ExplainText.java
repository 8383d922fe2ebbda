package org.jejak.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jejak.article.Article;
import org.jejak.document.Span;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.Explanation.Cue;
import org.jejak.event.Explanation.NearMiss;
import org.jejak.event.Explanation.Part;
import org.jejak.event.Place;
import org.jejak.output.Explained;
import org.jejak.quote.Quote;

/** Why an event was coded as it is, for people: the sentence with its parts marked, then each. */
final class ExplainText {
  private static final String INDENT = "  ";
  private static final int LABEL = 12;
  private static final int NEAR_MISSES = 8;
  private static final List<String> FRAME =
      List.of("acts", "with", "type", "mode", "CAMEO", "contexts", "recipient", "flags");

  private final Page page;

  ExplainText(Page page) {
    this.page = page;
  }

  void print(Explained explained) {
    Event event = explained.event();
    Article article = explained.reading().article();
    String type = page.heading(Phrases.label(event.type()) + " " + event.cameo());
    page.text("", type + "  " + page.dim(event.id()));
    if (!article.input().equals(ExplainCommand.WORDS)) {
      String item = article.item() == null ? "" : "!" + article.item();
      page.text("", page.dim(Columns.clean(article.input() + item)));
    }
    page.blank().text(INDENT, marked(explained)).blank();
    parties("actor", event.actors());
    parties("recipient", event.others());
    row("time", time(event));
    row("place", event.place() == null ? "" : place(event.place()));
    row("source", explained.statement() == null ? "" : source(explained.statement()));
    row("status", status(event, explained.why().cues()));
    page.blank();
    frame(explained);
    nearMisses(explained.why().nearMisses());
  }

  /** The line of frames.tsv, column by column; docs/frames.md explains them. */
  private void frame(Explained explained) {
    row("frame", Columns.clean(explained.why().rule()));
    String[] columns = explained.why().line().split("\t", -1);
    for (int i = 0; i < columns.length && i < FRAME.size(); i++) {
      if (!columns[i].equals("-")) {
        page.row(
            INDENT + " ".repeat(LABEL), page.dim(FRAME.get(i)), LABEL, Columns.clean(columns[i]));
      }
    }
    row("here", String.join(", ", explained.event().concepts()));
  }

  private void row(String label, String text) {
    if (!text.isEmpty()) {
      page.row(INDENT, page.dim(label), LABEL, text);
    }
  }

  private void parties(String label, List<Actor> parties) {
    String first = label;
    for (Actor party : parties) {
      List<String> codes = new ArrayList<>();
      if (party.country() != null) {
        codes.add(party.country());
      }
      if (party.sector() != null) {
        codes.add(party.sector());
      }
      String name = Columns.clean(party.name());
      String words = Columns.clean(party.text());
      String said = words.equals(name) ? "" : " " + page.dim("“" + words + "”");
      row(first, page.bold(name) + (codes.isEmpty() ? "" : " " + String.join(" ", codes)) + said);
      first = " ";
    }
  }

  private static String time(Event event) {
    if (event.time() == null) {
      return "";
    }
    String words = "“" + Columns.clean(event.time().text()) + "”";
    return event.when() == null
        ? words + ", of a day that the text does not give"
        : Phrases.days(event.when()) + " " + words;
  }

  private static String place(Place place) {
    String country = place.country() == null ? "" : " " + place.country();
    String name = Columns.clean(place.name());
    String words = Columns.clean(place.text());
    return name + country + (words.equals(name) ? "" : " “" + words + "”");
  }

  private static String source(Quote quote) {
    String speaker = quote.speakerName() == null ? "somebody" : quote.speakerName();
    String cue = quote.cue() == null ? "" : ", by “" + quote.cue() + "”";
    return Columns.clean(speaker + cue) + " (" + Columns.clean(quote.rule()) + ")";
  }

  private static String status(Event event, List<Cue> cues) {
    String status = event.status().name().toLowerCase(Locale.ROOT);
    if (cues.isEmpty()) {
      return status + ": no word says otherwise";
    }
    return status
        + ", by "
        + cues.stream()
            .map(cue ->
                "“" + Columns.clean(cue.text()) + "” (" + cue.says().toLowerCase(Locale.ROOT) + ")")
            .collect(Collectors.joining(", "));
  }

  /** Those with one act and one reason stand together. */
  private void nearMisses(List<NearMiss> misses) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (NearMiss miss : misses) {
      String act = "“" + Columns.clean(miss.act()) + "” (" + miss.concept() + "): ";
      String frame = Phrases.label(miss.type()) + " " + miss.cameo() + " (" + miss.rule() + ")";
      byReason
          .computeIfAbsent(act + Columns.clean(miss.reason()), reason -> new ArrayList<>())
          .add(frame);
    }
    if (!misses.isEmpty()) {
      page.blank().text(INDENT, page.dim("What nearly applied, and why not"));
    }
    byReason.forEach((reason, frames) -> {
      List<String> shown = frames.subList(0, Math.min(NEAR_MISSES, frames.size()));
      int more = frames.size() - shown.size();
      page.text(INDENT, INDENT, reason);
      page.text(
          INDENT + INDENT, String.join(", ", shown) + (more > 0 ? " and " + more + " more" : ""));
    });
  }

  /** The sentence with brackets round its parts. */
  private String marked(Explained explained) {
    List<MarkedText.Mark> marks = new ArrayList<>();
    for (Part part : explained.why().parts()) {
      marks.add(new MarkedText.Mark(part.role().name().toLowerCase(Locale.ROOT), part.span()));
    }
    Span source = explained.source();
    if (source != null) {
      marks.add(new MarkedText.Mark("source", source));
    }
    String text = explained.reading().body().text();
    return MarkedText.of(page, text, explained.why().sentence(), marks);
  }
}
