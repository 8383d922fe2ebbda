package org.jejak.cli;

import java.util.List;
import org.jejak.quote.Quote;
import org.jspecify.annotations.Nullable;

/** The same words of one speaker in all the reports that carry them. */
record Statement(
    Quote.Mode mode,
    String text,
    List<String> via,
    @Nullable String reportedBy,
    List<Source> sources) {}
