package org.jejak.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A publisher's word on text and data mining: the TDM Reservation Protocol (W3C Community Group,
 * 2024), and {@code noai} or {@code noml} among the directives for robots.
 *
 * @param reserved whether it is reserved
 * @param where where that stands
 * @param policy address of the publisher's terms; null where none is given
 */
record Reservation(boolean reserved, String where, @Nullable String policy) {
  private static final int HEAD = 500_000;
  private static final Set<String> NO_MINING = Set.of("noai", "noml");
  private static final Set<String> WITH_VALUE =
      Set.of("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview");

  String words() {
    String terms = policy == null ? "" : "; its terms: " + policy;
    return "the publisher reserves text and data mining (" + where + terms + ")";
  }

  /**
   * What holds for a page: metadata in the page go before the header, the header before the file of
   * the server; a directive for robots stands beside them.
   *
   * @param ofServer what the server's file says of the page
   * @param robot name that directives may be addressed to
   * @param body the page, unpacked
   */
  static @Nullable Reservation of(
      @Nullable Reservation ofServer, Answer answer, byte[] body, String robot) {
    Reservation robots = inRobotsHeader(answer.fields("X-Robots-Tag"), robot);
    if (robots != null) {
      return robots;
    }
    String kind = Wish.kind(answer.field("Content-Type"));
    boolean page = kind.isEmpty() || kind.equals("text/html") || kind.contains("xhtml");
    Document head = page ? head(body) : null;
    robots = head == null ? null : inRobotsMeta(head, robot);
    if (robots != null) {
      return robots;
    }
    Reservation inPage =
        head == null
            ? null
            : said(meta(head, "tdm-reservation"), meta(head, "tdm-policy"), "in the page");
    Reservation inHeader =
        said(answer.field("tdm-reservation"), answer.field("tdm-policy"), "in the HTTP header");
    Reservation said = inPage != null ? inPage : inHeader != null ? inHeader : ofServer;
    return said != null && said.reserved ? said : null;
  }

  /** Values other than 0 and 1 count as nothing said. */
  static @Nullable Reservation said(
      @Nullable String reservation, @Nullable String policy, String where) {
    return switch (reservation == null ? "" : reservation.strip()) {
      case "1" -> new Reservation(true, "tdm-reservation " + where, policy);
      case "0" -> new Reservation(false, "tdm-reservation " + where, policy);
      default -> null;
    };
  }

  private static Document head(byte[] body) {
    String start = new String(body, 0, Math.min(body.length, HEAD), charset(body));
    int end = start.toLowerCase(Locale.ROOT).indexOf("</head");
    return Jsoup.parse(end < 0 ? start : start.substring(0, end));
  }

  /** The names and values looked for are ASCII: only the width of characters matters. */
  private static Charset charset(byte[] body) {
    int first = body.length < 2 ? 0 : (body[0] & 0xff) << 8 | (body[1] & 0xff);
    return first == 0xfeff
        ? StandardCharsets.UTF_16BE
        : first == 0xfffe ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
  }

  private static @Nullable String meta(Document head, String name) {
    for (Element meta : head.select("meta[name][content]")) {
      if (meta.attr("name").strip().equalsIgnoreCase(name)) {
        return meta.attr("content");
      }
    }
    return null;
  }

  private static @Nullable Reservation inRobotsMeta(Document head, String robot) {
    for (Element meta : head.select("meta[name][content]")) {
      String name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
      if (name.equals("robots") || name.equals(robot)) {
        for (String directive : meta.attr("content").split(",")) {
          String word = directive.strip().toLowerCase(Locale.ROOT);
          if (NO_MINING.contains(word)) {
            return new Reservation(true, word + " in the page's directives for robots", null);
          }
        }
      }
    }
    return null;
  }

  /** {@code noai}, {@code otherbot: noindex, noai}: a name holds until the end of its field. */
  private static @Nullable Reservation inRobotsHeader(List<String> fields, String robot) {
    for (String field : fields) {
      String addressee = robot;
      for (String part : field.toLowerCase(Locale.ROOT).split(",")) {
        String word = part.strip();
        int colon = word.indexOf(':');
        if (colon > 0 && !WITH_VALUE.contains(word.substring(0, colon).strip())) {
          addressee = word.substring(0, colon).strip();
          word = word.substring(colon + 1).strip();
        }
        boolean ours = addressee.equals(robot) || addressee.equals("*");
        if (ours && NO_MINING.contains(word)) {
          return new Reservation(true, word + " in the field X-Robots-Tag", null);
        }
      }
    }
    return null;
  }
}
