// npm run build: a `dist/` for any static host and sub-path.
import { buildApp } from './buildApp.mjs'
import { ensureInstalled } from './setup.mjs'

ensureInstalled()
await buildApp()
