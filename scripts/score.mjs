// npm run -s score: the engine in Node.
import { runCommand } from './command.mjs'

await runCommand('scripts/score/main.ts', ['src/i18n/messages/en'])
