import { expect, test } from 'vitest'
import { fileName } from '#formats/fileName.ts'

test.each([
  ['Tidal Works', 'Tidal-Works_results_2026-11-24.csv'],
  ['Клъстер „Роза“', 'Клъстер-Роза_results_2026-11-24.csv'],
  ['中文集群', '中文集群_results_2026-11-24.csv'],
  ['../../etc/passwd', 'etc-passwd_results_2026-11-24.csv'],
  ['C:\\x', 'C-x_results_2026-11-24.csv'],
  ['CON', 'laurel_results_2026-11-24.csv'],
  ['.hidden.', 'hidden_results_2026-11-24.csv'],
  ['a_b', 'a-b_results_2026-11-24.csv'],
  ['\u202egnp.exe', 'gnp-exe_results_2026-11-24.csv'],
  ['???', 'laurel_results_2026-11-24.csv'],
  ['', 'laurel_results_2026-11-24.csv'],
  ['x'.repeat(300), `${'x'.repeat(60)}_results_2026-11-24.csv`],
])('the file of %j is called %j', (organisation, name) => {
  expect(fileName(organisation, 'results', '2026-11-24', 'csv')).toBe(name)
})
