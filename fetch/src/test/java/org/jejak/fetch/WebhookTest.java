package org.jejak.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a receiver gets, and what its answers mean. */
class WebhookTest {
  private static final String SECRET = "a secret of the news desk";
  private static final byte[] BODY =
      "{\"title\": \"Kapal “Lestari”\"}".getBytes(StandardCharsets.UTF_8);

  /** A request as it arrived. */
  private record Received(String id, String time, String signature, String type, byte[] body) {}

  private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private int answer = 204;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hook", this::take);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var fields = exchange.getRequestHeaders();
      received.add(
          new Received(
              fields.getFirst("webhook-id"),
              fields.getFirst("webhook-timestamp"),
              fields.getFirst("webhook-signature"),
              fields.getFirst("Content-Type"),
              exchange.getRequestBody().readAllBytes()));
      exchange.getResponseHeaders().add("Location", "/elsewhere");
      exchange.sendResponseHeaders(answer, -1);
    }
  }

  private Webhook.Posted post(String host, boolean allowPrivate) {
    FetchPolicy usual = FetchPolicy.standard("Jejak/1.0");
    FetchPolicy policy =
        new FetchPolicy(usual.userAgent(), allowPrivate, false, null, usual.pace(), usual.limits());
    Surroundings real = Surroundings.real();
    Surroundings surroundings =
        new Surroundings(
            () -> Instant.parse("2025-10-01T06:00:00Z"),
            real.nanoTime(),
            real.sleeper(),
            real.resolver(),
            real.route(),
            1);
    try (Webhook webhook = new Webhook(policy, surroundings)) {
      String url = "http://" + host + ":" + server.getAddress().getPort() + "/hook?b=2&a=1";
      return webhook.post(url, "w-0123456789abcdef", BODY, SECRET);
    }
  }

  @Test
  void theSignatureIsTheHmacOverIdTimeAndBody() throws GeneralSecurityException {
    assertThat(post("127.0.0.1", true).arrived()).isTrue();
    Received one = received.getFirst();
    assertThat(one.body()).isEqualTo(BODY);
    assertThat(one.type()).isEqualTo("application/json");
    assertThat(one.id()).isEqualTo("w-0123456789abcdef");
    assertThat(one.time()).isEqualTo("1759298400");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    mac.update("w-0123456789abcdef.1759298400.".getBytes(StandardCharsets.UTF_8));
    String wanted = Base64.getEncoder().encodeToString(mac.doFinal(one.body()));
    assertThat(one.signature()).isEqualTo("v1," + wanted);
  }

  @Test
  void aSecretInBase64GivesTheSameSignature() {
    String encoded =
        "whsec_" + Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8));
    assertThat(Webhook.signature("w-1", "1", BODY, encoded))
        .isEqualTo(Webhook.signature("w-1", "1", BODY, SECRET));
  }

  @Test
  void aPrivateAddressIsReachedOnlyWhereThatIsAllowed() {
    assertThat(post("127.0.0.1", false).words()).contains("--allow-private allows it");
    assertThat(post("localhost", false).words()).contains("--allow-private allows it");
    assertThat(received).isEmpty();
  }

  @Test
  void aServerThatFailsMayBeAskedAgain() {
    answer = 500;
    assertThat(post("127.0.0.1", true))
        .isEqualTo(new Webhook.Posted(false, false, "the server answered 500 (it failed)"));
  }

  @Test
  void aServerThatRefusesTheMessageIsNotAskedAgain() {
    answer = 422;
    assertThat(post("127.0.0.1", true).lasting()).isTrue();
  }

  @Test
  void redirectsAreNotFollowed() {
    answer = 307;
    Webhook.Posted posted = post("127.0.0.1", true);
    assertThat(posted.arrived()).isFalse();
    assertThat(posted.words()).contains("sends elsewhere (307)");
    assertThat(received).hasSize(1);
  }

  @Test
  void aSecretIsLongEnough() {
    assertThat(Webhook.problem("short")).isEqualTo("is shorter than 16 bytes");
    assertThat(Webhook.problem("whsec_?")).isEqualTo("is no base64 behind whsec_");
    assertThat(Webhook.problem(SECRET)).isNull();
  }
}
