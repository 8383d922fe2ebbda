package org.jejak.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jejak.server.Accounts.Token;
import org.jejak.server.Accounts.User;
import org.jejak.store.OwnersOnly;
import org.jejak.store.WholeFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code users.json} in a folder: names, hashes and scopes, for its owner's eyes alone. It is no
 * part of the archive, and of no backup.
 */
public final class AccountFile {
  private static final String NAME = "users.json";
  private static final JsonMapper JSON = new JsonMapper();

  private static final Set<StandardOpenOption> LOCK =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

  private final Path file;
  private final Path lockFile;

  /** The file of a folder; it need not be there. */
  public AccountFile(Path folder) {
    this.file = folder.resolve(NAME);
    this.lockFile = folder.resolve("." + NAME + ".lock");
  }

  Path path() {
    return file;
  }

  /**
   * Who is named; nobody where there is no file.
   *
   * @throws ServerException when the file cannot be read
   */
  public Accounts read() {
    if (!Files.exists(file)) {
      return Accounts.NONE;
    }
    try {
      JsonNode all = JSON.readTree(Files.readString(file));
      List<User> users = new ArrayList<>();
      List<Token> tokens = new ArrayList<>();
      all.required("users").forEach(node -> users.add(user(node)));
      all.required("tokens").forEach(node -> tokens.add(token(node)));
      return new Accounts(users, tokens);
    } catch (IOException | JacksonException | DateTimeException | IllegalArgumentException e) {
      throw new ServerException(
          file + " cannot be read; mend it, or take it away and add the users again", e);
    }
  }

  private static User user(JsonNode node) {
    return new User(
        node.required("name").asString(),
        scope(node),
        node.required("bcrypt").asString(),
        Instant.parse(node.required("added").asString()));
  }

  private static Token token(JsonNode node) {
    JsonNode expires = node.required("expires");
    return new Token(
        node.required("name").asString(),
        scope(node),
        node.required("sha256").asString(),
        Instant.parse(node.required("added").asString()),
        expires.isNull() ? null : Instant.parse(expires.asString()));
  }

  private static Scope scope(JsonNode node) {
    Scope scope = Scope.of(node.required("scope").asString());
    if (scope == null) {
      throw new IllegalArgumentException("no scope");
    }
    return scope;
  }

  /**
   * Reads, changes and writes; whoever changes the same file meanwhile waits.
   *
   * @throws ServerException when the file cannot be read or written
   */
  public void change(UnaryOperator<Accounts> change) {
    alone(() -> {
      write(change.apply(read()));
      return change;
    });
  }

  /** As {@link Accounts#issue}, and written as by {@link #change}. */
  public Accounts.Issued issue(String name, Scope scope, Instant now, @Nullable Instant expires) {
    return alone(() -> {
      Accounts.Issued issued = read().issue(name, scope, now, expires);
      write(issued.accounts());
      return issued;
    });
  }

  private <T> T alone(Supplier<T> work) {
    // A lock of a file is one of the process: its threads wait for each other first.
    synchronized (AccountFile.class) {
      try (FileChannel lock = FileChannel.open(lockFile, LOCK, OwnersOnly.attributes())) {
        lock.lock();
        return work.get();
      } catch (IOException e) {
        throw unwritable(e);
      }
    }
  }

  private ServerException unwritable(IOException e) {
    return new ServerException(file + " cannot be written: " + e.getMessage(), e);
  }

  /** Writes the file anew, as a whole or not at all. */
  void write(Accounts accounts) {
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(accounts));
    try {
      WholeFile.write(file, out -> out.write(text + "\n"), OwnersOnly.attributes());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static ObjectNode json(Accounts accounts) {
    ObjectNode all = JSON.createObjectNode();
    var users = all.putArray("users");
    for (User user : accounts.users()) {
      head(users.addObject(), user.name(), user.scope(), user.added()).put("bcrypt", user.hash());
    }
    var tokens = all.putArray("tokens");
    for (Token token : accounts.tokens()) {
      head(tokens.addObject(), token.name(), token.scope(), token.added())
          .put("expires", text(token.expires()))
          .put("sha256", token.hash());
    }
    return all;
  }

  private static ObjectNode head(ObjectNode node, String name, Scope scope, Instant added) {
    return node.put("name", name).put("scope", scope.word()).put("added", added.toString());
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
