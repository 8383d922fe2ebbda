package org.jejak.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.jejak.language.Tokenizer;
import org.jejak.store.QueryNode.All;
import org.jejak.store.QueryNode.Any;
import org.jejak.store.QueryNode.Days;
import org.jejak.store.QueryNode.Everything;
import org.jejak.store.QueryNode.Not;
import org.jejak.store.QueryNode.Phrase;
import org.jejak.store.QueryNode.Wildcard;
import org.jejak.store.QueryNode.Word;
import org.jejak.store.SearchWords.Group;

/**
 * Makes Lucene's query of an understood one, and notes what it looks for. A word in the title
 * counts twice one in the text, a plain form less, a concept (the word in another language) least.
 */
final class LuceneQuery {
  private static final float IN_TITLE = 2;
  private static final float PLAIN = 0.6f;
  private static final float CONCEPT = 0.3f;

  private final SearchWords words;
  private final UnaryOperator<String> idNow;
  private final SoughtWords sought = new SoughtWords();
  private boolean negated;

  /**
   * Gets ready for one query.
   *
   * @param idNow what stands in the place of a story's id now
   */
  LuceneQuery(SearchWords words, UnaryOperator<String> idNow) {
    this.words = words;
    this.idNow = idNow;
  }

  /** What it looks for in texts; filled by {@link #of}. */
  SoughtWords sought() {
    return sought;
  }

  Query of(QueryNode node) {
    return switch (node) {
      case Everything everything -> constant(MatchAllDocsQuery.INSTANCE);
      case All all -> all(all.parts());
      case Any any -> any(any.parts());
      case Not not -> all(List.of(not));
      case Days days -> days(days);
      case Phrase phrase -> phrase(phrase);
      case Wildcard wildcard -> wildcard(wildcard);
      case Word word when word.field() == SearchField.ANY -> run(List.of(word)).getFirst();
      case Word word -> fielded(word);
    };
  }

  /** Takes part in what is found, not in its rank. */
  private static Query constant(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }

