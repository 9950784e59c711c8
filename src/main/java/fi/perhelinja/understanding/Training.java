package fi.perhelinja.understanding;

import fi.perhelinja.text.Language;
import fi.perhelinja.text.Problem;
import fi.perhelinja.text.Reading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds an {@link Understanding} out of phrases and word lists. */
final class Training {

    private static final String WORDS = "words";
    private static final String DANGER = "danger";

    /** What topics are learned from goes by this. */
    private static final String TOPICS = "topics";

    private static final String SAID = "danger/said";

    /** Odds of languages: a dear error, since phrases of one language hardly contradict each other. */
    private static final double COST_OF_LANGUAGES = 10;

    /** More phrases of a language teach little about it and cost time. */
    private static final int MOST_PHRASES_OF_LANGUAGE = 1_000;

    /**
     * So often a phrase of a topic is learned again with slips of the thumb, each time others: with one, a slip in fifteen
     * letters cost five of a hundred topics, with three it costs three.
     */
    private static final int TIMES_MISTYPED = 3;

    /** Of harmless messages one of so many is learned with slips too: a slip is no danger; a miss costs more than an alarm. */
    private static final int HARMLESS_PER_MISTYPED = 3;

    private final Phrases phrases;
    private final Map<String, List<String>> municipalities;
    private final Memory memory;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Language, SpokenForms> spoken = new EnumMap<>(Language.class);
    private final Map<Language, Concepts> concepts = new EnumMap<>(Language.class);

    Training(Phrases phrases, Map<String, List<String>> municipalities, Memory memory) {
        this.phrases = phrases;
        this.municipalities = municipalities;
        this.memory = memory;
    }

    /** Topics and danger are learned side by side: they know nothing of each other, and each takes most of a minute. */
    Reading<Understanding> run() {
        Lines lines = lines();
        List<Example> said = lines.said().stream()
                .map(p -> new Example(p.label(), words(p.language(), p.text())))
                .toList();
        Map<Language, List<Example>> dangersSaid = dangersSaid();
        Optional<Origin> origin = memory.code().map(code -> new Origin(phrases.files(), code));
        Map<Language, Spelling> spellings = spellings(lines.said(), said, dangersSaid);
        Material ofDangers = new Material(
                origin.map(o -> o.of(DANGER)),
                () -> Stream.concat(
                                dangerExamples(phrases.noDanger(), dangersSaid, lines.said(), said, lines.dangers())
                                        .stream(),
                                dangersMistyped(spellings).stream())
                        .toList());
        CompletableFuture<DangerClassifier> dangers =
                CompletableFuture.supplyAsync(() -> DangerClassifier.train(ofDangers, memory));
        Material ofTopics = new Material(
                origin.map(o -> o.of(TOPICS)), () -> topics(said, topicsMistyped(lines.said(), spellings)));
        Topics topics = new Topics(Trainer.forTopics(memory).train(ofTopics, Topics.SHARPNESS));
        Understanding understanding = new Understanding(
                topics,
                languages(lines.said()),
                spoken,
                concepts,
                spellings,
                lines.dangers(),
                dangers.join(),
                lines.tellings(),
                new Municipalities(forms()));
        return new Reading<>(understanding, problems);
    }

    /** Reads all, and learns nothing from it. */
    List<Problem> check() {
        Set<String> known = lines().said().stream().map(Phrases.Phrase::label).collect(Collectors.toSet());
        problems.addAll(phrases.noDangerOf(known));
        // A guide that is just being written may have few phrases: `phrases check` tells that, and our own build.
        PhraseCheck.problems(phrases.files()).stream()
                .filter(problem -> !problem.rule().equals(PhraseCheck.FEW))
                .forEach(problems::add);
        return List.copyOf(problems);
    }

    /** All that is read line by line; what is learned from it comes after. */
    private record Lines(
            List<Phrases.Phrase> said, Map<Language, DangerPatterns> dangers, Map<Language, Tellings> tellings) {}

