package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jejak watch}, as a person types it. */
class WatchCommandTest {
  private static final String WIRE = Samples.ROOT.resolve("samples/wire.jsonl").toString();
  private static final String TEXTS = Samples.ROOT.resolve("samples/txt").toString();

  @TempDir private Path temp;

  @BeforeEach
  void keepTheKeyApart() {
    System.setProperty("jejak.config", temp.resolve("config").toString());
  }

  @AfterEach
  void forgetTheKey() {
    System.clearProperty("jejak.config");
  }

  private Commands watch(String... words) {
    List<String> command = new ArrayList<>(List.of("watch", "--db", db()));
    command.addAll(List.of(words));
    return Commands.run(command.toArray(String[]::new));
  }

  private String db() {
    return temp.resolve("newsroom").toString();
  }

  private Commands ingest(String input) {
    return Commands.run("ingest", "--db", db(), input);
  }

  @Test
  void anIngestTellsFeedFileCommandAndWebhook() throws IOException {
    ingest(WIRE);
    List<String> posted = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/token",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean first = asked.incrementAndGet() == 1;
          if (!first) {
            posted.add(body);
          }
          exchange.sendResponseHeaders(first ? 500 : 200, -1);
          exchange.close();
        });
    server.start();
    try {
      Path secret = Files.writeString(temp.resolve("secret"), "a secret of the news desk\n");
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
      String feed = temp.resolve("ships.atom").toString();
      String lines = temp.resolve("plans.jsonl").toString();
      String got = temp.resolve("got.jsonl").toString();
      assertThat(watch("add", "ships", "--query", "patrol", "--to", "feed:" + feed).code())
          .isZero();
      assertThat(watch("add", "plans", "--plans", "--to", "file:" + lines).code()).isZero();
      assertThat(
              watch("add", "drifts", "--outlet", "palka post", "--to", "command:cat >> " + got)
                  .code())
          .isZero();
      assertThat(
              watch(
                      "add",
                      "hook",
                      "--query",
                      "patrol",
                      "--lang",
                      "id",
                      "--to",
                      "webhook:" + url,
                      "--secret-file",
                      secret.toString(),
                      "--allow-private")
                  .code())
          .isZero();
      assertThat(Files.readString(Path.of(feed))).contains("<feed").doesNotContain("<entry");

      Commands second = ingest(TEXTS);
      assertThat(second.code()).isZero();
      assertThat(second.err()).contains("watches: ").contains("1 attempts failed");
      assertThat(Files.readString(Path.of(feed))).contains("<entry");
      assertThat(Files.readAllLines(Path.of(lines)))
          .isNotEmpty()
          .allMatch(l -> l.contains("\"PLAN_"));
      assertThat(Files.readAllLines(Path.of(got)))
          .isNotEmpty()
          .allMatch(l -> l.contains("\"DRIFT\""));

      assertThat(posted).isEmpty();
      Commands log = watch("log", "hook");
      assertThat(log.out()).contains("FAILED").contains("the server answered 500");
      assertThat(watch("list").out())
          .contains("webhook:http://127.0.0.1:" + server.getAddress().getPort() + "/…")
          .doesNotContain("token")
          .doesNotContain("a secret");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aFolderFromElsewhereRunsNothingUntilItIsTrusted() {
    ingest(WIRE);
    String made = temp.resolve("made").toString();
    watch("add", "all", "--query", "", "--backlog", "--to", "command:touch " + made);
    System.setProperty("jejak.config", temp.resolve("another-user").toString());
    assertThat(watch("run", "--once").err()).contains("watch all was set up elsewhere");
    assertThat(Path.of(made)).doesNotExist();
    assertThat(watch("list").out()).contains("set up elsewhere: jejak watch trust all");
    assertThat(watch("trust", "all").code()).isZero();
  }

  @Test
  void aWatchWhoseFeedCannotBeWrittenIsNone() throws IOException {
    ingest(WIRE);
    Path file = Files.writeString(temp.resolve("letter.txt"), "Dear reader\n");
    Commands done = watch("add", "x", "--plans", "--to", "feed:" + file.resolve("plans.atom"));
    assertThat(done.code()).isEqualTo(Main.FAILED);
    assertThat(watch("list").out()).doesNotContain("plans.atom");
  }

  @Test
  void twoWatchesDoNotShareAFeed() {
    ingest(WIRE);
    String feed = "feed:" + temp.resolve("news.atom");
    assertThat(watch("add", "plans", "--plans", "--to", feed).code()).isZero();
    assertThat(watch("add", "ships", "--query", "ship", "--to", feed).err())
        .contains("the watch 'plans' writes to")
        .contains("name another file");
  }

  @Test
  void whatCannotBeAWatchIsASentence() {
    ingest(WIRE);
    assertThat(watch("add", "x", "--plans", "--to", "feed:plans.txt").err())
        .contains("a feed's file ends in .atom, .rss or .json");
    assertThat(watch("add", "x", "--plans", "--to", "webhook:https://desk.example/").err())
        .contains("a webhook is signed");
    assertThat(watch("add", "x", "--plans", "--to", "mail:me").err()).contains("--to takes feed:");
    assertThat(watch("add", "x y", "--plans", "--to", "command:true").code())
        .isEqualTo(Main.WRONG_USAGE);
    assertThat(watch("add", "x", "--query", "\"open", "--to", "command:true").err())
        .contains("a phrase is not closed");
    assertThat(watch("remove", "nobody").err()).contains("there is no watch 'nobody'");
  }
}
