package org.jejak.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.jejak.article.Article;
import org.jejak.language.LanguagePack;
import org.jejak.language.Packs;
import org.jejak.reading.ReadingCodec;
import org.jejak.store.SearchPage.Hit;
import org.jspecify.annotations.Nullable;

/** Searches the reports of a folder as the index's last commit knows them. */
public final class Search implements AutoCloseable {
  /** Two hundred words with their forms and concepts stay below it. */
  private static final int MOST_CLAUSES = 1 << 15;

  static {
    QuietLucene.begin();
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final Path folder;
  private final Tables tables;
  private final DirectoryReader reader;
  private final SearchWords words;
  private final TopReports ranking;
  private final Packs packs;
  private final ReadingCodec codec;

  private Search(Path folder, Tables tables, DirectoryReader reader, Packs packs) {
    this.folder = folder;
    this.tables = tables;
    this.reader = reader;
    this.ranking = new TopReports(reader);
    this.packs = packs;
    this.words = new SearchWords(packs);
    this.codec = new ReadingCodec(packs);
  }

  /**
   * Opens the index of a folder.
   *
   * @throws StoreException when there is none, or it is damaged
   */
  static Search open(Path folder, Tables tables) {
    Path index = folder.resolve(SearchIndex.FOLDER);
    if (!Files.isDirectory(index)) {
      throw new StoreException(
          "%s has no index; jejak verify --repair --db %s makes it from the tables"
              .formatted(folder, folder));
    }
    try {
      DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index));
      return new Search(folder, tables, reader, Packs.standard());
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw damaged(folder, e);
    }
  }

  private static StoreException damaged(Path folder, Exception fault) {
    return new StoreException(
        "the index of %s cannot be read (%s); jejak verify --repair --db %s makes it again from the tables"
            .formatted(folder, Fault.words(fault), folder),
        fault);
  }

  /**
   * How many reports a query finds, exactly.
   *
   * @throws SearchException when the query cannot be understood
   * @throws StoreException when the index is damaged
   */
  public long count(String query) {
    Query made = new LuceneQuery(words, tables.findings()::now).of(parsed(query));
    try {
      return new IndexSearcher(reader).count(made);
    } catch (IOException | IllegalStateException e) {
      throw damaged(folder, e);
    }
  }

  /**
   * The ids of all reports that a query finds.
   *
   * @throws SearchException when the query cannot be understood
   * @throws StoreException when the index is damaged
   */
  public Set<String> ids(String query) {
    Set<String> ids = new TreeSet<>();
    for (long number : numbers(query)) {
      ids.add(IndexFields.id("a", number));
    }
    return ids;
  }

  /**
   * The same as numbers, in their order: as many as {@link #count} says.
   *
   * @throws SearchException when the query cannot be understood
   * @throws StoreException when the index is damaged
   */
  long[] numbers(String query) {
    return numbers(query, IndexFields.NUMBER);
  }

  /**
   * The numbers of the ids of all stories that have a report which a query finds, in their order.
   *
   * @throws SearchException when the query cannot be understood
   * @throws StoreException when the index is damaged
   */
  long[] stories(String query) {
    return Arrays.stream(numbers(query, IndexFields.STORY)).distinct().toArray();
  }

  private long[] numbers(String query, String field) {
    Query made = new LuceneQuery(words, tables.findings()::now).of(parsed(query));
    try {
      return new IndexSearcher(reader).search(made, new FoundNumbers(field));
    } catch (IOException | IllegalStateException e) {
      throw damaged(folder, e);
    }
  }

  /**
   * Finds reports.
   *
   * @throws SearchException when the query or the cursor cannot be understood
   * @throws StoreException when the index is damaged
   */
  public SearchPage find(SearchRequest request) {
    LuceneQuery made = new LuceneQuery(words, tables.findings()::now);
    Query query = made.of(parsed(request.query()));
    try {
      return find(request, query, new Excerpts(made.sought(), words));
    } catch (IOException | IllegalStateException e) {
      throw damaged(folder, e);
    }
  }

  private QueryNode parsed(String query) {
    QueryNode node = QueryParser.parse(query);
    QueryCheck.notOnlyFunctionWords(query, node, words);
    return node;
  }

  private SearchPage find(SearchRequest request, Query query, Excerpts excerpts)
      throws IOException {
    TopReports.Top found = ranking.of(request, query);
    List<Hit> hits = new ArrayList<>();
    Map<String, byte[]> packed =
        tables.reports().readings(found.docs().stream().map(Search::article).toList());
    for (ScoreDoc doc : found.docs()) {
      SearchCursor cursor = TopReports.cursor((FieldDoc) doc, request, found.statistics());
      byte[] report = packed.get(IndexFields.id("a", cursor.number()));
      if (report != null) {
        hits.add(hit(doc, cursor, article(report), excerpts));
      }
    }
    return new SearchPage(found.total(), hits, found.more(), found.facets(), behind());
  }

  /** A report that was found, and the cursor that goes on behind it. */
  record Id(String article, String cursor) {}

  /** The ids of a page, without a look at the reports. */
  record Ids(long total, List<Id> ids, boolean more) {}

  /**
   * Finds reports.
   *
   * @param filter what they have to be besides
   * @throws SearchException when the query or the cursor cannot be understood
   * @throws StoreException when the index is damaged
   */
  Ids ids(SearchRequest request, @Nullable Query filter) {
    Query query = filtered(request.query(), filter);
    try {
      TopReports.Top found = ranking.of(request, query);
      List<Id> ids = new ArrayList<>();
      for (ScoreDoc doc : found.docs()) {
        SearchCursor cursor = TopReports.cursor((FieldDoc) doc, request, found.statistics());
        ids.add(new Id(IndexFields.id("a", cursor.number()), cursor.encode()));
      }
      return new Ids(found.total(), ids, found.more());
    } catch (IOException | IllegalStateException e) {
      throw damaged(folder, e);
    }
  }

  private Query filtered(String query, @Nullable Query filter) {
    Query made = new LuceneQuery(words, tables.findings()::now).of(parsed(query));
    return filter == null
        ? made
        : new BooleanQuery.Builder()
            .add(made, BooleanClause.Occur.MUST)
            .add(filter, BooleanClause.Occur.FILTER)
            .build();
  }

  /**
   * How many events of some numbers the reports hold that a query finds.
   *
   * @param events see {@link IndexFields#events}
   */
  long events(String query, long[] events) {
    Query filter = SortedNumericDocValuesField.newSlowSetQuery(IndexFields.EVENTS, events);
    try {
      return new IndexSearcher(reader).search(filtered(query, filter), new EventCounts(events));
    } catch (IOException | IllegalStateException e) {
      throw damaged(folder, e);
    }
  }

  private long behind() throws IOException {
    IndexState state = IndexState.of(reader.getIndexCommit().getUserData());
    return Math.max(0, tables.ledger().lastSeq() - state.known().seq());
  }

  /** The id of a report that was found. */
  private static String article(ScoreDoc doc) {
    Object[] values = ((FieldDoc) doc).fields;
    return IndexFields.id("a", (Long) values[values.length - 1]);
  }

  /** A hit with its texts; what else was read of the report costs more and is not shown. */
  private Hit hit(ScoreDoc doc, SearchCursor cursor, Article article, Excerpts excerpts)
      throws IOException {
    LanguagePack pack = packs.pack(article.lang());
    String title = article.title() == null ? "" : article.title();
    Long story = number(doc.doc, IndexFields.STORY);
    Long storyline = number(doc.doc, IndexFields.STORYLINE);
    Long origin = number(doc.doc, IndexFields.ORIGIN);
    return new Hit(
        article.id(),
        excerpts.whole(pack.annotate(title)),
        article.outlet(),
        article.lang(),
        day(number(doc.doc, IndexFields.FROM)),
        day(number(doc.doc, IndexFields.TO)),
        article.url(),
        story == null ? null : IndexFields.id("s", story),
        storyline == null ? null : IndexFields.id("l", storyline),
        origin == null ? null : FacetCounts.origin(origin),
        cursor.score(),
        excerpts.best(pack.annotate(article.text())),
        cursor.encode());
  }

  private Article article(byte[] packed) {
    try {
      return PackedReading.article(codec, packed);
    } catch (IllegalArgumentException e) {
      throw new StoreException(
          "a report's reading is damaged; jejak verify --repair --db %s makes the tables again"
              .formatted(folder),
          e);
    }
  }

  private @Nullable Long number(int doc, String field) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
    return values.advanceExact(doc - leaf.docBase) ? values.longValue() : null;
  }

  private static @Nullable LocalDate day(@Nullable Long day) {
    return day == null ? null : LocalDate.ofEpochDay(day);
  }

  @Override
  public void close() {
    try (org.apache.lucene.store.Directory directory = reader.directory()) {
      reader.close();
    } catch (IOException | AlreadyClosedException e) {
      // Nothing was written.
    }
  }
}
