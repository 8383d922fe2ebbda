package org.jejak.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jejak.store.OwnersOnly;
import org.jejak.store.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a watch's destination was named by this user on this machine: a folder that somebody
 * passes on must not run commands or write files wherever it is opened. The key lies outside of
 * every folder.
 */
final class WatchSeal {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String FILE = "watch.key";
  private static final int KEY_BYTES = 32;

  private final Path file;

  WatchSeal(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /** The seal of whoever runs this. */
  static WatchSeal ofThisUser() {
    return new WatchSeal(folder());
  }

  private static Path folder() {
    String set = System.getProperty("jejak.config");
    String base = set != null ? set : System.getenv("XDG_CONFIG_HOME");
    if (base == null || base.isBlank()) {
      base = System.getenv("APPDATA");
    }
    Path folder =
        base == null || base.isBlank()
            ? Path.of(System.getProperty("user.home"), ".config")
            : Path.of(base);
    return folder.resolve("jejak");
  }

  /**
   * The seal of a watch; makes the key where there is none.
   *
   * @throws UncheckedIOException when the key cannot be written
   */
  String of(Watch watch) {
    try {
      byte[] key = key();
      return seal(watch, key != null ? key : make());
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " cannot be written: " + e.getMessage() + "; it proves that you set up a watch",
          e);
    }
  }

  /** Whether a watch was sealed with this key. */
  boolean isOf(Watch watch) {
    try {
      byte[] key = key();
      return key != null
          && MessageDigest.isEqual(
              seal(watch, key).getBytes(StandardCharsets.US_ASCII),
              watch.seal().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return false;
    }
  }

  private static String seal(Watch watch, byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      byte[] seal = mac.doFinal(watch.destinationWords().getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private byte @Nullable [] key() throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
      return key.length == KEY_BYTES ? key : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private byte[] make() throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (OutputStream out =
        Channels.newOutputStream(Files.newByteChannel(file, fresh, OwnersOnly.attributes()))) {
      String words = HexFormat.of().formatHex(key) + "\n";
      out.write(words.getBytes(StandardCharsets.US_ASCII));
      return key;
    } catch (FileAlreadyExistsException e) {
      byte[] other = key();
      if (other == null) {
        throw new IOException("it holds no key", e);
      }
      return other;
    }
  }
}
