// Bundles the server's own sources into one file, so that it starts at once and without a compiler beside it.
// Packages from the registry stay where they are installed.
import { defineConfig } from 'vite';

export default defineConfig({
  build: { ssr: 'src/main.ts', outDir: 'build', target: 'node20', sourcemap: true },
});