  private Query any(List<QueryNode> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(of(part), Occur.SHOULD));
    return any.build();
  }

  private Query all(List<QueryNode> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean content = parts.stream().anyMatch(part -> !isFunctionWord(part));
    boolean required = false;
    List<Word> run = new ArrayList<>();
    for (QueryNode part : parts) {
      if (part instanceof Word word && word.field() == SearchField.ANY) {
        run.add(word);
        continue;
      }
      required |= add(run, content, all);
      run.clear();
      if (part instanceof Not not) {
        all.add(without(not.part()), Occur.MUST_NOT);
      } else {
        all.add(of(part), Occur.MUST);
        required = true;
      }
    }
    required |= add(run, content, all);
    if (!required) {
      all.add(constant(MatchAllDocsQuery.INSTANCE), Occur.MUST);
    }
    return all.build();
  }

  private Query without(QueryNode part) {
    boolean before = negated;
    negated = true;
    Query query = of(part);
    negated = before;
    return query;
  }

  private boolean isFunctionWord(QueryNode part) {
    return part instanceof Word word
        && word.field() == SearchField.ANY
        && words.isFunctionWord(word.text());
  }

  /** Adds words that stand side by side; function words help the rank alone. */
  private boolean add(List<Word> run, boolean content, BooleanQuery.Builder all) {
    if (run.isEmpty()) {
      return false;
    }
    boolean required = false;
    List<Query> queries = run(run);
    for (Group group : groups(run)) {
      boolean loose = content && group.size() == 1 && isFunctionWord(run.get(group.first()));
      all.add(queries.removeFirst(), loose ? Occur.SHOULD : Occur.MUST);
      required |= !loose;
    }
    return required;
  }

  private List<Group> groups(List<Word> run) {
    return words.groups(run.stream().map(Word::text).toList());
  }

  /** A query for each group of words that stand side by side. */
  private List<Query> run(List<Word> run) {
    List<Query> queries = new ArrayList<>();
    for (Group group : groups(run)) {
      BooleanQuery.Builder literal = new BooleanQuery.Builder();
      run.subList(group.first(), group.end())
          .forEach(word -> literal.add(literal(word.text()), Occur.MUST));
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      any.add(literal.build(), Occur.SHOULD);
      boolean loose = group.size() == 1 && isFunctionWord(run.get(group.first()));
      if (!loose) {
        group
            .concepts()
            .forEach(concept -> {
              any.add(term("concept", concept, CONCEPT), Occur.SHOULD);
              note(() -> sought.concepts.add(concept));
            });
      }
      queries.add(any.build());
    }
    return queries;
  }

  private void note(Runnable noting) {
    if (!negated) {
      noting.run();
    }
  }

  /** A word and its plain forms, in title and text. */
  private Query literal(String written) {
    List<String> parts = SearchWords.words(written);
    if (parts.size() > 1) {
      return inTexts(parts, 0);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    String word = parts.getFirst();
    for (String form : words.forms(word)) {
      float weight = form.equals(word) ? 1 : PLAIN;
      any.add(term("text", form, weight), Occur.SHOULD);
      any.add(term("title", form, weight * IN_TITLE), Occur.SHOULD);
      any.add(term(IndexFields.PLAIN, form, PLAIN), Occur.SHOULD);
      note(() -> sought.words.add(form));
    }
    return any.build();
  }

  private static Query term(String field, String word, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, word)), weight);
  }

  /** Exactly these words, in title or text. */
  private Query inTexts(List<String> parts, int slop) {
    note(() -> sought.phrases.add(parts));
    if (slop > 0) {
      note(() -> sought.words.addAll(parts));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(exactly("text", parts, slop), Occur.SHOULD);
    any.add(new BoostQuery(exactly("title", parts, slop), IN_TITLE), Occur.SHOULD);
    return any.build();
  }

  private static Query exactly(String field, List<String> parts, int slop) {
    return parts.size() == 1
        ? new TermQuery(new Term(field, parts.getFirst()))
        : new PhraseQuery(slop, field, parts.toArray(String[]::new));
  }

  private Query phrase(Phrase phrase) {
    List<String> parts = SearchWords.words(phrase.text());
    return words(phrase.field(), parts, phrase.slop());
  }

  private Query words(SearchField field, List<String> parts, int slop) {
    return switch (field) {
      case ANY -> inTexts(parts, slop);
      case TITLE, TEXT -> {
        note(() -> sought.phrases.add(parts));
        yield exactly(field.key(), parts, slop);
      }
      case ACTOR, NAME -> {
        note(() -> sought.phrases.add(parts));
        yield constant(exactly(field.key(), parts, slop));
      }
      default -> constant(exactly(field.key(), parts, slop));
    };
  }

  private Query fielded(Word word) {
    String value = word.text();
    return switch (word.field().kind()) {
      case WORDS -> words(word.field(), SearchWords.words(value), 0);
      case ROW -> constant(row(word.field(), value));
      case URL -> constant(url(value));
      case DAYS -> throw new IllegalStateException("days have a node of their own");
      case CODE -> {
        if (word.field() == SearchField.CONCEPT) {
          note(() -> sought.concepts.add(value));
        }
        String code = word.field() == SearchField.COUNTRY ? alpha3(value) : value;
        yield constant(new TermQuery(new Term(word.field().key(), code)));
      }
    };
  }

  /** The code of three letters for one of two; the code itself where there is none. */
  static String alpha3(String code) {
    if (code.equalsIgnoreCase("xk")) {
      // Kosovo has no code of ISO 3166; these are the ones in use.
      return "xkx";
    }
    String upper = code.toUpperCase(Locale.ROOT);
    boolean known = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(upper);
    return known ? Locale.of("", upper).getISO3Country().toLowerCase(Locale.ROOT) : code;
  }

  private Query row(SearchField field, String value) {
    long number =
        field == SearchField.ORIGIN
            ? IndexFields.Origin.valueOf(value.toUpperCase(Locale.ROOT)).ordinal()
            : IndexFields.number(idNow.apply(value));
    return NumericDocValuesField.newSlowExactQuery(field.key(), number);
  }

  private static Query url(String value) {
    String url = IndexedReport.cut(value.strip()).toLowerCase(Locale.ROOT);
    boolean whole = url.indexOf('/') >= 0;
    return new TermQuery(new Term(whole ? "url" : IndexFields.HOST, url));
  }

  private Query wildcard(Wildcard wildcard) {
    SearchField field = wildcard.field();
    if (field == SearchField.URL) {
      String pattern = wildcard.pattern().toLowerCase(Locale.ROOT);
      boolean whole = pattern.indexOf('/') >= 0;
      return constant(gaps(whole ? "url" : IndexFields.HOST, pattern));
    }
    String pattern = SearchWords.fold(Tokenizer.norm(wildcard.pattern()));
    if (field != SearchField.OUTLET && field != SearchField.AUTHOR) {
      note(() -> sought.addBeginning(pattern));
    }
    if (field != SearchField.ANY) {
      return constant(gaps(field.key(), pattern));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(new ConstantScoreQuery(gaps("text", pattern)), Occur.SHOULD);
    any.add(new BoostQuery(new ConstantScoreQuery(gaps("title", pattern)), IN_TITLE), Occur.SHOULD);
    return any.build();
  }

  private static Query gaps(String field, String pattern) {
    int gap = pattern.indexOf('*');
    return gap == pattern.length() - 1
        ? new PrefixQuery(new Term(field, pattern.substring(0, gap)))
        : new WildcardQuery(new Term(field, escaped(pattern)));
  }

  /** Only * is a gap; Lucene's other signs stand for themselves. */
  private static String escaped(String pattern) {
    return pattern.replace("\\", "\\\\").replace("?", "\\?");
  }

  private static Query days(Days days) {
    long from = days.from().equals(LocalDate.MIN) ? Long.MIN_VALUE : days.from().toEpochDay();
    long to = days.to().equals(LocalDate.MAX) ? Long.MAX_VALUE : days.to().toEpochDay();
    if (days.field() == SearchField.RECEIVED) {
      return constant(NumericDocValuesField.newSlowRangeQuery(IndexFields.RECEIVED, from, to));
    }
    BooleanQuery.Builder overlap = new BooleanQuery.Builder();
    overlap.add(
        NumericDocValuesField.newSlowRangeQuery(IndexFields.TO, from, Long.MAX_VALUE),
        Occur.FILTER);
    overlap.add(
        NumericDocValuesField.newSlowRangeQuery(IndexFields.FROM, Long.MIN_VALUE, to),
        Occur.FILTER);
    return constant(overlap.build());
  }
}
