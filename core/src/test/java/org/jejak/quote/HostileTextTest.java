package org.jejak.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jejak.article.Article;
import org.jejak.document.Span;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.AnnotatedText;
import org.jejak.language.Packs;
import org.jejak.mention.MentionReader;
import org.jejak.time.TimeExpression;
import org.jejak.time.TimeReader;
import org.junit.jupiter.api.Test;

/** Cut, joined and random texts: times and statements stay inside them and in order. */
class HostileTextTest {
  private static final int ROUNDS = 300;
  private static final Packs PACKS = Packs.standard();
  private static final Knowledge KNOWLEDGE = Knowledge.standard();
  private static final TimeReader TIMES = new TimeReader(PACKS);
  private static final MentionReader MENTIONS = new MentionReader(PACKS, KNOWLEDGE);
  private static final QuoteReader QUOTES = new QuoteReader(PACKS, KNOWLEDGE);

  @Test
  void slicesOfReportsAndRandomCharactersAreReadQuietly() throws IOException {
    List<String> samples = samples();
    Random random = new Random(42);
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder();
      for (int part = random.nextInt(6); part >= 0; part--) {
        text.append(random.nextInt(4) == 0 ? noise(random) : slice(random, samples));
      }
      check(round % 2 == 0 ? "en" : "id", text.toString());
    }
  }

  private static void check(String lang, String text) {
    AnnotatedText body = PACKS.pack(lang).annotate(text);
    AnnotatedText title = PACKS.pack(lang).annotate("");
    LocalDate day = LocalDate.of(2025, 3, 17);
    int end = 0;
    for (TimeExpression time : TIMES.read(body, day)) {
      assertThat(time.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(time.text()).isEqualTo(words(text, time.span()));
      end = time.span().end();
    }
    Article article = article(lang, text);
    int start = 0;
    for (Quote quote : QUOTES.read(article, body, MENTIONS.read(article, title, body))) {
      assertThat(quote.span().start()).isGreaterThanOrEqualTo(start);
      assertThat(quote.text()).isEqualTo(words(text, quote.span()));
      start = quote.span().start();
    }
  }

  private static String words(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  private static String slice(Random random, List<String> samples) {
    String sample = samples.get(random.nextInt(samples.size()));
    int from = random.nextInt(sample.length());
    return sample.substring(from, Math.min(sample.length(), from + random.nextInt(600)));
  }

  private static String noise(Random random) {
    StringBuilder noise = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      int point =
          random.nextBoolean()
              ? "\"\u201c\u201d',.:;()-\u2013\n /".charAt(random.nextInt(14))
              : random.nextInt(Character.MAX_CODE_POINT + 1);
      noise.appendCodePoint(point);
    }
    return noise.toString();
  }

  private static List<String> samples() throws IOException {
    Path root = Files.isDirectory(Path.of("samples")) ? Path.of("samples") : Path.of("../samples");
    List<String> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(root.resolve("txt"))) {
      for (Path file : files.sorted().toList()) {
        samples.add(Files.readString(file));
      }
    }
    return samples;
  }

  private static Article article(String lang, String text) {
    return new Article(
        "a-1", "in", null, null, null, List.of(), null, null, lang, null, null, List.of(), null,
        text, List.of(), List.of());
  }
}
