package org.jejak.server;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategy;
import java.util.UUID;

/** Hashes of passwords: bcrypt; of what is longer than its 72 bytes, bcrypt of a SHA-512. */
public final class Passwords {
  private static final int COST = 12;
  private static final int SHORTEST = 10;
  private static final int LONGEST = 1000;
  private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

  /** Compared where there is no such user, so that it takes as long. */
  private static final String NOBODYS =
      BCrypt.with(strategy()).hashToString(COST, UUID.randomUUID().toString().toCharArray());

  private Passwords() {}

  /**
   * The hash of a password.
   *
   * @throws ServerException when it is too short or too long
   */
  public static String hash(char[] password) {
    if (password.length < SHORTEST || password.length > LONGEST) {
      throw new ServerException(
          "a password has from %d to %,d characters".formatted(SHORTEST, LONGEST));
    }
    return BCrypt.with(strategy()).hashToString(COST, password);
  }

  /** Whether a password is the one of a hash. */
  static boolean matches(char[] password, String hash) {
    return password.length <= LONGEST
        && BCrypt.verifyer(VERSION, strategy()).verify(password, hash).verified;
  }

  /** Takes as long as {@link #matches}. */
  static void compareWithNobodys(char[] password) {
    matches(password, NOBODYS);
  }

  private static LongPasswordStrategy strategy() {
    return LongPasswordStrategies.hashSha512(VERSION);
  }
}
