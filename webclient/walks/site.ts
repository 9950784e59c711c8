import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';

const DIST = new URL('../dist/', import.meta.url);
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The strictest policy that a county's site may have: nothing inline, nothing from elsewhere. */
export const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'";

/** Serves the built pages under that policy, on a free port. */
export function serve(): Promise<{ address: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://x').pathname.slice(1);
    const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
    try {
      const body = readFileSync(new URL(path, DIST));
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': POLICY,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      const port = typeof at === 'object' && at ? at.port : 0;
      resolve({ address: `http://127.0.0.1:${String(port)}`, close: () => server.close() });
    });
  });
}
