/**
 * One configuration for the app, the server bundle and the tests.
 * `vite build` gives dist/web, a folder any static host can serve; `vite build --ssr src/server/main.ts` gives dist/server.
 */
import { playwright } from '@vitest/browser-playwright'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy } from './src/build/content-security-policy.ts'
import { contentPlugin } from './src/build/content-plugin.ts'
import { voiceDataPlugin } from './src/build/voice/voice-data-plugin.ts'
import { chromiumArguments, chromiumPath } from './test/helpers/chromium-launch.ts'

/** Modules reached from the managers’ space alone, and so all that shares a file with them: no other machine keeps those files. */
const isOfManagers = (id: string): boolean =>
  /\/(src\/screens\/manager|content\/strings\/manager|src\/device\/laboratory|node_modules\/papaparse)\/|virtual:content\/(scorer|witness)/.test(
    id.replaceAll('\\', '/'),
  )
const folderOf = (ids: readonly string[]): string => (ids.some(isOfManagers) ? 'assets/managers' : 'assets')

const serviceWorker = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/service-worker',
  filename: 'service-worker.ts',
  injectRegister: false,
  manifest: {
    id: './',
    name: 'SAID, accueil et information des demandeurs de logement social',
    short_name: 'SAID',
    description: 'S’informer, estimer ses points, prendre un ticket.',
    lang: 'fr',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#f7f3ec',
    theme_color: '#10393b',
    icons: [
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  injectManifest: {
    globPatterns: ['**/*.{js,css,html,woff2,svg,png,webmanifest}'],
    globIgnores: ['speech/**'],
    maximumFileSizeToCacheInBytes: 3_000_000,
  },
})

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  plugins: [
    contentPlugin(),
    voiceDataPlugin(),
    contentSecurityPolicy(),
    ...(isSsrBuild || process.env.VITEST ? [] : [serviceWorker]),
  ],
  build: isSsrBuild
    ? { target: 'node20', outDir: 'dist/server', copyPublicDir: false }
    : {
        target: 'es2022',
        outDir: 'dist/web',
        modulePreload: { polyfill: false },
        rolldownOptions: {
          output: {
            chunkFileNames: ({ moduleIds }) => `${folderOf(moduleIds)}/[name]-[hash].js`,
            assetFileNames: ({ names }) => `${names[0]?.endsWith('.bin') ? 'speech' : 'assets'}/[name]-[hash][extname]`,
          },
        },
      },
  // The synthesizer is large and seldom needed: kept apart so that a phone fetches it at the first word only.
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        entryFileNames: ({ name }) =>
          `${name.startsWith('synthesizer') ? 'speech' : name.startsWith('laboratory') ? 'assets/managers' : 'assets'}/[name]-[hash].js`,
      },
    },
  },
  optimizeDeps: {
    // Known beforehand, so that a browser test is not reloaded in its middle when one is first met.
    include: [
      '@echogarden/espeak-ng-emscripten',
      'dexie',
      'minisearch',
      'i18next',
      'valibot',
      'uuidv7',
      'uqr',
      'fast-check',
      'axe-core',
      '@preact/signals',
      '@preact/signals-core',
      'preact',
      'preact/hooks',
      'preact/jsx-runtime',
      'preact/jsx-dev-runtime',
      'workbox-window',
      'papaparse',
      'eventsource-parser/stream',
    ],
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/configuration.json': 'http://127.0.0.1:8080' } },
  test: {
    reporters: ['default', './test/helpers/closing-line-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Random trials are bounded by their number; a busy machine takes its time over them.
          testTimeout: 30_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/*.browser.test.*', '**/*.pg.test.ts', 'test/faults/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'pg',
          globalSetup: ['test/server/postgres-fixture.ts'],
          include: ['test/**/*.pg.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          // Patience for a machine with two busy cores; what is right at once stays quick.
          expect: { poll: { timeout: 8000 } },
          include: ['test/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromiumPath ? { executablePath: chromiumPath } : {}),
                args: [...chromiumArguments],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.e2e.ts'],
          globalSetup: ['test/helpers/started-app.ts'],
          // Two stories at a time: much of each is waiting. Those that enrol machines at the shared server open slots of their own.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          globalSetup: ['test/server/postgres-fixture.ts'],
          include: ['test/faults/*.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'bench', include: ['test/bench/*.bench.ts'], testTimeout: 600_000, fileParallelism: false },
      },
    ],
  },
}))
