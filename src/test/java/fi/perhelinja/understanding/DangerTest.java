package fi.perhelinja.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangerTest {

    @Test
    void aDenialClearsOnlyItself() {
        assertThat(Trained.signals("en oo itsetuhonen")).isEmpty();
        assertThat(Trained.signals("en oo itsetuhonen mutta mies lyö mua")).containsExactly("violence_now");
        assertThat(Trained.signals("I am not suicidal but my husband beats me")).containsExactly("violence_now");
    }

    /** "En jaksa" denies nothing of what follows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "en jaksa enää, haluan kuolla",
                "en jaksa enää haluan kuolla",
                "en jaksa enää elää, haluan kuolla",
                "en halua elää vaan kuolla",
                "I'm not ok I want to die",
                "jag orkar inte mer jag vill dö"
            })
    void aDenialOfOneThingHidesNoOther(String message) {
        assertThat(Trained.signals(message)).contains("suicide_self");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en halua kuolla", "mä en haluu kuolla", "I don't want to die", "jag vill inte dö"})
    void aDenialClearsWhatItDenies(String message) {
        assertThat(Trained.signals(message)).isEmpty();
    }

    /** What idioms and settled matters are told with must not hide a danger told with the same words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "otin lääkkeitä päänsärkyyn liikaa, näkö sumenee",
                "söin masennuslääkkeitä koko levyn",
                "mies löi, en ole koskaan ollut näin peloissani",
                "poikaystävä on väkivaltainen kun juo ja sitten mä piileskelen",
                "kun olin mummolassa ukki kosketteli mua, nyt en haluis mennä sinne enää",
                "se pyörtyi eilen ja nyt taas, ei herää",
                "mun kaveri meinaa tehä itsarin ja se kielsi kertomasta kellekkään",
                "oon ihan uupunut töistä enkä jaksa enää mitään",
                "han slår och biter mig när han druckit",
                "he hit me when I was in the game room"
            })
    void whatClearsAnIdiomClearsNoDanger(String message) {
        assertThat(Trained.signals(message)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Otan lääkkeitä säännöllisesti lääkärin ohjeen mukaan, voinko silti imettää?",
                "poika otti lääkkeet aamulla hienosti eka kertaa",
                "se väkivaltainen liitto on onneks ohi, lapset voi hyvin",
                "pyörtyi viime kesänä helteessä, lääkäri tutki eikä löytynyt mitään",
                "Treåringen slår, biter och kastar saker, vad gör man?",
                "in the game he hit me with a sword and I died"
            })
    void theIdiomItselfIsStillCleared(String message) {
        assertThat(Trained.signals(message)).isEmpty();
    }

    @Test
    void whatHappenedTodayIsNotLongAgo() {
        assertThat(Trained.signals("mies löi mua ja seisoo nyt oven takana")).contains("violence_now");
        assertThat(Trained.signals("hän löi minua eilen ennen kuin lähti")).contains("violence_now");
    }

    @Test
    void aChildLeftAloneIsHeardInSpokenWords() {
        assertThat(Trained.signals("sisko on jättäny taaperon yksin kotiin ja lähti baariin"))
                .contains("child_danger");
    }

    @Test
    void theMostUrgentComesFirst() {
        assertThat(Trained.signals("söin 40 buranaa koska en halua elää"))
                .startsWith("medical_emergency")
                .contains("suicide_self");
    }

    @Test
    void theWordsThatToldArePointedAt() {
        String message = "\uD83D\uDE2D mies lyö mua";
        Understood.Signal signal = Trained.read(message).signals().get(0);
        assertThat(message.substring(signal.from(), signal.to())).isEqualTo("mies lyö mua");
        assertThat(signal.by()).isEqualTo("pattern");
        assertThat(signal.sure()).isTrue();
    }

    @Test
    void whatIsLongOverIsNoSignal() {
        assertThat(Trained.signals("ex-mieheni löi minua kymmenen vuotta sitten"))
                .isEmpty();
        assertThat(Trained.signals("mieheni löi minua")).containsExactly("violence_now");
        assertThat(Trained.signals("mieheni hakkaa minua, alkoi kymmenen vuotta sitten"))
                .containsExactly("violence_now");
    }

    @Test
    void aTypoInALongWordIsNoHidingPlace() {
        assertThat(Trained.signals("mietin itsemruhaa")).contains("suicide_self");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en jaksa enää, ihan sama vaikka olisin kuollut",
                "haluisin vaan nukahtaa enkä herätä",
                "mies on taas juonut ja me ollaan lukossa kylppärissä",
                "vill int leva mer",
                "муж меня бьёт",
                "чоловік мене б'є",
                "زوجي يضربني",
                "mees lööb mind",
                "ninkaygu wuu i garaacaa"
            })
    void dangerIsHeardHoweverItIsSaid(String message) {
        assertThat(Trained.signals(message)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kuolen nauruun",
                "tapan aikaa",
                "my phone died",
                "jag dör av skratt",
                "vauva ei nuku",
                "moi",
                "2",
                ""
            })
    void figuresOfSpeechRaiseNothing(String message) {
        assertThat(Trained.signals(message)).isEmpty();
    }
}
