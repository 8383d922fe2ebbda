package org.jejak.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * Posts JSON to addresses that a user named, signed as <a
 * href="https://www.standardwebhooks.com/">Standard Webhooks</a> asks: HMAC-SHA256 over id, time
 * and body. Redirects are not followed, and what is answered is not read.
 */
public final class Webhook implements AutoCloseable {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String ENCODED = "whsec_";
  private static final int SHORTEST = 16;
  private static final ContentType JSON = ContentType.create("application/json");

  /** What the receiver says of the message itself; asking again gives the same answer. */
  private static final Set<Integer> LASTING = Set.of(400, 413, 415, 422);

  private final Surroundings surroundings;
  private final HttpLine line;
  private final WebAddress addresses = new WebAddress();

  /** What is wrong with a secret; null where nothing is. */
  public static @Nullable String problem(String secret) {
    try {
      return key(secret).length < SHORTEST ? "is shorter than 16 bytes" : null;
    } catch (IllegalArgumentException e) {
      return "is no base64 behind whsec_";
    }
  }

  /** What is wrong with an address, before anybody asks where it lies; null where nothing is. */
  public static @Nullable String addressProblem(String address) {
    try {
      new WebAddress().parse(address);
      return null;
    } catch (Refusal e) {
      return e.reason();
    }
  }

  /** Posts as {@code policy} says: its user agent, its limit of time, its private addresses. */
  public Webhook(FetchPolicy policy, Surroundings surroundings) {
    this.surroundings = surroundings;
    this.line = new HttpLine(policy, new AddressCheck(policy, surroundings));
  }

  /**
   * What came of it.
   *
   * @param arrived whether the receiver took it (2xx)
   * @param lasting whether the receiver refused it for what it is
   * @param words one line
   */
  public record Posted(boolean arrived, boolean lasting, String words) {}

  /**
   * Posts once.
   *
   * @param id the same in each attempt
   * @param secret the key's bytes; behind {@code whsec_} they are written in base64; one without a
   *     {@link #problem}
   */
  public Posted post(String address, String id, byte[] json, String secret) {
    try {
      URI page = addresses.parse(address);
      return post(page, id, json, secret);
    } catch (Refusal e) {
      return new Posted(false, false, e.reason());
    }
  }

  private Posted post(URI page, String id, byte[] json, String secret) {
    String time = Long.toString(surroundings.clock().instant().getEpochSecond());
    List<Answer.Field> fields =
        List.of(
            new Answer.Field("webhook-id", id),
            new Answer.Field("webhook-timestamp", time),
            new Answer.Field("webhook-signature", signature(id, time, json, secret)));
    try {
      Wish nothing = new Wish(false, 0, true, fields);
      Answer answer = line.post(page, json, JSON, nothing);
      boolean arrived = answer.status() / 100 == 2;
      String words =
          answer.isRedirect()
              ? "the server sends elsewhere (" + answer.status() + "), which is not followed"
              : Failures.words(answer.status());
      return new Posted(arrived, LASTING.contains(answer.status()), words);
    } catch (IOException e) {
      return new Posted(false, false, Failures.words(e, page.getHost()));
    }
  }

  /** The value of the field {@code webhook-signature}. */
  static String signature(String id, String time, byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(secret), ALGORITHM));
      mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static byte[] key(String secret) {
    return secret.startsWith(ENCODED)
        ? Base64.getDecoder().decode(secret.substring(ENCODED.length()))
        : secret.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    line.close();
  }
}
