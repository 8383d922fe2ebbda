package org.jejak.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/** OpenNLP's name finder, trained here. */
final class OpenNlpNames {
  private final NameFinderME finder;

  OpenNlpNames(List<NameMeasure.Marked> training) throws IOException {
    List<NameSample> samples = new ArrayList<>();
    for (NameMeasure.Marked sentence : training) {
      Span[] names =
          sentence.names().stream()
              .map(name -> new Span(name.first(), name.end(), name.kind()))
              .toArray(Span[]::new);
      samples.add(new NameSample(sentence.words().toArray(String[]::new), names, false));
    }
    this.finder =
        new NameFinderME(
            NameFinderME.train(
                "id",
                null,
                ObjectStreamUtils.createObjectStream(samples),
                TrainingParameters.defaultParams(),
                new TokenNameFinderFactory()));
  }

  Set<NameMeasure.Name> names(List<String> words) {
    Set<NameMeasure.Name> names = new LinkedHashSet<>();
    for (Span span : finder.find(words.toArray(String[]::new))) {
      names.add(new NameMeasure.Name(span.getStart(), span.getEnd(), span.getType()));
    }
    finder.clearAdaptiveData();
    return names;
  }
}
