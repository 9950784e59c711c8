import ts from 'typescript';
import type { Plugin } from 'vite';

interface Run {
  from: number;
  to: number;
  instead: string;
}

/** Runs of white space in `html` and `svg` templates become one space: a phone need not load our indentation. */
export const templates = (): Plugin => ({
  name: 'perhelinja-templates',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith('.ts') || id.includes('node_modules')) return null;
    const source = ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true);
    const runs: Run[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isTemplateLiteralToken(node) && ofLit(node)) {
        const text = node.getText(source);
        for (const run of text.matchAll(/\s+/g)) {
          const from = node.getStart(source) + run.index;
          const to = from + run[0].length;
          runs.push({ from, to, instead: between(code, from, to) ? '' : ' ' });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return { code: squeezed(code, runs), map: null };
  },
});

/** Whether a piece of a template belongs to one that Lit renders. */
function ofLit(node: ts.Node): boolean {
  const template = ts.isNoSubstitutionTemplateLiteral(node)
    ? node
    : ts.isTemplateHead(node)
      ? node.parent
      : node.parent.parent;
  const tagged = template.parent;
  return ts.isTaggedTemplateExpression(tagged) && ['html', 'svg'].includes(tagged.tag.getText());
}

/** Whether white space with a line break stands between two tags, or at an end of the template, where it means nothing. */
const between = (code: string, from: number, to: number): boolean =>
  code.slice(from, to).includes('\n') && '>`'.includes(code[from - 1] ?? '') && '<`'.includes(code[to] ?? '');

const squeezed = (code: string, runs: readonly Run[]): string =>
  [...runs]
    .sort((a, b) => b.from - a.from)
    .reduce((text, run) => text.slice(0, run.from) + run.instead + text.slice(run.to), code);
