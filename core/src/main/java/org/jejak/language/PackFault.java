package org.jejak.language;

/**
 * Something in a pack's files that a step would stumble over or never use.
 *
 * @param file path inside the folder looked through
 * @param line from 1; 0 where the file as a whole is meant
 * @param column from 1, in characters; 0 where no place in the line is meant
 * @param problem what is wrong
 * @param mend what to do about it
 */
public record PackFault(String file, int line, int column, String problem, String mend) {

  /** {@code file:line:column: problem; mend}. */
  @Override
  public String toString() {
    String place = line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
    return place + ": " + problem + "; " + mend;
  }
}
