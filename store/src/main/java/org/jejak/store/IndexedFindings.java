package org.jejak.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jejak.store.IndexFields.Origin;
import org.jspecify.annotations.Nullable;

/** Puts what the last trace found about each report into the index, where it changed. */
final class IndexedFindings {
  private final IndexWriter writer;
  private final Tables tables;

  IndexedFindings(IndexWriter writer, Tables tables) {
    this.writer = writer;
    this.tables = tables;
  }

  /** What a trace says of a report; null where it says nothing. */
  private record Value(String field, @Nullable Long number) {}

  void apply() throws IOException {
    IndexedNumbers now = IndexedNumbers.of(writer);
    tables.reading(() -> {
      tables.findings().eachMember(member -> update(now, member));
      return true;
    });
  }

  private void update(IndexedNumbers now, FindingTable.Member member) {
    List<Value> values =
        List.of(
            new Value(IndexFields.STORY, IndexFields.number(member.story())),
            new Value(IndexFields.STORYLINE, IndexFields.number(member.storyline())),
            new Value(IndexFields.ORIGIN, (long) Origin.of(member.origin()).ordinal()),
            new Value(IndexFields.FROM, day(member.from())),
            new Value(IndexFields.TO, day(member.to())));
    int place = now.find(IndexFields.number(member.article()));
    boolean same =
        place < 0
            || values.stream()
                .allMatch(value -> Objects.equals(now.get(value.field(), place), value.number()));
    if (!same) {
      write(member.article(), values);
    }
  }

  private static @Nullable Long day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day).toEpochDay();
  }

  private void write(String article, List<Value> values) {
    Field[] fields =
        values.stream()
            .map(value -> new NumericDocValuesField(value.field(), value.number()))
            .toArray(Field[]::new);
    try {
      writer.updateDocValues(new Term("id", article), fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
