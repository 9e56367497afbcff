import { describe, expect, test } from 'vitest'
import { headers, headersFile, nginxFile, pagePolicy } from '../../scripts/policy.mjs'

describe('the security policy', () => {
  test('forbids what it does not name, and never says unsafe', () => {
    expect(pagePolicy).toContain("default-src 'none'")
    expect(pagePolicy).toContain("require-trusted-types-for 'script'")
    expect(pagePolicy).not.toContain('unsafe')
    expect(pagePolicy).not.toMatch(/https?:|\*/)
  })

  test.each(Object.entries(headers))('%s stands in the files for other hosts as the server sends it', (name, value) => {
    expect(headersFile()).toContain(`${name}: ${value}`)
    expect(nginxFile()).toContain(`add_header ${name} "${value}" always;`)
  })
})
