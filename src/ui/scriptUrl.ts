/**
 * The one Trusted Types policy of Laurel: a worker may start from a script of this build and from nowhere else.
 * The page's policy (`trusted-types vue laurel-script`) refuses every other way.
 */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown }
}

const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes

function ownScript(url: string): string {
  if (new URL(url, location.href).origin !== location.origin)
    throw new TypeError(`scriptUrl: ${url} is not of this build`)
  return url
}

const policy = factory?.createPolicy('laurel-script', { createScriptURL: ownScript })

/** Address of a worker of this build (`import url from './x.worker.ts?worker&url'`), admitted by the page's policy. */
export function scriptUrl(url: string): string {
  // The DOM types know only strings; under Trusted Types the constructor wants the policy's own object.
  return policy === undefined ? ownScript(url) : (policy.createScriptURL(url) as string)
}
