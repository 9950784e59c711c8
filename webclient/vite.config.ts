import { defineConfig } from 'vitest/config';
import { templates } from './build/templates.ts';

/**
 * One script for the one tag that embeds the widget: a classic script, so that `async` needs no `type=module` and the script
 * can tell from its own address where the service is. The demo pages are copied beside it as they are: they embed the
 * widget just as any other site does.
 */
export default defineConfig({
  plugins: [templates()],
  publicDir: 'src/pages/demo',
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: false,
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    lib: {
      entry: 'src/pages/widget/main.ts',
      formats: ['iife'],
      name: 'Perhelinja',
      fileName: () => 'widget.js',
    },
    reportCompressedSize: false,
  },
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
  },
});
