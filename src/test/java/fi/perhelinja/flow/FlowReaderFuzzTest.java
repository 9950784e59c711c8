package fi.perhelinja.flow;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fi.perhelinja.flow.talk.TalkReader;
import fi.perhelinja.text.Language;
import java.util.Map;

/** Whatever stands in a file, its readers tell problems and never throw; and whatever they read can be walked. */
class FlowReaderFuzzTest {

    @FuzzTest
    void readersNeverThrow(FuzzedDataProvider data) {
        String flow = data.consumeString(4_000);
        String translation = data.consumeRemainingAsString();
        Flows flows = FlowReader.read(
                        Map.of("f.yaml", flow, "f.sv.yaml", translation, "topics.yaml", translation), House.LISTS)
                .value();
        for (String name : flows.names()) {
            Engine.begin(flows, name, Channel.CHAT, Language.SV, House.open());
        }
        TalkReader.read("t.yaml", flow);
    }
}
