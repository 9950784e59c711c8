package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProxyHeaderTest {

    private static final String SECRET = "a secret of at least thirty-two characters";

    private static MultiMap headers(String name, String... lines) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (String line : lines) {
            headers.add(name, line);
        }
        return headers;
    }

    @Test
    void aLineThatTheProxyAddedCountsAfterThoseThatItWasSent() {
        MultiMap headers = headers("X-Forwarded-For", "192.0.2.9, 192.0.2.8", "198.51.100.1");
        assertThat(ProxyHeader.X_FORWARDED_FOR.hops(headers)).containsExactly("192.0.2.9", "192.0.2.8", "198.51.100.1");
    }

    @Test
    void portsQuotesAndBracketsAreNoPartOfAnAddress() {
        assertThat(ProxyHeader.X_FORWARDED_FOR.hops(headers("x-forwarded-for", "192.0.2.9:4711, [2001:db8::1]:80")))
                .containsExactly("192.0.2.9", "2001:db8::1");
        assertThat(ProxyHeader.X_FORWARDED_FOR.hops(headers("x-forwarded-for", "2001:db8::1")))
                .containsExactly("2001:db8::1");
    }

    @Test
    void forwardedIsReadAsItsStandardSays() {
        MultiMap headers =
                headers("Forwarded", "proto=http;For=\"[2001:db8:cafe::17]:4711\"", "for=192.0.2.60;by=203.0.113.43");
        assertThat(ProxyHeader.FORWARDED.hops(headers)).containsExactly("2001:db8:cafe::17", "192.0.2.60");
    }

    @Test
    void theOtherHeaderIsNotLookedAt() {
        assertThat(ProxyHeader.FORWARDED.hops(headers("X-Forwarded-For", "192.0.2.9")))
                .isEmpty();
        assertThat(ProxyHeader.X_FORWARDED_FOR.hops(headers("Forwarded", "for=192.0.2.9")))
                .isEmpty();
    }

    @Test
    void ourOwnMachineAndOurProxiesTellNothingOfAResident() {
        Set<String> proxies = Set.of("10.0.0.1");
        assertThat(Addresses.tells("127.0.0.1", proxies)).isFalse();
        assertThat(Addresses.tells("::1", proxies)).isFalse();
        assertThat(Addresses.tells("10.0.0.1", proxies)).isFalse();
        assertThat(Addresses.tells("unknown", proxies)).isFalse();
        assertThat(Addresses.tells("192.0.2.9", proxies)).isTrue();
    }

    @Test
    void originsAreKnownAgainByTheSameSecretAlone() {
        OriginKey key = new OriginKey(SECRET);
        assertThat(key.of("192.0.2.9")).isEqualTo(new OriginKey(SECRET).of("192.0.2.9"));
        assertThat(key.of("192.0.2.9")).isNotEqualTo(key.of("192.0.2.8"));
        assertThat(key.of("192.0.2.9")).isNotEqualTo(new OriginKey(SECRET + "!").of("192.0.2.9"));
        assertThat(key.of("192.0.2.9")).hasSize(64).doesNotContain("192");
        assertThat(key.toString()).doesNotContain("secret");
    }
}
