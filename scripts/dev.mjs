// npm run dev: Vite's own server, with reload.
import { ensureInstalled, root } from './setup.mjs'

ensureInstalled()
const { ensureValidators } = await import('./validators.mjs')
await ensureValidators()
const { createServer } = await import('vite')
const server = await createServer({ root })
await server.listen()
server.printUrls()
