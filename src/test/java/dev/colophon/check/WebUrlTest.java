package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org/",
        "HTTPS://Example.ORG/A, https://example.org/A",
        "//example.org/a, https://example.org/a",
        "http://example.org?a=b#c, http://example.org/?a=b",
        "https://example.org/ä b, https://example.org/%C3%A4%20b",
        "https://example.org/100%/a%20b, https://example.org/100%25/a%20b",
        "https://example.org/a[1]|2, https://example.org/a%5B1%5D%7C2",
        "https://bücher.example/, https://xn--bcher-kva.example/",
        "http://[::1]:8080/x, http://[::1]:8080/x"
    })
    void aUrlIsMadeOneThatCanBeAskedFor(String written, String asked) {
        assertThat(WebUrl.of(written).orElseThrow().page()).hasToString(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/#a%20b, a b",
        "https://example.org/#a:~:text=b, a",
        "https://example.org/#:~:text=b, ''",
        "https://example.org/#Top, ''",
        "https://example.org/#, ''"
    })
    void itsAnchorIsWhatABrowserLooksFor(String written, String anchor) {
        assertThat(WebUrl.of(written).orElseThrow().anchor()).isEqualTo(anchor);
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/example/handbook/blob/main/x.java, L10, true",
        "https://github.com/example/handbook, readme, true",
        "https://example.org/, L10-L20, true",
        "https://example.org/, gid=0, true",
        "https://notgithub.com/, readme, false",
        "https://example.org/, Lists, false"
    })
    void someAnchorsAreForScriptsToFind(String page, String anchor, boolean scripted) {
        assertThat(ScriptedAnchors.mayBe(URI.create(page), anchor)).isEqualTo(scripted);
    }

    @ParameterizedTest
    @CsvSource({
        "93.184.215.14, PUBLIC",
        "2606:2800:21f:cb07::1, PUBLIC",
        "10.1.2.3, PRIVATE",
        "192.168.0.1, PRIVATE",
        "100.64.0.1, PRIVATE",
        "fd00::1, PRIVATE",
        "127.0.0.1, LOCAL",
        "::1, LOCAL",
        "::ffff:127.0.0.1, LOCAL",
        "169.254.169.254, LOCAL",
        "0.0.0.0, LOCAL"
    })
    void addressesAreNearOrFar(String address, HostGuard.Reach reach) throws UnknownHostException {
        assertThat(HostGuard.of(InetAddress.getByName(address))).isEqualTo(reach);
    }

    @ParameterizedTest
    @CsvSource({
        "'120', 120",
        "' 0 ', 0",
        "'Sun, 22 Nov 2026 12:00:30 GMT', 30",
        "'Sun, 22 Nov 2026 11:00:00 GMT', 0",
        "'Fri, 31 Dec 9999 23:59:59 GMT', 2592000",
        "'999999999', 2592000"
    })
    void serversSayWhenToComeBack(String header, long seconds) {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");

        assertThat(RetryAfter.of(header, now)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void whatCannotBeUnderstoodIsNoTime() {
        assertThat(RetryAfter.of("soon", Instant.EPOCH)).isEmpty();
        assertThat(RetryAfter.of("", Instant.EPOCH)).isEmpty();
    }
}
