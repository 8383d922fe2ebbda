package org.jejak.cli;

import org.jejak.output.TraceLines;
import org.jejak.plan.Plan;
import org.jejak.story.Story;
import org.jejak.story.Storyline;

/** A storyline: its stories in their order, and the plans that run through them. */
record ShownStoryline(TraceIndex index, Storyline storyline) implements Shown {

  @Override
  public void print(Page page) {
    Proof proof = new Proof(page);
    proof.head("Storyline", storyline.id());
    page.text("", page.bold(Columns.clean(storyline.title()))).blank();
    proof.row("days", Phrases.daysOrUnknown(storyline.days()));
    proof.row("reports", Voices.of(index.stories(storyline)).inWords());
    page.blank().text("  ", page.dim("Its stories"));
    for (Story story : index.stories(storyline)) {
      page.text(
          "  ",
          "    ",
          page.bold(Columns.clean(story.title()))
              + page.dim(
                  " · "
                      + Phrases.daysOrUnknown(story.days())
                      + " · "
                      + Voices.of(story).inWords()
                      + " · "
                      + story.id()));
    }
    if (!index.plans(storyline).isEmpty()) {
      page.blank().text("  ", page.dim("Plans that run through them"));
    }
    for (Plan plan : index.plans(storyline)) {
      page.text(
          "  ",
          "    ",
          "“"
              + Columns.clean(plan.text())
              + "” "
              + page.strong(plan.outcome().name())
              + page.dim(" · " + plan.id()));
    }
  }

  @Override
  public String line() {
    return new TraceLines(index.trace()).of(storyline);
  }
}
