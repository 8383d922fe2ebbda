package org.jejak.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jejak.fetch.Fetching.kept;
import static org.jejak.fetch.Fetching.policy;
import static org.jejak.fetch.Fetching.refused;
import static org.jejak.fetch.Fetching.run;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but public web servers is reached. */
class SafetyTest {
  private static final String START = "http://paper.example/story";

  private Web web;

  @BeforeEach
  void open() throws IOException {
    web = new Web();
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.100.100.200",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.0.9",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::127.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:c0a8:101::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void aSpecialAddressIsToldByName(String address) throws IOException {
    assertThat(SpecialAddress.kind(InetAddress.getByName(address))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "93.184.215.14",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.0.1.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450:4001::1",
        "64:ff9b::8.8.8.8"
      })
  void aPublicAddressIsNone(String address) throws IOException {
    assertThat(SpecialAddress.kind(InetAddress.getByName(address))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1/admin, 127.0.0.1 is a loopback address",
    "http://[::1]/admin, 0:0:0:0:0:0:0:1",
    "http://169.254.169.254/latest/meta-data/, 169.254.169.254 is a link-local address",
    "http://[fd00:ec2::254]/latest/, a private address",
    "http://inside.example/, 'inside.example lies at 10.1.2.3, a private address'",
    "http://both.example/, 'both.example lies at 192.168.0.7, a private address'",
    "http://2130706433/, a loopback address",
    "http://0x7f.1/, which is not a valid web address",
    "file:///etc/passwd, which is no web address",
    "ftp://paper.example/a, which is no web address",
    "javascript:alert(1), which is no web address",
    "http://user:secret@paper.example/, which the address holds a user name",
    "http://paper.example:22/, port 22 belongs to another service",
    "http://paper.example:6379\\@evil.example/, which is no web address",
  })
  void aRedirectToAForbiddenPlaceIsNotFollowed(String target, String reason) {
    web.lies("inside.example", "10.1.2.3")
        .lies("both.example", Web.PUBLIC + " 192.168.0.7")
        .lies("2130706433", "127.0.0.1")
        .redirect(START, target);
    assertThat(refused(web, policy(), START)).contains(reason);
    assertThat(web.connected()).containsOnly(Web.PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::ffff:169.254.169.254]/",
        "http://both.example/",
        "https://127.0.0.1/",
        "http://127.0.0.1:8080/"
      })
  void aForbiddenPlaceIsNotAskedAtAll(String url) {
    web.lies("localhost", "127.0.0.1 ::1").lies("both.example", Web.PUBLIC + " 127.0.0.1");
    assertThat(refused(web, policy(), url)).contains("--allow-private allows it");
    assertThat(web.connected()).isEmpty();
  }

  @Test
  void aNameThatChangesItsAddressIsCheckedEachTime() {
    web.lies("paper.example", Web.PUBLIC, Web.PUBLIC, "127.0.0.1")
        .page(START, Web.report("A"))
        .page("http://paper.example/b", Web.report("B"));
    assertThat(refused(web, policy(), START)).contains("lies at 127.0.0.1, a loopback address");
    assertThat(web.connected()).containsOnly(Web.PUBLIC);
    assertThat(web.asked()).isEmpty();
  }

  @Test
  void theSocketItselfRefusesWhatTheResolverLetPass() {
    AddressCheck check = new AddressCheck(policy(), web.surroundings());
    try (CheckedSocket socket = new CheckedSocket(check)) {
      InetAddress loopback = InetAddress.getByAddress("paper.example", new byte[] {127, 0, 0, 1});
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> socket.connect(new InetSocketAddress(loopback, 80), 1000)))
          .isInstanceOf(ForbiddenAddress.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    assertThat(web.connected()).isEmpty();
  }

  @Test
  void privateAddressesAreReachedWhereTheUserAllowsIt() {
    FetchPolicy open =
        new FetchPolicy(
            Fetching.AGENT,
            true,
            false,
            null,
            FetchPolicy.Pace.standard(),
            FetchPolicy.Limits.standard());
    web.page("http://127.0.0.1/story", Web.report("Inside"));
    kept(web, open, "http://127.0.0.1/story");
  }

