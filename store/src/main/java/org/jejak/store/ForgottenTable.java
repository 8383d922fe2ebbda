package org.jejak.store;

import java.util.List;
import java.util.Locale;
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

  /** Ids of the reports of an outlet, whatever the case of its name. */
  List<String> ofOutlet(String outlet) {
    // In Java: SQLite knows the case of ASCII alone, PostgreSQL that of its locale.
    String sought = withoutCase(outlet);
    return handle
        .createQuery("SELECT DISTINCT outlet FROM articles WHERE outlet IS NOT NULL")
        .mapTo(String.class)
        .list()
        .stream()
        .filter(name -> withoutCase(name).equals(sought))
        .flatMap(name -> idsOf(name).stream())
        .sorted()
        .toList();
  }

  private static String withoutCase(String name) {
    return name.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private List<String> idsOf(String outlet) {
    return handle
        .createQuery("SELECT id FROM articles WHERE outlet = :outlet")
        .bind("outlet", outlet)
        .mapTo(String.class)
        .list();
  }

  /** Takes a report out of the tables; its ledger rows stay, and say why there is no report. */
  void add(String article, String received, String reason) {
    handle
        .createUpdate(
            "INSERT INTO forgotten (article, received, reason) VALUES (:article, :received,"
                + " :reason) ON CONFLICT (article) DO NOTHING")
        .bind("article", article)
        .bind("received", received)
        .bind("reason", reason)
        .execute();
    new LedgerTable(handle).bury(article, reason);
    handle
        .createUpdate("UPDATE articles SET previous = NULL WHERE previous = :article")
        .bind("article", article)
        .execute();
    handle
        .createUpdate("DELETE FROM articles WHERE id = :article")
        .bind("article", article)
        .execute();
  }
}
