package org.jejak.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a server's robots.txt (RFC 9309) says to one robot.
 *
 * @param unreachable why nothing may be fetched, where it could not be read; else null
 */
record Robots(BaseRobotRules rules, @Nullable String unreachable) {
  /** RFC 9309, 2.5: at least this much is read. */
  static final int BYTES = 500 * 1024;

  private static final String DEFAULT_NAME = "jejak";

  /** Reads a robots.txt. */
  static Robots parse(URI page, byte[] bytes, @Nullable String contentType, String robot) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    String type = contentType == null ? "text/plain" : contentType;
    byte[] start = bytes.length > BYTES ? Arrays.copyOf(bytes, BYTES) : bytes;
    return new Robots(parser.parseContent(page.toString(), start, type, List.of(robot)), null);
  }

  /** The server has none. */
  static Robots none() {
    return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null);
  }

  static Robots unreachable(String reason) {
    return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), reason);
  }

  /** Throws where the page may not be fetched. */
  void require(URI page) throws Refusal {
    if (unreachable != null) {
      throw new Refusal(unreachable);
    }
    if (!rules.isAllowed(page.toString())) {
      throw new Refusal("robots.txt of " + page.getHost() + " does not allow it");
    }
  }

  /** Distance between two requests that it asks for; zero for none. */
  Duration delay() {
    long millis = rules.getCrawlDelay();
    return millis <= 0 ? Duration.ZERO : Duration.ofMillis(millis);
  }

  /** The name that robots.txt is asked for: the first word of the user agent, without a version. */
  static String name(String userAgent) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < userAgent.length(); i++) {
      char c = userAgent.charAt(i);
      boolean letter = c < 0x80 && Character.isLetter(c);
      if (!letter && c != '-' && c != '_') {
        break;
      }
      name.append(c);
    }
    return name.isEmpty() ? DEFAULT_NAME : name.toString().toLowerCase(Locale.ROOT);
  }
}
