package org.jejak.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import org.jejak.server.AccountFile;
import org.jejak.server.Accounts;
import org.jejak.server.Passwords;
import org.jejak.server.Scope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak user}: who may use the server of a folder. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Names who may use the server of a folder: people with a password, programs with a token."
            + " Where anybody is named, jejak serve asks everybody.",
    footer = {
      "",
      "Examples:",
      "  jejak user add --db newsroom sari --may correct",
      "  jejak user token --db newsroom dashboard --days 90",
      "  jejak user list --db newsroom",
      "  jejak user remove --db newsroom sari",
      "",
      "read: ask, and trace what is kept nowhere; correct: also add reports and correct what was",
      "found; admin: also set up watches and read who did what. docs/serve.md explains it."
    })
final class UserCommand implements Runnable {
  private static final int LONGEST_FILE = 10_000;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    command().usage(command().getOut());
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description =
          "Names a user, or gives one another password or scope. The password is asked for on the"
              + " console, twice, or is the first line of a file.")
  int add(
      @Parameters(paramLabel = "NAME", description = "The user.") String name,
      @Option(
              names = "--may",
              paramLabel = "SCOPE",
              defaultValue = "CORRECT",
              description = "What they may: read, correct or admin. Default: correct.")
          Scope scope,
      @Option(
              names = "--password-file",
              paramLabel = "FILE",
              description = "Take the password from a file.")
          @Nullable Path file,
      @Mixin DbOption db)
      throws IOException {
    AccountFile accounts = accounts(db);
    char[] password = file == null ? asked(name) : firstLine(file);
    String hash;
    try {
      hash = Passwords.hash(password);
    } finally {
      wipe(password);
    }
    Accounts.User user = new Accounts.User(name, scope, hash, now());
    accounts.change(all -> all.with(user));
    say(db, "%s may %s; a server that runs knows it at once".formatted(name, scope.word()));
    return Main.DONE;
  }

  private char[] asked(String name) {
    Console console = System.console();
    if (console == null || !Terminal.isTyped()) {
      throw new ParameterException(
          sub("add"), "there is no console to ask on; --password-file names a file");
    }
    char[] one = console.readPassword("Password of %s: ", name);
    char[] again = console.readPassword("Again: ");
    try {
      if (one == null || again == null || !Arrays.equals(one, again)) {
        throw new ParameterException(sub("add"), "these are two different passwords");
      }
      return one.clone();
    } finally {
      wipe(one);
      wipe(again);
    }
  }

  private static void wipe(char @Nullable [] password) {
    if (password != null) {
      Arrays.fill(password, ' ');
    }
  }

  private char[] firstLine(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_FILE) {
      throw new ParameterException(sub("add"), file + " is no file with a password");
    }
    byte[] bytes = Files.readAllBytes(file);
    char[] text = null;
    try {
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      text = decoded.array();
      return firstLine(text, decoded.limit());
    } catch (CharacterCodingException e) {
      throw new ParameterException(sub("add"), file + " is not UTF-8", e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
      wipe(text);
    }
  }

  /** Some editors put a byte order mark before it. */
  private static char[] firstLine(char[] text, int length) {
    int start = length > 0 && text[0] == '\ufeff' ? 1 : 0;
    int end = start;
    while (end < length && text[end] != '\n' && text[end] != '\r') {
      end++;
    }
    return Arrays.copyOfRange(text, start, end);
  }

  @Command(
      name = "token",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Makes a token for a program, and shows it once.")
  int token(
      @Parameters(paramLabel = "NAME", description = "What the token is for.") String name,
      @Option(
              names = "--may",
              paramLabel = "SCOPE",
              defaultValue = "READ",
              description = "What it may: read, correct or admin. Default: read.")
          Scope scope,
      @Option(
              names = "--days",
              paramLabel = "N",
              description = "After so many days it is worth nothing. Default: never.")
          @Nullable Integer days,
      @Mixin DbOption db) {
    if (days != null && (days < 1 || days > 36_500)) {
      throw new ParameterException(sub("token"), "--days takes 1 to 36500 days");
    }
    Instant expires = days == null ? null : now().plus(Duration.ofDays(days));
    Accounts.Issued issued = accounts(db).issue(name, scope, now(), expires);
    say(db, issued.words());
    db.err().println("This is shown once. Programs send it as Authorization: Bearer TOKEN.");
    db.err().flush();
    return Main.DONE;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists users and tokens, and what each may.")
  int list(@Mixin DbOption db) {
    Accounts accounts = accounts(db).read();
    PrintWriter out = db.out();
    if (accounts.isEmpty()) {
      out.println("nobody is named; jejak user add names somebody");
    }
    for (Accounts.User user : accounts.users()) {
      out.println("user   %s  %s".formatted(user.name(), user.scope().word()));
    }
    for (Accounts.Token token : accounts.tokens()) {
      Instant expires = token.expires();
      String end =
          expires == null ? "" : expires.isAfter(now()) ? "  until " + expires : "  expired";
      out.println("token  %s  %s%s".formatted(token.name(), token.scope().word(), end));
    }
    out.flush();
    return Main.DONE;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Takes a user or a token away; sessions of theirs end at once.")
  int remove(
      @Parameters(paramLabel = "NAME", description = "The user or token.") String name,
      @Mixin DbOption db) {
    accounts(db)
        .change(before -> {
          Accounts after = before.without(name);
          if (after.equals(before)) {
            throw new ParameterException(sub("remove"), "there is no user or token " + name);
          }
          return after;
        });
    return Main.DONE;
  }

  private static AccountFile accounts(DbOption db) {
    // A wrong folder is told before a password is asked for.
    db.view().close();
    return new AccountFile(db.folder());
  }

  private static void say(DbOption db, String words) {
    db.out().println(words);
    db.out().flush();
  }

  private static Instant now() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private CommandLine sub(String name) {
    return Objects.requireNonNull(command().getSubcommands().get(name));
  }

  private CommandLine command() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec").commandLine();
  }
}
