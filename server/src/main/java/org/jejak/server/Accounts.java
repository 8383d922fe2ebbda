package org.jejak.server;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the server of a folder.
 *
 * @param users people, by name
 * @param tokens programs, by name
 */
public record Accounts(List<User> users, List<Token> tokens) {
  /** Nobody is named. */
  public static final Accounts NONE = new Accounts(List.of(), List.of());

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
  private static final String TOKEN_PREFIX = "jejak_";
  private static final int TOKEN_BYTES = 32;

  /**
   * Somebody with a password.
   *
   * @param hash of bcrypt
   */
  public record User(String name, Scope scope, String hash, Instant added) {}

  /**
   * What a program shows.
   *
   * @param hash SHA-256 of the token; the token itself is kept nowhere
   * @param expires null where it does not
   */
  public record Token(
      String name, Scope scope, String hash, Instant added, @Nullable Instant expires) {
    boolean isValid(Instant now) {
      return expires == null || now.isBefore(expires);
    }
  }

  /**
   * A new token.
   *
   * @param words what a program shows; to be told once
   */
  public record Issued(Accounts accounts, String words) {}

  /** Copies the lists. */
  public Accounts {
    users = List.copyOf(users);
    tokens = List.copyOf(tokens);
  }

  /** Whether nobody is named. */
  public boolean isEmpty() {
    return users.isEmpty() && tokens.isEmpty();
  }

  /** A user by name. */
  public Optional<User> user(String name) {
    return users.stream().filter(user -> user.name().equals(name)).findFirst();
  }

  /**
   * With a user more, or in the place of the one of this name.
   *
   * @throws ServerException when the name cannot be one, or is a token's
   */
  public Accounts with(User user) {
    check(user.name());
    if (has(tokens, token -> token.name().equals(user.name()))) {
      throw new ServerException(user.name() + " is the name of a token; choose another");
    }
    return new Accounts(added(without(user.name()).users, user, User::name), tokens);
  }

  /**
   * With a token more.
   *
   * @param expires null for a token that does not
   * @throws ServerException when the name cannot be one, or is there already
   */
  public Issued issue(String name, Scope scope, Instant now, @Nullable Instant expires) {
    check(name);
    if (!equals(without(name))) {
      throw new ServerException(
          "there is a user or token %s already; jejak user remove takes it away".formatted(name));
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    String words = TOKEN_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Token token = new Token(name, scope, Digests.sha256(words), now, expires);
    return new Issued(new Accounts(users, added(tokens, token, Token::name)), words);
  }

  /** Without the user or token of a name. */
  public Accounts without(String name) {
    return new Accounts(
        users.stream().filter(user -> !user.name().equals(name)).toList(),
        tokens.stream().filter(token -> !token.name().equals(name)).toList());
  }

  /** The token that somebody shows; empty where it is none, or is expired. */
  Optional<Token> shown(String words, Instant now) {
    byte[] hash = Digests.bytes(Digests.sha256(words));
    Token found = null;
    // All are compared, each in constant time: how long it takes tells nothing of them.
    for (Token token : tokens) {
      if (MessageDigest.isEqual(Digests.bytes(token.hash()), hash)) {
        found = token;
      }
    }
    return Optional.ofNullable(found).filter(token -> token.isValid(now));
  }

  private static void check(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new ServerException(
          "a name has up to 64 letters, digits, dots, dashes, underscores or at signs");
    }
  }

  private static <T> boolean has(List<T> all, Predicate<T> which) {
    return all.stream().anyMatch(which);
  }

  private static <T> List<T> added(
      List<T> all, T one, java.util.function.Function<T, String> name) {
    List<T> more = new ArrayList<>(all);
    more.add(one);
    more.sort(Comparator.comparing(name));
    return more;
  }
}
