package org.jejak.server;

import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jejak.store.FolderMark;
import org.jejak.store.Search;
import org.jejak.store.StoreView;
import org.jspecify.annotations.Nullable;

/** A folder open for reading several times over, as one opening serves one request at a time. */
final class FolderViews implements AutoCloseable {
  private static final int MOST = 8;
  private static final int MOST_SECONDS = 10;

  private final Path folder;
  private final Semaphore free = new Semaphore(MOST, true);

  /** Views of the present state; guards the mark, too. */
  private final Deque<View> idle = new ArrayDeque<>();

  private final ReentrantLock refreshing = new ReentrantLock();
  private final ReentrantLock proving = new ReentrantLock();
  private volatile FolderMark mark;

  FolderViews(Path folder) {
    this.folder = folder;
    try (StoreView store = StoreView.open(folder)) {
      this.mark = store.mark();
    }
  }

  /** The folder as one request sees it; not for several threads. */
  record View(StoreView store, Search search, FolderMark mark) implements AutoCloseable {
    static View open(Path folder) {
      StoreView store = StoreView.open(folder);
      try {
        // First the mark: what is committed in between makes the view old, not the mark new.
        FolderMark mark = store.mark();
        return new View(store, store.search(), mark);
      } catch (RuntimeException e) {
        store.close();
        throw e;
      }
    }

    @Override
    public void close() {
      search.close();
      store.close();
    }
  }

  /** What tells the present state of the folder from others. */
  FolderMark mark() {
    return mark;
  }

  /**
   * Asks something of the folder as it is now.
   *
   * @throws Problem when too many ask at once
   */
  <T> T ask(Function<View, T> question) {
    acquire();
    View view = null;
    try {
      View taken = take();
      view = taken;
      return taken.store().asked(() -> question.apply(taken));
    } finally {
      give(view);
    }
  }

  /**
   * Answers a request with JSON about the folder as it is now.
   *
   * @throws Problem when too many ask at once
   */
  void answer(Context context, Function<View, String> json) {
    context.result(ask(json));
  }

  private void acquire() {
    try {
      if (!free.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS)) {
        throw Problem.of(503, "too many requests wait for the folder; ask again later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(503, "the server is stopping");
    }
  }

  private View take() {
    View view;
    synchronized (idle) {
      view = idle.pollFirst();
    }
    return view == null ? View.open(folder) : view;
  }

  /** What shows an earlier state is of no more use, and holds files that are no longer there. */
  private void give(@Nullable View view) {
    if (view != null) {
      boolean kept;
      synchronized (idle) {
        kept = view.mark().equals(mark);
        if (kept) {
          idle.addFirst(view);
        }
      }
      if (!kept) {
        view.close();
      }
    }
    free.release();
  }

  /** Looks whether the folder has changed. */
  void refresh() {
    refreshing.lock();
    try {
      FolderMark now = ask(view -> view.store().mark());
      List<View> stale;
      synchronized (idle) {
        mark = now;
        stale = idle.stream().filter(view -> !view.mark().equals(now)).toList();
        idle.removeAll(stale);
      }
      stale.forEach(View::close);
    } finally {
      refreshing.unlock();
    }
  }

  /**
   * Opens the folder anew, as what is open already may be of files that are gone.
   *
   * @throws org.jejak.store.StoreException when it cannot be read
   */
  void prove() {
    // One at a time: whoever asks need not be anybody.
    proving.lock();
    try (View view = View.open(folder)) {
      view.store().mark();
    } finally {
      proving.unlock();
    }
  }

  /** Closes what nobody uses; to be called when nobody asks any more. */
  @Override
  public void close() {
    synchronized (idle) {
      idle.forEach(View::close);
      idle.clear();
    }
  }
}
