package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jejak.server.Accounts.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may is written as a whole or not at all. */
class AccountFileTest {
  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

  @TempDir private Path folder;

  private static User user(String name) {
    return new User(name, Scope.READ, "$2a$12$none", NOW);
  }

  @Test
  void whoeverChangesItAtTheSameTimeWaits() throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String name = "user" + i;
      threads.add(
          Thread.startVirtualThread(
              () -> new AccountFile(folder).change(all -> all.with(user(name)))));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(new AccountFile(folder).read().users()).hasSize(8);
  }

  @Test
  void whatCannotBeWrittenLeavesTheFileAsItWas() throws IOException {
    AccountFile file = new AccountFile(folder);
    file.change(all -> all.with(user("sari")));
    String before = Files.readString(folder.resolve("users.json"));
    Path inTheWay = Files.createDirectory(folder.resolve(".users.json.part"));
    Files.createFile(inTheWay.resolve("x"));
    assertThatThrownBy(() -> file.change(all -> all.with(user("budi"))))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("cannot be written");
    assertThat(folder.resolve("users.json")).hasContent(before);
  }

  @Test
  void aChangeThatIsRefusedChangesNothing() {
    AccountFile file = new AccountFile(folder);
    file.issue("dashboard", Scope.READ, NOW, null);
    assertThatThrownBy(() -> file.issue("dashboard", Scope.ADMIN, NOW, null))
        .isInstanceOf(ServerException.class);
    assertThat(file.read().tokens()).extracting(Accounts.Token::scope).containsExactly(Scope.READ);
  }
}
