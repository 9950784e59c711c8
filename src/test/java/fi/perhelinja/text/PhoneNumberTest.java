package fi.perhelinja.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "040 123 4567       | +358401234567 | 040 1234567",
                "+358 40 1234567    | +358401234567 | 040 1234567",
                "00358-40-1234567   | +358401234567 | 040 1234567",
                "09 310 1691        | +35893101691  | 09 3101691",
                "+46 70 123 45 67   | +46701234567  | +46 70 123 45 67",
                "+372 5123 4567     | +37251234567  | +372 5123 4567"
            })
    void numberIsReadAsItIsTyped(String typed, String e164, String shown) {
        PhoneNumber number = PhoneNumber.parse(typed).orElseThrow();
        assertThat(number.e164()).isEqualTo(e164);
        assertThat(number.shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "112",
                "116117",
                "040 12",
                "en muista",
                "040 123 4567 8901 234",
                "0800 05058",
                "0600 12345",
                "•••67"
            })
    void whatIsNoNumberOfAPersonIsNone(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @Test
    void numbersAreFoundAmongWords() {
        assertThat(PhoneNumber.in("soita 040 1234567 tai äidille +358501112223, kiitos"))
                .extracting(found -> found.number().e164())
                .containsExactly("+358401234567", "+358501112223");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lapsi syntyi 12.11.2024 klo 18.45",
                "henkilötunnus 010190-1234",
                "soitin 080005005 ja 116117 ja 112",
                "mulla on 3 lasta, 4 v 6 v ja 12 v",
                "tulot 1850 euroa, vuokra 940 euroa"
            })
    void whatOnlyLooksLikeANumberIsLeft(String text) {
        assertThat(PhoneNumber.in(text)).isEmpty();
    }

    @Test
    void numberIsNeverWrittenOutByItself() {
        PhoneNumber number = PhoneNumber.parse("040 1234567").orElseThrow();
        assertThat(number).hasToString("•••67");
        assertThat(PhoneNumber.isCovered(number.covered(2))).isTrue();
        assertThat(PhoneNumber.isCovered("040 1234567")).isFalse();
    }
}
