package org.jejak.lineage;

/**
 * Features shared, with the vectors of sentences as one feature more. What it weighs is bounded:
 * sentences that share no feature stay below what {@link TranslationAlignment} aligns by itself, so
 * that vectors alone never make a translation.
 */
final class VectorSimilarity implements Similarity {
  /** What vectors weigh beside all features together. */
  private static final double WEIGHT = 0.4;

  private final Similarity features;
  private final Closeness closeness;

  VectorSimilarity(Similarity features, Closeness closeness) {
    this.features = features;
    this.closeness = closeness;
  }

  @Override
  public double of(int i, int endI, int j, int endJ) {
    return joined(features.of(i, endI, j, endJ), closeness.of(i, endI, j, endJ));
  }

  @Override
  public double ceiling(int i, int endI, int j, int endJ) {
    return joined(features.ceiling(i, endI, j, endJ), closeness.of(i, endI, j, endJ));
  }

  /** Sentences that lie far from each other lose nothing by it. */
  private static double joined(double features, double near) {
    return (features + WEIGHT * near) / (1 + WEIGHT * near);
  }
}
