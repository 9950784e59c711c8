import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { templates } from './build/templates.ts';

/**
 * The file that the widget loads when it is needed: a module beside `widget.js`, which lends it Lit, so that no phone
 * loads that twice.
 */
export default defineConfig({
  plugins: [templates()],
  publicDir: false,
  resolve: {
    alias: { 'lit/html.js': fileURLToPath(new URL('./src/pages/more/lent.ts', import.meta.url)) },
  },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    modulePreload: false,
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    lib: { entry: 'src/pages/more/main.ts', formats: ['es'], fileName: () => 'widget-more.js' },
    rolldownOptions: { output: { minify: true } },
    reportCompressedSize: false,
  },
});
