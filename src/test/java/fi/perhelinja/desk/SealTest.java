package fi.perhelinja.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final String OLD = "a1".repeat(Seal.KEY_BYTES);
    private static final String NEW = "b2".repeat(Seal.KEY_BYTES);
    private static final String NUMBER = "+358401234567";

    private final Seal seal = new Seal(List.of(OLD));

    @Test
    void whatIsSealedOpensInItsPlaceAlone() {
        String sealed = seal.seal("talk", "s-1/0", NUMBER);
        assertThat(sealed).doesNotContain("1234567");
        assertThat(seal.open("talk", "s-1/0", sealed)).contains(NUMBER);
        assertThat(seal.open("other", "s-1/0", sealed)).isEmpty();
        assertThat(seal.open("talk", "s-2/0", sealed)).isEmpty();
    }

    @Test
    void sameNumberIsSealedDifferentlyEachTime() {
        assertThat(seal.seal("talk", "s-1/0", NUMBER)).isNotEqualTo(seal.seal("talk", "s-1/0", NUMBER));
    }

    @Test
    void whatAnOlderKeySealedOpensAfterTheKeyWasChanged() {
        String before = seal.seal("talk", "s-1/0", NUMBER);
        Seal changed = new Seal(List.of(NEW, OLD));
        assertThat(changed.open("talk", "s-1/0", before)).contains(NUMBER);
        String after = changed.seal("talk", "s-1/0", NUMBER);
        assertThat(seal.open("talk", "s-1/0", after)).isEmpty();
        assertThat(new Seal(List.of(NEW)).open("talk", "s-1/0", after)).contains(NUMBER);
    }

    @Test
    void whatWasChangedOpensNot() {
        String sealed = seal.seal("talk", "s-1/0", NUMBER);
        int last = sealed.length() - 1;
        char other = sealed.charAt(last - 4) == 'A' ? 'B' : 'A';
        assertThat(seal.open("talk", "s-1/0", sealed.substring(0, last - 4) + other + sealed.substring(last - 3)))
                .isEmpty();
        assertThat(seal.open("talk", "s-1/0", sealed.substring(0, 12))).isEmpty();
        assertThat(seal.open("talk", "s-1/0", "")).isEmpty();
        assertThat(seal.open("talk", "s-1/0", NUMBER)).isEmpty();
    }

    @Test
    void keyThatIsNoneIsRefusedWithoutBeingQuoted() {
        assertThatThrownBy(() -> new Seal(List.of("salaisuus")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("salaisuus");
        assertThatThrownBy(() -> new Seal(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(seal).hasToString("Seal[1 keys]");
    }
}
