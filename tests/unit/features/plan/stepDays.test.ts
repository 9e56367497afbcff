// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { bareAction } from '#engine/answers/plan.ts'
import PlanScreen from '#features/plan/PlanScreen.vue'
import { startWords, useScreens } from '#tests/builders/aScreen.ts'
import { closeToast, toast } from '#ui/toasts.ts'

const { show, leave } = useScreens()
beforeAll(startWords)
afterEach(() => {
  leave()
  closeToast()
})

const days = (open: Awaited<ReturnType<typeof show>>['open']) => {
  const [action] = open.organisation?.actions ?? []
  return [action?.start, action?.due]
}

test('a step that would end before it begins is not taken over, and stays as typed until a day is changed', async () => {
  const { screen, open, router } = await show(PlanScreen, 'plan/gold', tab => {
    tab.open.addActions([{ ...bareAction, title: 'Bake', start: '2027-02-10' }])
  })
  const id = open.organisation?.actions[0]?.id ?? ''
  await router.push({ query: { action: id } })
  await flushPromises()
  const dialog = screen.get('dialog')
  const fields = dialog.findAll('input[type="date"]')
  const done = dialog.findAll('button').find(each => each.text() === 'Done')
  const enter = async (field: number, day: string) => {
    await fields[field]?.setValue(day)
    await fields[field]?.trigger('change')
    await fields[field]?.trigger('blur')
  }

  await enter(1, '2027-01-05')
  expect(dialog.text()).toContain('It would end before it begins. Change one of the two days')
  expect(days(open)).toEqual(['2027-02-10', ''])
  await done?.trigger('click')
  expect(screen.find('dialog').exists()).toBe(true)
  expect((fields[1]?.element as HTMLInputElement).value).toBe('2027-01-05')

  await enter(0, '2027-01-04')
  expect(days(open)).toEqual(['2027-01-04', '2027-01-05'])
  expect(dialog.text()).not.toContain('It would end before it begins')
  await done?.trigger('click')
  await flushPromises()
  expect(screen.find('dialog').exists()).toBe(false)
})

test('no file goes out with such a step, which may have come from elsewhere: it is named', async () => {
  const { screen, files } = await show(PlanScreen, 'plan/gold', tab => {
    tab.open.addActions([{ ...bareAction, title: 'Bake', start: '2027-02-10', due: '2027-01-05' }])
  })
  const saved = [
    vi.spyOn(files, 'saveTable').mockResolvedValue(),
    vi.spyOn(files, 'saveWorkbook').mockResolvedValue(),
    vi.spyOn(files, 'saveCalendar').mockResolvedValue(),
  ]
  for (const word of ['CSV', 'XLSX', 'All dates (ICS)']) {
    closeToast()
    await screen
      .findAll('button')
      .find(each => each.text() === word)
      ?.trigger('click')
    expect(toast.value?.words).toBe('No file was made: “Bake” would end before it begins. Change its days first.')
  }
  for (const save of saved) expect(save).not.toHaveBeenCalled()
})

test('beside the file of dates stands that a calendar keeps what was removed here, while there are dates', async () => {
  const { screen, open } = await show(PlanScreen, 'plan/gold', tab => {
    tab.open.addActions([{ ...bareAction, title: 'Bake', due: '2027-02-10' }])
  })
  const told = 'What you have removed here since stays there: delete it in the calendar.'
  expect(screen.text()).toContain(told)

  const [action] = open.organisation?.actions ?? []
  open.changeAction(action?.id ?? '', { due: '' })
  await flushPromises()
  expect(screen.text()).not.toContain(told)
})
