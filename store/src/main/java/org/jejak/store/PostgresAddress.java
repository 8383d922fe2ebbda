package org.jejak.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The address of a PostgreSQL database as PostgreSQL's own programs write it. The driver knows no
 * user and password before the host, so they are taken out. No message shows them.
 */
final class PostgresAddress {
  static final String FORM = "\"postgresql://user:password@host:5432/name\"";

  private static final Pattern ADDRESS =
      Pattern.compile("postgres(?:ql)?://(?:(?<who>[^/?]*)@)?(?<where>[^/?@]*/[^/?]+(?:\\?.*)?)");

  private PostgresAddress() {}

  /** Whether it is written as {@link #FORM}; user, password and port may be missing. */
  static boolean isOne(String address) {
    return ADDRESS.matcher(address).matches();
  }

  /**
   * Connections to a database.
   *
   * @throws StoreException when the driver does not understand the address
   */
  static DataSource source(String address, Path folder) {
    Matcher parts = ADDRESS.matcher(address);
    PGSimpleDataSource source = new PGSimpleDataSource();
    try {
      if (!parts.matches()) {
        throw new IllegalArgumentException("an address of another form");
      }
      source.setUrl("jdbc:postgresql://" + parts.group("where"));
      String who = parts.group("who");
      if (who != null) {
        int colon = who.indexOf(':');
        source.setUser(decoded(colon < 0 ? who : who.substring(0, colon)));
        if (colon >= 0) {
          source.setPassword(decoded(who.substring(colon + 1)));
        }
      }
      return source;
    } catch (IllegalArgumentException e) {
      // The fault itself is not handed on: it may quote the password.
      throw new StoreException(
          "tables.url in %s is no address that PostgreSQL's driver understands; it is written as %s"
              .formatted(folder.resolve(Settings.FILE), FORM));
    }
  }

  /** As in any address, %40 is @; a plus stays one. */
  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
