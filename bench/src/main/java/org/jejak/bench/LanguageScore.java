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

  /** The table with what has to be known to read it. */
  static String section(List<LanguageScore> scores) {
    return """
    `./jejak bench language`: names, times, statements, languages and concepts in public sets of \
    marked texts that are not part of the project (`--data DIR`); OpenNLP is trained on four \
    fifths of the names. `--misses` shows each miss.

    - **quotes**: a statement is found when it shares half of the characters of both; Indonesian \
    marks are the direct words of public figures alone, so that what others say counts against \
    precision; English marks hold beliefs and intentions, too, and those that stand between '' \
    count as direct.
    - **times**: days and stretches of days. Left out are clock times, durations, sets, numbers \
    whose order nothing tells, marks without days, digits run together, working days, and parts \
    of a period that everyone cuts differently. The last unit of a stretch may count, and the unit \
    that holds a counted day may stand for it. The own texts are five news reports written for \
    the project; there every time is marked, and one read beyond them counts against it.
    - **names**: the same words and the same kind.
    - **retrieval**: how often the likest of 1,000 English sentences is the translation.

    """
        + table(scores);
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
