package org.jejak.output;

/** A form in which others' tools read what a trace holds. */
public enum Export {
  /** Events as PLOVER JSON: {@code events.plover.jsonl}. */
  PLOVER,
  /** Events and their mentions in GDELT 2.0's columns: two files of tab-separated values. */
  GDELT,
  /** Every file of the output format as comma-separated values. */
  CSV,
  /** The same as Apache Parquet. */
  PARQUET,
  /** Reports and their lineage as a graph in GraphML: {@code lineage.graphml}. */
  GRAPHML,
  /** The same in GEXF 1.3: {@code lineage.gexf}. */
  GEXF,
  /** People, bodies, places, reports and events of FollowTheMoney: {@code entities.ftm.json}. */
  FTM,
  /** Events and incidents whose place is known, as GeoJSON (RFC 7946): {@code events.geojson}. */
  GEOJSON,
  /** The due days of plans as a calendar (RFC 5545): {@code plans.ics}. */
  ICAL,
  /** Reports as IPTC ninjs, a line each: {@code articles.ninjs.jsonl}. */
  NINJS
}
