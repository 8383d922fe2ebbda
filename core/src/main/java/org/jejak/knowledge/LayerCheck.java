package org.jejak.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jejak.language.Packs;
import org.jejak.language.Table;

/** Folders of lists, read and checked over what ships: line by line, then one against another. */
final class LayerCheck {
  private static final int STANDS_FOR = 6;
  private static final int BODIES = 5;

  private final List<Layer> layers = new ArrayList<>();
  private final List<KnowledgeProblem> problems = new ArrayList<>();

  LayerCheck(List<Path> folders) {
    Set<String> countries = new HashSet<>();
    CldrNames.territories(Packs.standard().codes())
        .values()
        .forEach(territory -> countries.add(territory.alpha3()));
    layers.add(Layer.shipped());
    folders.forEach(folder -> layers.add(Layer.of(folder, countries)));
    checkReferences();
    for (Layer layer : layers) {
      problems.addAll(layer.problems());
    }
  }

  Layers layers() {
    return new Layers(layers);
  }

  /** What is wrong in the folders. */
  List<KnowledgeProblem> problems() {
    return List.copyOf(problems);
  }

  /** What a place stands for, and what a body is to its country, must be known. */
  private void checkReferences() {
    Set<String> keys = new HashSet<>();
    for (Layer layer : layers) {
      for (KnowledgeList list : KnowledgeList.values()) {
        layer.rows(list).forEach(row -> keys.add(list.key(row)));
      }
    }
    Set<String> bodies = new TreeSet<>();
    for (String code : Packs.standard().codes()) {
      Packs.standard().pack(code).table("bodies").forEach(row -> bodies.add(row.get(1)));
    }
    for (Layer layer : layers.subList(1, layers.size())) {
      for (Table.Row row : layer.rows(KnowledgeList.PLACES)) {
        String key = row.get(STANDS_FOR);
        if (!key.isEmpty() && !keys.contains(key)) {
          layer.tell(
              row,
              KnowledgeList.PLACES,
              STANDS_FOR,
              new Cell.Fault(
                  Cell.quoted(key) + " is known to no list",
                  "write a key such as country:RUS, or leave it empty"));
        }
      }
      for (Table.Row row : layer.rows(KnowledgeList.ORGANISATIONS)) {
        for (String body : row.list(BODIES)) {
          if (!bodies.contains(body)) {
            layer.tell(
                row,
                KnowledgeList.ORGANISATIONS,
                BODIES,
                new Cell.Fault(
                    Cell.quoted(body) + " is no kind of body",
                    "write one that bodies.tsv of a language pack names: "
                        + String.join(", ", bodies)));
          }
        }
      }
    }
  }
}
