package org.jejak.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jejak.document.Span;
import org.jejak.store.SearchPage.Count;
import org.jejak.store.SearchPage.Excerpt;
import org.jejak.store.SearchPage.Facet;
import org.jejak.store.SearchPage.Hit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What was found, as JSON. Offsets count code points of the whole title or text. */
public final class SearchJson {
  private static final JsonMapper JSON = new JsonMapper();

  private SearchJson() {}

  /** A hit a line and, where facets were asked for, a last line with the counts. */
  public static List<String> lines(SearchPage page) {
    List<String> lines = new ArrayList<>();
    page.hits().forEach(hit -> lines.add(line(hit)));
    if (!page.facets().isEmpty()) {
      Map<String, Object> facets = new LinkedHashMap<>();
      page.facets().forEach(facet -> facets.put(facet.field(), counts(facet)));
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("total", page.total());
      row.put("facets", facets);
      lines.add(JSON.writeValueAsString(row));
    }
    return lines;
  }

  /** A hit as an object of JSON on one line. */
  public static String line(Hit hit) {
    return JSON.writeValueAsString(row(hit));
  }

  private static Map<String, Object> counts(Facet facet) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Count count : facet.counts()) {
      counts.put(count.value(), count.reports());
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("values", facet.values());
    row.put("counts", counts);
    return row;
  }

  private static Map<String, @Nullable Object> row(Hit hit) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", hit.id());
    row.put("title", hit.title().text().isEmpty() ? null : hit.title().text());
    row.put("outlet", hit.outlet());
    row.put("lang", hit.lang());
    row.put("from", hit.from() == null ? null : hit.from().toString());
    row.put("to", hit.to() == null ? null : hit.to().toString());
    row.put("url", hit.url());
    row.put("story", hit.story());
    row.put("storyline", hit.storyline());
    row.put("origin", hit.origin());
    row.put("score", Math.round(hit.score() * 1000) / 1000.0);
    row.put("title_marks", marks(hit.title()));
    row.put("excerpt", excerpt(hit.excerpt()));
    row.put("cursor", hit.cursor());
    return row;
  }

  private static Map<String, Object> excerpt(Excerpt excerpt) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("text", excerpt.part().of(excerpt.text()));
    row.put("start", points(excerpt.text(), excerpt.part().start()));
    row.put("end", points(excerpt.text(), excerpt.part().end()));
    row.put("marks", marks(excerpt));
    return row;
  }

  private static List<Map<String, Object>> marks(Excerpt excerpt) {
    List<Map<String, Object>> marks = new ArrayList<>();
    for (Span mark : excerpt.marks()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("start", points(excerpt.text(), mark.start()));
      row.put("end", points(excerpt.text(), mark.end()));
      marks.add(row);
    }
    return marks;
  }

  private static int points(String text, int offset) {
    return text.codePointCount(0, offset);
  }
}
