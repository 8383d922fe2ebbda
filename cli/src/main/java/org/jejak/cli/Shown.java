package org.jejak.cli;

/** Something that {@code jejak explain} explains. */
interface Shown {

  /** Prints it with the sentences and the rule or measure that made it. */
  void print(Page page);

  /** The same as an object of JSON on one line. */
  String line();
}
