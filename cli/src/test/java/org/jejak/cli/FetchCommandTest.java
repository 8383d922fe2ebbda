package org.jejak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetching as a user does it, from a server on this machine. */
class FetchCommandTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path dir;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private String site;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    site = "http://127.0.0.1:" + server.getAddress().getPort();
    pages.put("/a", Following.report("Ferries return to Kupang", ""));
    pages.put("/b", Following.report("Harbour of Dili opens again", ""));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
    String body = pages.get(path);
    if (body == null) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      String type = path.endsWith(".xml") ? "application/xml" : "text/html";
      exchange.getResponseHeaders().set("Content-Type", type);
      if (body.contains("reserved")) {
        exchange.getResponseHeaders().set("tdm-reservation", "1");
      }
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private Commands fetch(String... more) {
    List<String> words = new ArrayList<>(List.of("fetch", "--allow-private", "--delay", "0"));
    words.addAll(List.of("--retries", "0", "--warc", warc().toString()));
    words.addAll(List.of(more));
    return Commands.run(words.toArray(String[]::new));
  }

  private Path warc() {
    return dir.resolve("pages.warc.gz");
  }

  private List<JsonNode> rows(String file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(dir.resolve("found").resolve(file))) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  @Test
  void pagesAreArchivedAndTraced() {
    Commands done = fetch(site + "/a", site + "/b");
    assertThat(done.code()).isZero();
    assertThat(done.err()).contains("2 pages in " + warc());
    assertThat(done.out())
        .contains("2 received = 2 accepted + 0 partial + 0 rejected")
        .contains("Ferries return to Kupang");
    assertThat(warc()).exists();
    assertThat(asked).contains("/robots.txt Jejak/0.1.0", "/a Jejak/0.1.0");
  }

  @Test
  void theLedgerHasARowForEachAddressAskedFor() throws IOException {
    Path list = dir.resolve("list.txt");
    Files.writeString(
        list, "# harbours\n" + site + "/a\n\n" + site + "/absent   # gone?\nno-address\n");
    Path found = dir.resolve("found");
    Commands done =
        fetch("--list", list.toString(), site + "/b", "--out", found.toString(), "--quiet");
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.err()).isEmpty();
    List<JsonNode> ledger = rows("ledger.jsonl");
    assertThat(ledger).hasSize(4);
    assertThat(ledger)
        .filteredOn(row -> row.get("status").asString().equals("ACCEPTED"))
        .hasSize(2)
        .allSatisfy(row -> {
          assertThat(row.get("input").asString()).isEqualTo(warc().toString());
          assertThat(row.get("item").asString()).startsWith("urn:uuid:");
          assertThat(row.get("offset").isNumber()).isTrue();
        });
    assertThat(ledger)
        .filteredOn(row -> row.get("status").asString().equals("REJECTED"))
        .extracting(row -> row.get("input").asString() + ": " + row.get("reason").asString())
        .containsExactlyInAnyOrder(
            site + "/absent: the server answered 404 (not found)",
            "no-address: is no web address: only http:// and https:// are fetched");
  }

  @Test
  void aSecondRunTracesTheSameArticlesUnderTheSameIds() throws IOException {
    String found = dir.resolve("found").toString();
    fetch(site + "/a", "--out", found);
    List<JsonNode> first = rows("articles.jsonl");
    Commands again = fetch(site + "/a", "--out", found);
    assertThat(again.err()).contains("1 page in " + warc() + ", 1 unchanged");
    assertThat(rows("articles.jsonl")).isEqualTo(first);
    assertThat(rows("ledger.jsonl")).hasSize(1);
  }

  @Test
  void laterTheArchiveIsTracedLikeAnyInput() {
    fetch(site + "/a", site + "/b", "--no-trace");
    assertThat(Commands.run("trace", warc().toString()).out())
        .contains("2 received = 2 accepted + 0 partial + 0 rejected");
  }

  @Test
  void withoutTraceTheReasonsAreOnStandardError() {
    Commands done = fetch(site + "/a", site + "/absent", "--no-trace");
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.out()).isEmpty();
    assertThat(done.err())
        .contains("1 page in " + warc() + "; 1 not fetched")
        .contains("jejak: " + site + "/absent: the server answered 404 (not found)");
  }

  @Test
  void theEntriesOfAFeedAreFetched() {
    pages.put(
        "/feed.xml",
        "<rss><channel><title>Harbours</title><item><title>A</title><link>"
            + site
            + "/a</link></item><item><title>B</title><link>"
            + site
            + "/b</link></item></channel></rss>");
    assertThat(fetch("--feed", site + "/feed.xml").out()).contains("2 received = 2 accepted");
  }

  @Test
  void thePagesOfASitemapAreFetchedFromADayOn() {
    pages.put(
        "/map.xml",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
            + site
            + "/a</loc><lastmod>2025-03-03</lastmod></url><url><loc>"
            + site
            + "/b</loc><lastmod>2024-03-03</lastmod></url><url><loc>"
            + site
            + "/c</loc></url></urlset>");
    Commands done = fetch("--sitemap", site + "/map.xml", "--since", "2025-01-01");
    assertThat(done.out()).contains("1 received = 1 accepted");
    assertThat(done.err()).contains("1 page of " + site + "/map.xml left out by --since");
  }

  @Test
  void aReservedPageIsARowUnlessTheUserHasAGround() throws IOException {
    pages.put("/r", Following.report("All rights reserved", ""));
    String found = dir.resolve("found").toString();
    assertThat(fetch(site + "/r", "--out", found).code()).isEqualTo(1);
    assertThat(rows("ledger.jsonl").getFirst().get("reason").asString())
        .startsWith("the publisher reserves text and data mining");
    assertThat(fetch(site + "/r", "--out", found, "--ignore-tdm").code()).isZero();
    assertThat(rows("articles.jsonl").getFirst().get("notes").toString())
        .contains("reservation", "read all the same: --ignore-tdm");
  }

  @Test
  void privateAddressesAreReachedOnlyOnRequest() {
    Commands done = Commands.run("fetch", site + "/a", "--warc", warc().toString(), "--no-trace");
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.err()).contains("127.0.0.1 is a loopback address; --allow-private allows it");
    assertThat(asked).isEmpty();
  }

  @Test
  void anArchiveThatIsNoneIsLeftAlone() throws IOException {
    Files.writeString(warc(), "notes");
    Commands done = fetch(site + "/a");
    assertThat(done.code()).isEqualTo(4);
    assertThat(done.err()).contains("cannot be continued: it is no sound WARC");
    assertThat(warc()).hasContent("notes");
  }

  @Test
  void readTakesAnAddressToo() throws IOException {
    Commands done = Commands.run("read", site + "/a", "--allow-private", "--max-time", "5");
    assertThat(done.code()).isZero();
    assertThat(done.err()).isEmpty();
    assertThat(done.out()).startsWith("Ferries return to Kupang\n");
    JsonNode row =
        JSON.readTree(
            Commands.run("read", site + "/a", "--allow-private", "--format", "json").out());
    assertThat(row.get("input").asString()).isEqualTo(site + "/a");
    assertThat(row.get("item").isNull()).isTrue();
    assertThat(row.get("url").asString()).isEqualTo(site + "/a");
  }

  @Test
  void anAddressThatCannotBeReadIsASentence() {
    Commands done = Commands.run("read", site + "/absent", "--allow-private");
    assertThat(done.code()).isEqualTo(1);
    assertThat(done.out()).isEmpty();
    assertThat(done.err())
        .isEqualTo("jejak: " + site + "/absent: the server answered 404 (not found)\n");
  }

  @Test
  void wrongUsageIsOneSentence() {
    assertThat(Commands.run("fetch").err()).contains("name a page, or --feed");
    for (String[] wrong :
        new String[][] {
          {"--since", "2025-01-01"},
          {"--delay", "-1"},
          {"--delay", "nan"},
          {"--hosts", "0"},
          {"--retries", "11"},
          {"--max-pages", "0"},
          {"--max-size", "0"},
          {"--max-time", "0"},
          {"--contact", "a\nb"},
          {"--user-agent", "ü"},
          {"--proxy", "nowhere"},
          {"--list", "absent.txt"},
          {"--format", "html"}
        }) {
      Commands done = fetch(site + "/a", wrong[0], wrong[1]);
      assertThat(done.code()).as(wrong[0] + " " + wrong[1]).isEqualTo(2);
      assertThat(done.err().lines()).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void helpFitsAHundredColumns() {
    for (String command : new String[] {"fetch", "read"}) {
      Commands help = Commands.run(command, "--help");
      assertThat(help.out()).contains("Examples:", "--allow-private");
      assertThat(help.out().lines()).allMatch(line -> line.length() <= 100);
    }
  }
}
