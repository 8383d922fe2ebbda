package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jejak follow} as a person types it, against a server on this machine. */
class FollowCommandTest {
  @TempDir private Path temp;
  private Following web;

  @BeforeEach
  void serve() throws IOException {
    web = new Following(temp.resolve("newsroom"));
  }

  @AfterEach
  void stop() {
    web.close();
  }

  private Commands follow(String... more) {
    String[] words = new String[more.length + 7];
    String[] first = {
      "follow",
      "--db",
      temp.resolve("newsroom").toString(),
      "--once",
      "--allow-private",
      "--delay",
      "0"
    };
    System.arraycopy(first, 0, words, 0, first.length);
    System.arraycopy(more, 0, words, first.length, more.length);
    return Commands.run(words);
  }

  @Test
  void feedsOfAFileAreFollowedAndStatusTellsOfThem() throws IOException {
    web.page("/a", "Ferries return to Kupang", "")
        .feed("/feed.xml", "/a")
        .status("/broken.xml", 410, java.util.Map.of());
    Path opml = temp.resolve("feeds.opml");
    Files.writeString(
        opml,
        "<opml version='2.0'><body><outline text='Straits'><outline text='Paper' xmlUrl='"
            + web.url("/feed.xml")
            + "'/></outline><outline xmlUrl='"
            + web.url("/broken.xml")
            + "'/></body></opml>");
    Commands done = follow("--verbose", opml.toString());
    assertThat(done.out())
        .contains("kept ACCEPTED a-")
        .contains(web.url("/feed.xml") + "!" + web.url("/a"))
        .endsWith(
            "feeds: 1 read, 0 unchanged, 1 failed; 1 item: 1 accepted, 0 partial, 0 rejected\n");
    assertThat(done.err()).contains("/broken.xml: the server answered 410 (gone)");
    assertThat(done.code()).isEqualTo(Main.SOME_REJECTED);
    Commands status = Commands.run("status", "--db", temp.resolve("newsroom").toString());
    assertThat(status.out())
        .contains("1 reports · 1 stories")
        .containsPattern("! fails since .*, once: the server answered 410 \\(gone\\)");
    assertThat(Commands.run("verify", "--db", temp.resolve("newsroom").toString()).out())
        .endsWith("clean\n");
    Commands dropped =
        Commands.run(
            "follow",
            "--db",
            temp.resolve("newsroom").toString(),
            "--drop",
            web.url("/broken.xml"));
    assertThat(dropped.code()).isZero();
    assertThat(Commands.run("status", "--db", temp.resolve("newsroom").toString()).out())
        .doesNotContain("broken.xml");
  }

  @Test
  void aFeedThatIsNotFollowedCannotBeDropped() throws IOException {
    String db = temp.resolve("newsroom").toString();
    Commands nowhere = Commands.run("follow", "--db", db, "--drop", "https://paper.example/a");
    assertThat(nowhere.code()).isEqualTo(Main.WRONG_USAGE);
    assertThat(temp.resolve("newsroom")).doesNotExist();
    web.feed("/feed.xml", "/a");
    follow(web.url("/feed.xml"));
    Commands typo =
        Commands.run(
            "follow", "--db", db, "--drop", web.url("/fed.xml"), "--drop", web.url("/feed.xml"));
    assertThat(typo.code()).isEqualTo(Main.SOME_REJECTED);
    assertThat(typo.out()).isEqualTo("followed no more: 1\n");
    assertThat(typo.err()).contains("/fed.xml is not followed here");
  }

  @Test
  void whatNamesNoFeedIsASentence() throws IOException {
    Path list = temp.resolve("feeds.txt");
    Files.writeString(list, "ftp://paper.example/feed\n");
    assertThat(follow(list.toString()).err())
        .contains("ftp://paper.example/feed is no web address of a feed")
        .contains("no feed is named in");
    assertThat(follow("absent.opml").err()).contains("absent.opml is no file and no web address");
    assertThat(follow().code()).isEqualTo(Main.WRONG_USAGE);
  }
}
