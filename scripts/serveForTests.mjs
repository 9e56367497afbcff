// Serves the built app on a fixed port, for the browser tests.
import { serve } from './server.mjs'

await serve({ port: Number(process.argv[2]) })
