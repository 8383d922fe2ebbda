package org.jejak.cli;

import java.io.IOException;
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
import org.jejak.correction.Corrections;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.document.TextRow;
import org.jejak.document.TextRows;
import org.jejak.language.Lexicon;
import org.jejak.language.Packs;
import org.jejak.lineage.SentenceVectors;
import org.jejak.reading.DocumentReader;
import org.jejak.reading.DocumentReader.Result;
import org.jejak.reading.Reading;
import org.jejak.time.Interval;
import org.jejak.trace.Jejak;
import org.jejak.trace.Trace;
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
        "Shows what stands behind a finding: the sentences, and the rule or measure that made it.",
    footer = {
      "",
      "Examples:",
      "  jejak explain v-3fa9a6 samples                   an event of events.jsonl, or how it begins",
      "  jejak explain p-b4ab samples                     a plan, step by step",
      "  jejak explain a-9f70..a-0eea samples             what is between two articles",
      "  jejak explain --text 'Police arrested two men.'  the events of a sentence",
      "  jejak explain v-3fa9a6 samples --format json | jq .why"
    })
final class ExplainCommand implements Callable<Integer> {
  /** Where words on the command line stand. */
  static final String WORDS = "--text";

  private static final int MOST = 10;

  /** How explanations are printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "ID INPUT",
      description =
          "An id or its beginning: of an event (v-), incident (i-), statement (q-), story (s-),"
              + " storyline (l-), plan (p-) or disagreement (d-), or FROM..TO of two articles; then"
              + " what it was found in: files, folders and globs, as for trace, or, for the first"
              + " three, tables and lines of texts, as for code; - is standard input.")
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
      description =
          "The day of --text and of rows without one, as 2025-09-30; for a plan, the day that"
              + " decides OVERDUE.")
  private @Nullable LocalDate today;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json (one object a line). Default: text.")
  private Format format = Format.TEXT;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private KnowledgeOption knowledge = new KnowledgeOption();
  @Mixin private LexiconOption lexicon = new LexiconOption();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private CorrectionOption correction = new CorrectionOption();

  private boolean printed;

  @Override
  public Integer call() throws InterruptedException, IOException {
    Packs packs = Packs.standard();
    if (lang != null && !packs.languages().contains(lang)) {
      throw wrong("no pack '" + Columns.clean(lang) + "'");
    }
    return text != null ? words(packs, text) : found(packs);
  }

  private int words(Packs packs, String sentence) {
    if (!arguments.isEmpty()) {
      throw wrong("--text stands without ID and INPUT");
    }
    Dated day = today == null ? null : BareText.given(Interval.day(today), null);
    String told = lang == null ? packs.identify(sentence) : lang;
    Article article = BareText.article(WORDS, "1", sentence, told, day);
    DocumentReader reader = new DocumentReader(packs, knowledge.load());
    Reading reading = reader.read(article);
    new ShownFinder("v-", 'v').in(reader, reading).forEach(this::print);
    if (!printed && format == Format.TEXT) {
      PrintWriter out = spec().commandLine().getOut();
      out.println("No event. What Jejak sees:");
      new Sight(packs, new Page(out, Terminal.styled())).show(reading, lang == null);
    }
    spec().commandLine().getOut().flush();
    return Main.DONE;
  }

  private int found(Packs packs) throws InterruptedException, IOException {
    if (arguments.size() < 2) {
      throw wrong("name what to explain and the inputs to find it in, or --text SENTENCE");
    }
    ShownFinder finder = ShownFinder.of(arguments.getFirst().toLowerCase(Locale.ROOT));
    if (finder == null) {
      throw wrong(
          "'"
              + Columns.clean(arguments.getFirst())
              + "' is no id, such as v-d7b1e0 or more of it, nor FROM..TO of two articles");
    }
    List<String> inputs = arguments.subList(1, arguments.size());
    long found = finder.isInReport() ? inReports(packs, finder, inputs) : traced(finder, inputs);
    spec().commandLine().getOut().flush();
    if (found > MOST) {
      say("there are " + (found - MOST) + " more that begin with " + finder.id());
    } else if (found == 0) {
      say(
          finder.kind() == 'a'
              ? "there is no lineage between two such articles in these inputs"
              : "no " + finder.noun() + " of these inputs begins with " + finder.id());
    }
    return found == 0 ? Main.SOME_REJECTED : Main.DONE;
  }

  /** Report by report, without a trace; then, where none is found, row by row. */
  private long inReports(Packs packs, ShownFinder finder, List<String> inputs)
      throws InterruptedException {
    Sources sources = input.sources(inputs);
    DocumentReader reader = new DocumentReader(packs, knowledge.load());
    List<String> rejected = new ArrayList<>();
    long found = show(finder, sources::forEach, item -> seen(reader, item, finder), rejected);
    if (found == 0 && !inputs.contains("-")) {
      TextInputs rows = new TextInputs(inputs, new TextRows(null, input.textFields()));
      CodedTexts coding = new CodedTexts(packs, reader, lang, today, null, null);
      List<String> unread = new ArrayList<>();
      found = show(finder, rows::forEach, row -> seen(reader, coding.read(row), finder), unread);
      // What is no report may hold rows: where it does, only they count.
      rejected = found == 0 ? rejected : unread;
    }
    PrintWriter err = spec().commandLine().getErr();
    rejected.forEach(err::println);
    err.flush();
    return found;
  }

