package org.jejak.cli;

import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How pages are asked for, in every command that reaches the web. */
final class WebOptions {
  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "Mail or web address where site owners can reach you, for the user agent.")
  @Nullable String contact;

  @Option(
      names = "--user-agent",
      paramLabel = "WORDS",
      description = "The whole user agent; its first word is the name robots.txt is asked for.")
  @Nullable String userAgent;

  @Option(
      names = "--allow-private",
      description = "Reach private, loopback and other special addresses, too.")
  boolean allowPrivate;

  @Option(
      names = "--ignore-tdm",
      description =
          "Keep pages whose publisher reserves text and data mining, where you have a legal"
              + " ground (docs/fetch.md).")
  boolean ignoreTdm;

  @Option(
      names = "--proxy",
      paramLabel = "HOST:PORT",
      description = "Connect through this HTTP proxy; env takes it from the environment.")
  @Nullable String proxy;

  @Option(
      names = "--max-size",
      paramLabel = "MB",
      description = "Longest page, as sent and unpacked (default: 20).")
  int maxSize = 20;

  @Option(
      names = "--max-time",
      paramLabel = "SECONDS",
      description = "Longest time for one request (default: 60).")
  double maxTime = 60;

  /** What is wrong with the options; null when nothing is. */
  @Nullable String problem() {
    if (maxSize < 1 || maxSize > 1000) {
      return "--max-size takes 1 to 1000 MB";
    }
    if (!(maxTime > 0 && maxTime <= 3600)) {
      return "--max-time takes up to 3600 seconds";
    }
    if (!isField(contact) || !isField(userAgent)) {
      return "--contact and --user-agent take one line of plain ASCII";
    }
    if (proxy != null && proxyAddress() == null) {
      return proxy.equals("env")
          ? "the environment names no proxy (https_proxy or http_proxy)"
          : "--proxy is written as HOST:PORT";
    }
    return null;
  }

  private static boolean isField(@Nullable String words) {
    return words == null || !words.isBlank() && words.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  /** Where the proxy is; null where none is asked for, or it cannot be told. */
  @Nullable InetSocketAddress proxyAddress() {
    if (proxy == null) {
      return null;
    }
    String address = proxy;
    if (proxy.equals("env")) {
      String named = System.getenv("https_proxy");
      address = String.valueOf(named == null ? System.getenv("http_proxy") : named);
    }
    try {
      URI uri = URI.create(address.contains("://") ? address : "http://" + address);
      return uri.getHost() == null || uri.getPort() < 1
          ? null
          : InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The user agent: what the user gave, else name, version and contact. */
  String agent() {
    if (userAgent != null) {
      return userAgent;
    }
    return "Jejak/" + Main.VERSION + (contact == null ? "" : " (+" + contact + ")");
  }
}
