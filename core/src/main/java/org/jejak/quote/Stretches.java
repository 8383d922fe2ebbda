package org.jejak.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.quote.QuoteMarks.Marked;

/**
 * A report's sentences as statements need them: an opening mark stands with the words that it
 * opens, and a stretch without a full stop is parted before it grows too long to be read at once.
 */
final class Stretches {
  private static final int LONGEST = 400;

  private static final String STOPS = ".!?";

  private final AnnotatedText body;
  private final List<Token> tokens;
  private final boolean[] starts;
  private final int[] paragraphs;

  Stretches(AnnotatedText body, List<Marked> marks) {
    this.body = body;
    this.tokens = body.tokens();
    this.starts = new boolean[tokens.size()];
    this.paragraphs = new int[tokens.size()];
    for (Sentence sentence : body.sentences()) {
      starts[sentence.first()] = true;
      Arrays.fill(paragraphs, sentence.first(), sentence.end(), sentence.paragraph());
    }
    marks.forEach(this::open);
  }

  private void open(Marked mark) {
    int words = mark.open() + 1;
    boolean follows = mark.lead() > 0 && paragraphs[mark.lead() - 1] == paragraphs[mark.lead()];
    if (!follows || words >= tokens.size()) {
      return;
    }
    boolean capital = tokens.get(words).capital();
    if (capital && STOPS.contains(tokens.get(mark.lead() - 1).norm())) {
      starts[mark.lead()] = true;
    } else if (starts[words] && paragraphs[words] == paragraphs[mark.lead()]) {
      starts[mark.lead()] = true;
      starts[words] = false;
    }
    for (int i = words; i < Math.min(mark.close(), mark.open() + LONGEST); i++) {
      boolean inside = mark.closed() && !starts[mark.lead()];
      starts[i] &= !inside;
    }
  }

  List<Sentence> sentences() {
    List<Sentence> parted = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || starts[i] || i - first >= LONGEST) {
        parted.add(new Sentence(body.span(first, i), first, i, paragraphs[first]));
        first = i;
      }
    }
    return parted;
  }
}
