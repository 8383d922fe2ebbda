package org.jejak.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;

/** Whether the index holds what the tables hold. It only reads. */
final class IndexCheck {
  static {
    QuietLucene.begin();
  }

  private final Path folder;
  private final Tables tables;
  private final List<String> faults = new ArrayList<>();

  private IndexCheck(Path folder, Tables tables) {
    this.folder = folder;
    this.tables = tables;
  }

  /** What is wrong, a sentence each; empty where nothing is. */
  static List<String> faults(Path folder, Tables tables) {
    IndexCheck check = new IndexCheck(folder, tables);
    Path index = folder.resolve(SearchIndex.FOLDER);
    if (!Files.isDirectory(index)) {
      check.faults.add("there is no index");
      return check.faults;
    }
    try (FSDirectory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      check.compare(reader);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      check.faults.add("the index is damaged: " + Fault.words(e));
    }
    return check.faults;
  }

  private void compare(DirectoryReader reader) throws IOException {
    IndexState state = IndexState.of(reader.getIndexCommit().getUserData());
    if (!state.form().equals(SearchIndex.FORM)) {
      faults.add("the index is of another version");
      return;
    }
    IndexIds ids = IndexIds.of(reader);
    tables.reading(() -> {
      tables.articles().eachId(ids::see);
      return true;
    });
    tell("the index lacks", ids.missing());
    tell("the index holds what the tables do not:", ids.strangers());
    if (ids.twice() > 0) {
      faults.add("the index holds %,d reports twice".formatted(ids.twice()));
    }
    if (state.readings() != tables.facts().number(SearchIndex.READINGS)) {
      faults.add("the index holds the reports as they were read before they were analysed again");
    }
    long trace = tables.facts().number(Findings.TRACE);
    if (state.trace() != trace) {
      faults.add(
          "the index of %s knows trace %d, the tables are at %d"
              .formatted(folder, state.trace(), trace));
    }
  }

  private void tell(String what, List<String> ids) {
    if (!ids.isEmpty()) {
      String more = ids.size() == 1 ? "" : " and %,d more".formatted(ids.size() - 1);
      faults.add(what + " " + ids.getFirst() + more);
    }
  }
}