    private Lines lines() {
        Map<Language, Tellings> tellings = new EnumMap<>(Language.class);
        Map<Language, DangerPatterns> dangers = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> words = phrases.in(language, WORDS);
            String folder = language.tag() + "/" + WORDS;
            SpokenForms forms = take(SpokenForms.read(folder + "/spoken.txt", words.getOrDefault("spoken", "")));
            spoken.put(language, forms);
            if (words.containsKey("concepts")) {
                concepts.put(language, take(Concepts.read(folder + "/concepts.txt", words.get("concepts"))));
            }
            if (words.containsKey("wishes")) {
                tellings.put(language, take(Tellings.read(folder, words, forms)));
            }
            Map<String, String> danger = phrases.in(language, DANGER);
            if (!danger.isEmpty()) {
                dangers.put(language, take(DangerPatterns.read(language.tag() + "/" + DANGER, danger, forms)));
            }
        }
        List<Phrases.Phrase> said = phrases.ofTopics(problems);
        if (said.isEmpty()) {
            problems.add(Problem.error("phrases", 0, 0, "no-phrases", "There are no phrases to learn topics from."));
        }
        return new Lines(said, dangers, tellings);
    }

    private <T> T take(Reading<T> read) {
        problems.addAll(read.problems());
        return read.value();
    }

    /** @param mistyped beside what was said: a tired thumb's message is then still like the others of its topic */
    private static List<Example> topics(List<Example> said, List<Example> mistyped) {
        return Stream.concat(said.stream(), mistyped.stream())
                .filter(e -> !e.words().isEmpty())
                .toList();
    }

    /** Dangers and their counterexamples as they were said. */
    private Map<Language, List<Example>> dangersSaid() {
        Map<Language, List<Example>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<Example> examples = new ArrayList<>();
            phrases.in(language, SAID)
                    .forEach((label, content) -> Phrases.lines(content)
                            .forEach(line -> examples.add(new Example(label, words(language, line)))));
            all.put(language, examples);
        }
        return all;
    }

    /** How the words of each language that is taught are spelled. */
    private Map<Language, Spelling> spellings(
            List<Phrases.Phrase> phrasesSaid, List<Example> said, Map<Language, List<Example>> dangersSaid) {
        Map<Language, Map<String, Integer>> times = new EnumMap<>(Language.class);
        for (int i = 0; i < said.size(); i++) {
            count(
                    said.get(i),
                    times.computeIfAbsent(phrasesSaid.get(i).language().base(), l -> new HashMap<>()));
        }
        dangersSaid.forEach((language, examples) -> examples.forEach(
                example -> count(example, times.computeIfAbsent(language.base(), l -> new HashMap<>()))));
        Map<Language, Spelling> spellings = new EnumMap<>(Language.class);
        times.forEach((language, counts) -> spellings.put(
                language,
                Spelling.of(
                        counts,
                        spoken.getOrDefault(language, SpokenForms.none()).words())));
        return spellings;
    }

    private static void count(Example example, Map<String, Integer> times) {
        example.words().stream()
                .filter(word -> word.charAt(0) != MessageFeatures.LEXICON_MARK)
                .forEach(word -> times.merge(word, 1, Integer::sum));
    }

    /**
     * Dangers and their counterexamples as they were said, and ordinary messages in which no pattern hears anything.
     *
     * @param noDanger topics whose messages teach what is ordinary; all, where nobody has said which
     */
    private static List<Example> dangerExamples(
            Optional<Set<String>> noDanger,
            Map<Language, List<Example>> dangersSaid,
            List<Phrases.Phrase> phrasesSaid,
            List<Example> said,
            Map<Language, DangerPatterns> dangers) {
        List<Example> examples = new ArrayList<>();
        dangersSaid.values().forEach(examples::addAll);
        for (int i = 0; i < said.size(); i++) {
            List<Token> tokens = Tokens.of(phrasesSaid.get(i).text());
            String topic = said.get(i).label();
            if (noDanger.map(topics -> topics.contains(topic)).orElse(true)
                    && dangers.values().stream().allMatch(d -> d.find(tokens).isEmpty())) {
                examples.add(said.get(i));
            }
        }
        return examples;
    }

    private List<Example> topicsMistyped(List<Phrases.Phrase> phrasesSaid, Map<Language, Spelling> spellings) {
        List<Example> mistyped = new ArrayList<>();
        for (int again = 0; again < TIMES_MISTYPED; again++) {
            for (Phrases.Phrase said : phrasesSaid) {
                mistyped(said.language(), said.label(), said.text(), again, spellings)
                        .ifPresent(mistyped::add);
            }
        }
        return mistyped;
    }

    private List<Example> dangersMistyped(Map<Language, Spelling> spellings) {
        List<Example> mistyped = new ArrayList<>();
        for (Language language : Language.values()) {
            phrases.in(language, SAID).forEach((label, content) -> {
                List<String> lines = Phrases.lines(content);
                int step = Signals.URGENCY.contains(label) ? 1 : HARMLESS_PER_MISTYPED;
                for (int i = 0; i < lines.size(); i += step) {
                    mistyped(language, label, lines.get(i), 0, spellings).ifPresent(mistyped::add);
                }
            });
        }
        return mistyped;
    }

    /** A phrase with slips of the thumb, unless its spelling is mended before anything is compared. */
    private Optional<Example> mistyped(
            Language language, String label, String text, int again, Map<Language, Spelling> spellings) {
        List<Token> mended = spellings
                .getOrDefault(language.base(), Spelling.NONE)
                .mend(Tokens.of(Typos.in(text, again)), concepts.getOrDefault(language.base(), Concepts.NONE));
        return Optional.of(new Example(label, words(language, mended)))
                .filter(example -> !example.words().equals(words(language, text)));
    }

    private List<String> words(Language language, String text) {
        return words(language, Tokens.of(text));
    }

    private List<String> words(Language language, List<Token> tokens) {
        return concepts.getOrDefault(language, Concepts.NONE)
                .mark(Understanding.words(
                        spoken.getOrDefault(language, SpokenForms.none()).write(tokens)));
    }

    private Languages languages(List<Phrases.Phrase> said) {
        List<Example> examples = new ArrayList<>();
        Map<String, Language> wellKnown = new HashMap<>();
        for (Language language : Language.values()) {
            if (language.base() != language) {
                continue;
            }
            List<String> texts =
                    new ArrayList<>(Phrases.lines(phrases.in(language, WORDS).getOrDefault("language", "")));
            List<String> own = said.stream()
                    .filter(p -> p.language() == language)
                    .map(Phrases.Phrase::text)
                    .toList();
            int step = Math.max(1, own.size() / MOST_PHRASES_OF_LANGUAGE);
            for (int i = 0; i < own.size(); i += step) {
                texts.add(own.get(i));
            }
            texts.stream()
                    .map(t -> new Example(language.tag(), Understanding.words(Tokens.of(t))))
                    .filter(e -> !e.words().isEmpty())
                    .forEach(examples::add);
            Phrases.lines(phrases.in(language, WORDS).getOrDefault("greetings", ""))
                    .forEach(g -> wellKnown.put(
                            Tokens.of(g).stream().map(Token::word).collect(Collectors.joining(" ")), language));
        }
        return new Languages(
                Trainer.forOdds(COST_OF_LANGUAGES, memory).train(examples, Languages.SHARPNESS), wellKnown);
    }

    /** What the caller names, and the forms in the word lists: lines {@code id = form form}. */
    private Map<String, List<String>> forms() {
        Map<String, List<String>> forms = new HashMap<>(municipalities);
        for (Language language : Language.values()) {
            for (String line : Phrases.lines(phrases.in(language, WORDS).getOrDefault("municipalities", ""))) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    List<String> names = new ArrayList<>(
                            forms.getOrDefault(line.substring(0, equals).trim(), List.of()));
                    names.addAll(List.of(line.substring(equals + 1).trim().split("\\s+")));
                    forms.put(line.substring(0, equals).trim(), names);
                }
            }
        }
        return forms;
    }
}
