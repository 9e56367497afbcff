// npm start: installs if needed, builds if needed, serves the built app; prints one address when it answers.
import { whenStopped } from './ending.mjs'
import { ensureInstalled } from './setup.mjs'

ensureInstalled()
const { buildApp } = await import('./buildApp.mjs')
await buildApp({ force: false, quiet: true })
const { serve } = await import('./server.mjs')
const { address, close } = await serve({ port: Number(process.env.PORT ?? 4173) })
whenStopped(close)
console.log(`Laurel is ready: ${address}`)
