package org.jejak.cli;

import org.jejak.output.Explained;

/** An event, with the frame that licensed it and those that nearly did. */
record ShownEvent(Explained explained) implements Shown {

  @Override
  public void print(Page page) {
    new ExplainText(page).print(explained);
  }

  @Override
  public String line() {
    return explained.line();
  }
}
