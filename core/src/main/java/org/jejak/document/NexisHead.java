package org.jejak.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands above the fields of an article of Nexis. */
record NexisHead(@Nullable String title, @Nullable String outlet, @Nullable String date) {
  private static final String CENTRED = "     ";
  private static final int MAX_EDITION = 60;

  /** In the older form: outlet and date, then edition and headline; rights stand anywhere. */
  static NexisHead of(List<String> lines) {
    List<String> said = new ArrayList<>();
    int date = -1;
    for (String line : lines) {
      boolean rights = line.strip().startsWith("All Rights Reserved");
      if (line.isBlank() || ExportLines.isCopyright(line) || rights) {
        continue;
      }
      date = date < 0 && ExportLines.isDate(line) && !said.isEmpty() ? said.size() : date;
      said.add(line);
    }
    if (date < 0) {
      return new NexisHead(null, null, null);
    }
    return new NexisHead(headline(said, date), said.get(date - 1).strip(), said.get(date).strip());
  }

  /** Editions are set in the middle as the date is; a headline begins at the edge. */
  private static @Nullable String headline(List<String> said, int date) {
    boolean centred = said.get(date).startsWith(CENTRED);
    StringBuilder title = new StringBuilder();
    for (String line : said.subList(date + 1, said.size())) {
      if (centred ? !line.startsWith(CENTRED) : !isEdition(line)) {
        title.append(title.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    return ExportLines.blankToNull(title.toString());
  }

  private static boolean isEdition(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lower.length() <= MAX_EDITION && (lower.contains("edition") || lower.endsWith(" final"));
  }
}
