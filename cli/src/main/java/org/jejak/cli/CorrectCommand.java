package org.jejak.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jejak.correction.Correction;
import org.jejak.correction.Corrections;
import org.jejak.event.EventType;
import org.jejak.store.StoreView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak correct}: what people know better. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = CorrectEntityCommand.class,
    description =
        "Corrects what was found in a folder. A correction holds against all other evidence, survives"
            + " every analysis, and can be undone.",
    footer = {
      "",
      "Examples:",
      "  jejak correct merge --db newsroom s-0123456789abcdef s-fedcba9876543210",
      "  jejak correct move --db newsroom --reason 'another fire' a-0123456789abcdef s-fedcba9876543210",
      "  jejak correct speaker --db newsroom q-0123456789abcdef 'Retno Marsudi'",
      "  jejak correct list --db newsroom",
      "  jejak correct undo --db newsroom c-0123456789abcdef",
      "",
      "docs/corrections.md explains them."
    })
final class CorrectCommand implements Runnable {
  private static final String REJECT = "reject";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    command().usage(command().getOut());
  }

  @Command(name = "merge", mixinStandardHelpOptions = true, description = "Stories are one.")
  int merge(
      @Parameters(arity = "2..*", paramLabel = "STORY", description = "Ids of stories.")
          List<String> stories,
      @Mixin SayingOptions options) {
    return options.say((corrector, by) -> corrector.merge(stories, by));
  }

  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      description = "Some reports of a story tell another one, all of them the same.")
  int split(
      @Parameters(paramLabel = "STORY", description = "Id of the story.") String story,
      @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "Ids of its reports.")
          List<String> articles,
      @Mixin SayingOptions options) {
    return options.say((corrector, by) -> corrector.split(story, articles, by));
  }

  @Command(
      name = "move",
      mixinStandardHelpOptions = true,
      description = "A report belongs to another story.")
  int move(
      @Parameters(paramLabel = "ARTICLE", description = "Id of the report.") String article,
      @Parameters(paramLabel = "STORY", description = "Id of the story.") String story,
      @Mixin SayingOptions options) {
    return options.say((corrector, by) -> corrector.move(article, story, by));
  }

  @Command(
      name = "copy",
      mixinStandardHelpOptions = true,
      description = "A report was copied or translated from another.")
  int copy(
      @Parameters(paramLabel = "FROM", description = "Id of the source.") String from,
      @Parameters(paramLabel = "TO", description = "Id of what was made of it.") String to,
      @Mixin SayingOptions options) {
    return options.say((corrector, by) -> corrector.copy(from, to, by));
  }

  @Command(
      name = "not-copy",
      mixinStandardHelpOptions = true,
      description = "Neither of two reports was made out of the other.")
  int notCopy(
      @Parameters(paramLabel = "ARTICLE", description = "Id of a report.") String one,
      @Parameters(paramLabel = "ARTICLE", description = "Id of the other.") String other,
      @Mixin SayingOptions options) {
    return options.say((corrector, by) -> corrector.notCopy(one, other, by));
  }

  @Command(
      name = "speaker",
      mixinStandardHelpOptions = true,
      description = "Somebody else says a statement.")
  int speaker(
      @Parameters(paramLabel = "QUOTE", description = "Id of the statement.") String quote,
      @Parameters(
              arity = "0..1",
              paramLabel = "NAME",
              description = "Who says it: a name, or the id of an entity.")
          @Nullable String name,
      @Option(names = "--unknown", description = "Nobody can tell who says it.") boolean unknown,
      @Option(
              names = "--in",
              paramLabel = "ARTICLE",
              description = "The report it stands in; quicker than looking in all.")
          @Nullable String in,
      @Mixin SayingOptions options) {
    eitherOf("NAME", name, unknown, "speaker");
    return options.say((corrector, by) -> corrector.speaker(quote, in, name, by));
  }

  @Command(
      name = "date",
      mixinStandardHelpOptions = true,
      description = "A report was published on another day.")
  int date(
      @Parameters(paramLabel = "ARTICLE", description = "Id of the report.") String article,
      @Parameters(arity = "0..1", paramLabel = "DAY", description = "The day, as 2025-09-30.")
          @Nullable LocalDate day,
      @Option(names = "--unknown", description = "Nobody can tell the day.") boolean unknown,
      @Mixin SayingOptions options) {
    eitherOf("DAY", day, unknown, "date");
    return options.say((corrector, by) -> corrector.date(article, day, by));
  }

  private void eitherOf(String name, @Nullable Object value, boolean unknown, String subcommand) {
    if ((value == null) != unknown) {
      throw new ParameterException(
          command().getSubcommands().get(subcommand), "give a " + name + " or --unknown");
    }
  }

  @Command(
      name = "event",
      mixinStandardHelpOptions = true,
      description = "An event is none, or of another type.")
  int event(
      @Parameters(paramLabel = "EVENT", description = "Id of the event.") String event,
      @Parameters(
              paramLabel = "TYPE",
              description = "reject where there is no such event; else one of PLOVER's types.")
          String type,
      @Option(
              names = "--in",
              paramLabel = "ARTICLE",
              description = "The report it stands in; quicker than looking in all.")
          @Nullable String in,
      @Mixin SayingOptions options) {
    EventType now = type.equalsIgnoreCase(REJECT) ? null : type(type);
    return options.say((corrector, by) -> corrector.event(event, in, now, by));
  }

  private EventType type(String name) {
    try {
      return EventType.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String types = List.of(EventType.values()).toString();
      throw new ParameterException(
          command().getSubcommands().get("event"),
          "there is no type %s; reject or one of %s"
              .formatted(name, types.substring(1, types.length() - 1)),
          e);
    }
  }

  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Takes a correction back: everything is as if it had never been said.")
  int undo(
      @Parameters(paramLabel = "ID", description = "Id of the correction.") String id,
      @Mixin SayingOptions options) {
    return options.withBook((book, by) -> {
      Correction undone = book.undo(id, by);
      options.print("Taken back: " + CorrectionText.line(undone));
    });
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description =
          "Takes in corrections of another folder: its corrections.jsonl, as jejak export writes it.")
  int importFile(
      @Parameters(paramLabel = "FILE", description = "The file.") Path file,
      @Mixin SayingOptions options) {
    CommandLine line = Objects.requireNonNull(command().getSubcommands().get("import"));
    Corrections corrections = CorrectionFile.read(file, line, "", "taken in");
    return options.withBook((book, by) ->
        options.print(
            "%s read, %,d new here"
                .formatted(
                    Phrases.count(corrections.all().size(), "correction"),
                    book.keep(corrections))));
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Everything that was said, the last first, and whether it holds.")
  int list(
      @Option(names = "--unfit", description = "Only what does not hold, or not in full, and why.")
          boolean unfit,
      @Mixin DbOption db) {
    try (StoreView view = db.view()) {
      CorrectionText.print(view.corrections(), unfit, command().getOut());
    }
    return Main.DONE;
  }

  private CommandLine command() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec").commandLine();
  }
}
