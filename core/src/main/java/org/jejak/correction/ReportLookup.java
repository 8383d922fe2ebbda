package org.jejak.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.article.Article;
import org.jejak.reading.Reading;
import org.jejak.reading.Readings;
import org.jspecify.annotations.Nullable;

/** Where corrections find the reports that they point at, as they were read. */
public interface ReportLookup {
  /** The reading of an article; null where there is none. */
  @Nullable Reading reading(String article);

  /** Ids of the reports that stood at an address. */
  List<String> at(String url);

  /** Looks among readings; addresses are gone through when first asked for. */
  static ReportLookup in(Readings readings) {
    return new ReportLookup() {
      private @Nullable Map<String, List<String>> byUrl;

      @Override
      public @Nullable Reading reading(String article) {
        return readings.has(article) ? readings.get(article) : null;
      }

      @Override
      public List<String> at(String url) {
        Map<String, List<String>> known = byUrl;
        if (known == null) {
          known = new HashMap<>();
          for (String id : readings.ids()) {
            Article article = readings.article(id);
            if (article.url() != null) {
              known.computeIfAbsent(article.url(), u -> new ArrayList<>(1)).add(id);
            }
          }
          byUrl = known;
        }
        return known.getOrDefault(url, List.of());
      }
    };
  }
}
