package org.jejak.cluster;

import org.apache.flink.runtime.checkpoint.CheckpointException;
import org.apache.flink.runtime.checkpoint.CheckpointFailureManager;
import org.apache.flink.util.SerializedThrowable;
import org.jejak.store.StoreException;

/** What made a job fail, in a sentence: Flink wraps it many times. */
final class JobFault {
  private JobFault() {}

  /** The words of the fault that all others follow from, or of the folder that it befell. */
  static String words(Throwable fault) {
    Throwable first = fault;
    boolean unsaved = isOfCheckpoints(first);
    while (first.getCause() != null && first.getCause() != first && !isOfFolder(first)) {
      first = first.getCause();
      unsaved |= isOfCheckpoints(first);
    }
    String words =
        first.getMessage() == null ? first.getClass().getSimpleName() : first.getMessage();
    return printable(
        unsaved
            ? "progress could not be saved (%s); make room in the folder of --checkpoints and start again with --from and the last one in it: nothing that was saved is lost"
                .formatted(words)
            : words);
  }

  /** A folder says itself what its disk or its database did. */
  private static boolean isOfFolder(Throwable fault) {
    return fault instanceof StoreException
        || fault instanceof SerializedThrowable sent
            && sent.getOriginalErrorClassName().startsWith(StoreException.class.getPackageName());
  }

  private static boolean isOfCheckpoints(Throwable fault) {
    return fault instanceof CheckpointException
        || String.valueOf(fault.getMessage())
            .contains(CheckpointFailureManager.EXCEEDED_CHECKPOINT_TOLERABLE_FAILURE_MESSAGE);
  }

  /** Words that may hold what came from outside, on one line without control characters. */
  static String printable(String words) {
    return words.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\uFFFD").strip();
  }
}
