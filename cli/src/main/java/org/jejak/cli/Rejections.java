package org.jejak.cli;

import java.io.PrintWriter;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;

/** Names what was rejected and why, which is no matter of silence. */
final class Rejections {
  private Rejections() {}

  static void tell(Trace trace, PrintWriter err) {
    for (LedgerRow row : trace.ledger()) {
      if (row.status() == Status.REJECTED) {
        err.println(sentence(row));
      }
    }
    err.flush();
  }

  static String sentence(LedgerRow row) {
    return sentence(row.input(), row.item(), row.reason() == null ? "rejected" : row.reason());
  }

  /** {@code jejak: reports/broken.bin: this is not text}. */
  static String sentence(String input, @Nullable String item, String reason) {
    String name = item == null ? input : input + "!" + item;
    return "jejak: " + Columns.clean(name) + ": " + Columns.clean(reason);
  }
}