  private long traced(ShownFinder finder, List<String> inputs) throws IOException {
    Corrections corrections = correction.load();
    Lexicon words = lexicon.load();
    try (Trace trace = trace(inputs, words, corrections)) {
      correction.tell(trace);
      List<Shown> found = finder.in(new TraceIndex(trace, words, false));
      found.stream().limit(MOST).forEach(this::print);
      Rejections.tell(trace, spec().commandLine().getErr());
      return found.size();
    }
  }

  private Trace trace(List<String> inputs, Lexicon words, Corrections corrections) {
    Sources sources = input.sources(inputs);
    boolean drawn = Terminal.drawable();
    int threads = Runtime.getRuntime().availableProcessors();
    Jejak engine = Run.engine(knowledge::load).with(words);
    try (SentenceVectors vectors = model.open();
        Progress progress = new Progress(spec().commandLine().getErr(), inputs, drawn)) {
      Run run = new Run(engine.with(vectors), threads, progress);
      return run.trace(sources::forEach, today, corrections);
    }
  }

  /** What of an item is meant; or why the item could not be read, in a sentence. */
  private record Seen(List<Shown> shown, @Nullable String rejected) {
    static final Seen NOTHING = new Seen(List.of(), null);

    static Seen rejected(String input, @Nullable String item, String reason) {
      return new Seen(List.of(), Rejections.sentence(input, item, reason));
    }
  }

  /** Prints what is found, and counts it; a whole id ends with the first. */
  private <A> long show(
      ShownFinder finder,
      Consumer<Consumer<A>> source,
      Function<A, Seen> work,
      List<String> rejected)
      throws InterruptedException {
    long[] found = {0};
    new InOrder<>(Runtime.getRuntime().availableProcessors(), source, work)
        .run((seen, more) -> {
          if (seen.rejected() != null) {
            rejected.add(seen.rejected());
          }
          for (Shown one : seen.shown()) {
            if (found[0]++ < MOST) {
              print(one);
            }
          }
          boolean whole = finder.isWhole() && found[0] > 0;
          return !whole && (seen.shown().isEmpty() || !spec().commandLine().getOut().checkError());
        });
    return found[0];
  }

  private static Seen seen(DocumentReader reader, Item item, ShownFinder finder) {
    return switch (item) {
      case Item.Repeated repeated -> Seen.NOTHING;
      case Item.Unreadable no -> Seen.rejected(no.input(), no.item(), no.reason());
      case Item.Readable readable -> {
        try {
          yield switch (reader.read(readable.document())) {
            case Result.Read read -> new Seen(finder.in(reader, read.reading()), null);
            case Result.Rejected no -> Seen.rejected(item.input(), item.item(), no.reason());
          };
        } catch (RuntimeException | StackOverflowError e) {
          String reason = "Jejak failed on it (" + e + "); please report this";
          yield Seen.rejected(item.input(), item.item(), reason);
        }
      }
    };
  }

  private static Seen seen(DocumentReader reader, CodedText coded, ShownFinder finder) {
    Reading reading = coded.reading();
    if (reading != null) {
      return new Seen(finder.in(reader, reading), null);
    }
    return coded.row() instanceof TextRow.Unread no
        ? Seen.rejected(coded.input(), no.number() == 0 ? null : "" + no.number(), no.reason())
        : Seen.NOTHING;
  }

  private void print(Shown shown) {
    PrintWriter out = spec().commandLine().getOut();
    if (format == Format.JSON) {
      out.print(Columns.escaped(shown.line()) + "\n");
    } else {
      out.print(printed ? "\n" : "");
      shown.print(new Page(out, Terminal.styled()));
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
