package org.jejak.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Stable ids: a prefix and 16 hex digits of SHA-256. */
public final class Ids {
  private static final byte SEPARATOR = 0x1f;

  private Ids() {}

  /** Id of an article: over the item's bytes, its URL and its key, in that order. */
  public static String article(byte[] bytes, @Nullable String url, @Nullable String item) {
    MessageDigest digest = sha256();
    digest.update(bytes);
    digest.update(SEPARATOR);
    digest.update((url == null ? "" : url).getBytes(StandardCharsets.UTF_8));
    digest.update(SEPARATOR);
    digest.update((item == null ? "" : item).getBytes(StandardCharsets.UTF_8));
    return "a-" + hex16(digest);
  }

  /** Id of a row: the prefix, a dash and a hash over the parts, in that order. */
  public static String row(String prefix, Object... parts) {
    MessageDigest digest = sha256();
    for (Object part : parts) {
      digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
      digest.update(SEPARATOR);
    }
    return prefix + "-" + hex16(digest);
  }

  /** All 64 hex digits of SHA-256 over UTF-8. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** All 64 hex digits of SHA-256 over bytes. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static String hex16(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
