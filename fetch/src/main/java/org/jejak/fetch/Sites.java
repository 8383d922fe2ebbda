package org.jejak.fetch;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What servers say of themselves: robots.txt and tdmrep.json, asked for once a run. */
final class Sites {
  private static final int HOPS = 5;
  private static final int TDM_BYTES = 1_000_000;

  private final FetchPolicy policy;
  private final Caller caller;
  private final WebAddress addresses;
  private final String robot;
  private final Map<URI, Site> sites = new ConcurrentHashMap<>();

  Sites(FetchPolicy policy, Caller caller, WebAddress addresses) {
    this.policy = policy;
    this.caller = caller;
    this.addresses = addresses;
    this.robot = Robots.name(policy.userAgent());
  }

  /** The site of a page, as far as it was asked already. */
  Site of(URI page) {
    return sites.computeIfAbsent(WebAddress.origin(page), Site::new);
  }

  /** One scheme, host and port. */
  final class Site {
    private final URI origin;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Robots robots;
    private @Nullable TdmFile tdm;

    private Site(URI origin) {
      this.origin = origin;
    }

    /** Throws where robots.txt does not allow the page; sets the pace that it asks for. */
    void require(URI page) throws Refusal, InterruptedException {
      Robots here;
      lock.lockInterruptibly();
      try {
        if (robots == null) {
          robots = readRobots();
          caller.gate(origin).keep(robots.delay());
        }
        here = robots;
      } finally {
        lock.unlock();
      }
      here.require(page);
    }

    /** What tdmrep.json says of the page. */
    @Nullable Reservation reservation(URI page) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        if (tdm == null) {
          tdm = readTdm();
        }
        return tdm.of(page);
      } finally {
        lock.unlock();
      }
    }

    /** RFC 9309, 2.3.1: 4xx means that there is none, anything else that it is out of reach. */
    private Robots readRobots() throws InterruptedException {
      try {
        Answer answer = follow(origin.resolve("/robots.txt"), Robots.BYTES);
        if (answer.status() == 200) {
          byte[] text = Payload.of(answer, policy.limits());
          return Robots.parse(origin, text, answer.field("Content-Type"), robot);
        }
        boolean absent = answer.status() >= 400 && answer.status() < 500;
        boolean lost = answer.isRedirect();
        return absent && answer.status() != 429 || lost
            ? Robots.none()
            : Robots.unreachable(
                "robots.txt of "
                    + origin.getHost()
                    + " cannot be read, so that nothing is fetched there now: "
                    + Failures.words(answer.status()));
      } catch (Refusal e) {
        return Robots.unreachable(e.reason());
      }
    }

    private TdmFile readTdm() throws InterruptedException {
      URI file = origin.resolve("/.well-known/tdmrep.json");
      try {
        Answer answer = follow(file, TDM_BYTES);
        return answer.status() == 200
            ? TdmFile.parse(Payload.of(answer, policy.limits()))
            : TdmFile.NONE;
      } catch (Refusal e) {
        return TdmFile.NONE;
      }
    }
  }

  /** Follows up to five redirects; a sixth is the answer itself. */
  private Answer follow(URI start, int bytes) throws Refusal, InterruptedException {
    URI at = start;
    Wish wish = new Wish(false, bytes, true, List.of());
    for (int hop = 0; ; hop++) {
      Answer answer = caller.ask(at, wish);
      String location = answer.field("Location");
      if (!answer.isRedirect() || location == null || hop == HOPS) {
        return answer;
      }
      at = addresses.parse(at, location);
    }
  }
}
