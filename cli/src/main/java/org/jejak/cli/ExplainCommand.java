package org.jejak.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jejak.article.Article;
import org.jejak.article.BareText;
import org.jejak.article.Dated;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.document.TextRows;
import org.jejak.event.Event;
import org.jejak.event.Explanation;
import org.jejak.language.Packs;
import org.jejak.output.Explained;
import org.jejak.reading.DocumentReader;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak explain}: reads the inputs again, as nothing is kept from an earlier run. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Shows why an event was coded as it is: words, frame, cues, and what nearly applied.",
    footer = {
      "",
      "Examples:",
      "  jejak explain v-d7b1e0 reports/                  an event of events.jsonl, or how it begins",
      "  jejak explain --text 'Police arrested two men.'  the events of a sentence",
      "  jejak explain v-d7b1e0 reports/ --format json | jq .why"
    })
final class ExplainCommand implements Callable<Integer> {
  /** Where words on the command line stand. */
  static final String WORDS = "--text";

  private static final int ID_LENGTH = 18;
  private static final int SHORTEST = 4;
  private static final int MOST = 10;

  /** How explanations are printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "EVENT INPUT",
      description =
          "The event's id or its beginning, then what it was found in: files, folders and globs, as"
              + " for trace, or tables and lines of texts, as for code; - is standard input.")
  private List<String> arguments = List.of();

  @Option(
      names = "--text",
      paramLabel = "SENTENCE",
      description = "Explain the events of these words instead.")
  private @Nullable String text;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "The language of --text and of rows of texts; told if not given.")
  private @Nullable String lang;

  @Option(
      names = "--today",
      paramLabel = "DAY",
      description = "The day of --text and of rows without one, as 2025-09-30.")
  private @Nullable LocalDate today;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (one object a line). Default: text.")
  private Format format = Format.TEXT;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private KnowledgeOption knowledge = new KnowledgeOption();

  private boolean printed;

  @Override
  public Integer call() throws InterruptedException {
    Packs packs = Packs.standard();
    if (lang != null && !packs.languages().contains(lang)) {
      throw wrong("no pack '" + Columns.clean(lang) + "'");
    }
    return text != null ? words(packs, text) : event(packs);
  }

  private int words(Packs packs, String sentence) {
    if (!arguments.isEmpty()) {
      throw wrong("--text stands without EVENT and INPUT");
    }
    Dated day = today == null ? null : BareText.given(Interval.day(today), null);
    String told = lang == null ? packs.identify(sentence) : lang;
    Article article = BareText.article(WORDS, "1", sentence, told, day);
    DocumentReader reader = new DocumentReader(packs, knowledge.load());
    Reading reading = reader.read(article);
    explained(reader, reading, "").forEach(this::print);
    if (!printed && format == Format.TEXT) {
      PrintWriter out = spec().commandLine().getOut();
      out.println("No event. What Jejak sees:");
      new Sight(packs, new Page(out, Terminal.styled())).show(reading, lang == null);
    }
    spec().commandLine().getOut().flush();
    return Main.DONE;
  }

  private int event(Packs packs) throws InterruptedException {
    if (arguments.size() < 2) {
      throw wrong("name an event and the inputs to find it in, or --text SENTENCE");
    }
    String id = arguments.getFirst().toLowerCase(Locale.ROOT);
    if (!id.matches("v-[0-9a-f]{1,16}") || id.length() < SHORTEST) {
      throw wrong(
          "'"
              + Columns.clean(arguments.getFirst())
              + "' is no event id, such as v-d7b1e0 or more of it");
    }
    List<String> inputs = arguments.subList(1, arguments.size());
    Sources sources = input.sources(inputs);
    DocumentReader reader = new DocumentReader(packs, knowledge.load());
    long found = show(id, sources::forEach, item -> explained(reader, item, id));
    if (found == 0 && !inputs.contains("-")) {
      TextInputs rows = new TextInputs(inputs, new TextRows(null, input.textFields()));
      CodedTexts coding = new CodedTexts(packs, reader, lang, today, null, null);
      found = show(id, rows::forEach, row -> explained(reader, coding.read(row).reading(), id));
    }
    spec().commandLine().getOut().flush();
    if (found > MOST) {
      say(found - MOST + " more events begin with " + id);
    } else if (found == 0) {
      say("no event of these inputs begins with " + id);
    }
    return found == 0 ? Main.SOME_REJECTED : Main.DONE;
  }

  /** Prints the events found, and counts them; a whole id ends with the first. */
  private <A> long show(String id, Consumer<Consumer<A>> source, Function<A, List<Explained>> work)
      throws InterruptedException {
    long[] found = {0};
    new InOrder<>(Runtime.getRuntime().availableProcessors(), source, work)
        .run((explained, more) -> {
          for (Explained one : explained) {
            if (found[0]++ < MOST) {
              print(one);
            }
          }
          boolean whole = id.length() == ID_LENGTH && found[0] > 0;
          return !whole && (explained.isEmpty() || !spec().commandLine().getOut().checkError());
        });
    return found[0];
  }

  private static List<Explained> explained(DocumentReader reader, Item item, String id) {
    try {
      boolean read = item instanceof Item.Readable;
      return read
              && reader.read(((Item.Readable) item).document())
                  instanceof DocumentReader.Result.Read result
          ? explained(reader, result.reading(), id)
          : List.of();
    } catch (RuntimeException | StackOverflowError e) {
      return List.of();
    }
  }

  private static List<Explained> explained(
      DocumentReader reader, @Nullable Reading reading, String id) {
    List<Explained> explained = new ArrayList<>();
    if (reading == null) {
      return explained;
    }
    for (Event event : reading.events()) {
      Explanation why = event.id().startsWith(id) ? reader.explain(reading, event) : null;
      if (why != null) {
        explained.add(Explained.of(reading, event, why));
      }
    }
    return explained;
  }

  private void print(Explained explained) {
    PrintWriter out = spec().commandLine().getOut();
    if (format == Format.JSON) {
      out.print(Columns.escaped(explained.line()) + "\n");
    } else {
      out.print(printed ? "\n" : "");
      new ExplainText(new Page(out, Terminal.styled())).print(explained);
    }
    printed = true;
  }

  private void say(String words) {
    PrintWriter err = spec().commandLine().getErr();
    err.println("jejak: " + words);
    err.flush();
  }

  private ParameterException wrong(String words) {
    return new ParameterException(spec().commandLine(), words);
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec");
  }
}
