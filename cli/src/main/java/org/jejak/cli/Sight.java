package org.jejak.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jejak.event.Actor;
import org.jejak.event.Event;
import org.jejak.language.CueReader;
import org.jejak.language.LanguagePack;
import org.jejak.language.Match;
import org.jejak.language.NumberExpression;
import org.jejak.language.NumberReader;
import org.jejak.language.Packs;
import org.jejak.language.Sense;
import org.jejak.language.Token;
import org.jejak.mention.Entity;
import org.jejak.quote.Quote;
import org.jejak.reading.Reading;
import org.jejak.time.TimeExpression;

/** Prints what a pack sees in a sentence: words, names, times, numbers, cues, statements, acts. */
final class Sight {
  private static final String INDENT = "  ";
  private static final int LABEL = 12;
  private static final Map<String, String> CUES = cues();

  private final Packs packs;
  private final Page page;
  private final Map<String, CueReader> readers = new TreeMap<>();
  private final Map<String, NumberReader> numbers = new TreeMap<>();

  Sight(Packs packs, Page page) {
    this.packs = packs;
    this.page = page;
  }

  private static Map<String, String> cues() {
    Map<String, String> cues = new LinkedHashMap<>();
    cues.put("speech-cues", "speech");
    cues.put("modality", "modality");
    cues.put("negation", "negation");
    cues.put("qualifiers", "qualifier");
    cues.put("bounds", "bound");
    return cues;
  }

  void show(Reading reading, boolean told) {
    String lang = reading.body().lang();
    page.blank().text("", INDENT, page.bold(reading.body().text()));
    row("language", lang + (told ? " (told)" : "") + without(lang));
    row("words", words(reading));
    row("names", names(reading));
    row("times", reading.times().stream().map(Sight::time).collect(Collectors.joining("; ")));
    row("numbers", numbers(reading));
    row("cues", cues(reading));
    reading.quotes().forEach(quote -> row("statement", quote(quote)));
    reading.events().forEach(event -> row("act", act(event)));
  }

  private String without(String lang) {
    return packs.codes().contains(lang) ? "" : ": no full pack, so nothing more is read";
  }

  private void row(String label, String text) {
    if (!text.isEmpty()) {
      page.row(INDENT, page.dim(label), LABEL, text);
    }
  }

  private String words(Reading reading) {
    List<Token> tokens = reading.body().tokens();
    LanguagePack pack = packs.pack(reading.body().lang());
    Map<Integer, Match> matches = new TreeMap<>();
    reading.body().matches().forEach(match -> matches.put(match.first(), match));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      Match match = matches.get(i);
      if (match != null) {
        String senses =
            match.senses().stream().map(Sight::sense).collect(Collectors.joining(" | "));
        words.add(text(reading, i, match.end()) + " " + page.heading("[" + senses + "]"));
        i = match.end();
      } else {
        boolean function = pack.isFunctionWord(tokens.get(i).norm());
        String word = text(reading, i, i + 1);
        words.add(function ? page.dim(word) : word);
        i++;
      }
    }
    return String.join(" ", words);
  }

  private static String sense(Sense sense) {
    return sense.form() == Sense.Form.PLAIN
        ? sense.concept()
        : sense.concept() + " " + sense.form().name().toLowerCase(Locale.ROOT);
  }

  private static String text(Reading reading, int first, int end) {
    return reading.body().words(reading.body().span(first, end));
  }

  private static String names(Reading reading) {
    Map<String, String> entities = new TreeMap<>();
    for (Entity entity : reading.entities()) {
      entities.put(entity.id(), entity.name());
    }
    return reading.mentions().stream()
        .map(mention ->
            mention.text()
                + " = "
                + entities.get(mention.entity())
                + " ("
                + mention.kind().name().toLowerCase(Locale.ROOT)
                + ")")
        .collect(Collectors.joining("; "));
  }

  private static String time(TimeExpression time) {
    var value = time.value();
    String days =
        value == null
            ? "open: hangs on the day of the report"
            : value.from().equals(value.to())
                ? value.from().toString()
                : value.from() + " to " + value.to();
    return time.text() + " = " + days;
  }

  private String numbers(Reading reading) {
    NumberReader reader =
        numbers.computeIfAbsent(reading.body().lang(), lang -> new NumberReader(packs.pack(lang)));
    List<String> found = new ArrayList<>();
    for (NumberExpression number : reader.read(reading.body().tokens())) {
      Double value = number.value();
      String words = text(reading, number.first(), number.end());
      found.add(
          words
              + " = "
              + (value == null ? "a size" : plain(value))
              + (number.ordinal() ? " (rank)" : ""));
    }
    return String.join("; ", found);
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e18
        ? String.format(Locale.ROOT, "%d", (long) value)
        : String.valueOf(value);
  }

  private String cues(Reading reading) {
    String lang = reading.body().lang();
    List<Token> tokens = reading.body().tokens();
    List<String> found = new ArrayList<>();
    CUES.forEach((table, name) -> {
      CueReader reader =
          readers.computeIfAbsent(
              lang + " " + table, key -> new CueReader(packs.pack(lang), table));
      reader
          .read(tokens, 0, tokens.size())
          .forEach(cue ->
              found.add(
                  text(reading, cue.first(), cue.end())
                      + " = "
                      + name
                      + ", "
                      + cue.kind().toLowerCase(Locale.ROOT)));
    });
    return String.join("; ", found);
  }

  private static String quote(Quote quote) {
    String speaker = quote.speakerName() == null ? "somebody" : quote.speakerName();
    return speaker + ", " + quote.mode().name().toLowerCase(Locale.ROOT) + ": " + quote.text();
  }

  private static String act(Event event) {
    String actors = event.actors().stream().map(Actor::name).collect(Collectors.joining(", "));
    String recipients = event.others().stream().map(Actor::name).collect(Collectors.joining(", "));
    return event.type().name().toLowerCase(Locale.ROOT)
        + ", "
        + event.status().name().toLowerCase(Locale.ROOT)
        + ": "
        + (actors.isEmpty() ? "?" : actors)
        + (recipients.isEmpty() ? "" : " → " + recipients)
        + " ("
        + String.join(", ", event.concepts())
        + ")";
  }
}
