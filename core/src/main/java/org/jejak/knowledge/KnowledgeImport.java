package org.jejak.knowledge;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jejak.language.Packs;

/** Makes a knowledge folder of what others know: GeoNames, Wikidata, FollowTheMoney. */
public final class KnowledgeImport {
  private KnowledgeImport() {}

  /**
   * Reads files and writes the lists of a folder. What a file is, is told by its beginning; gzip,
   * bzip2 and zip are unpacked as they are read. A line that is broken is counted and left.
   *
   * @param to made where it is missing; holds no list yet
   * @return what was done, in sentences
   * @throws IllegalArgumentException where a file is not there or none of the three, or the folder
   *     holds lists
   * @throws IOException where a file cannot be read to its end, or the folder cannot be written;
   *     then no list is left there
   */
  public static List<String> run(List<Path> files, Path to) throws IOException {
    Map<SourceFile.Kind, List<Path>> kinds = new EnumMap<>(SourceFile.Kind.class);
    for (Path file : files) {
      try {
        kinds.computeIfAbsent(SourceFile.kind(file), kind -> new ArrayList<>()).add(file);
      } catch (IOException e) {
        throw new IllegalArgumentException(file + ": " + reason(e), e);
      }
    }
    Packs packs = Packs.standard();
    ImportNames names = new ImportNames(packs, Knowledge.standard());
    List<String> told = new ArrayList<>();
    try (ListWriter out = new ListWriter(to)) {
      for (Map.Entry<SourceFile.Kind, List<Path>> kind : kinds.entrySet()) {
        ImportCount count = new ImportCount();
        switch (kind.getKey()) {
          case GEONAMES -> new GeoNamesImport(names, count).run(kind.getValue(), out);
          case WIKIDATA ->
              new WikidataImport(names, count, packs.languages()).run(kind.getValue(), out);
          case FOLLOW_THE_MONEY -> new FtmImport(names, count).run(kind.getValue(), out);
        }
        told.addAll(count.told(kind.getKey().title));
      }
      out.finish()
          .forEach((list, lines) ->
              told.add(
                  String.format(Locale.ROOT, "%s: %,d lines", to.resolve(list.file()), lines)));
    }
    return told;
  }

  private static String reason(IOException e) {
    return e instanceof NoSuchFileException
        ? "there is no such file"
        : String.valueOf(e.getMessage());
  }
}
