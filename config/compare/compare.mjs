// Our classifier, OpenNLP's maximum entropy with a bag of words, and nlp.js on the same messages in one run:
//   cd config/compare && npm ci && node compare.mjs
// needs target/perhelinja.jar. On Banking77, and on our own set: trained on the phrases of a language, asked the untouched half.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const HOME = fileURLToPath(new URL("../..", import.meta.url));
const SETS = join(HOME, "src/test/resources/understanding");
const JAVA = (process.env.PERHELINJA ?? `java -jar ${join(HOME, "target/perhelinja.jar")}`).split(" ");
const OUTPUT_BYTES = 1 << 26;
const scratch = mkdtempSync(join(tmpdir(), "compare-"));

const run = (command, ...args) =>
  execFileSync(command, args, { encoding: "utf8", maxBuffer: OUTPUT_BYTES, stdio: ["ignore", "pipe", "inherit"] });
const number = (text, pattern) => Number(text.match(pattern)[1]);

function ours(...args) {
  const [java, ...rest] = JAVA;
  const text = run(java, ...rest, "evaluate", "--confusions", "0", ...args);
  return {
    first: number(text, /^first +([\d.]+)/m),
    three: number(text, /^among three +([\d.]+)/m),
    micros: `${number(text, /^a message +(\d+)/m)} / ${number(text, /p50\), (\d+)/)}`,
  };
}

function nlpjs(language, train, test) {
  const said = run(process.execPath, join(HOME, "config/compare/nlpjs.mjs"), language, train, test);
  const told = JSON.parse(said.trim().split("\n").at(-1));
  return { first: 100 * told.first, three: 100 * told.amongThree, micros: `${told.micros.toFixed(0)} (mean)` };
}

/** The phrases of a language as a set to train on, and the messages of the untouched half that have one topic. */
function own(language) {
  const folder = join(HOME, "flows/phrases", language);
  const phrases = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split("\n")
        .filter((line) => line.trim() && !line.startsWith("#"))
        .map((line) => `${file.replace(".txt", "")}\t${line.trim()}`),
    );
  const train = join(scratch, `${language}.train.tsv`);
  writeFileSync(train, phrases.join("\n"));
  const asked = readFileSync(join(SETS, `apart/topics-${language}.untouched.tsv`), "utf8").split("\n");
  const test = join(scratch, `${language}.test.tsv`);
  writeFileSync(test, asked.filter((line) => !line.split("\t")[0].includes("+")).join("\n"));
  return [train, test];
}

console.log("| set | what | first | among three | µs of processor time a message (p50 / p99) |\n|---|---|---|---|---|");
const row = (set, what, told) =>
  console.log(`| ${set} | ${what} | ${told.first.toFixed(1)} % | ${told.three.toFixed(1)} % | ${told.micros} |`);
const sets = { Banking77: ["en", join(SETS, "banking77/train.tsv"), join(SETS, "banking77/test.tsv")] };
for (const language of ["fi", "sv", "en"]) {
  sets[`our own, ${language}`] = [language, ...own(language)];
}
for (const [set, [language, train, test]] of Object.entries(sets)) {
  if (set !== "Banking77") {
    row(set, "ours, all of it", ours("--flows", join(HOME, "flows"), test));
  }
  row(set, "our classifier alone", ours("--train", train, test));
  row(set, "OpenNLP maxent, bag of words", ours("--train", train, "--maxent", test));
  row(set, "nlp.js", nlpjs(language, train, test));
}
