package org.jejak.trace;

import java.time.LocalDate;
import java.util.Collection;
import org.jejak.correction.Corrections;
import org.jejak.document.Document;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.document.LedgerRow.Status;
import org.jejak.document.Sources;
import org.jejak.event.Event;
import org.jejak.event.Explanation;
import org.jejak.knowledge.Knowledge;
import org.jejak.language.Lexicon;
import org.jejak.language.Packs;
import org.jejak.lineage.Lineage;
import org.jejak.lineage.SentenceVectors;
import org.jejak.reading.DocumentReader;
import org.jejak.reading.DocumentReader.Result;
import org.jejak.reading.Reading;
import org.jejak.reading.ReadingCodec;
import org.jejak.workers.Workers;
import org.jspecify.annotations.Nullable;

/**
 * The engine: reads items one by one, then traces how they hang together. Immutable; may be shared
 * by threads, but for tracing with a user's model.
 */
public final class Jejak {
  private final Packs packs;
  private final Knowledge knowledge;
  private final Lexicon lexicon;
  private final SentenceVectors model;
  private final Workers workers;
  private final DocumentReader reader;

  private Jejak(Packs packs, Knowledge knowledge) {
    this(
        packs,
        knowledge,
        new DocumentReader(packs, knowledge),
        Lexicon.NONE,
        SentenceVectors.NONE,
        Workers.ONE);
  }

  private Jejak(
      Packs packs,
      Knowledge knowledge,
      DocumentReader reader,
      Lexicon lexicon,
      SentenceVectors model,
      Workers workers) {
    this.packs = packs;
    this.knowledge = knowledge;
    this.reader = reader;
    this.lexicon = lexicon;
    this.model = model;
    this.workers = workers;
  }

  /** The engine with the packs and the knowledge that ship with it. */
  public static Jejak standard() {
    return new Jejak(Packs.standard(), Knowledge.standard());
  }

  /** The engine with the packs that ship with it and this knowledge. */
  public static Jejak with(Knowledge knowledge) {
    return new Jejak(Packs.standard(), knowledge);
  }

  /** The same engine with words that translate each other, to find and align translations by. */
  public Jejak with(Lexicon words) {
    return new Jejak(packs, knowledge, reader, words, model, workers);
  }

  /**
   * The same engine with a model of the user's that helps to find and align translations. Any
   * thread may read with it; one at a time may trace, as long as the model is open.
   */
  public Jejak with(SentenceVectors vectors) {
    return new Jejak(packs, knowledge, reader, lexicon, vectors, workers);
  }

  /** The same engine whose traces are done by some workers; by the calling thread without this. */
  public Jejak with(Workers tracing) {
    return new Jejak(packs, knowledge, reader, lexicon, model, tracing);
  }

  /** Reads one item: a pure function, the unit of parallel work. */
  public ReadItem read(Item item) {
    return switch (item) {
      case Item.Unreadable unreadable ->
          new ReadItem(
              new LedgerRow(
                  unreadable.input(),
                  unreadable.item(),
                  unreadable.offset(),
                  Status.REJECTED,
                  unreadable.reason(),
                  null),
              null);
      case Item.Repeated repeated ->
          new ReadItem(
              new LedgerRow(
                  repeated.input(),
                  repeated.item(),
                  repeated.offset(),
                  Status.ACCEPTED,
                  null,
                  repeated.article()),
              null);
      case Item.Readable readable -> read(readable.document());
    };
  }

  /** Whatever goes wrong inside one document costs that document alone. */
  private ReadItem read(Document document) {
    Result result;
    try {
      result = reader.read(document);
    } catch (RuntimeException | StackOverflowError e) {
      result = new Result.Rejected("Jejak failed on it (" + e + "); please report this");
    }
    return switch (result) {
      case Result.Rejected rejected ->
          new ReadItem(row(document, Status.REJECTED, rejected.reason(), null), null);
      case Result.Read read -> {
        Status status = read.shortfall() == null ? Status.ACCEPTED : Status.PARTIAL;
        LedgerRow row = row(document, status, read.shortfall(), document.id());
        yield new ReadItem(row, read.reading());
      }
    };
  }

  private static LedgerRow row(
      Document document, Status status, @Nullable String reason, @Nullable String article) {
    return new LedgerRow(
        document.input(), document.item(), document.offset(), status, reason, article);
  }

  /**
   * Reads every item of the sources and traces them; OVERDUE is decided by the latest day given.
   */
  public Trace trace(Sources sources) {
    TraceInput input = input(TraceInput.usualMemory());
    sources.forEach(item -> input.add(read(item)));
    return trace(input, null);
  }

  /** Lays reports side by side, as a trace of them does without a model; for one thread. */
  public Lineage lineage() {
    return new Lineage(packs, lexicon);
  }

  /** Why an event of a reading was coded as it is; null where a person said that it is one. */
  public @Nullable Explanation explain(Reading reading, Event event) {
    return reader.explain(reading, event);
  }

  /** How readings of this engine are written as bytes, and read again. */
  public ReadingCodec readingCodec() {
    return new ReadingCodec(packs);
  }

  /**
   * Starts taking what is read.
   *
   * @param memory bytes that readings may use before they go to a temporary file, about
   */
  public TraceInput input(long memory) {
    return new TraceInput(readingCodec(), memory);
  }

  /**
   * Traces what was read. The order of {@code items} does not matter.
   *
   * @param today the day that decides OVERDUE; null for the latest day that the input gives
   */
  public Trace trace(Collection<ReadItem> items, @Nullable LocalDate today) {
    TraceInput input = input(Long.MAX_VALUE);
    items.forEach(input::add);
    return trace(input, today);
  }

  /**
   * Traces what was taken in; nothing more is to be added to it.
   *
   * @param today the day that decides OVERDUE; null for the latest day that the input gives
   */
  public Trace trace(TraceInput input, @Nullable LocalDate today) {
    return trace(input, today, Corrections.NONE);
  }

  /**
   * Traces what was taken in; nothing more is to be added to it.
   *
   * @param today the day that decides OVERDUE; null for the latest day that the input gives
   * @param corrections what people say of these reports and others
   */
  public Trace trace(TraceInput input, @Nullable LocalDate today, Corrections corrections) {
    return new Tracer(packs, knowledge, lexicon, model, workers, input, today, corrections).trace();
  }
}
