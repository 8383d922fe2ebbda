package org.jejak.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of feeds as a file names them: OPML 1 and 2 with outlines in outlines, or a list, one
 * address a line, where {@code #} begins a comment. No entity and no file beside it is ever read.
 *
 * @param feeds each address once, in the order of the file
 * @param faults lines and outlines that name no web address, a sentence each
 */
public record FeedList(List<Named> feeds, List<String> faults) {
  private static final int SHOWN = 200;
  private static final int OPENING = 4096;

  /** Behind white space: within an address, # begins a part of the page. */
  private static final Pattern COMMENT = Pattern.compile("(?<=^|\\s)#.*");

  /** Copies the lists. */
  public FeedList {
    feeds = List.copyOf(feeds);
    faults = List.copyOf(faults);
  }

  /**
   * A feed.
   *
   * @param title what the file calls it; null where it does not
   */
  public record Named(String address, @Nullable String title) {}

  /** Reads a file. */
  public static FeedList of(byte[] bytes) {
    Draft draft = new Draft();
    if (isOpml(bytes)) {
      draft.outlines(bytes);
    } else {
      addresses(bytes).forEach(address -> draft.add(address, null));
    }
    return new FeedList(draft.feeds, draft.faults);
  }

  /** What a list in UTF-8 names, one a line, where {@code #} begins a comment. */
  public static List<String> addresses(byte[] list) {
    String text = new String(list, StandardCharsets.UTF_8);
    List<String> addresses = new ArrayList<>();
    for (String line : (text.startsWith("\ufeff") ? text.substring(1) : text).split("\\R")) {
      String address = COMMENT.matcher(line).replaceFirst("").strip();
      if (!address.isEmpty()) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  private static boolean isOpml(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, OPENING), StandardCharsets.UTF_8);
    // Without the zero bytes, text of two bytes a letter shows its tags.
    return head.replace("\0", "").toLowerCase(Locale.ROOT).contains("<opml");
  }

  /** What was found so far. */
  private static final class Draft {
    private final List<Named> feeds = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    void outlines(byte[] bytes) {
      Document xml;
      try {
        xml = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
      } catch (IOException e) {
        throw new UncheckedIOException("memory cannot be read", e);
      }
      for (Element outline : xml.getAllElements()) {
        String address = outline.attributes().getIgnoreCase("xmlUrl").strip();
        if (!address.isEmpty() && !isComment(outline)) {
          String title = outline.attributes().getIgnoreCase("title").strip();
          title = title.isEmpty() ? outline.attributes().getIgnoreCase("text").strip() : title;
          add(address, title.isEmpty() ? null : title);
        }
      }
    }

    /** OPML 2.0: a comment holds for all that is below it. */
    private static boolean isComment(Element outline) {
      for (Element at = outline; at != null; at = at.parent()) {
        if (at.attributes().getIgnoreCase("isComment").equalsIgnoreCase("true")) {
          return true;
        }
      }
      return false;
    }

    private void add(String address, @Nullable String title) {
      String lower = address.toLowerCase(Locale.ROOT);
      if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
        faults.add(
            address.substring(0, Math.min(address.length(), SHOWN))
                + " is no web address of a feed");
      } else if (seen.add(address)) {
        feeds.add(new Named(address, title));
      }
    }
  }
}
