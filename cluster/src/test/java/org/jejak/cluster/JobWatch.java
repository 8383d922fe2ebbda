package org.jejak.cluster;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.flink.api.common.JobID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A job on a cluster, as Flink's REST interface tells it. */
final class JobWatch {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpRequest question;

  JobWatch(String flink, JobID job) {
    question = HttpRequest.newBuilder(URI.create("http://" + flink + "/jobs/" + job)).build();
  }

  /** Waits until the job is down, then until all its tasks run again; how long both took. */
  Duration untilItIsUpAgain() throws Exception {
    long begin = System.nanoTime();
    await(false, begin);
    await(true, begin);
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private void await(boolean up, long begin) throws Exception {
    while (isUp() != up) {
      if (System.nanoTime() - begin > LONGEST.toNanos()) {
        throw new AssertionError("the job is not " + (up ? "up" : "down"));
      }
      Thread.sleep(50);
    }
  }

  private boolean isUp() throws Exception {
    JsonNode job =
        JSON.readTree(client.send(question, HttpResponse.BodyHandlers.ofString()).body());
    boolean up = isUp(job.path("state"));
    for (JsonNode task : job.path("vertices")) {
      up &= isUp(task.path("status"));
    }
    return up;
  }

  private static boolean isUp(JsonNode state) {
    return state.asString().equals("RUNNING") || state.asString().equals("FINISHED");
  }
}
