package org.jejak.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jejak.trace.Jejak;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps are drawn on tiles that somebody names, and on nobody else's. */
class TilesTest {
  @TempDir private static Path temp;
  private static Path folder = Path.of("");

  @BeforeAll
  static void fill() {
    folder = temp.resolve("newsroom");
    Served.of(folder, "samples/txt").close();
  }

  private static Served serve(Tiles tiles) {
    return Served.as(
        new ServerOptions(
            folder,
            "localhost",
            0,
            Jejak::standard,
            Clock.systemUTC(),
            null,
            null,
            null,
            "test",
            tiles));
  }

  private static String policy(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElse("");
  }

  @Test
  void withoutTilesThePageLoadsFromNobody() throws IOException, InterruptedException {
    try (Served served = Served.there(folder)) {
      assertThat(served.get("/status").get("tiles").isNull()).isTrue();
      assertThat(policy(served.ask("/status"))).contains("img-src 'self' data: blob:;");
      assertThat(served.ask("/tiles/0/0/0").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aServerOfTilesIsTheOnlyOneThatThePolicyAllows() throws IOException, InterruptedException {
    String template = "https://Tiles.example:8443/light/{z}/{x}/{y}.png?key=1;2";
    try (Served served = serve(Tiles.of(template))) {
      assertThat(served.get("/status").get("tiles").asString()).isEqualTo(template);
      assertThat(policy(served.ask("/status")))
          .contains("img-src 'self' https://tiles.example:8443 data: blob:;")
          .contains("connect-src 'self';", "script-src 'self';");
    }
  }

  @Test
  void aFolderOfTilesIsServedAndNothingBesideIt() throws IOException, InterruptedException {
    Path tiles = Files.createDirectories(temp.resolve("tiles/3/6"));
    Files.write(tiles.resolve("4.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    Files.writeString(temp.resolve("tiles/3/6/secret.txt"), "nobody's business");
    try (Served served = serve(Tiles.of(temp.resolve("tiles").toString()))) {
      assertThat(served.get("/status").get("tiles").asString())
          .isEqualTo("/api/v1/tiles/{z}/{x}/{y}");
      HttpResponse<byte[]> tile = served.bytes("/api/v1/tiles/3/6/4");
      assertThat(tile.statusCode()).isEqualTo(200);
      assertThat(tile.headers().firstValue("Content-Type").orElse("")).startsWith("image/png");
      assertThat(tile.body()).hasSize(4);
      assertThat(policy(tile)).contains("img-src 'self' data: blob:;");
      for (String path : new String[] {"3/6/5", "3/6/secret.txt", "3/..%2f3%2f6/4", "-3/6/4"}) {
        assertThat(served.ask("/tiles/" + path).statusCode()).as(path).isIn(400, 404);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tiles.example/tiles.png",
        "https://tiles.example/{z}/{x}.png",
        "https:///{z}/{x}/{y}",
        "https://who:secret@tiles.example/{z}/{x}/{y}",
        "https://tiles.example; script-src *//{z}/{x}/{y}",
        "https://tiles.example/{z}/{x}/{y}\r\nX-More: 1",
        "ftp://tiles.example/{z}/{x}/{y}",
        "no/such/folder"
      })
  void whatIsNeitherAddressNorFolderIsRefused(String words) {
    assertThatThrownBy(() -> Tiles.of(words))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("tiles");
  }
}
