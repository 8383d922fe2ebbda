package org.jejak.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Rows that are looked up by their keys, many at once. */
final class RowsByKey {
  /** A database takes only so many values in one question. */
  private static final int AT_ONCE = 1000;

  private RowsByKey() {}

  /**
   * Those that are there, in the order of their keys.
   *
   * @param sql {@code <keys>} stands for some of the keys
   * @param mapper gives a row's key and what is wanted of it
   */
  static <K, V> Map<K, V> find(
      Handle handle, String sql, Collection<K> keys, RowMapper<Map.Entry<K, V>> mapper) {
    List<K> all = List.copyOf(keys);
    Map<K, V> found = new HashMap<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      handle
          .createQuery(sql)
          .bindList("keys", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
          .map(mapper)
          .forEach(row -> found.put(row.getKey(), row.getValue()));
    }
    Map<K, V> inOrder = new LinkedHashMap<>();
    for (K key : all) {
      V value = found.get(key);
      if (value != null) {
        inOrder.put(key, value);
      }
    }
    return inOrder;
  }
}
