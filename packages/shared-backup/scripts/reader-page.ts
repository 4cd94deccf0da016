// Makes the one self-contained page that lies in every archive: scripts and style inline, allowed by their hashes and nothing else, so
// that not even a mistake in the page could load or send anything.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'vite';

const packageFolder = join(import.meta.dirname, '..');
export const readerPage = join(packageFolder, 'src', 'reader', 'reader.html');

async function bundleScript(): Promise<string> {
  const result = await build({
    root: packageFolder,
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(packageFolder, 'src', 'reader', 'main.ts'), formats: ['es'], fileName: 'reader' },
    },
  });
  const chunks = [result].flat().flatMap((made) => ('output' in made ? made.output : []));
  const [chunk, ...others] = chunks;
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('the page has one script');
  // The paths of the sources, wherever the command was started.
  return chunk.code.replace(/^(\/\/(?:#region)? ).*?((?:src\/reader|shared-core\/src)\/)/gm, '$1$2');
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const pageOf = (policy: string, style: string, script: string): string => `<!doctype html>
<!-- Opens an archive of Mana without a network. Made from its sources by a script; docs/backup-format.md describes the format. -->
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="referrer" content="no-referrer" />
    <link rel="icon" href="data:," />
    <title>Mana</title>
    <style>${style}</style>
  </head>
  <body>
    <script type="module">${script}</script>
  </body>
</html>
`;

export async function makeReaderPage(): Promise<string> {
  const style = `\n${readFileSync(join(packageFolder, 'src', 'reader', 'reader.css'), 'utf8')}`;
  const script = `\n${await bundleScript()}`;
  if (/<\/(script|style)/i.test(script + style)) throw new Error('an end tag inside the page would cut it short');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return pageOf(policy, style, script);
}
