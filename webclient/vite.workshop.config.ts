import { defineConfig } from 'vite';
import { templates } from './build/templates.ts';

/**
 * The workshop of the authors: a page of its own under `/workshop/`, made as the console is. The library that lays the picture out is
 * in this script alone.
 */
export default defineConfig({
  root: 'src/pages/workshop',
  base: '/workshop/',
  plugins: [templates()],
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: '../../../dist/workshop',
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    reportCompressedSize: false,
  },
});
