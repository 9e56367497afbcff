import './tests/nodeTwenty.ts'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { letterBreakpoints } from './scripts/letterBreakpoints.mjs'
import { pagePolicy } from './scripts/policy.mjs'
import commonWords from './src/i18n/messages/en/common.json' with { type: 'json' }
import packageJson from './package.json' with { type: 'json' }

/** Puts the policy into the built page; in development Vite's own reload needs what the policy forbids. */
function policyInPage(): Plugin {
  return {
    name: 'laurel-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/** The few words of the page that stand before any script does, from the language files as all others. */
function wordsInPage(): Plugin {
  const { page }: { page: Readonly<Record<string, string>> } = commonWords
  return {
    name: 'laurel-words',
    transformIndexHtml: html =>
      html.replaceAll(/%page\.(\w+)%/g, (_, key: string) => {
        const words = page[key]
        if (words === undefined) throw new Error(`index.html asks for page.${key}, which common.json does not have`)
        return words
      }),
  }
}

/** Small modules that the first screen shares with others: alone, each would weigh less than its headers. */
const ofFirstScreen =
  /\/src\/(formats\/(sha256|refuse|text)|stores\/(clock|gatherPack)|documents\/fromOrganisation|engine\/(questionnaire\/calendar|answers\/(decisions|evidence)|benchmark\/cards\/cardOrder))\.ts$/

export default defineConfig({
  base: './',
  plugins: [vue(), policyInPage(), wordsInPage()],
  css: { postcss: { plugins: [letterBreakpoints()] } },
  define: { __LAUREL_VERSION__: JSON.stringify(packageJson.version) },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: ofFirstScreen }] } } },
  },
  worker: { format: 'es' },
  test: {
    include: ['tests/{unit,packs,architecture}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
    // Vitest would leave one processor idle. Processes, not threads: a broadcast of one tab reaches all threads.
    pool: 'forks',
    maxWorkers: '100%',
  },
})
