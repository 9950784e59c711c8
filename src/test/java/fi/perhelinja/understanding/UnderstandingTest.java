package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.text.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstandingTest {

    @Test
    void tiredParentOfABabyIsUnderstoodInSpokenFinnish() {
        Understood read = Trained.read("vauva ei nuku ku tunnin pätkis ja mä oon ihan loppu");
        assertThat(read.language()).isEqualTo(Language.FI);
        assertThat(read.topics().get(0).topic()).isEqualTo("infant_coping");
        assertThat(read.slots()).containsEntry("child-age", "under-1").containsEntry("about", "child");
        assertThat(read.signals()).isEmpty();
    }

    @Test
    void theFiveBestTopicsAreGivenWithProbabilities() {
        Understood read = Trained.read("ero tulossa, miten lasten asuminen sovitaan");
        assertThat(read.topics()).hasSize(5);
        assertThat(read.topics())
                .allSatisfy(t -> assertThat(t.score()).isBetween(0.0, 1.0))
                .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void anEmptyMessageIsUnclearAndKeepsTheLanguage() {
        Understood read = Trained.UNDERSTANDING.read("", Optional.of(Language.SV));
        assertThat(read.language()).isEqualTo(Language.SV);
        assertThat(read.languageSure()).isFalse();
        assertThat(read.topics().get(0).topic()).isEqualTo("unclear");
        assertThat(read.signals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "poika 3 kk, under-1",
        "meil on kolmevee kotona, from-1-to-6",
        "eskari alkaa, from-1-to-6",
        "tyttö on 8v, from-7-to-12",
        "ysiluokkalainen ei mee kouluun, from-13-to-17",
        "14-vuotias poika, from-13-to-17",
        "oon raskaana, unborn",
        "min tvååring sover inte, from-1-to-6",
        "my 5 year old bites, from-1-to-6",
        "our teenager lies, from-13-to-17",
        "kolmekuinen itkee, under-1"
    })
    void anAgeIsHeardInPassing(String message, String band) {
        assertThat(Trained.read(message).slots()).containsEntry("child-age", band);
    }

    @ParameterizedTest
    @CsvSource({
        "odotettu 3 kuukautta jo",
        "kolme vuotta sitten erottiin",
        "elatus maksamatta 4 kuukautta",
        "soitin 2 kertaa",
        "lapset 3v ja 9v"
    })
    void timesThatAreNoAgeAndAgesThatDifferAreLeftAlone(String message) {
        assertThat(Trained.read(message).slots()).doesNotContainKey("child-age");
    }

    @ParameterizedTest
    @CsvSource({
        "asun Keravalla, kerava",
        "Vanda, vantaa",
        "vi bor i Borgå, porvoo",
        "Lovisa, loviisa",
        "Lapinjärveltä soittelen, lapinjarvi",
        "tikkurilassa ollaan, vantaa",
        "i live in porvoo, porvoo",
        "SIPOOSSA, sipoo"
    })
    void aMunicipalityIsHeardInAnyForm(String message, String id) {
        assertThat(Trained.read(message).slots()).containsEntry("municipality", id);
    }

    @ParameterizedTest
    @CsvSource({
        "olen opettaja ja huolissani oppilaasta, professional",
        "mun mies juo, partner",
        "min son vill inte gå i skolan, child",
        "my mother is ill, relative"
    })
    void whoItIsAboutIsHeard(String message, String about) {
        assertThat(Trained.read(message).slots()).containsEntry("about", about);
    }

    @ParameterizedTest
    @CsvSource({
        "haluan puhua ihmiselle, person",
        "voinko jutella oikean ihmisen kanssa, person",
        "jag vill prata med en människa, person",
        "can I talk to a real person please, person",
        "aloitetaan alusta, start-over",
        "takaisin, back",
        "takasin, back",
        "backa, back",
        "tillbaks tack, back",
        "go back please, back",
        "mitä tarkoitat, explain",
        "selkosuomeksi kiitos, easy-language",
        "på svenska tack, language:sv",
        "in english please, language:en",
        "voiko puhua ruotsia, language:sv",
        "milloin olette auki, hours",
        "mikä on teidän puhelinnumero, contacts",
        "hejdå, leave"
    })
    void aWishIsHeardInWords(String message, String wish) {
        assertThat(Trained.read(message).wish()).contains(wish);
    }

    @ParameterizedTest
    @CsvSource({
        "mies ei halua puhua kenellekään ihmiselle ongelmistaan ja me riidellään koko ajan",
        "poika tuli takaisin isältään ihan sekaisin",
        "lapsi haluaa aloittaa koulun alusta mutta opettaja ei suostu",
        "min son talar svenska men i skolan talar alla finska och han har inga vänner",
        "vauva ei nuku"
    })
    void aStoryThatHoldsTheWordsOfAWishIsNone(String message) {
        assertThat(Trained.read(message).wish()).isEmpty();
    }
}
