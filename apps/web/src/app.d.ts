// Types of SvelteKit for this app.
import type { Started } from '#lib/boot.ts';

declare global {
  namespace App {
    interface PageData {
      started?: Started;
    }
    interface Error {
      code?: string;
    }
  }
}

export {};
