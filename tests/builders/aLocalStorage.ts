import { afterEach } from 'vitest'

/** A localStorage as the browser has it, for code that runs in Node; emptied after each test. */
const kept = new Map<string, string>()

const storage = new Proxy({} as Storage, {
  get(_, key) {
    switch (key) {
      case 'getItem':
        return (name: string) => kept.get(name) ?? null
      case 'setItem':
        return (name: string, value: string) => void kept.set(name, value)
      case 'removeItem':
        return (name: string) => void kept.delete(name)
      default:
        return undefined
    }
  },
  ownKeys: () => [...kept.keys()],
  getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
})

Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true })

afterEach(() => kept.clear())
