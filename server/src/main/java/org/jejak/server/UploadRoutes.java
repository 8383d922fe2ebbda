package org.jejak.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jejak.document.Item;
import org.jejak.document.LedgerRow;
import org.jejak.document.Limits;
import org.jejak.store.Store;
import org.jejak.store.StoreException;
import org.jejak.store.Taken;
import org.jspecify.annotations.Nullable;

/** Takes reports into the folder. */
final class UploadRoutes {
  /** What one request may unfold to. */
  private static final Limits LIMITS = new Limits(16 << 20, 256L << 20, 200, 3, 10_000);

  private static final String SOURCE = "upload";

  private final Writing writing;
  private final Retracing retracing;

  UploadRoutes(Writing writing, Retracing retracing) {
    this.writing = writing;
    this.retracing = retracing;
  }

  void register(RoutesConfig routes) {
    routes.post("/api/v1/articles", this::upload);
  }

  private void upload(Context context) {
    try (Received received = Received.of(context)) {
      Intake intake = writing.change(store -> new Intake(store).take(received));
      if (intake.fresh) {
        retracing.ask();
      }
      context.status(202).contentType("application/json").result(intake.json());
    }
  }

  /** Items on their way into the folder. */
  private static final class Intake {
    private final Store store;
    private final List<LedgerRow> rows = new ArrayList<>();
    private final AtomicReference<@Nullable StoreException> fault = new AtomicReference<>();
    private int repeated;
    private boolean fresh;

    Intake(Store store) {
      this.store = store;
    }

    Intake take(Received received) {
      received.forEach(SOURCE, LIMITS, this::take);
      StoreException failed = fault.get();
      if (failed != null) {
        throw failed;
      }
      tell(store.acknowledge());
      return this;
    }

    /** A fault of the folder is no fault of the item, whose reader must not see it. */
    private void take(Item item) {
      if (fault.get() != null) {
        return;
      }
      try {
        Taken taken = store.take(item);
        if (item instanceof Item.Readable && store.has(item)) {
          rows.add(taken.row());
          repeated++;
        } else {
          tell(store.keep(taken));
        }
      } catch (StoreException e) {
        fault.set(e);
      }
    }

    private void tell(List<LedgerRow> acknowledged) {
      rows.addAll(acknowledged);
      fresh |= acknowledged.stream().anyMatch(row -> row.article() != null);
      List<LedgerRow> known = store.repeated();
      repeated += known.size();
      rows.addAll(known);
    }

    String json() {
      return "{\"repeated\":%d,\"ledger\":[%s]}"
          .formatted(repeated, String.join(",", rows.stream().map(LedgerJson::of).toList()));
    }
  }
}
