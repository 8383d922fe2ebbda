package org.jejak.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of text that stands in lines of its own. */
final class Block {
  private static final int MIN_PROSE = 60;
  private static final double MAX_LINKS = 0.4;
  private static final double ALL_LINKS = 0.85;

  /** The innermost box around it. */
  final Box box;

  /** Whether it stands inside a link that holds other blocks, too. */
  final boolean insideLink;

  /** Its text, white space folded; a line break stands where the page has one. */
  final StringBuilder text;

  /** The parts of the text that are links, in order. */
  final List<Stretch> links = new ArrayList<>();

  /** What it is cut as; null while it may be text. */
  @Nullable String cut;

  private int letters = -1;
  private int words = -1;

  Block(Box box, boolean insideLink) {
    this(box, insideLink, new StringBuilder());
  }

  private Block(Box box, boolean insideLink, StringBuilder text) {
    this.box = box;
    this.insideLink = insideLink;
    this.text = text;
  }

  /** The line of this block from one index to another, in the form that text has outside. */
  Block line(int from, int to) {
    String line = CleanText.line(CleanText.normal(text.substring(from, to)));
    Block part = new Block(box, insideLink, new StringBuilder(line));
    for (Stretch link : links) {
      int start = Math.clamp(link.from() - from, 0, line.length());
      int end = Math.clamp(link.to() - from, 0, line.length());
      if (start < end) {
        part.links.add(new Stretch(start, end));
      }
    }
    return part;
  }

  /** The tag of the element that makes it a block. */
  String tag() {
    return box.tag();
  }

  boolean isHeading() {
    String tag = tag();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  boolean isAtLineStart() {
    return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
  }

  /** Letters of running text; 0 for a short block or one made of links. */
  int prose() {
    return letters() >= MIN_PROSE && linkShare() <= MAX_LINKS ? letters() : 0;
  }

  /** Length of the text; an ideograph counts two. Final once the block is complete. */
  private int letters() {
    if (letters < 0) {
      letters = text.length();
      for (int i = 0; i < text.length(); i++) {
        letters += text.charAt(i) >= 0x2e80 ? 1 : 0;
      }
    }
    return letters;
  }

  /** How many words. Final once the block is complete. */
  int words() {
    words = words < 0 ? CleanText.words(text.toString()) : words;
    return words;
  }

  /** How many letters stand in links. */
  int linked() {
    int linked = 0;
    for (Stretch link : links) {
      linked += link.to() - link.from();
    }
    return linked;
  }

  double linkShare() {
    return text.isEmpty() ? 0 : (double) linked() / text.length();
  }

  boolean isLink() {
    return !links.isEmpty() && linkShare() >= ALL_LINKS;
  }
}
