package org.jejak.knowledge;

/**
 * Something wrong in a knowledge folder.
 *
 * @param file name of the file, or the folder itself
 * @param line from 1; 0 where it is no line's fault
 * @param column of the table, from 1; 0 where it is no column's fault
 * @param title what the column holds; empty where it is no column's fault
 * @param what what is wrong
 * @param mend how to mend it
 */
public record KnowledgeProblem(
    String file, int line, int column, String title, String what, String mend) {
  /** Where it is: {@code people.tsv, line 3, column 4 (roles)}. */
  public String place() {
    return file
        + (line == 0 ? "" : ", line " + line)
        + (column == 0 ? "" : ", column " + column + " (" + title + ")");
  }

  /** The whole in one sentence. */
  public String sentence() {
    return place() + ": " + what + "; " + mend;
  }
}
