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

  private static final class Line {
    private final Passage passage;
    private final String text;

    /** The line without the marks that close a report. */
    private final String core;

    private @Nullable String kind;
    private Boilerplate.@Nullable Hit hit;

    private Line(Passage passage) {
      this.passage = passage;
      this.text = passage.text();
      this.core = text.substring(0, SignOff.start(text));
    }

    private boolean isText() {
      return kind == null;
    }
  }

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
    List<Line> lines = new ArrayList<>();
    for (Passage passage : passages) {
      if (!passage.text().isBlank()) {
        lines.add(new Line(passage));
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
    for (Line line : lines) {
      take(line);
    }
    cutSignOff();
    credits.finish();
  }

  private void markPhrases(List<Line> lines) {
    for (Line line : lines) {
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
  private static void markAfterPointers(List<Line> lines) {
    for (int i = 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      Line before = lines.get(i - 1);
      boolean pointer =
          before.hit != null
              && before.text.substring(before.hit.to()).codePoints().noneMatch(Character::isLetter);
      boolean headline = !line.text.endsWith(".") && CleanText.words(line.text) <= MAX_POINTED;
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
  private void markHead(List<Line> lines) {
    int paragraphs = 0;
    for (int i = 0; i < lines.size() && paragraphs < 2; i++) {
      Line line = lines.get(i);
      if (line.isText() && isOpening(line)) {
        paragraphs++;
      } else if (line.isText() && StampLine.is(line.text)) {
        line.kind = "publish-line";
        published(line.text);
      } else if (line.isText() && paragraphs == 0 && !CleanText.endsSentence(line.core)) {
        markHeadLine(line);
      }
    }
  }

  private void markHeadLine(Line line) {
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

  private static boolean isOpening(Line line) {
    boolean prose = CleanText.isProse(line.core) || CleanText.words(line.text) > 12;
    return prose && !StampLine.is(line.text);
  }

  /** From a tail mark on all goes, unless too much of the report would. */
  private void markTail(List<Line> lines) {
    int total = lines.stream().mapToInt(BodyCleaner::proseWords).sum();
    int above = 0;
    boolean inTail = false;
    boolean all = false;
    for (Line line : lines) {
      boolean mark = "tail".equals(line.kind) || "comments".equals(line.kind);
      if (mark && !all) {
        inTail = true;
        all = above > 0 && total - above <= TAIL_SHARE * total;
      } else if (!all && (CleanText.isProse(line.core) || CleanText.endsSentence(line.core))) {
        inTail = false;
      }
      above += proseWords(line);
      if (inTail && line.isText() && !line.passage.known()) {
        line.kind = "tail";
      }
    }
  }

  private static int proseWords(Line line) {
    return line.isText() && CleanText.isProse(line.core) ? CleanText.words(line.text) : 0;
  }

  private void markAfterLastProse(List<Line> lines) {
    int last = lines.size() - 1;
    while (last >= 0
        && !(lines.get(last).isText()
            && (lines.get(last).passage.listed()
                || CleanText.isProse(lines.get(last).core)
                || isReply(lines.get(last).core)))) {
      last--;
    }
    if (last < 0) {
      return;
    }
    if (last + 1 < lines.size() && breaksOff(lines.get(last + 1))) {
      last++;
    }
    for (Line line : lines.subList(last + 1, lines.size())) {
      boolean item = startsList(line.text) || CleanText.endsSentence(line.core);
      if (line.isText() && !(item && !dump)) {
        line.kind = "tail";
      }
    }
  }

  private void markAuthorNotes(List<Line> lines) {
    for (int i = lines.size() - 1; i > 0; i--) {
      Line line = lines.get(i);
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
  private static boolean breaksOff(Line line) {
    boolean dots =
        line.text.endsWith("…") || line.text.endsWith("[…]") || line.text.endsWith("...");
    return line.isText() && dots && CleanText.words(line.text) >= 4;
  }

  /** A short sentence in quotation marks, or one that is plainly a sentence. */
  private static boolean isReply(String text) {
    return CleanText.words(text) >= 3
        && CleanText.endsSentence(text)
        && !text.endsWith("...")
        && !text.endsWith("…");
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
  private static void markEmptyHeadings(List<Line> lines) {
    int below = 0;
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      if (!line.isText()) {
        continue;
      }
      int level = line.passage.heading();
      if (level == 0 || CleanText.isProse(line.core)) {
        below = TEXT;
      } else if (below <= level) {
        line.kind = "related";
      } else {
        below = level;
      }
    }
  }

  private void markRepeated(List<Line> lines) {
    Set<String> seen = new HashSet<>();
    for (Line line : lines) {
      if (line.isText()
          && CleanText.words(line.text) >= MIN_REPEATED_WORDS
          && !seen.add(Tokenizer.norm(line.text))) {
        line.kind = "repeated";
      }
    }
  }

  /** In a dump a short line without a full stop between paragraphs is a caption or a heading. */
  private void markAsides(List<Line> lines) {
    boolean inList = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
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
      } else if (!isAside(line.text)) {
        inList = line.text.endsWith(":") || line.text.endsWith(",");
      } else if (!inList) {
        line.kind = "caption";
      }
    }
  }

  private boolean isAside(String text) {
    return CleanText.words(text) <= MAX_ASIDE_WORDS
        && !CleanText.endsSentence(text)
        && !text.endsWith(":")
        && !text.endsWith(",")
        && !startsList(text);
  }

  private void take(Line line) {
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
