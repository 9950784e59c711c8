// What nlp.js makes of the same messages: node nlpjs.mjs LANGUAGE TRAIN.tsv TEST.tsv (label, tab, text). One JSON object.
import { readFileSync } from "node:fs";
import { containerBootstrap } from "@nlpjs/core";
import { LangEn } from "@nlpjs/lang-en";
import { LangFi } from "@nlpjs/lang-fi";
import { LangSv } from "@nlpjs/lang-sv";
import { Nlp } from "@nlpjs/nlp";

const AMONG = 3;
const MICROS = 1e6;
const [language, train, test] = process.argv.slice(2);
const plugins = { en: LangEn, fi: LangFi, sv: LangSv };

const read = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.includes("\t") && !line.startsWith("#"))
    .map((line) => [line.slice(0, line.indexOf("\t")).split("+"), line.slice(line.lastIndexOf("\t") + 1)]);

const container = await containerBootstrap();
container.use(plugins[language]);
container.use(Nlp);
const nlp = container.get("nlp");
nlp.settings.autoSave = false;
nlp.settings.autoLoad = false;
nlp.settings.threshold = 0;
nlp.settings.nlu = { useNoneFeature: false, log: false };
nlp.addLanguage(language);
for (const [[label], text] of read(train)) {
  nlp.addDocument(language, text, label);
}
const before = process.cpuUsage();
await nlp.train();
const learned = process.cpuUsage(before);

const messages = read(test);
let first = 0;
let three = 0;
const began = process.cpuUsage();
for (const [labels, text] of messages) {
  const ranked = (await nlp.process(language, text)).classifications;
  first += labels.includes(ranked[0]?.intent) ? 1 : 0;
  three += ranked.slice(0, AMONG).some((c) => labels.includes(c.intent)) ? 1 : 0;
}
const took = process.cpuUsage(began);
console.log(
  JSON.stringify({
    first: first / messages.length,
    amongThree: three / messages.length,
    micros: (took.user + took.system) / messages.length,
    learning: (learned.user + learned.system) / MICROS,
  }),
);
