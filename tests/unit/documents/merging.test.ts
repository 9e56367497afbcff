import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as commands from '#documents/commands.ts'
import type { OrganisationDocument } from '#documents/organisationDocument.ts'
import { currentAnswers } from '#engine/answers/decisions.ts'
import { aDocument, aReplica, exchange } from '#tests/builders/aDocument.ts'

const round = 'round-1'
const question = fc.constantFrom('q1', 'q2', 'q3')

/** One thing that somebody does. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), question, value: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: fc.constant('unknown' as const), question }),
  fc.record({ kind: fc.constant('clear' as const), question }),
  fc.record({ kind: fc.constant('note' as const), text: fc.constantFrom('', 'a', 'b') }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'exchange' as const) }),
)

function does(
  document: OrganisationDocument,
  other: OrganisationDocument,
  what: typeof deed extends fc.Arbitrary<infer D> ? D : never,
) {
  switch (what.kind) {
    case 'answer': {
      document.run(commands.answer(round, what.question, what.value))
      return
    }
    case 'unknown': {
      document.run(commands.markUnknown(round, what.question, ''))
      return
    }
    case 'clear': {
      document.run(commands.clear(round, what.question))
      return
    }
    case 'note': {
      document.run(commands.setNote(round, 'team', what.text))
      return
    }
    case 'undo':
      return document.undo()
    case 'redo':
      return document.redo()
    case 'exchange': {
      exchange(document, other)
      return
    }
  }
}

test('whatever three people do, in whatever order they hear of each other, they come to the same and lose nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), deed), { maxLength: 40 }), deeds => {
      const first = aDocument()
      const people = [first, aReplica(first, 'rater-2'), aReplica(first, 'rater-3')] as const
      const said = new Set<string>()
      for (const [who, what] of deeds) {
        const [one = first, other = first] = [people[who], people[(who + 1) % 3]]
        does(one, other, what)
        for (const { id } of one.snapshot().decisions) said.add(id)
      }
      for (const [a, b] of [
        [0, 1],
        [1, 2],
        [0, 2],
        [0, 1],
      ] as const)
        exchange(people[a], people[b])

      expect(people[1].snapshot()).toEqual(people[0].snapshot())
      expect(people[2].snapshot()).toEqual(people[0].snapshot())
      expect(new Set(people[0].snapshot().decisions.map(({ id }) => id))).toEqual(said)
    }),
    { numRuns: 60 },
  )
})

test('undoing everything gives back what was there before, and redoing everything what was there after', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), deeds => {
      const document = aDocument()
      const shown = () => ({
        answers: currentAnswers(document.snapshot().decisions, round),
        notes: document.snapshot().notes,
      })
      const before = shown()
      for (const what of deeds) if (what.kind !== 'exchange') does(document, document, what)
      while (document.redo());
      const after = shown()
      while (document.undo());
      expect(shown()).toEqual(before)
      while (document.redo());
      expect(shown()).toEqual(after)
    }),
    { numRuns: 60 },
  )
})
