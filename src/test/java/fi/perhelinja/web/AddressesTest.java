package fi.perhelinja.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private static final Set<String> PROXY = Set.of("10.0.0.1");

    @Test
    void nobodyButATrustedProxyMaySayWhereSomebodyComesFrom() {
        assertThat(Addresses.of("192.0.2.1", List.of("198.51.100.1"), PROXY)).isEqualTo("192.0.2.1");
        assertThat(Addresses.of("10.0.0.1", List.of("198.51.100.1"), PROXY)).isEqualTo("198.51.100.1");
    }

    @Test
    void whatAClientWroteInFrontOfTheProxysOwnWordIsPassedOver() {
        assertThat(Addresses.of("10.0.0.1", List.of("203.0.113.9", "198.51.100.1", "10.0.0.1"), PROXY))
                .isEqualTo("198.51.100.1");
        assertThat(Addresses.of("10.0.0.1", List.of(), PROXY)).isEqualTo("10.0.0.1");
    }

    @Test
    void aHouseholdIsOneAddressInIpv6() {
        String one = Addresses.of("2001:db8:1:2:aaaa::1", List.of(), PROXY);

        assertThat(Addresses.of("2001:db8:1:2:bbbb::9", List.of(), PROXY)).isEqualTo(one);
        assertThat(Addresses.of("2001:db8:1:3::1", List.of(), PROXY)).isNotEqualTo(one);
    }

    @Test
    void whoLeavesMakesRoom() {
        Addresses addresses = new Addresses();

        assertThat(addresses.enter("a", 1)).isTrue();
        assertThat(addresses.enter("a", 1)).isFalse();
        assertThat(addresses.enter("b", 1)).isTrue();
        addresses.leave("a");
        assertThat(addresses.enter("a", 1)).isTrue();
        assertThat(addresses.total()).isEqualTo(2);
    }

    @Test
    void aBucketFillsUpAgain() {
        Bucket bucket = new Bucket(2, 2, 0);

        assertThat(bucket.take(0)).isTrue();
        assertThat(bucket.take(0)).isTrue();
        assertThat(bucket.take(0)).isFalse();
        assertThat(bucket.take(500_000_000L)).isTrue();
        assertThat(bucket.take(500_000_000L)).isFalse();
    }
}
