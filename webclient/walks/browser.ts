import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Launch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/**
 * A browser that needs neither root nor the system's libraries. It is unpacked once, beside the packages of this checkout,
 * so that two checkouts never share one. Of its own arguments none is taken: they switch web security off.
 */
export async function browser(): Promise<Launch> {
  const home = fileURLToPath(new URL('../node_modules/.browser', import.meta.url));
  mkdirSync(home, { recursive: true });
  const before = { ...process.env };
  // The package asks for its place by TMPDIR, and brings its libraries only where it believes to be at home.
  Object.assign(process.env, { TMPDIR: home, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    const own = `${home}/al2023/lib`;
    return {
      executablePath,
      args: ['--no-sandbox'],
      env: {
        ...clean(before),
        TMPDIR: home,
        FONTCONFIG_FILE: fonts(home),
        LD_LIBRARY_PATH: [own, before['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      },
    };
  } finally {
    process.env = before;
  }
}

/** Its own fonts, found where they are; those of the package say that they are elsewhere. */
function fonts(home: string): string {
  const file = `${home}/fonts.conf`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
      <dir>${home}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${home}/font-cache</cachedir>
      <match><edit name="family" mode="append_last"><string>Open Sans</string></edit></match>
    </fontconfig>`,
  );
  return file;
}

const clean = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((e): e is [string, string] => e[1] !== undefined));
