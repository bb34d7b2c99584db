/** `vite build --config src/package/build-settings.ts` gives dist/package: the scoring core and the command `said`, whole in themselves. */
import { defineConfig } from 'vite'
import { packageFiles } from './package-files.ts'

export default defineConfig({
  plugins: [packageFiles()],
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/package',
    rolldownOptions: {
      input: { 'scoring/scoring': 'src/package/scoring.ts', 'command-line/said': 'src/command-line/main.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
