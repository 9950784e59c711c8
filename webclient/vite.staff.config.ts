import { defineConfig } from 'vite';
import { templates } from './build/templates.ts';

/**
 * The console of the staff: a page of its own under `/staff/`, of one script and one style sheet. Nothing is inlined, so that it
 * lives under a policy that forbids all but its own files.
 */
export default defineConfig({
  root: 'src/pages/staff',
  base: '/staff/',
  plugins: [templates()],
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: '../../../dist/staff',
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    reportCompressedSize: false,
  },
});
