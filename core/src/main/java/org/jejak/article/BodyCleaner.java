package org.jejak.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jejak.language.Tokenizer;
import org.jejak.time.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Parts a report's paragraphs from what stands between and below them. */
final class BodyCleaner {
  private static final double TAIL_SHARE = 0.25;
  private static final int MAX_ASIDE_WORDS = 8;
  private static final int MIN_REPEATED_WORDS = 5;
  private static final int MAX_POINTED = 20;
  private static final int MAX_PAGER = 30;
  private static final int MAX_LABEL = 40;

  /** Below any level of heading. */
  private static final int TEXT = 7;

  private final Boilerplate boilerplate;
  private final Draft draft;
  private final boolean dump;
  private final String lang;
  private final BodyCredits credits;

  /**
   * @param dump whether the lines come from plain text, where no markup told captions apart
   */
  BodyCleaner(Boilerplate boilerplate, Draft draft, boolean dump, String lang) {
    this.boilerplate = boilerplate.in(lang);
    this.draft = draft;
    this.dump = dump;
    this.lang = lang;
    this.credits = new BodyCredits(this.boilerplate, draft);
  }

  /** {@link #cleanPassages} for lines of which nothing else is known. */
  void clean(List<String> lines) {
    cleanPassages(lines.stream().map(Passage::of).toList());
  }

  /** Puts what is text into the draft's paragraphs, the rest into its cuts, credits and dates. */
  void cleanPassages(List<Passage> passages) {
    List<BodyLine> lines = new ArrayList<>();
    for (Passage passage : passages) {
      if (!passage.text().isBlank()) {
        lines.add(new BodyLine(passage));
      }
    }
    markPhrases(lines);
    if (!dump) {
      markHead(lines);
    }
    markTail(lines);
    markAfterLastProse(lines);
    if (!dump) {
      markAuthorNotes(lines);
    }
    markRepeated(lines);
    markEmptyHeadings(lines);
    if (dump) {
      markAsides(lines);
    }
    for (BodyLine line : lines) {
      take(line);
    }
    cutSignOff();
    credits.finish();
  }

  private void markPhrases(List<BodyLine> lines) {
    for (BodyLine line : lines) {
      Boilerplate.Hit hit = phrase(line.text);
      if (hit != null) {
        line.kind = hit.kind();
        line.hit = hit;
      } else if (SignOff.isLine(line.text)) {
        line.kind = "sign-off";
      } else if (line.passage.pointer()) {
        line.kind = "related";
      } else if (isTagList(line.text)) {
        line.kind = "tags";
      } else if (dump && isPageNumber(line.text)) {
        line.kind = "pager";
      }
    }
    if (dump) {
      markAfterPointers(lines);
    }
  }

  private Boilerplate.@Nullable Hit phrase(String text) {
    Boilerplate.Hit hit = boilerplate.find(text);
    if (hit == null || PhraseRules.apply(hit, text, lang)) {
      return hit;
    }
    hit = hit.from() == 0 ? boilerplate.inside(text) : null;
    return hit != null && PhraseRules.apply(hit, text, lang) ? hit : null;
  }

  /** "Read also" alone on a line leads to the headline below it. */
  private static void markAfterPointers(List<BodyLine> lines) {
    for (int i = 1; i < lines.size(); i++) {
      BodyLine line = lines.get(i);
      BodyLine before = lines.get(i - 1);
      boolean pointer =
          before.hit != null
              && before.text.substring(before.hit.to()).codePoints().noneMatch(Character::isLetter);
      boolean headline = !line.text.endsWith(".") && line.words() <= MAX_POINTED;
      if (line.isText() && pointer && "related".equals(before.kind) && headline) {
        line.kind = "related";
      }
    }
  }

  private static boolean isTagList(String text) {
    if (text.charAt(0) != '#' || text.length() < 2) {
      return false;
    }
    for (String word : text.split(" ")) {
      if (word.isEmpty() || word.charAt(0) != '#') {
        return false;
      }
    }
    return true;
  }

