package org.jejak.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.trace.Trace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jejak compare}: two files, whatever is between them. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = "Lays two reports side by side: which was made out of which, and what changed.",
    footer = {
      "",
      "Where one was made out of the other, the source stands on the left. Two files of the same",
      "bytes are said to be equal; the page is written all the same.",
      "",
      "Exit codes: 0 compared, whatever was found; 1 a file could not be read; 2 wrong usage, or a",
      "file of several reports; 4 Jejak failed.",
      "",
      "Examples:",
      "  jejak compare wire.txt paper.html",
      "  jejak compare wire.txt paper.html --format html --out both.html"
    })
final class CompareCommand implements Callable<Integer> {

  /** How the comparison is written. */
  enum Format {
    TEXT,
    HTML
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "A file that holds one report.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another.")
  private String b = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, or html (one page that needs nothing else; needs --out). Default: text.")
  private Format format = Format.TEXT;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the page into this file.")
  private @Nullable Path out;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private RunOptions run = new RunOptions();

  @Override
  public Integer call() throws IOException {
    check();
    List<Item> left = items(a);
    List<Item> right = items(b);
    try (Trace trace =
        run.trace(
            items -> {
              left.forEach(items);
              right.forEach(items);
            },
            List.of(a, b))) {
      run.tellRejected(trace);
      String from = report(trace, a, left);
      String to = report(trace, b, right);
      if (from == null || to == null) {
        return Main.SOME_REJECTED;
      }
      if (from.equals(to)) {
        say("both files hold the same bytes");
        if (format == Format.TEXT) {
          return Main.DONE;
        }
      }
      write(Comparison.of(run.index(trace, false), from, to));
      return Main.DONE;
    }
  }

  private void write(Comparison found) throws IOException {
    if (out != null && format == Format.HTML) {
      CompareHtml.write(found, out);
      run.say("Wrote " + out);
    } else {
      PrintWriter page = spec().commandLine().getOut();
      new CompareText(new Page(page, Terminal.styled())).print(found);
      page.flush();
    }
  }

  private List<Item> items(String file) {
    List<Item> items = new ArrayList<>();
    input.sources(List.of(file)).forEach(items::add);
    return items;
  }

  /** The one article of a file; null where it could not be read. */
  private @Nullable String report(Trace trace, String file, List<Item> items) {
    List<String> found =
        trace.ledger().stream()
            .filter(row -> row.article() != null && items.stream().anyMatch(i -> isOf(row, i)))
            .map(LedgerRow::article)
            .distinct()
            .toList();
    if (found.size() > 1) {
      throw wrong(
          Columns.clean(file)
              + " holds "
              + found.size()
              + " reports; compare takes one of each, and jejak trace shows how many hang"
              + " together");
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  private static boolean isOf(LedgerRow row, Item item) {
    return row.input().equals(item.input()) && Objects.equals(row.item(), item.item());
  }

  private void check() {
    run.check();
    if (format == Format.HTML && out == null) {
      throw wrong("--format html needs --out FILE");
    }
    if (format == Format.TEXT && out != null) {
      throw wrong("--out needs --format html");
    }
    if (out != null && Files.isDirectory(out)) {
      throw wrong(out + " is a folder, not a file");
    }
    if (a.equals("-") || b.equals("-")) {
      throw wrong("compare takes two files, not standard input");
    }
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
