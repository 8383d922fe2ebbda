package org.jejak.quote;

import java.util.Arrays;
import java.util.List;
import org.jejak.document.Span;
import org.jejak.knowledge.EntityKind;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Sentence;
import org.jejak.language.Token;
import org.jejak.language.TokenTrie;
import org.jejak.mention.Mention;
import org.jejak.mention.Mentions;
import org.jejak.quote.QuoteMarks.Marked;
import org.jspecify.annotations.Nullable;

/** One report while its statements are read: tokens, marks, names and cues side by side. */
final class Page {
  private static final int MISSPELT_REACH = 6;

  final AnnotatedText body;
  final List<Token> tokens;
  final SpeechLexicon lexicon;
  final List<Marked> marks;
  final List<Mention> mentions;
  final List<Sentence> sentences;
  final Verbs verbs;

  private final int[] markOf;
  private final int[] sentenceOf;
  private final int[] mentionOf;
  private final int[] paragraphEnds;
  private SpeechLexicon.@Nullable Hit[] cues = {};
  private final long[] kinds;
  private final long[] firstKinds;
  private final int[] kindEnds;

  Page(AnnotatedText body, SpeechLexicon lexicon, Mentions mentions) {
    this.body = body;
    this.tokens = body.tokens();
    this.lexicon = lexicon;
    this.marks = new QuoteMarks(body).find();
    this.sentences = new Stretches(body, marks).sentences();
    this.mentions = mentions.mentions();
    this.markOf = filled();
    this.sentenceOf = filled();
    this.mentionOf = filled();
    this.paragraphEnds = new int[sentences.size()];
    this.kinds = new long[tokens.size()];
    this.firstKinds = new long[tokens.size()];
    this.kindEnds = new int[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      words(i);
    }
    index();
    this.verbs = new Verbs(this);
  }

  private void words(int i) {
    TokenTrie.Hit<Long> words = lexicon.wordsAt(tokens, i);
    if (words != null) {
      kinds[i] = SpeechLexicon.union(words.values());
      kindEnds[i] = words.end();
      firstKinds[i] = words.end() > i + 1 ? lexicon.kinds(tokens.get(i)) : 0;
    } else {
      firstKinds[i] = lexicon.ownedKinds(tokens.get(i));
    }
  }

  private int[] filled() {
    int[] array = new int[tokens.size()];
    Arrays.fill(array, -1);
    return array;
  }

  private void index() {
    for (int m = 0; m < marks.size(); m++) {
      Arrays.fill(markOf, marks.get(m).lead(), Math.min(marks.get(m).after(), tokens.size()), m);
    }
    for (int s = sentences.size() - 1; s >= 0; s--) {
      Sentence sentence = sentences.get(s);
      Arrays.fill(sentenceOf, sentence.first(), sentence.end(), s);
      boolean last =
          s + 1 == sentences.size() || sentences.get(s + 1).paragraph() != sentence.paragraph();
      paragraphEnds[s] = last ? sentence.end() : paragraphEnds[s + 1];
    }
    for (int m = 0; m < mentions.size(); m++) {
      Span span = mentions.get(m).span();
      for (int i = body.tokenFrom(span.start());
          i < tokens.size() && tokens.get(i).start() < span.end();
          i++) {
        mentionOf[i] = m;
      }
    }
    cues = new Cues(this).find();
    for (Marked mark : marks) {
      misspelt(mark);
    }
  }

  /** Right after a quotation a word that is nothing else may be a misspelt cue ("sayd"). */
  private void misspelt(Marked mark) {
    int end = Math.min(tokens.size(), mark.after() + MISSPELT_REACH);
    for (int i = mark.after(); i < end && !punct(i, ".;:!?") && cues[i] == null; i++) {
      Token token = tokens.get(i);
      boolean odd =
          token.isWord()
              && !token.capital()
              && mentionOf[i] < 0
              && kinds[i] == 0
              && body.matchesIn(i, i + 1).isEmpty();
      if (odd && !marked(i)) {
        cues[i] = lexicon.nearCueAt(tokens, i);
      }
    }
  }

  SpeechLexicon.@Nullable Hit cueAt(int i) {
    return i >= 0 && i < cues.length ? cues[i] : null;
  }

  /** Whether the token stands between marks, or is one. */
  boolean marked(int i) {
    return i >= 0 && i < markOf.length && markOf[i] >= 0;
  }

  /** Index of the marked stretch at token {@code i}, or -1. */
  int markAt(int i) {
    return i >= 0 && i < markOf.length ? markOf[i] : -1;
  }

  int sentenceIndex(int token) {
    return sentenceOf[token];
  }

  Sentence sentence(int token) {
    return sentences.get(sentenceOf[token]);
  }

  /** Index after the last token of the paragraph of {@code token}. */
  int paragraphEnd(int token) {
    return paragraphEnds[sentenceOf[token]];
  }

  boolean opensParagraph(int token) {
    int s = sentenceOf[token];
    Sentence sentence = sentences.get(s);
    return token == sentence.first()
        && (s == 0 || sentences.get(s - 1).paragraph() != sentence.paragraph());
  }

  /** Whether words of a kind start at token {@code i}. */
  boolean is(WordKind kind, int i) {
    return i >= 0 && i < kinds.length && ((kinds[i] | firstKinds[i]) & kind.bit()) != 0;
  }

  /** Index after the words of a kind that start at token {@code i}, or -1. */
  int after(WordKind kind, int i) {
    if (!is(kind, i)) {
      return -1;
    }
    return (kinds[i] & kind.bit()) != 0 ? kindEnds[i] : i + 1;
  }

  /** Whether token {@code i} is one of the marks in {@code set}. */
  boolean punct(int i, String set) {
    if (i < 0 || i >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(i);
    return token.kind() == Token.Kind.PUNCTUATION && set.contains(token.norm());
  }

  @Nullable Mention mentionAt(int i) {
    return i >= 0 && i < mentionOf.length && mentionOf[i] >= 0 ? mentions.get(mentionOf[i]) : null;
  }

  /** Whether a person is named in the tokens. */
  boolean namesPerson(int first, int end) {
    for (int i = first; i < end; i++) {
      Mention mention = mentionAt(i);
      if (mention != null && mention.kind() == EntityKind.PERSON) {
        return true;
      }
    }
    return false;
  }

  /** The words, without quotation marks that the stretch leaves unpaired. */
  String words(int first, int end) {
    return body.words(body.span(first, end));
  }
}
