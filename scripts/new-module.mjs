// `npm run new:module habits`: scaffolds a small module that works, with its page, card, texts in all languages and
// test, and enters it where modules are listed. What it writes are the files of `scripts/module-template/`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

import { filesBelow } from './source-hash.mjs';

const templates = join(import.meta.dirname, 'module-template');

class ModuleError extends Error {}

/** @param {string} id */
function namesFor(id) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new ModuleError(`a module's id is lower case with hyphens, as in "read-later"; not "${id}"`);
  }
  const pascal = id.replace(/(^|-)(\w)/g, (_match, _hyphen, letter) => letter.toUpperCase());
  const words = id.replaceAll('-', ' ');
  return {
    __id__: id,
    __Pascal__: pascal,
    __camel__: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    __Title__: words.charAt(0).toUpperCase() + words.slice(1),
  };
}

/** @param {string} text @param {Record<string, string>} names */
const fill = (text, names) =>
  Object.entries(names).reduce((filled, [placeholder, name]) => filled.replaceAll(placeholder, name), text);

/** @param {string} file @param {(text: string) => string} change */
function edit(file, change) {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new ModuleError(`${file} has another shape than expected; enter the module by hand`);
  writeFileSync(file, changed);
}

/** @param {string} source @param {ReturnType<typeof namesFor>} names */
function enterModule(source, { __id__: id, __camel__: name }) {
  edit(join(source, 'catalog.ts'), (text) =>
    text
      .replace(/(?<=\n)(?=\nexport const catalog)/, `import { ${name} } from './${id}/module.ts';\n`)
      .replace(/(\nexport const catalog[^=]*= \[[^\]]*?),?\s*\];/, `$1,\n  ${name},\n];`),
  );
  const key = /^\w+$/.test(id) ? id : `'${id}'`;
  edit(join(source, 'ui.ts'), (text) =>
    text.replace(/\n\};\n$/, `\n  ${key}: () => import('./${id}/ui/index.ts'),\n};\n`),
  );
}

/**
 * Writes the module into the repository at `root` and returns the files it wrote, relative to it.
 * @param {string} root @param {string} id @returns {string[]}
 */
export function createModule(root, id) {
  const names = namesFor(id);
  const source = join(root, 'packages/modules/src');
  const folder = join(source, id);
  if (existsSync(folder) || existsSync(join(source, 'system', id)))
    throw new ModuleError(`there is a module ${id} already`);
  const written = filesBelow(templates, '').map((template) => {
    const file = join(folder, fill(template, names).replace(/\.tmpl$/, ''));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, fill(readFileSync(join(templates, template), 'utf8'), names));
    return relative(root, file);
  });
  enterModule(source, names);
  return written;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const [id] = process.argv.slice(2);
    if (!id) throw new ModuleError('say which: npm run new:module habits');
    const written = createModule(dirname(import.meta.dirname), id);
    process.stdout.write(
      `${written.join('\n')}\n\nEntered in catalog.ts and ui.ts. See docs/how-to/add-a-module.md for what comes next.\n`,
    );
  } catch (error) {
    if (!(error instanceof ModuleError)) throw error;
    process.stderr.write(`mana: ${error.message}\n`);
    process.exitCode = 1;
  }
}
