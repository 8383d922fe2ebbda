package org.jejak.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jejak.document.FieldMap;
import org.jejak.document.Limits;
import org.jejak.document.Sources;
import org.jejak.document.TextFields;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command that reads files. */
final class InputOptions {
  /** A report lies in one array. */
  private static final int MOST_MEGABYTES = 1024;

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--limit",
      paramLabel = "NAME=N",
      description =
          "How much an input may unfold to: report=32 (MB of a single report), unpacked=262144"
              + " (MB of an input), ratio=200 (bytes out for each in), depth=4 (archives inside"
              + " one another), entries=1000000 (files in an archive). What is beyond is left"
              + " out, and the ledger says so.")
  private Map<String, String> limits = new LinkedHashMap<>();

  @Option(
      names = "--map",
      paramLabel = "PART=FIELD,...",
      description =
          "Fields of JSON objects and tables, as text=body,title=headline; parts: text, title, url,"
              + " authors, outlet, section, lang, published, updated, image, id. The usual names"
              + " need no map.")
  private FieldMap map = FieldMap.none();

  /** Which fields hold a text, its id and its day, for rows that are texts. */
  TextFields textFields() {
    return new TextFields(
        first(FieldMap.Target.TEXT), first(FieldMap.Target.ID), first(FieldMap.Target.PUBLISHED));
  }

  private @Nullable String first(FieldMap.Target part) {
    List<String> names = map.fields().get(part);
    return names == null ? null : names.getFirst();
  }

  /** Files, folders and globs, or standard input where {@code -} stands alone. */
  Sources sources(List<String> inputs) {
    boolean stdin = inputs.contains("-");
    if (stdin && inputs.size() > 1) {
      throw wrong("- reads standard input and stands alone");
    }
    Limits set = Limits.standard();
    for (Map.Entry<String, String> limit : limits.entrySet()) {
      set = with(set, limit.getKey().toLowerCase(Locale.ROOT), number(limit));
    }
    Sources sources = stdin ? Sources.stdin(System.in) : Sources.in(inputs);
    return sources.within(set).mapped(map);
  }

  private Limits with(Limits now, String name, int value) {
    return switch (name) {
      case "report" ->
          new Limits(value << 20, now.unpackedBytes(), now.ratio(), now.depth(), now.entries());
      case "unpacked" ->
          new Limits(
              now.reportBytes(), (long) value << 20, now.ratio(), now.depth(), now.entries());
      case "ratio" ->
          new Limits(now.reportBytes(), now.unpackedBytes(), value, now.depth(), now.entries());
      case "depth" ->
          new Limits(now.reportBytes(), now.unpackedBytes(), now.ratio(), value, now.entries());
      case "entries" ->
          new Limits(now.reportBytes(), now.unpackedBytes(), now.ratio(), now.depth(), value);
      default ->
          throw wrong("no limit '" + name + "'; there are report, unpacked, ratio, depth, entries");
    };
  }

  private int number(Map.Entry<String, String> limit) {
    boolean number = limit.getValue().matches("[0-9]{1,9}") && !limit.getValue().matches("0+");
    int value = number ? Integer.parseInt(limit.getValue()) : 0;
    boolean tooMuch = limit.getKey().equalsIgnoreCase("report") && value > MOST_MEGABYTES;
    if (!number || tooMuch) {
      String most = tooMuch ? " up to " + MOST_MEGABYTES : "";
      throw wrong("--limit " + limit.getKey() + "= needs a whole number above 0" + most);
    }
    return value;
  }

  private ParameterException wrong(String words) {
    CommandSpec command = Objects.requireNonNull(spec, "picocli gives every mixin its spec");
    return new ParameterException(command.commandLine(), words);
  }
}
