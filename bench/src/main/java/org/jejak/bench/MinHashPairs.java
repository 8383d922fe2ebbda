package org.jejak.bench;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jejak.bench.PlantedLineage.Report;

/** hash4j's MinHash over runs of five words, and bands of components as buckets. */
final class MinHashPairs implements PairFinder {
  private static final int RUN = 5;
  private static final int COMPONENTS = 128;
  private static final int BAND = 3;

  private final SimilarityHashPolicy policy = SimilarityHashing.minHash(COMPONENTS, 32);
  private final Hasher64 hash = Hashing.komihash5_0();

  @Override
  public String name() {
    return "hash4j MinHash + LSH";
  }

  @Override
  public Map<Long, Double> pairs(List<Report> reports) {
    SimilarityHasher hasher = policy.createHasher();
    List<byte[]> signatures = new ArrayList<>();
    Map<Long, List<Integer>> buckets = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      byte[] signature = hasher.compute(ElementHashProvider.ofValues(runs(reports.get(i).text())));
      signatures.add(signature);
      for (int band = 0; band + BAND <= COMPONENTS; band += BAND) {
        long key = band;
        for (int c = band; c < band + BAND; c++) {
          key = key * 0x9E3779B97F4A7C15L + policy.getComponent(signature, c);
        }
        buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    Map<Long, Double> pairs = new HashMap<>();
    for (List<Integer> bucket : buckets.values()) {
      for (int x = 0; x < bucket.size(); x++) {
        for (int y = x + 1; y < bucket.size(); y++) {
          int a = bucket.get(x);
          int b = bucket.get(y);
          pairs.computeIfAbsent(
              PairFinder.pair(reports.get(a).number(), reports.get(b).number()),
              pair -> policy.getFractionOfEqualComponents(signatures.get(a), signatures.get(b)));
        }
      }
    }
    return pairs;
  }

  private long[] runs(String text) {
    List<String> words = TfIdfPairs.words(text);
    long[] runs = new long[Math.max(1, words.size() - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      String run = String.join(" ", words.subList(i, Math.min(words.size(), i + RUN)));
      runs[i] = hash.hashCharsToLong(run);
    }
    return runs;
  }
}
