// Tells why an envelope does not open where it was found. A swapped field and a damaged one are the same failed tag to the
// cipher; but an envelope that opens at another address was moved from there, and that is an attack or a grave
// mistake, not a defect of the disk. The caller knows the likely addresses: the row's other fields, the neighbouring
// records, earlier stamps from the journal. Only looked into after a failure, so it costs the good case nothing.
import { open, type FieldAddress, type SealingKey } from './envelope.ts';
import { CryptoFailure, type CryptoFailureCode } from './failure.ts';

export type Diagnosis =
  | { readonly code: 'INTACT' }
  /** Whole, but sealed for another place or time. */
  | { readonly code: 'SWAPPED'; readonly from: FieldAddress }
  | { readonly code: CryptoFailureCode };

export async function diagnose(
  key: SealingKey,
  address: FieldAddress,
  envelope: string,
  candidates: Iterable<FieldAddress>,
): Promise<Diagnosis> {
  const code = await failureAt(key, address, envelope);
  if (code === undefined) return { code: 'INTACT' };
  if (code !== 'DAMAGED') return { code };
  for (const from of candidates) {
    if ((await failureAt(key, from, envelope)) === undefined) return { code: 'SWAPPED', from };
  }
  return { code };
}

async function failureAt(
  key: SealingKey,
  address: FieldAddress,
  envelope: string,
): Promise<CryptoFailureCode | undefined> {
  try {
    await open(key, address, envelope);
    return undefined;
  } catch (error) {
    if (error instanceof CryptoFailure) return error.code;
    throw error;
  }
}
