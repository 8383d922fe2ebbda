package org.jejak.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jejak.document.TextRow;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.event.Incident;
import org.jejak.event.Place;

/** Rows as a person reads them: the text, and below it what was done and what befell people. */
final class CodeText {
  private static final int LABEL = 16;

  private final Page page;
  private final boolean all;
  private boolean printed;

  CodeText(Page page, boolean all) {
    this.page = page;
    this.all = all;
  }

  void print(CodedText coded) {
    boolean anything = coded.hasEvent() || coded.hasIncident();
    if (coded.reading() == null || !all && !anything) {
      return;
    }
    if (printed) {
      page.blank();
    }
    printed = true;
    String id = coded.row() instanceof TextRow.Text text ? Columns.clean(text.id()) : "";
    String first = page.dim(Columns.pad(Columns.clip(id, LABEL), 2)) + "  ";
    for (String paragraph : coded.reading().body().text().split("\n\n")) {
      page.text(first, "    ", Columns.clean(paragraph));
      first = "    ";
    }
    for (Event event : coded.reading().events()) {
      print(event);
    }
    for (Incident incident : coded.reading().incidents()) {
      print(incident);
    }
    if (!anything) {
      page.text("    ", page.dim("no event"));
    }
  }

  private void print(Event event) {
    String type = Phrases.label(event.type()) + " " + event.cameo();
    page.row("    ", page.strong(type), LABEL, parties(event));
    page.row("    ", "", LABEL, page.dim(String.join(" · ", about(event))));
  }

  private void print(Incident incident) {
    List<String> about = new ArrayList<>();
    if (incident.when() != null) {
      about.add(Phrases.days(incident.when()));
    }
    if (incident.place() != null) {
      about.add("in " + Columns.clean(incident.place().name()));
    }
    String kind = page.strong(Phrases.label(incident.kind()));
    String figures = Phrases.figures(incident);
    if (!figures.isEmpty()) {
      page.row("    ", kind, LABEL, page.bold(figures));
      kind = "";
    }
    if (!about.isEmpty() || !kind.isEmpty()) {
      page.row("    ", kind, LABEL, page.dim(String.join(" · ", about)));
    }
  }

  private String parties(Event event) {
    String actors = parties(event.actors());
    String recipients = parties(event.others());
    return (actors.isEmpty() ? "?" : actors) + (recipients.isEmpty() ? "" : " → " + recipients);
  }

  private String parties(List<Actor> parties) {
    return parties.stream().map(this::party).collect(Collectors.joining(", "));
  }

  private String party(Actor actor) {
    List<String> codes = new ArrayList<>();
    if (actor.country() != null) {
      codes.add(actor.country());
    }
    if (actor.sector() != null) {
      codes.add(actor.sector());
    }
    String name = page.bold(Columns.clean(actor.name()));
    return codes.isEmpty() ? name : name + " " + page.dim(String.join(" ", codes));
  }

  /** What is known beside the parties; what is usual is not said. */
  private static List<String> about(Event event) {
    List<String> about = new ArrayList<>();
    about.add(event.status().name().toLowerCase(Locale.ROOT));
    if (event.mode() != null) {
      about.add("mode " + event.mode());
    }
    if (!event.contexts().isEmpty()) {
      about.add("context " + String.join(", ", event.contexts()));
    }
    if (event.when() != null) {
      about.add(Phrases.days(event.when()));
    } else if (event.time() != null) {
      about.add("“" + Columns.clean(event.time().text()) + "” of a day not given");
    }
    Place place = event.place();
    if (place != null) {
      about.add("in " + Columns.clean(place.name()));
    }
    if (event.attributedTo() != null) {
      about.add("according to " + Columns.clean(event.attributedTo()));
    }
    return about;
  }
}
