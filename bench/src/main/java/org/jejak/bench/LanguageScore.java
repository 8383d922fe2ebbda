package org.jejak.bench;

import java.util.List;

/**
 * One line of the language table.
 *
 * @param measure what is measured
 * @param peer what others reach, with their name; a dash where none was run
 */
record LanguageScore(String measure, String jejak, String peer) {

  static LanguageScore of(String measure, double share) {
    return new LanguageScore(measure, Figures.share(share), "–");
  }

  /** As a Markdown table. */
  static String table(List<LanguageScore> scores) {
    StringBuilder lines = new StringBuilder();
    Figures.row(lines, "measure", "Jejak", "peer, same run");
    Figures.row(lines, "---", "---", "---");
    scores.forEach(score -> Figures.row(lines, score.measure, score.jejak, score.peer));
    return lines.toString();
  }
}
