// npm run -s compare: the comparison in Node.
import { runCommand } from './command.mjs'

await runCommand('scripts/compare/main.ts', ['src/i18n/messages/en', 'questionnaires/benchmark'])
