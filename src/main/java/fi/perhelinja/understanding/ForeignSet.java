package fi.perhelinja.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains classifiers on somebody else's messages, so that ours can be compared with the world. */
public final class ForeignSet {

    private static final int ROUNDS = 100;
    private static final int FEWEST_TIMES = 1;

    private ForeignSet() {}

    /** The very classifier of our topics. */
    public static Reader train(List<Labelled> messages) {
        List<Example> examples = messages.stream()
                .map(m -> new Example(m.labels().get(0), words(m)))
                .toList();
        Labeller labeller = Trainer.forTopics(Memory.NONE).train(examples, Topics.SHARPNESS);
        return text -> new Reader.Told(labeller.label(Understanding.words(Tokens.of(text))), 1, true);
    }

    /** OpenNLP's own: maximum entropy over a bag of words, the words cut and folded as ours are. */
    public static Reader trainMaxent(List<Labelled> messages) {
        List<DocumentSample> samples = messages.stream()
                .filter(m -> !words(m).isEmpty())
                .map(m -> new DocumentSample(m.labels().get(0), words(m).toArray(String[]::new)))
                .toList();
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, FEWEST_TIMES);
        DoccatFactory factory = new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()});
        try {
            DocumentCategorizerME categorizer = new DocumentCategorizerME(DocumentCategorizerME.train(
                    "mul", ObjectStreamUtils.createObjectStream(samples), parameters, factory));
            return text -> new Reader.Told(ranked(categorizer, Tokens.of(text)), 1, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Understood.Scored> ranked(DocumentCategorizerME categorizer, List<Token> tokens) {
        double[] odds = categorizer.categorize(Understanding.words(tokens).toArray(String[]::new));
        List<Understood.Scored> ranked = new ArrayList<>(odds.length);
        for (int i = 0; i < odds.length; i++) {
            ranked.add(new Understood.Scored(categorizer.getCategory(i), odds[i]));
        }
        ranked.sort(Comparator.comparingDouble(Understood.Scored::score).reversed());
        return ranked;
    }

    private static List<String> words(Labelled message) {
        return Understanding.words(Tokens.of(message.text()));
    }
}
