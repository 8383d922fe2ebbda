package org.jejak.cli;

import java.util.List;
import org.jejak.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A line of a timeline: one event or incident in all the reports that tell it.
 *
 * @param act such as {@code Consult} or {@code Earthquake}
 * @param who who acts, on whom; null where nobody is named
 * @param detail figures of an incident; null for events
 * @param status in words where it is not simply told as done; else null
 * @param sources reports that were made out of another stand last
 */
record Happening(
    @Nullable Interval when,
    String act,
    @Nullable String who,
    @Nullable String place,
    @Nullable String detail,
    @Nullable String status,
    List<Source> sources) {}
