package org.jejak.store;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Reports that were taken out of everything. */
final class ForgottenTable {
  private final Handle handle;

  ForgottenTable(Handle handle) {
    this.handle = handle;
  }

  /** Why a report is not taken in any more; empty where it may be. */
  Optional<String> reason(String article) {
    return handle
        .createQuery("SELECT reason FROM forgotten WHERE article = :article")
        .bind("article", article)
        .mapTo(String.class)
        .findOne();
  }

  Set<String> ids() {
    return new TreeSet<>(
        handle.createQuery("SELECT article FROM forgotten").mapTo(String.class).list());
  }

  /** Notes why a report is not taken in any more; what was said first stays. */
  void add(String article, String received, String reason) {
    handle
        .createUpdate(
            "INSERT INTO forgotten (article, received, reason) VALUES (:article, :received,"
                + " :reason) ON CONFLICT (article) DO NOTHING")
        .bind("article", article)
        .bind("received", received)
        .bind("reason", reason)
        .execute();
  }
}
