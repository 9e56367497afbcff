// Serves the built app on a fixed port, for the browser tests.
import { serve } from './server.mjs'

const folder = process.env.LAUREL_DIST
await serve({ port: Number(process.argv[2]), ...(folder === undefined ? {} : { folder }) })
