package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityCodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "131052-308T",
                "hetu 131052-308T kiitos",
                "131052-308t",
                "131052 - 308T",
                "131052- 308 T",
                "010190Y901X",
                "lapsen hetu on 010515A998K."
            })
    void aCodeIsFoundHoweverItIsWritten(String message) {
        assertThat(IdentityCodes.find(message)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "040 123 4567",
                "soita 0401234567",
                "991399-123A",
                "131052 - 308X",
                "12.10.2024",
                "y-tunnus 1234567-8"
            })
    void otherNumbersAreLeftAlone(String message) {
        assertThat(IdentityCodes.find(message)).isEmpty();
    }

    @Test
    void whatIsMaskedIsTheCodeAndNothingElse() {
        String message = "poika 131052-308T on sairas";
        Understood.Span span = IdentityCodes.find(message).get(0);
        assertThat(message.substring(span.from(), span.to())).isEqualTo("131052-308T");
    }

    @Test
    void aPhoneNumberIsToldAsDigits() {
        assertThat(Phones.find("mun nro on 040 123 4567", java.util.List.of())).contains("+358401234567");
        assertThat(Phones.find("+358 40 1234567", java.util.List.of())).contains("+358401234567");
    }
}
