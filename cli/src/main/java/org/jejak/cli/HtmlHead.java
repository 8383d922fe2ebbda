package org.jejak.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.jejak.lineage.Edge;

/** What every page of Jejak's begins with: its style, and that nothing else may be loaded. */
final class HtmlHead {
  private HtmlHead() {}

  /**
   * Opens the page and writes its head; {@code html} and {@code body} are the caller's to close.
   */
  static void write(Html html, String title) {
    String style = style();
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
    html.open("head")
        .single("meta", "charset", "utf-8")
        .single(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src 'sha256-"
                + sha256(style)
                + "'; base-uri 'none'; form-action 'none'")
        .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .single("meta", "name", "color-scheme", "content", "light dark")
        .single("meta", "name", "referrer", "content", "no-referrer")
        .element("title", title);
    html.open("style").raw(style).close().close();
  }

  /** What each kind of change is. */
  static void legend(Html html) {
    html.open("dl", "class", "legend");
    for (Edge.DriftKind kind : Edge.DriftKind.values()) {
      html.open("div").open("dt");
      html.element("span", Phrases.shape(kind) + " " + Phrases.words(kind), "class", "kind");
      html.close().element("dd", Phrases.meaning(kind)).close();
    }
    html.close();
  }

  private static String style() {
    try (InputStream in = HtmlHead.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
