// @vitest-environment happy-dom
import { flushPromises, type DOMWrapper, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import AssumptionsScreen from '#features/labels/AssumptionsScreen.vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(leave)

const limitsOf = (screen: VueWrapper, id: string): DOMWrapper<Element> => screen.find(`[data-limits="${id}"]`)

describe('what is assumed', () => {
  test('says of every limit, side condition and guess why, each in words of its own', async () => {
    const { screen } = await show(AssumptionsScreen, 'assumptions')
    const learning = limitsOf(screen, 'learning')
    expect(learning.find('[data-why="1"]').text()).toContain('the least that can be called training')
    expect(learning.find('[data-why="2"]').text()).toContain('one real course')
    expect(learning.find('[data-condition="training-plan"]').text()).toContain(
      'a plan shows that they follow the tasks',
    )
    expect(learning.text()).toContain('For one point: 2 days')
    expect(screen.text()).toContain('This subject stands in an article’s table of what a Silver audit looks at')
    expect(screen.findAll('[data-looks-at="silver"] li')).toHaveLength(19)
    expect(screen.findAll('[data-term]')).toHaveLength(2)
    expect(screen.find('[data-work="posts"]').text()).toContain('10 days for Bronze, Silver and Gold')
    // What is published cannot be set, and says by whom.
    expect(limitsOf(screen, 'committed-participants').find('[data-why="1"] input').exists()).toBe(false)
  })

  test('folds by dimension, and a search opens what it finds', async () => {
    const { screen } = await show(AssumptionsScreen, 'assumptions')
    expect(screen.findAll('details[data-dimension][open]')).toHaveLength(0)
    await screen.find('input[type="search"]').setValue('real course')
    expect(screen.findAll('details[data-dimension][open]')).toHaveLength(1)
    expect(screen.findAll('[data-limits]').map(each => each.attributes('data-limits'))).toEqual(['learning'])
  })

  test('takes an official limit for what is only placed, which is scored then', async () => {
    const { screen, open, results } = await show(AssumptionsScreen, 'assumptions')
    open.answerAll({ 'members.committed': 40, 'members.near': 30 })
    const scoreOf = () => results.assessments.get('quality')?.indicators.get('nearness')?.points
    expect(scoreOf()).toBeNull()
    const [first] = limitsOf(screen, 'nearness').findAll('input')
    await first?.setValue('70')
    await first?.trigger('blur')
    await flushPromises()
    expect(open.organisation?.assumptions.limits).toEqual({ 'nearness/1': { value: 0.7, basis: 'entered' } })
    expect(scoreOf()).toBe(1)
    expect(screen.find('[data-limits-entered]').text()).toContain('One limit is entered')
  })

  test('is reset group by group', async () => {
    const { screen, open } = await show(AssumptionsScreen, 'assumptions')
    open.setLimit('learning/1', { value: 0.5, basis: 'assumed' })
    open.setRule('silver/strategy-on-paper', true)
    open.setList('minimum-list', { focus: 1 })
    open.setEffort('focus/2', 4)
    await flushPromises()
    await screen
      .findAll('button')
      .find(each => each.text() === 'Have our limits back')
      ?.trigger('click')
    expect(open.organisation?.assumptions).toMatchObject({
      limits: {},
      rules: { 'silver/strategy-on-paper': true },
      lists: { 'minimum-list': { focus: 1 } },
      efforts: { 'focus/2': 4 },
    })
    // The list that is not public is entered here too, or on the card of its label.
    expect(screen.find('[data-entry="focus"]').exists()).toBe(true)
  })

  test('takes what a list asks in own words, with a state that is said by hand', async () => {
    const { screen, open } = await show(AssumptionsScreen, 'assumptions')
    const field = screen.find('.own-words input')
    await field.setValue('  A hall of our own ')
    await field.trigger('blur')
    await field.trigger('focusout')
    await flushPromises()
    expect(screen.find<HTMLInputElement>('.own-words input').element.value).toBe('')
    const line = screen.find('[data-line]')
    expect(line.text()).toContain('A hall of our own')
    await line.find('select').setValue('not-met')
    expect(Object.values(open.organisation?.assumptions.lines ?? {})).toEqual([
      { text: 'A hall of our own', isMet: false },
    ])
    await line.find('button').trigger('click')
    await flushPromises()
    expect(screen.find('[data-line]').exists()).toBe(false)
  })
})
