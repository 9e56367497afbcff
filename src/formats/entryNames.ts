import { namePart, reserved } from './fileName.ts'

/** Names of the entries of a ZIP: those we give, and whether one that comes in can be kept anywhere. */

const longestName = 200
const longestEnding = 8

/** What Windows, macOS or a shell does not take in a name, or takes for something else. */
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}<>:"|?*\\]/u

/** Whether a name stays below the folder it is unpacked in, on every system: no way up, no root, no drive, no device. */
export function isSafeName(name: string): boolean {
  if (name === '' || name.length > longestName || forbidden.test(name)) return false
  return name
    .split('/')
    .every(part => part !== '' && !/^\.+$|[. ]$/.test(part) && !reserved.test(part.split('.')[0] ?? ''))
}

/** The first name that is there twice where letters have no case and accents are written either way. */
export function firstClash(names: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return names.find(name => {
    const folded = foldedName(name)
    if (seen.has(folded)) return true
    seen.add(folded)
    return false
  })
}

/**
 * A name for each file of a dossier, by its hash: `files/<number>_<title>.<ending>`, safe and used once whatever its
 * title and its own name are.
 */
export function dossierNames(
  files: readonly {
    readonly code: string
    readonly title: string
    readonly file: { readonly hash: string; readonly name: string }
  }[],
): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    files.map(({ code, title, file }) => {
      const number = code.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^[.-]+|[.-]+$/g, '')
      const stem = [number, namePart(title)].filter(part => part !== '').join('_') || 'paper'
      const ending = endingOf(file.name)
      let name = `files/${stem}${ending}`
      for (let count = 2; taken.has(foldedName(name)); count++) name = `files/${stem}_${count}${ending}`
      taken.add(foldedName(name))
      return [file.hash, name]
    }),
  )
}

/** `.pdf`; empty where the name has none that is made of letters and digits. */
function endingOf(name: string): string {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1] ?? ''
  return ending === '' || ending.length > longestEnding ? '' : `.${ending.toLowerCase()}`
}

function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
