package org.jejak.bench;

import java.util.List;
import org.jejak.lineage.Edge.Kind;
import org.jspecify.annotations.Nullable;

/** Reports whose lineage is known because it was put there. */
final class PlantedLineage {
  private PlantedLineage() {}

  /**
   * A report.
   *
   * @param number from 1, in the order of writing
   * @param published ISO 8601, with or without a time; null where the report does not say
   */
  record Report(
      int number,
      Lang lang,
      String outlet,
      @Nullable String url,
      @Nullable String published,
      String title,
      String text) {}

  /**
   * An edge.
   *
   * @param proved whether the reports themselves tell which came first
   */
  record Link(int from, int to, Kind kind, boolean proved) {}

  /** Reports that belong together, and every edge among them. */
  record Group(Way way, List<Report> reports, List<Link> links) {
    Group {
      reports = List.copyOf(reports);
      links = List.copyOf(links);
    }
  }

  /** How the reports of a group came to be. */
  enum Way {
    COPY("copies with edits"),
    REORDERED("copies in another order"),
    EXCERPT("excerpts"),
    AGENCY("agency copy, no copy at hand"),
    PAGE("one absent page named"),
    SIBLINGS("two copies of one source"),
    CHAIN("copies of copies"),
    TRANSLATION("translations"),
    EVENT("independent reports of one event"),
    PRESS("reports of one press conference"),
    FORM("look-alikes of other days"),
    PARAGRAPH("one paragraph of boilerplate");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
