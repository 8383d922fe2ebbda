package org.jejak.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs a command inside the test and keeps what it says. */
record Commands(int code, String out, String err) {

  static Commands run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Commands(code, out.toString(), err.toString());
  }
}
