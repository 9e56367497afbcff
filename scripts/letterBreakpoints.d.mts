import type { Plugin } from 'postcss'

export function letterBreakpoints(): Plugin
