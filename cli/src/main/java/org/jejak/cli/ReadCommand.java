package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.article.Article;
import org.jejak.article.ArticleReader;
import org.jejak.article.Extraction;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.Sources;
import org.jejak.language.Packs;
import org.jejak.output.OutputFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak read}: item by item, nothing is kept, so that memory does not grow with input. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = "Prints reports as clean articles, one after the other.",
    footer = {
      "",
      "Examples:",
      "  jejak read page.html                           title, byline and text",
      "  jejak read https://paper.example/story         a page from the web; docs/fetch.md",
      "  jejak read - < page.html                       standard input",
      "  jejak read page.html --format markdown         with front matter",
      "  jejak read feed.xml --format json | jq .title  one object a line, as in articles.jsonl",
      "  jejak read page.html --cuts --notes            and what was cut, and what looked odd"
    })
final class ReadCommand implements Callable<Integer> {

  /** How an article is printed. */
  enum Format {
    TEXT,
    JSON,
    MARKDOWN
  }

  /** Whoever read standard output has gone. An error: readers take exceptions for an item's. */
  private static final class Unheard extends Error {
    private static final long serialVersionUID = 1;
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, folders and globs, as for trace; web addresses; - is standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json (one object a line) or markdown. Default: text.")
  private Format format = Format.TEXT;

  @Option(names = "--cuts", description = "Show what was cut away, too (json always holds it).")
  private boolean cuts;

  @Option(names = "--notes", description = "Show what looked odd, too (json always holds it).")
  private boolean notes;

  @Option(
      names = "--quiet",
      description = "Only reasons for rejection and errors on standard error.")
  private boolean quiet;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private KnowledgeOption knowledge = new KnowledgeOption();

  @ArgGroup(exclusive = false, validate = false, heading = "%nHow web addresses are asked for:%n")
  private WebOptions web = new WebOptions();

  private boolean printed;
  private boolean rejected;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> pages = inputs.stream().filter(ReadCommand::isWeb).toList();
    List<String> files = inputs.stream().filter(input -> !isWeb(input)).toList();
    Sources sources = input.sources(files);
    String problem = pages.isEmpty() ? null : web.problem();
    if (problem != null) {
      throw new ParameterException(spec().commandLine(), problem);
    }
    ArticleReader reader = new ArticleReader(Packs.standard(), knowledge.outlets());
    try {
      if (!pages.isEmpty()) {
        Fetch.read(pages, web, item -> take(item, reader));
      }
      sources.forEach(item -> take(item, reader));
    } catch (Unheard e) {
      return Main.DONE;
    }
    return rejected ? Main.SOME_REJECTED : Main.DONE;
  }

  private static boolean isWeb(String input) {
    return input.startsWith("https://") || input.startsWith("http://");
  }

  private void take(Item item, ArticleReader reader) {
    switch (item) {
      case Item.Unreadable unreadable -> reject(item, unreadable.reason());
      case Item.Repeated repeated -> {
        if (!quiet) {
          say(item, "unchanged" + (repeated.since() == null ? "" : " since " + repeated.since()));
        }
      }
      case Item.Readable readable -> {
        switch (read(readable.document(), reader)) {
          case Extraction.Failed failed -> reject(item, failed.reason());
          case Extraction.Extracted extracted -> {
            print(extracted.article());
            if (extracted.shortfall() != null && !quiet) {
              say(item, "read in part: " + extracted.shortfall());
            }
          }
        }
      }
    }
  }

  /** Whatever goes wrong inside one document costs that document alone. */
  private static Extraction read(Document document, ArticleReader reader) {
    try {
      return reader.read(document);
    } catch (RuntimeException | StackOverflowError e) {
      return new Extraction.Failed("Jejak failed on it (" + e + "); please report this");
    }
  }

  private void print(Article article) {
    PrintWriter out = spec().commandLine().getOut();
    boolean styled = Terminal.styled();
    if (printed && format != Format.JSON) {
      out.print(format == Format.TEXT ? ArticleText.rule(styled) : "\n");
    }
    out.print(
        switch (format) {
          case TEXT -> ArticleText.of(article, cuts, notes, styled);
          case MARKDOWN -> ArticleMarkdown.of(article, cuts, notes);
          case JSON -> Columns.escaped(OutputFiles.articleLine(article)) + "\n";
        });
    printed = true;
    if (out.checkError()) {
      throw new Unheard();
    }
  }

  private void reject(Item item, String reason) {
    rejected = true;
    say(item, reason);
  }

  private void say(Item item, String words) {
    String name = item.item() == null ? item.input() : item.input() + "!" + item.item();
    PrintWriter err = spec().commandLine().getErr();
    err.println("jejak: " + Columns.clean(name) + ": " + Columns.clean(words));
    err.flush();
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli gives every command its spec");
  }
}
