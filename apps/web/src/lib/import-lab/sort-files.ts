// Guesses what chosen files are. Files of one extension are judged together by a few of them, so that a folder of ten thousand notes
// costs no more than one; what is read as a whole (a folder of notes) takes with it what no other format claims, its pictures.
import type { OfferedFile, SourceFile } from '@mana/shared-core';

import { extensionOf, fits, isText, type Offer } from './offers.ts';

/** Files that are imported together, and the format they are taken for. */
export interface Source {
  readonly offer: Offer;
  readonly files: readonly OfferedFile[];
}

export interface Sorted {
  readonly sources: readonly Source[];
  readonly unknown: readonly OfferedFile[];
}

const samples = 5;
const beginningLength = 65_536;
/** A file whose name says nothing is taken for a format that is at least so sure of it. */
const sureEnough = 0.5;

/** Files above this size are judged by their name. */
const largestSample = 20 * 1024 * 1024;

async function beginningOf(file: OfferedFile): Promise<SourceFile> {
  const bytes = file.size > largestSample ? new Uint8Array() : await file.read();
  return { name: file.path, bytes: bytes.subarray(0, beginningLength) };
}

interface Judged {
  readonly offer: Offer;
  readonly certainty: number;
}

/** Best first; empty where no format takes the files. */
async function judge(files: readonly OfferedFile[], offers: readonly Offer[]): Promise<readonly Judged[]> {
  const named = offers.filter((offer) => files.some((file) => fits(offer, file)));
  const isNamed = named.length > 0;
  const candidates = isNamed ? named : offers.filter(({ format }) => isText(format));
  const beginnings = await Promise.all(files.slice(0, samples).map(beginningOf));
  const judged = await Promise.all(
    candidates.map(async (offer) => {
      const importer = await offer.format.load();
      const certainties = beginnings.map((beginning) => importer.recognise([beginning]));
      return { offer, certainty: certainties.reduce((sum, each) => sum + each, 0) / beginnings.length };
    }),
  );
  return judged
    .filter(({ certainty }) => isNamed || certainty >= sureEnough)
    .sort((one, other) => other.certainty - one.certainty);
}

export async function sortFiles(files: readonly OfferedFile[], offers: readonly Offer[]): Promise<Sorted> {
  const byExtension = new Map<string, OfferedFile[]>();
  for (const file of files) {
    const extension = extensionOf(file.path);
    byExtension.set(extension, [...(byExtension.get(extension) ?? []), file]);
  }
  const single: Source[] = [];
  const whole = new Map<Offer, OfferedFile[]>();
  const rest: OfferedFile[] = [];
  for (const group of byExtension.values()) {
    const [best] = await judge(group, offers);
    if (!best) rest.push(...group);
    else if (best.offer.format.takes === 'files') whole.set(best.offer, [...(whole.get(best.offer) ?? []), ...group]);
    else single.push(...group.map((file) => ({ offer: best.offer, files: [file] })));
  }
  const [first] = whole.keys();
  // In a folder, a table may be an import of its own and what a note shows.
  const shared = single.flatMap((source) => source.files).filter(({ path }) => path.includes('/'));
  const wholes = [...whole].map(([offer, own]) => ({
    offer,
    files: offer === first ? [...own, ...rest, ...shared] : own,
  }));
  return { sources: [...wholes, ...single], unknown: first ? [] : rest };
}
