// A server of one story's own: the one that ships, on a port of its own, which can be stopped and started again at the same address.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';

const root = dirname(import.meta.dirname);

export class OwnServer {
  readonly #webRoot: string | undefined;
  #process: ChildProcess | undefined;
  #port = 0;

  private constructor(webRoot?: string) {
    this.#webRoot = webRoot;
  }

  /** @param webRoot the built app to serve; the shipped one where none is given */
  static async start(webRoot?: string): Promise<OwnServer> {
    const server = new OwnServer(webRoot);
    await server.restart();
    return server;
  }

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Starts it at the address it had before. */
  async restart(): Promise<void> {
    const env = {
      ...process.env,
      PORT: String(this.#port),
      LOG_LEVEL: 'info',
      ...(this.#webRoot ? { WEB_ROOT: this.#webRoot } : {}),
    };
    const child = spawn(process.execPath, ['apps/server/build/main.js'], { cwd: root, env });
    this.#process = child;
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    this.#port = await new Promise<number>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const port = /http:\/\/localhost:(\d+)/.exec(output)?.[1];
        if (port) resolve(Number(port));
      });
    });
    child.removeAllListeners('exit');
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}
