package org.jejak.output;

/** A form in which others' tools read what a trace holds. */
public enum Export {
  /** Events as PLOVER JSON: {@code events.plover.jsonl}. */
  PLOVER,
  /** Events and their mentions in GDELT 2.0's columns: two files of tab-separated values. */
  GDELT,
  /** Events and incidents as comma-separated values. */
  CSV,
  /** The same as Apache Parquet. */
  PARQUET
}
