package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jejak.store.Destination;
import org.jejak.store.JsonFeed;
import org.jejak.store.Syndication;
import org.jejak.store.Watch;
import org.jejak.store.WatchEvent;
import org.jejak.store.WatchFeed;
import org.jejak.store.XmlFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves for feeds, files and commands. */
class WatchFeedTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String READ = "5 < 6 & “kapal” ]]> $(id) 'x' 漁船";

  /** What looks like markup is cut from a title by whoever reads reports, and stays in the feed. */
  private static final String TITLE = "<script>alert(1)</script> " + READ;

  @TempDir private Path temp;

  private static Watch watch(Destination to) {
    Watch.Subject query = new Watch.Subject.Query("kapal & \"laut\"");
    return Watch.of("ships", query, List.of(), to, false, "", Instant.EPOCH);
  }

  private static WatchEvent event(String id, String title, String url) {
    return new WatchEvent(
        id,
        WatchEvent.Kind.REPORT,
        Instant.parse("2025-10-01T06:00:00Z"),
        title,
        "The boat Lestari left Kupang & came back with 14 people and 3 < 4 nets.\nTanjung Times, a-1",
        url,
        JSON.createObjectNode().put("id", id).put("title", title).toString());
  }

  private Path write(String ending) throws IOException {
    Path file = temp.resolve("ships." + ending);
    Destination.Feed feed = Destination.feed(file);
    List<WatchEvent> events =
        List.of(
            event("w-2", TITLE, "https://paper.example/a b"),
            event("w-1", "Kapal \ufffe", "javascript:alert(1)"),
            event("w-0", "Perahu", "https://paper.example/perahu?a=1&b=2"));
    Syndication told = WatchFeed.of(watch(feed), events, Instant.EPOCH);
    StringWriter out = new StringWriter();
    switch (feed.format()) {
      case ATOM -> new XmlFeed(told).atom(out);
      case RSS -> new XmlFeed(told).rss(out);
      case JSON -> out.write(JsonFeed.of(told));
    }
    return Files.writeString(file, out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss", "json"})
  void aFeedIsReadBackAsItWasTold(String ending) throws IOException {
    Commands read = Commands.run("read", write(ending).toString(), "--format", "json");
    List<JsonNode> entries = read.out().lines().map(JSON::readTree).toList();
    assertThat(read.code()).isZero();
    assertThat(entries).hasSize(3);
    assertThat(entries)
        .extracting(entry -> entry.path("title").asString())
        .contains(READ, "Perahu");
    assertThat(entries)
        .extracting(entry -> entry.path("url").asString(""))
        .containsExactlyInAnyOrder("", "", "https://paper.example/perahu?a=1&b=2");
    assertThat(entries)
        .allMatch(entry -> entry.path("outlet").asString().equals("Jejak: ships"))
        .allMatch(entry ->
            entry
                .path("text")
                .asString()
                .contains("left Kupang & came back with 14 people and 3 < 4 nets."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss"})
  void itIsWellFormedAndItsIdsStay(String ending) throws Exception {
    var builder = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var document = builder.parse(write(ending).toFile());
    var titles = document.getElementsByTagName("title");
    assertThat(titles.item(1).getTextContent()).isEqualTo(TITLE);
    assertThat(titles.item(2).getTextContent()).isEqualTo("Kapal ");
    var ids = document.getElementsByTagName(ending.equals("atom") ? "id" : "guid");
    assertThat(ids.item(ids.getLength() - 1).getTextContent())
        .isEqualTo(
            Syndication.urn(
                watch(Destination.feed(temp.resolve("other.rss"))).id()
                    + " "
                    + event("w-0", "", "").id()))
        .startsWith("urn:uuid:");
  }

  @Test
  void aCommandGetsTheEventOnStandardInputAndNoShellReadsIt() throws IOException {
    Path out = temp.resolve("got.json");
    WatchEvent event = event("w-1", TITLE, "https://paper.example/");
    assertThat(ShellCommand.run("cat > '" + out + "'", event).outcome())
        .isEqualTo(org.jejak.store.Courier.Outcome.DELIVERED);
    assertThat(Files.readString(out)).isEqualTo(event.json() + "\n");
  }

  @Test
  void aCommandThatFailsOrHangsIsAFailure() throws IOException {
    WatchEvent event = event("w-1", "Kapal", "https://paper.example/");
    assertThat(ShellCommand.run("echo no room; exit 3", event).words())
        .isEqualTo("exit code 3 no room");
    assertThat(ShellCommand.run("sleep 30", event, Duration.ofMillis(200)).words())
        .contains("was ended");
  }

  @Test
  void onlyWhoHoldsTheKeyMakesTheSeal() {
    WatchSeal mine = new WatchSeal(temp.resolve("mine"));
    Watch bare = watch(new Destination.Command("true"));
    Watch sealed = bare.sealed(mine.of(bare));
    assertThat(mine.isOf(sealed)).isTrue();
    assertThat(mine.isOf(bare)).isFalse();
    assertThat(new WatchSeal(temp.resolve("other")).isOf(sealed)).isFalse();
    Watch changed =
        new Watch(
            sealed.id(),
            sealed.name(),
            sealed.subject(),
            List.of(),
            new Destination.Command("rm -r ."),
            false,
            sealed.seal());
    assertThat(mine.isOf(changed)).isFalse();
  }
}
