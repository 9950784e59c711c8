package fi.perhelinja.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.store.redis.RedisAddress.Kind;
import io.vertx.redis.client.impl.ZModem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {

    private static RedisAddress parsed(String written) {
        return RedisAddress.parse(written).orElseThrow();
    }

    @Test
    void eachKindIsReadWithItsPortsAndComesBackAsItWasWritten() {
        assertThat(parsed("redis://localhost").nodes()).containsExactly("localhost:6379");
        assertThat(parsed("redis+sentinel://a,b:7/county").nodes()).containsExactly("a:26379", "b:7");
        assertThat(parsed("rediss+cluster://[::1]:7000,b").nodes()).containsExactly("[::1]:7000", "b:6379");
        assertThat(parsed("redis+sentinel://a/county").master()).isEqualTo("county");
        assertThat(parsed("rediss+cluster://a,b").kind()).isEqualTo(Kind.CLUSTER);
        assertThat(parsed("rediss://a").tls()).isTrue();
        for (String written : List.of("redis://a:1", "rediss+sentinel://a:1,b:2/m", "redis+cluster://a:1,b:2")) {
            assertThat(parsed(written)).hasToString(written);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://user:secret@host",
                "redis://a,b",
                "redis+sentinel://a,b",
                "redis://a/1",
                "redis+cluster://a/x",
                "http://a",
                "redis://",
                "redis://a:123456",
                "redis://a b"
            })
    void whatIsNoAddressIsRefused(String written) {
        assertThat(RedisAddress.parse(written)).isEmpty();
    }

    @Test
    void passwordIsNotPrinted() {
        RedisAddress address = parsed("redis://a").as(Optional.of("me"), Optional.of("secret"));
        assertThat(address.toString()).doesNotContain("secret").doesNotContain("me");
    }

    @Test
    void partsLieEvenlyOverTheSlotsOfACluster() {
        int slots = 16_384 / Keys.PARTS.size();
        assertThat(IntStream.range(0, Keys.PARTS.size())
                        .map(i -> ZModem.generate("x:{" + Keys.PARTS.get(i) + "}:y") / slots - i))
                .containsOnly(0);
    }

    @Test
    void allKeysOfAConversationLieInOneSlot() {
        Keys keys = new Keys("perhelinja");
        assertThat(keys.of("c-1").erasing("c-1").stream().map(ZModem::generate).distinct())
                .hasSize(1);
    }
}
