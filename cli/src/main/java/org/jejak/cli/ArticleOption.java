package org.jejak.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jejak.store.Search;
import org.jejak.store.SearchException;
import org.jejak.store.StoreView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which reports of a folder are meant; all where nothing is said. */
final class ArticleOption {
  private static final Pattern ID = Pattern.compile("a-[0-9a-f]{16}");

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--article",
      paramLabel = "ID",
      description = "Only this report; may be given several times.")
  private List<String> single = new ArrayList<>();

  @Option(
      names = "--articles",
      paramLabel = "FILE",
      description =
          "Only the reports whose ids stand in this file, one a line; - is standard input. Stories,"
              + " lineage, plans and disagreements that touch one of them are kept whole.")
  private @Nullable Path file;

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description = "Only the reports that jejak search finds by this query, all of them.")
  private @Nullable String query;

  /**
   * The ids, each of which stands for a report; null where all are meant.
   *
   * @throws SearchException when the query cannot be understood
   * @throws ParameterException when the file cannot be read, something is no id, or there is no
   *     report of it
   */
  @Nullable Set<String> of(StoreView view) {
    if (single.isEmpty() && file == null && query == null) {
      return null;
    }
    Set<String> ids = new TreeSet<>();
    for (String id : single) {
      add(id, "--article", ids);
    }
    if (file != null) {
      read(file, ids);
    }
    List<String> unknown = ids.stream().filter(id -> !view.has(id)).toList();
    if (!unknown.isEmpty()) {
      String more = unknown.size() == 1 ? "" : " (and %,d more)".formatted(unknown.size() - 1);
      throw fault("there is no report " + unknown.getFirst() + more);
    }
    if (query != null) {
      try (Search search = view.search()) {
        ids.addAll(search.ids(query));
      }
    }
    return ids;
  }

  private void read(Path from, Set<String> ids) {
    try {
      lines(from, ids);
    } catch (NoSuchFileException e) {
      throw fault("--articles: there is no " + from);
    } catch (CharacterCodingException e) {
      throw fault("--articles: " + from + " is not UTF-8");
    } catch (IOException e) {
      throw fault("--articles: " + from + " cannot be read: " + e.getMessage());
    }
  }

  private void lines(Path from, Set<String> ids) throws IOException {
    boolean stdin = from.toString().equals("-");
    try (BufferedReader lines =
        stdin
            ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
            : Files.newBufferedReader(from, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          add(line.strip(), from + ", line " + number, ids);
        }
      }
    }
  }

  private void add(String id, String where, Set<String> ids) {
    if (!ID.matcher(id).matches()) {
      String shown = Columns.clip(Columns.clean(id), 40);
      throw fault(
          "%s: “%s” is no id of a report, such as a-0123456789abcdef".formatted(where, shown));
    }
    ids.add(id);
  }

  private ParameterException fault(String words) {
    return new ParameterException(
        Objects.requireNonNull(spec, "picocli gives every mixin its spec").commandLine(), words);
  }
}
