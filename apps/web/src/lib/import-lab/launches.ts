// Files the system opens with the installed app come by a queue of the browser's, where it has one.
import { reportError } from '../report-error.ts';
import type { ChosenFile } from './chosen-files.ts';

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

const read = (handles: readonly FileSystemFileHandle[]): Promise<ChosenFile[]> =>
  Promise.all(handles.map(async (handle) => ({ path: handle.name, file: await handle.getFile() })));

export function followLaunches(bring: (files: readonly ChosenFile[]) => void): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => void read(files).then(bring).catch(reportError));
}
