// What the cells of other programs' tables mean: done or open, how urgent, which labels.
import type { Program } from './csv-programs.ts';

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split('|'));

const doneWords = wordSet(
  'x|[x]|✓|✔|✔️|☑|☑️|✅|true|yes|y|on|done|complete|completed|finished|closed|checked|resolved|archived|' +
    'wahr|ja|j|erledigt|fertig|abgeschlossen|beendet|geschlossen|vero|si|fatto|fatta|completato|completata|concluso|conclusa|chiuso|' +
    'vrai|oui|fait|faite|termine|terminee|acheve|achevee|effectue|clos|' +
    'verdadero|hecho|hecha|completado|completada|terminado|terminada|finalizado|finalizada|cerrado',
);

const openWords = wordSet(
  '|-|[]|[ ]|☐|⬜|false|no|n|off|open|todo|to do|to-do|new|not started|not done|in progress|doing|started|active|pending|' +
    'incomplete|uncompleted|unchecked|needsaction|needs action|normal|backlog|waiting|waiting on someone else|deferred|next|' +
    'falsch|nein|offen|neu|nicht begonnen|in bearbeitung|in arbeit|zu erledigen|wartet|wartet auf andere|zuruckgestellt|nicht gestartet|' +
    'falso|aperto|da fare|non iniziata|non iniziato|in corso|in attesa|faux|non|ouvert|a faire|non commence|non commencee|en cours|en attente|' +
    'abierto|pendiente|por hacer|sin empezar|no iniciada|no iniciado|en curso|en progreso|en espera',
);

/** A number as people write it, with a comma or a point, with or without a percent sign. */
const numberOf = (text: string): number | null => {
  const match = /^(-?\d+)(?:[.,](\d+))?\s*%?$/.exec(text);
  return match ? Number(`${match[1]}.${match[2] ?? 0}`) : null;
};

/** True when done, false when open, null when the cell says neither. In a column of shares, 1 and 100 are done and 50 is not. */
export const readState = (cell: string, isPercent: boolean): boolean | null => {
  const text = plain(cell);
  if (doneWords.has(text)) return true;
  if (openWords.has(text)) return false;
  const number = numberOf(text);
  if (number === null) return null;
  if (isPercent) return number >= 100 || (number === 1 && !text.includes('%'));
  return (
    number === 100 ||
    (number !== 0 && Number.isInteger(number) && Math.abs(number) <= 2 ? true : number === 0 ? false : null)
  );
};

const urgent = wordSet(
  'urgent|highest|critical|very high|asap|dringend|kritisch|sehr hoch|hochste|urgente|critico|critica|molto alta|critique|tres haute|muy alta',
);
const high = wordSet('high|important|hoch|wichtig|alta|alto|importante|haute|elevee|eleve|important(e)');
const medium = wordSet('medium|moderate|mittel|media|medio|moyenne|moyen|mediana');
const low = wordSet('low|lowest|niedrig|gering|bassa|basso|basse|faible|baja|bajo');
const none = wordSet('|-|none|no priority|normal|not set|keine|ohne|nessuna|normale|aucune|ninguna|0');

/** The numbers of programs that do not count from 1, the most urgent, to 4. */
const scales: Partial<Record<Program, Readonly<Record<string, number | null>>>> = {
  // 4 is what every task has that was given no priority.
  todoist: { 1: 1, 2: 2, 3: 3, 4: null },
  ticktick: { 0: null, 1: 3, 3: 2, 5: 1 },
};

/** Reads a column of priorities; a scale that knows "urgent" has one step more above "high". */
export const createPriorityReader = (cells: readonly string[], program: Program) => {
  const step = cells.some((cell) => urgent.has(plain(cell))) ? 1 : 0;
  const own = scales[program];
  return (cell: string): number | null | undefined => {
    const text = plain(cell)
      .replace(/^p(?=\d$)/, '')
      .replace(/[.,]0+$/, '');
    if (own && text in own) return own[text];
    if (none.has(text)) return null;
    if (/^[1-4]$/.test(text)) return Number(text);
    if (/^[a-z]$/.test(text)) return Math.min(text.charCodeAt(0) - 96, 4);
    if (/^!{1,3}$/.test(text)) return 4 - text.length;
    if (urgent.has(text)) return 1;
    if (high.has(text)) return 1 + step;
    if (medium.has(text)) return 2 + step;
    return low.has(text) ? 3 + step : undefined;
  };
};

/** Splits a cell at commas and semicolons that no bracket encloses; `#`, `@` and Trello's colours in brackets are dropped. */
export const readLabels = (cell: string): string[] =>
  cell
    .split(/^\s*[#@]\S+(?:\s+[#@]\S+)+\s*$/u.test(cell) ? /\s+/u : /[,;\n]/)
    .map((label) =>
      label
        .trim()
        .replace(/^[#@](?=\S)/u, '')
        .replace(/\s\((?:[a-z]+_)?(?:green|yellow|orange|red|purple|blue|sky|lime|pink|black)(?:_[a-z]+)?\)$/, ''),
    )
    .filter(Boolean);
