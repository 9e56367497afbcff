import { deflateSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { toBase64url } from '#formats/base64url.ts'
import { agreementHash, readGroupFile, writeGroup } from '#formats/groupFile.ts'
import { readGroupLink, writeGroupLink } from '#formats/groupLink.ts'
import { aGroup } from '#tests/builders/aGroup.ts'
import { aCard } from './aCard.ts'

const group = aGroup()
const [first] = group.members

describe('a benchmarking group', () => {
  test('comes back from a file as it was', () => {
    expect(readGroupFile(writeGroup(group))).toEqual({ ok: true, value: group })
  })

  test.each([
    ['no name', { ...group, name: '' }, 'schema', '/name'],
    ['a date that does not exist', { ...group, deadline: '2026-02-30' }, 'schema', '/deadline'],
    ['cards in it', { ...group, cards: [aCard()] }, 'schema', '/'],
    ['a member twice', { ...group, members: [first, first] }, 'duplicate-key', '/members/1/id'],
    ['the shape of tomorrow', { ...group, laurel: 'group/2' }, 'too-new', '/'],
    ['another thing', aCard(), 'not-this-kind', '/'],
  ])('with %s is refused', (_, data, code, path) => {
    const read = readGroupFile(JSON.stringify(data))

    expect(read.ok ? 'read' : read.problems[0]).toMatchObject({ code, path })
  })

  test('has one mark for what is agreed, whatever order it was written in, and another for any other word', async () => {
    const turned = Object.fromEntries(Object.entries(group).toReversed()) as typeof group
    const edition = aGroup({ edition: 7, peers: [{ id: 'p', name: 'Ports', criteria: [] }] })
    const mark = await agreementHash(group)

    expect(mark).toMatch(/^[0-9a-f]{64}$/)
    expect([await agreementHash(turned), await agreementHash(edition)]).toEqual([mark, mark])
    expect(await agreementHash(aGroup({ purpose: `${group.purpose} ` }))).not.toBe(mark)
  })
})

describe('a link to a group', () => {
  test('carries it whole, in letters that an address keeps', () => {
    const link = writeGroupLink(group)

    expect(link).toMatch(/^1\.[\w-]+$/)
    expect(readGroupLink(link)).toEqual({ ok: true, value: group })
  })

  test('of thirty partners is short enough for a mail', () => {
    const members = Array.from({ length: 30 }, (_, at) => ({
      id: `m${String(at)}`,
      name: `Cluster number ${String(at)} of the region`,
      country: 'BG',
    }))

    expect(writeGroupLink(aGroup({ members })).length).toBeLessThan(2000)
  })

  test.each([
    ['cut', writeGroupLink(group).slice(0, -20), 'link-broken'],
    ['of another letter', writeGroupLink(group).replace(/.{5}$/, 'AAAAA'), 'link-broken'],
    ['no link', 'hello', 'link-broken'],
    ['of tomorrow', writeGroupLink(group).replace(/^1/, '2'), 'too-new'],
    ['without end', `1.${'A'.repeat(300_000)}`, 'link-too-long'],
    ['that unfolds to two megabytes', `1.${toBase64url(deflateSync(new Uint8Array(2_000_000)))}`, 'link-broken'],
    ['to a card', `1.${toBase64url(deflateSync(new TextEncoder().encode(JSON.stringify(aCard()))))}`, 'not-this-kind'],
  ])('that is %s is refused by name', (_, link, code) => {
    const read = readGroupLink(link)

    expect(read.ok ? 'read' : read.problems[0]?.code).toBe(code)
  })
})
