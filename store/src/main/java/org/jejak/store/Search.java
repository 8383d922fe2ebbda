package org.jejak.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.jejak.language.Packs;
import org.jejak.reading.Reading;
import org.jejak.reading.ReadingCodec;
import org.jejak.store.SearchPage.Excerpt;
import org.jejak.store.SearchPage.Facet;
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
  private final ReadingCodec codec;

  private Search(Path folder, Tables tables, DirectoryReader reader, Packs packs) {
    this.folder = folder;
    this.tables = tables;
    this.reader = reader;
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
    Top top = top(request, query);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : top.docs()) {
      hit((FieldDoc) doc, request, top.statistics(), excerpts).ifPresent(hits::add);
    }
    return new SearchPage(top.total(), hits, top.more(), top.facets(), behind());
  }

  /** The best reports of a page. */
  private record Top(
      long total, List<ScoreDoc> docs, boolean more, Statistics statistics, List<Facet> facets) {}

  private Top top(SearchRequest request, Query query) throws IOException {
    String after = request.after();
    SearchCursor cursor = after == null ? null : SearchCursor.decode(after, request);
    Statistics statistics = cursor == null ? Statistics.of(reader, query) : cursor.statistics();
    if (!statistics.fits(query)) {
      throw new SearchException("the cursor is of another version of Jejak; begin without one");
    }
    IndexSearcher searcher = statistics.searcher(reader, query);
    TopFieldCollectorManager top =
        new TopFieldCollectorManager(
            sort(request.order()),
            // One more than asked for tells whether the page is the last.
            Math.max(1, Math.min(request.limit() + 1, reader.maxDoc())),
            cursor == null ? null : place(request.order(), cursor),
            Integer.MAX_VALUE);
    List<Facet> facets = new ArrayList<>();
    TopFieldDocs found;
    if (request.facets() > 0) {
      FacetCounts counts = new FacetCounts(request.facets());
      Object[] both = searcher.search(query, new MultiCollectorManager(top, counts));
      found = (TopFieldDocs) both[0];
      for (Object facet : (List<?>) both[1]) {
        facets.add((Facet) facet);
      }
    } else {
      found = searcher.search(query, top);
    }
    List<ScoreDoc> docs = Arrays.asList(found.scoreDocs);
    boolean more = docs.size() > request.limit();
    return new Top(
        found.totalHits.value(),
        more ? docs.subList(0, request.limit()) : docs,
        more,
        statistics,
        facets);
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
      Top top = top(request, query);
      List<Id> ids = new ArrayList<>();
      for (ScoreDoc doc : top.docs()) {
        SearchCursor cursor = cursor((FieldDoc) doc, request, top.statistics());
        ids.add(new Id(IndexFields.id("a", cursor.number()), cursor.encode()));
      }
      return new Ids(top.total(), ids, top.more());
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

  private static Sort sort(SearchRequest.Order order) {
    SortField day = new SortField(IndexFields.FROM, SortField.Type.LONG, true, Long.MIN_VALUE);
    SortField number = new SortField(IndexFields.NUMBER, SortField.Type.LONG);
    return order == SearchRequest.Order.DATE
        ? new Sort(day, number)
        : new Sort(SortField.FIELD_SCORE, day, number);
  }

  private static FieldDoc place(SearchRequest.Order order, SearchCursor cursor) {
    Object[] values =
        order == SearchRequest.Order.DATE
            ? new Object[] {cursor.day(), cursor.number()}
            : new Object[] {cursor.score(), cursor.day(), cursor.number()};
    return new FieldDoc(Integer.MAX_VALUE, cursor.score(), values);
  }

  /** A hit with its texts from the tables; empty where they hold it no longer. */
  private Optional<Hit> hit(
      FieldDoc doc, SearchRequest request, Statistics statistics, Excerpts excerpts)
      throws IOException {
    SearchCursor cursor = cursor(doc, request, statistics);
    float score = cursor.score();
    Optional<byte[]> packed = tables.articles().reading(IndexFields.id("a", cursor.number()));
    if (packed.isEmpty()) {
      return Optional.empty();
    }
    Reading reading = reading(packed.get());
    Long story = number(doc.doc, IndexFields.STORY);
    Long storyline = number(doc.doc, IndexFields.STORYLINE);
    Long origin = number(doc.doc, IndexFields.ORIGIN);
    Excerpt title = excerpts.whole(reading.title());
    return Optional.of(
        new Hit(
            reading.article().id(),
            title,
            reading.article().outlet(),
            reading.article().lang(),
            day(number(doc.doc, IndexFields.FROM)),
            day(number(doc.doc, IndexFields.TO)),
            reading.article().url(),
            story == null ? null : IndexFields.id("s", story),
            storyline == null ? null : IndexFields.id("l", storyline),
            origin == null ? null : FacetCounts.origin(origin),
            score,
            excerpts.best(reading.body()),
            cursor.encode()));
  }

  private static SearchCursor cursor(FieldDoc doc, SearchRequest request, Statistics statistics) {
    boolean byDate = request.order() == SearchRequest.Order.DATE;
    List<Object> values = Arrays.asList(doc.fields);
    float score = byDate ? 0 : (Float) values.getFirst();
    long number = (Long) values.getLast();
    long day = (Long) values.get(values.size() - 2);
    return new SearchCursor(SearchCursor.hash(request), score, day, number, statistics);
  }

  private Reading reading(byte[] packed) {
    try {
      return PackedReading.unpack(codec, packed);
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
