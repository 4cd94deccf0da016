// One line on standard error that tells how far a long work is, rewritten in place, and only where a person watches.

/** An empty line takes it away. */
export function createProgress(stderr: NodeJS.WriteStream, isWanted: boolean): (line: string) => void {
  if (!isWanted || !stderr.isTTY) return () => undefined;
  let shown = '';
  return (line) => {
    if (line === shown) return;
    shown = line;
    stderr.write(`\r\u001b[K${line.slice(0, (stderr.columns || 80) - 1)}`);
  };
}
