package org.jejak.article;

import java.util.ArrayList;
import java.util.List;

/** Parts a block at its line breaks where they stand for paragraphs. */
final class BlockLines {
  private static final int SHORT_LINES = 40;

  private BlockLines() {}

  /** Double breaks part paragraphs; single ones too where there are no double ones but many. */
  static List<Block> of(Block block) {
    String text = block.text.toString();
    if (text.indexOf('\n') < 0) {
      return List.of(block.line(0, text.length()));
    }
    List<Stretch> lines = lines(text);
    boolean doubled = false;
    for (int i = 1; i + 1 < lines.size(); i++) {
      doubled |= isEmpty(lines.get(i)) && !isEmpty(lines.get(i - 1));
    }
    boolean each = !doubled && (lines.size() >= 3 || CleanText.words(text) <= SHORT_LINES);
    List<Block> parts = new ArrayList<>();
    int start = 0;
    for (Stretch line : lines) {
      if (isEmpty(line) || each) {
        add(parts, block, start, each ? line.to() : line.from());
        start = line.to();
      }
    }
    add(parts, block, start, text.length());
    return parts;
  }

  private static boolean isEmpty(Stretch line) {
    return line.from() == line.to();
  }

  private static List<Stretch> lines(String text) {
    List<Stretch> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lines.add(new Stretch(start, end));
      start = end + 1;
    }
    return lines;
  }

  private static void add(List<Block> parts, Block block, int from, int to) {
    Block part = block.line(from, Math.max(from, to));
    if (!part.text.isEmpty()) {
      parts.add(part);
    }
  }
}