  private static boolean isPageNumber(String text) {
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits |= Character.isDigit(c);
      if (i >= MAX_PAGER || !Character.isDigit(c) && " /|.,-–:>»›<".indexOf(c) < 0) {
        return false;
      }
    }
    return digits;
  }

  /** Above a page's first paragraph stand its date, its byline and its section. */
  private void markHead(List<BodyLine> lines) {
    int paragraphs = 0;
    for (int i = 0; i < lines.size() && paragraphs < 2; i++) {
      BodyLine line = lines.get(i);
      if (line.isText() && isOpening(line)) {
        paragraphs++;
      } else if (line.isText() && StampLine.is(line.text)) {
        line.kind = "publish-line";
        published(line.text);
      } else if (line.isText() && paragraphs == 0 && !line.endsSentence()) {
        markHeadLine(line);
      }
    }
  }

  private void markHeadLine(BodyLine line) {
    if (published(line.text)) {
      line.kind = "publish-line";
    } else if (CleanText.isName(line.text)) {
      line.kind = "byline";
      if (draft.authors.isEmpty()) {
        draft.author(line.text);
      }
    }
  }

  /** Whether the line holds a date; the report takes it where it has none. */
  private boolean published(String line) {
    Optional<WrittenDate.Found> found = date(line);
    if (found.isPresent() && draft.published == null) {
      PublishLine.published(draft, found.get(), line, "text");
    }
    return found.isPresent();
  }

  private static boolean isOpening(BodyLine line) {
    boolean prose = line.isProse() || line.words() > 12;
    return prose && !StampLine.is(line.text);
  }

  /** From a tail mark on all goes, unless too much of the report would. */
  private void markTail(List<BodyLine> lines) {
    int total = lines.stream().mapToInt(BodyCleaner::proseWords).sum();
    int above = 0;
    boolean inTail = false;
    boolean all = false;
    for (BodyLine line : lines) {
      boolean mark = "tail".equals(line.kind) || "comments".equals(line.kind);
      if (mark && !all) {
        inTail = true;
        all = above > 0 && total - above <= TAIL_SHARE * total;
      } else if (!all && (line.isProse() || line.endsSentence())) {
        inTail = false;
      }
      above += proseWords(line);
      if (inTail && line.isText() && !line.passage.known()) {
        line.kind = "tail";
      }
    }
  }

  private static int proseWords(BodyLine line) {
    return line.isText() && line.isProse() ? line.words() : 0;
  }

  private void markAfterLastProse(List<BodyLine> lines) {
    int last = lines.size() - 1;
    while (last >= 0
        && !(lines.get(last).isText()
            && (lines.get(last).passage.listed()
                || lines.get(last).isProse()
                || isReply(lines.get(last))))) {
      last--;
    }
    if (last < 0) {
      return;
    }
    if (last + 1 < lines.size() && breaksOff(lines.get(last + 1))) {
      last++;
    }
    for (BodyLine line : lines.subList(last + 1, lines.size())) {
      boolean item = startsList(line.text) || line.endsSentence();
      if (line.isText() && !(item && !dump)) {
        line.kind = "tail";
      }
    }
  }

  private void markAuthorNotes(List<BodyLine> lines) {
    for (int i = lines.size() - 1; i > 0; i--) {
      BodyLine line = lines.get(i);
      if (line.isText()) {
        boolean label = isTailLabel(line.text);
        if (!label && !AuthorNote.is(line.text, draft.authors)) {
          return;
        }
        line.kind = label ? "tail" : "byline";
      }
    }
  }

  /** Whether a paragraph of any length opens with a tail mark and a colon. */
  private boolean isTailLabel(String text) {
    String start = text.substring(0, Math.min(MAX_LABEL, text.length()));
    Boilerplate.Hit hit = boilerplate.find(start);
    return hit != null
        && hit.from() == 0
        && hit.kind().equals("tail")
        && PhraseRules.colon(hit, start);
  }

  /** The start of a sentence whose end did not arrive. */
  private static boolean breaksOff(BodyLine line) {
    boolean dots =
        line.text.endsWith("…") || line.text.endsWith("[…]") || line.text.endsWith("...");
    return line.isText() && dots && line.words() >= 4;
  }

  /** A short sentence in quotation marks, or one that is plainly a sentence. */
  private static boolean isReply(BodyLine line) {
    return line.endsSentence()
        && CleanText.words(line.core) >= 3
        && !line.core.endsWith("...")
        && !line.core.endsWith("…");
  }

  private boolean startsList(String text) {
    int c = text.codePointAt(0);
    int i = 0;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    boolean marked = i < text.length() && ".):".indexOf(text.charAt(i)) >= 0;
    boolean number = i > 0 && (marked || !dump);
    return c == '•' || c == '-' || c == '–' || c == '*' || c == '·' || number;
  }

  /** A heading under which nothing stands any more. */
  private static void markEmptyHeadings(List<BodyLine> lines) {
    int below = 0;
    for (int i = lines.size() - 1; i >= 0; i--) {
      BodyLine line = lines.get(i);
      if (!line.isText()) {
        continue;
      }
      int level = line.passage.heading();
      if (level == 0 || line.isProse()) {
        below = TEXT;
      } else if (below <= level) {
        line.kind = "related";
      } else {
        below = level;
      }
    }
  }

  private void markRepeated(List<BodyLine> lines) {
    Set<String> seen = new HashSet<>();
    for (BodyLine line : lines) {
      if (line.isText()
          && line.words() >= MIN_REPEATED_WORDS
          && !seen.add(Tokenizer.norm(line.text))) {
        line.kind = "repeated";
      }
    }
  }

  /** In a dump a short line without a full stop between paragraphs is a caption or a heading. */
  private void markAsides(List<BodyLine> lines) {
    boolean inList = false;
    for (int i = 0; i < lines.size(); i++) {
      BodyLine line = lines.get(i);
      if (!line.isText()) {
        continue;
      }
      boolean bullet = line.text.codePointAt(0) == '•';
      boolean twice =
          bullet
              && i + 1 < lines.size()
              && line.text.substring(1).strip().equals(lines.get(i + 1).text);
      if (twice) {
        line.kind = "caption";
        lines.get(i + 1).kind = "caption";
      } else if (!isAside(line)) {
        inList = line.text.endsWith(":") || line.text.endsWith(",");
      } else if (!inList) {
        line.kind = "caption";
      }
    }
  }

  private boolean isAside(BodyLine line) {
    return line.words() <= MAX_ASIDE_WORDS
        && !CleanText.endsSentence(line.text)
        && !line.text.endsWith(":")
        && !line.text.endsWith(",")
        && !startsList(line.text);
  }

  private void take(BodyLine line) {
    if (line.isText()) {
      draft.paragraphs.add(line.text);
      return;
    }
    String kind = line.kind;
    Boilerplate.Hit hit = line.hit;
    if (hit != null) {
      note(hit, line.text);
    } else if ("sign-off".equals(kind)) {
      credits.signedOff(line.text);
    }
    draft.cut(outward(kind), line.text);
  }

  /** Pack kinds that are one kind of cut to a reader. */
  private static String outward(@Nullable String kind) {
    if (kind == null) {
      return "tail";
    }
    return switch (kind) {
      case "author", "editor" -> "byline";
      case "publish", "updated" -> "publish-line";
      case "credit-list", "republished", "translated" -> "credit";
      case "comments" -> "counter";
      default -> kind;
    };
  }

  private void note(Boilerplate.Hit hit, String text) {
    switch (hit.kind()) {
      case "author" ->
          Byline.after(text.substring(hit.to()), PhraseRules.colon(hit, text))
              .forEach(draft::author);
      case "caption" -> draft.caption = draft.caption == null ? text : draft.caption;
      case "cut-off" -> draft.cutOff = true;
      case "publish" ->
          date(text).ifPresent(found -> PublishLine.published(draft, found, text, "text"));
      case "updated" -> date(text).ifPresent(found -> PublishLine.updated(draft, found, text));
      case "credit-list" -> credits.list(hit, text);
      case "credit", "republished", "translated" -> credits.line(hit, text);
      default -> {
        // The line only goes.
      }
    }
  }

  private Optional<WrittenDate.Found> date(String text) {
    return PublishLine.date(text, lang);
  }

  private void cutSignOff() {
    if (draft.paragraphs.isEmpty()) {
      return;
    }
    int last = draft.paragraphs.size() - 1;
    String paragraph = draft.paragraphs.get(last);
    int start = SignOff.start(paragraph);
    if (start < paragraph.length() && start > 0) {
      draft.paragraphs.set(last, paragraph.substring(0, start).stripTrailing());
      draft.cut("sign-off", paragraph.substring(start).strip());
    }
  }
}
