package org.jejak.knowledge;

import java.util.List;
import java.util.Locale;
import org.jejak.language.Table;

/** The lists of a knowledge folder and their columns. */
enum KnowledgeList {
  COUNTRIES(
      List.of(1, 2, 3, 5),
      Cell.CODE,
      Cell.NAMES,
      Cell.NAMES,
      Cell.NAMES,
      Cell.CAPITALS,
      Cell.NAMES),
  PLACES(
      List.of(0, 1),
      Cell.NAME_FIRST,
      Cell.NAMES,
      Cell.PLACE_TYPE,
      Cell.COUNTRY,
      Cell.LATITUDE,
      Cell.LONGITUDE,
      Cell.KEY),
  ORGANISATIONS(
      List.of(0, 1),
      Cell.NAME_FIRST,
      Cell.NAMES,
      Cell.BODY_KIND,
      Cell.SECTOR,
      Cell.COUNTRY,
      Cell.BODIES),
  OUTLETS(List.of(0), Cell.NAME_FIRST, Cell.COUNTRY, Cell.OUTLET_TYPE, Cell.DOMAINS),
  PEOPLE(List.of(0, 1), Cell.NAME_FIRST, Cell.NAMES, Cell.COUNTRY, Cell.ROLES, Cell.SECTOR);

  private static final int PLACE_COUNTRY = 3;

  /** The columns that hold names. */
  final List<Integer> nameColumns;

  final List<Cell> columns;

  KnowledgeList(List<Integer> nameColumns, Cell... columns) {
    this.nameColumns = nameColumns;
    this.columns = List.of(columns);
  }

  /** The list's file in a knowledge folder. */
  String file() {
    return name().toLowerCase(Locale.ROOT) + ".tsv";
  }

  /** Whether a line says up to which day the roles were kept. */
  boolean isKept(Table.Row row) {
    return this == PEOPLE && row.get(0).equals(KnowledgeLoader.KEPT);
  }

  /** The key of what a line describes; two lines of one key describe one thing. */
  String key(Table.Row row) {
    if (isKept(row)) {
      return KnowledgeLoader.KEPT;
    }
    String first = firstName(row);
    return switch (this) {
      case COUNTRIES -> "country:" + row.get(0);
      case PLACES -> KnowledgeLoader.placeKey(first, row.get(PLACE_COUNTRY));
      case ORGANISATIONS ->
          (row.get(2).equals(EntityKind.GROUP.name()) ? "group:" : "organisation:")
              + KnowledgeLoader.slug(first);
      case OUTLETS -> "organisation:" + KnowledgeLoader.slug(first);
      case PEOPLE -> "person:" + KnowledgeLoader.slug(first);
    };
  }

  /** The name to show. */
  String firstName(Table.Row row) {
    List<String> names = names(row, 0);
    return names.isEmpty() ? "" : NameIndex.bare(names.get(0));
  }

  /** The names of a column; a person's first column is one name whole. */
  List<String> names(Table.Row row, int column) {
    boolean whole = this == PEOPLE && column == 0;
    return whole ? List.of(row.get(0).strip()) : row.list(column);
  }
}
