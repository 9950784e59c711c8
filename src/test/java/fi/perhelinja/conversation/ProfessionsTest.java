package fi.perhelinja.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Localized;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfessionsTest {

    private final Professions professions = new Professions(List.of(
            new Localized(Map.of(
                    Language.FI, "sosiaaliohjaaja",
                    Language.SV, "socialhandledare",
                    Language.EN, "social counsellor")),
            new Localized(Map.of(Language.FI, "psykologi", Language.SV, "psykolog", Language.EN, "psychologist"))));

    @ParameterizedTest
    @CsvSource({
        "sv, sosiaaliohjaaja, socialhandledare",
        "en, Sosiaaliohjaaja, social counsellor",
        "fi, socialhandledare, sosiaaliohjaaja",
        "fi-simple, psychologist, psykologi",
        "sv, ' psykologi ', psykolog"
    })
    void professionIsReadInTheReadersLanguageWhicheverTheAccountHas(String language, String account, String shown) {
        assertThat(professions.in(Language.find(language).orElseThrow(), account))
                .isEqualTo(shown);
    }

    @Test
    void whatTheListDoesNotKnowStandsAsItIs() {
        assertThat(professions.in(Language.SV, "unilääkäri")).isEqualTo("unilääkäri");
        assertThat(professions.in(Language.SV, "")).isEmpty();
    }
}
