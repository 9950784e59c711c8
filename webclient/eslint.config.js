import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'test-results/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  lit['flat/recommended'],
  {
    files: ['src/**/*.ts'],
    rules: {
      // What a resident wrote must never land in a console.
      'no-console': 'error',
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
      // Inline styles die under the Content-Security-Policy that the widget promises to live with.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/\\sstyle=/]',
          message: 'No inline style: it is blocked under a strict Content-Security-Policy.',
        },
      ],
    },
  },
  {
    // The floors: pages -> parts -> talk -> protocol. A part never sees a socket.
    files: ['src/parts/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['**/pages/**', '**/talk/memory*', '**/talk/talk.js'] }],
    },
  },
  {
    files: ['src/talk/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['**/pages/**', '**/parts/**', 'lit', 'lit/*'] }],
    },
  },
  {
    files: ['src/protocol/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['**/pages/**', '**/parts/**', '**/talk/**', 'lit'] }],
    },
  },
  {
    files: ['build/**/*.mjs', 'walks/**/*.ts', 'tests/**/*.ts', '*.config.*'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
  },
);
