package org.jejak.story;

import java.util.Arrays;

/** Sums by number, in two arrays: a graph of many reports has millions of them. */
final class Sums {
  private static final int NONE = -1;

  private int[] keys = new int[8];
  private long[] sums = new long[8];
  private int size;

  Sums() {
    Arrays.fill(keys, NONE);
  }

  void add(int key, long sum) {
    int slot = taken(key);
    sums[slot] += sum;
  }

  void set(int key, long sum) {
    int slot = taken(key);
    sums[slot] = sum;
  }

  private int taken(int key) {
    if (2 * size >= keys.length) {
      grow();
    }
    int slot = slot(key);
    if (keys[slot] == NONE) {
      keys[slot] = key;
      size++;
    }
    return slot;
  }

  private int slot(int key) {
    int slot = (key * 0x9E3779B9 >>> 7) & (keys.length - 1);
    while (keys[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    long[] oldSums = sums;
    keys = new int[oldKeys.length * 2];
    sums = new long[oldKeys.length * 2];
    Arrays.fill(keys, NONE);
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NONE) {
        add(oldKeys[i], oldSums[i]);
      }
    }
  }

  /** How many slots there are, used or not. */
  int slots() {
    return keys.length;
  }

  /** The number in a slot; negative where the slot is free. */
  int key(int slot) {
    return keys[slot];
  }

  long sum(int slot) {
    return sums[slot];
  }
}
