// The parser of the lint run: one TypeScript program for all files of a tsconfig, scripts of `.vue` files included.
// The project service makes a program anew for every `.vue` file, because what is linted is not what stands on the
// disk: minutes instead of seconds. What these programs hold differently (a generic component) goes to the service.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import parser from '@typescript-eslint/parser'
import ts from 'typescript'
import { root } from './setup.mjs'

const scriptTag = /<script setup lang="ts">([^]*?)<\/script>/

function scriptOf(path) {
  return scriptTag.exec(readFileSync(path, 'utf8'))?.[1] ?? ''
}

function programOf(config) {
  const path = join(root, config)
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path, ts.sys.readFile).config,
    ts.sys,
    dirname(path),
    { noEmit: true, allowNonTsExtensions: true },
    path,
    undefined,
    [{ extension: '.vue', isMixedContent: true, scriptKind: ts.ScriptKind.Deferred }],
  )
  const host = ts.createCompilerHost(options, true)
  const { getSourceFile } = host
  host.getSourceFile = (file, languageVersion, ...rest) =>
    file.endsWith('.vue')
      ? ts.createSourceFile(file, scriptOf(file), languageVersion, true, ts.ScriptKind.TS)
      : getSourceFile.call(host, file, languageVersion, ...rest)
  return ts.createProgram(fileNames, options, host)
}

let programs

/** Made when the first file is read, which a cached run may never do. @returns those that hold this very text. */
function programsWith(path, code) {
  programs ??= ['src/engine/tsconfig.json', 'tsconfig.app.json', 'tsconfig.node.json'].map(programOf)
  return programs.filter(program => program.getSourceFile(path)?.text === code)
}

/** Expressions of a template ask for no types: for them the service is off. */
export const typedParser = {
  ...parser,
  parseForESLint(code, options) {
    const held = options.projectService ? programsWith(options.filePath, code) : []
    const typed = held.length > 0 ? { projectService: false, programs: held } : {}
    return parser.parseForESLint(code, { ...options, ...typed })
  },
}