  @ParameterizedTest
  @CsvSource({
    "paper.example/story, is no web address",
    "file:///etc/passwd, is no web address",
    "http://, is not a valid web address",
    "http:///story, is not a valid web address",
    "http://user@paper.example/, holds a user name",
    "http://paper.example:25/, port 25 belongs to another service",
    "http://paper.example:0/, port 0",
    "http://paper.example:99999/, is not a valid web address",
    "http://exa mple/, is not a valid web address",
  })
  void anAddressThatIsNoneIsARowOfItsOwn(String address, String reason) {
    assertThat(refused(web, policy(), address)).contains(reason);
    assertThat(web.connected()).isEmpty();
  }

  @Test
  void addressesInAnyScriptAreUnderstood() {
    web.page("http://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%BC", Web.report("Bücher"));
    kept(web, policy(), "http://bücher.example/straße?q=ü#top");
  }

  @Test
  void redirectsInCirclesAndWithoutEndAreGivenUp() {
    web.redirect(START, "/b").redirect("http://paper.example/b", "/story");
    assertThat(refused(web, policy(), START)).isEqualTo("redirects in a circle");
    for (int i = 0; i < 9; i++) {
      web.redirect("http://long.example/" + i, "/" + (i + 1));
    }
    assertThat(refused(web, policy(), "http://long.example/0"))
        .isEqualTo("redirects more than 5 times");
  }

  @Test
  void eachHopAsksTheRobotsOfItsOwnHost() {
    web.redirect(START, "http://other.example/story")
        .page("http://other.example/story", Web.report("Other"))
        .text("http://other.example/robots.txt", "text/plain", "User-agent: *\nDisallow: /");
    assertThat(refused(web, policy(), START))
        .isEqualTo("robots.txt of other.example does not allow it");
  }

  @Test
  void neitherCookiesNorCredentialsAreEverSent() {
    web.at(
            START,
            (request, out) ->
                Web.send(
                    out,
                    "302 Found",
                    new byte[0],
                    "Set-Cookie: a=b; Domain=example; Path=/",
                    "WWW-Authenticate: Basic realm=x",
                    "Location: http://paper.example/b"))
        .page("http://paper.example/b", Web.report("B"));
    kept(web, policy(), START);
    assertThat(web.requests())
        .allSatisfy(request ->
            assertThat(request.fields())
                .doesNotContainKeys("cookie", "authorization", "referer", "from"));
  }

  @Test
  void aPageThatTwoAddressesLeadToIsFetchedOnce() {
    web.redirect(START, "/b").page("http://paper.example/b", Web.report("B"));
    var outcomes = run(web, policy(), "http://paper.example/b", START);
    assertThat(outcomes).hasSize(2).allMatch(f -> f instanceof Fetched.Kept);
    assertThat(outcomes.stream().map(f -> ((Fetched.Kept) f).record()).distinct()).hasSize(1);
    assertThat(web.requests("http://paper.example/b")).hasSize(1);
  }

  @Test
  void aProxyMayLieAnywhereAndWhatIsAskedOfItMayNot() {
    FetchPolicy behind =
        new FetchPolicy(
            Fetching.AGENT,
            false,
            false,
            InetSocketAddress.createUnresolved("proxy.inside", 3128),
            FetchPolicy.Pace.standard(),
            FetchPolicy.Limits.standard());
    web.lies("proxy.inside", "10.0.0.9").page(START, Web.report("A"));
    kept(web, behind, START);
    assertThat(web.connected()).containsOnly("10.0.0.9");
    int before = web.requests().size();
    assertThat(refused(web, behind, "http://169.254.169.254/latest/"))
        .contains("169.254.169.254 is a link-local address");
    assertThat(web.requests()).hasSize(before);
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted(@TempDir Path dir) throws Exception {
    HttpsServer secure = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(selfSigned(dir)));
    secure.start();
    try {
      FetchPolicy open =
          new FetchPolicy(
              Fetching.AGENT, true, false, null, Fetching.once(), FetchPolicy.Limits.standard());
      String url = "https://127.0.0.1:" + secure.getAddress().getPort() + "/";
      try (WarcFile archive = WarcFile.open(dir.resolve("a.warc.gz"));
          Fetcher fetcher = new Fetcher(open, Surroundings.real())) {
        fetcher.fetch(
            List.of(url),
            archive,
            fetched ->
                assertThat(refused(fetched))
                    .isEqualTo("the certificate of 127.0.0.1 is not trusted"));
      }
    } finally {
      secure.stop(0);
    }
  }

  private static SSLContext selfSigned(Path dir) throws Exception {
    Path store = dir.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    int code =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "a",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=IP:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                "secret",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("keytool.log").toFile())
            .start()
            .waitFor();
    assertThat(code).isZero();
    KeyStore keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "secret".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
