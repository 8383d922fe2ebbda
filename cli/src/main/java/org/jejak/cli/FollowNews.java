package org.jejak.cli;

import java.util.function.Consumer;
import org.jejak.document.LedgerRow;
import org.jejak.fetch.FeedAnswer;
import org.jejak.store.Feed;
import org.jspecify.annotations.Nullable;

/**
 * What is said while feeds are followed: that a feed begins to fail or answers again, once each,
 * and with {@code verbose} each item and each answer.
 */
final class FollowNews {
  private final boolean verbose;
  private final Consumer<String> out;
  private final Consumer<String> err;
  private final FollowTally tally = new FollowTally();

  /** {@code out} takes what came, {@code err} what is wrong, a line each. */
  FollowNews(boolean verbose, Consumer<String> out, Consumer<String> err) {
    this.verbose = verbose;
    this.out = out;
    this.err = err;
  }

  FollowTally tally() {
    return tally;
  }

  /** A feed answered, and how it stands before and after. */
  void answered(Feed before, Feed after, FeedAnswer answer) {
    String name = Columns.clean(after.address());
    if (answer instanceof FeedAnswer.Failed no) {
      tally.failed();
      if (before.failures() == 0 || verbose) {
        err.accept("jejak: " + name + ": " + Columns.clean(no.reason()));
      }
      return;
    }
    tally.read(answer instanceof FeedAnswer.Unchanged);
    if (before.failures() > 0) {
      err.accept("jejak: " + name + " answers again");
    }
    if (verbose) {
      String what = answer instanceof FeedAnswer.Unchanged ? "unchanged" : "read";
      out.accept("%s %s, next in %d minutes".formatted(what, name, after.interval().toMinutes()));
    }
  }

  /** An item is acknowledged. */
  void kept(LedgerRow row) {
    tally.kept(row);
    String item = Columns.clean(row.input() + (row.item() == null ? "" : "!" + row.item()));
    if (verbose) {
      String article = row.article() == null ? "-" : row.article();
      out.accept("kept %s %s %s".formatted(row.status(), article, item));
    }
    if (row.status() == LedgerRow.Status.REJECTED) {
      err.accept("jejak: " + item + ": " + Columns.clean(String.valueOf(row.reason())));
    }
  }

  /** The folder was traced. */
  void traced(@Nullable String indexFault) {
    if (verbose) {
      out.accept("traced");
    }
    if (indexFault != null) {
      err.accept("jejak: " + Columns.clean(indexFault));
    }
  }

  /** A feed that is to be followed no more, and was not followed. */
  void notFollowed(String address) {
    tally.failed();
    err.accept("jejak: " + Columns.clean(address) + " is not followed here");
  }

  /** The folder cannot be used, or that for temporary files. */
  void lost(String reason) {
    err.accept("jejak: " + Columns.clean(reason) + "; jejak follow keeps trying");
  }

  /** The folder could not be closed in order; nothing depends on it. */
  void unclosed(RuntimeException fault) {
    if (verbose) {
      err.accept("jejak: the folder was not closed in order: " + Columns.clean(fault.toString()));
    }
  }

  /** What could not be used can be used again. */
  void back() {
    err.accept("jejak: jejak follow goes on");
  }
}
