package org.jejak.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Packs;
import org.jejak.reading.DocumentReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jejak language try}. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    description = "Reads sentences from the terminal or standard input and shows what a pack sees.",
    footer = {
      "",
      "Examples:",
      "  jejak language try                               type a sentence, then Enter",
      "  echo 'Polisi menangkap dua orang.' | jejak language try",
      "",
      "An empty line is passed over; end with Ctrl-D."
    })
final class LanguageTryCommand implements Callable<Integer> {
  private static final int MAX_LINE = 20_000;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "The sentences' language; told of each if not given.")
  private @Nullable String lang;

  @Override
  public Integer call() throws IOException {
    var line = Objects.requireNonNull(spec).commandLine();
    Packs packs = Packs.standard();
    if (lang != null && !packs.languages().contains(lang)) {
      throw new ParameterException(
          line,
          "no pack '"
              + Columns.clean(lang)
              + "'; there are "
              + String.join(", ", packs.languages()));
    }
    PrintWriter out = line.getOut();
    boolean prompts = System.console() != null && Terminal.styled();
    DocumentReader reader = new DocumentReader(packs, Knowledge.standard());
    Sight sight = new Sight(packs, new Page(out, Terminal.styled()));
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String text = next(in, out, prompts); text != null; text = next(in, out, prompts)) {
      if (!text.isBlank()) {
        String clean = Columns.clean(text);
        clean = clean.length() > MAX_LINE ? clean.substring(0, MAX_LINE) : clean;
        String told = lang == null ? packs.identify(clean) : lang;
        sight.show(reader.read(PlainText.article(clean, told)), lang == null);
        out.flush();
      }
    }
    out.flush();
    return Main.DONE;
  }

  private static @Nullable String next(BufferedReader in, PrintWriter out, boolean prompts)
      throws IOException {
    if (prompts) {
      out.print("> ");
      out.flush();
    }
    return in.readLine();
  }
}
