import { requirementUnit } from '#engine/labels/requirementUnit.ts'
import type { LabelVerdict, RequirementVerdict } from '#engine/labels/verdict.ts'
import { verdictWord } from '#engine/labels/verdictWord.ts'
import type { Indicator, Questionnaire } from '#engine/questionnaire/questionnaire.ts'
import type { Scored } from '#engine/report/scoreOutput.ts'
import type { Assessment, IndicatorScore, Share, Trace } from '#engine/scoring/assessment.ts'
import words from '../../src/i18n/messages/en/score.json' with { type: 'json' }
import { columns } from './columns.ts'
import { filled, number, packWords, percent, problemSentence } from './words.ts'
import type { PackWords } from './words.ts'

/** Scores, requirements and reasons for people who read a terminal. */
export function scoreTable(scored: Scored, title: string, texts: ReadonlyMap<string, unknown>): string {
  const { pack, asOf, assessments, verdicts } = scored
  const pw = packWords(texts)
  const blocks = [
    [title, `${pack.id} ${pack.version}`, `figures at ${asOf}`].filter(Boolean).join(' · '),
    'Self-assessment. Independent of EUCLES and ESCA, not endorsed.',
    ...[...assessments.values()].flatMap(assessment => {
      const questionnaire = pack.questionnaires.get(assessment.questionnaire)
      return questionnaire === undefined ? [] : questionnaireBlocks(questionnaire, assessment, pw)
    }),
    ...[...verdicts.values()].map(verdict => labelBlock(verdict, scored, pw)),
    ...lookBlock(scored, pw),
  ]
  return `${blocks.join('\n\n')}\n`
}

function questionnaireBlocks(questionnaire: Questionnaire, assessment: Assessment, pw: PackWords): string[] {
  const { id } = questionnaire
  const isScored = assessment.runsOver > 0
  const share = isScored ? `: ${shareWords(assessment.share)}, over ${number(assessment.runsOver)} indicators` : ''
  const answered = filled(words.answered.of, { done: assessment.answered, all: assessment.asked })
  return [
    `${pw.questionnaire(id).toUpperCase()}${share} (${answered})`,
    ...questionnaire.dimensions.map(dimension => {
      const score = assessment.dimensions.find(each => each.id === dimension.id)
      const own = isScored && score !== undefined ? `: ${shareWords(score.share)}` : ''
      const rows = dimension.indicators.flatMap(indicator => {
        const scoreOfIt = assessment.indicators.get(indicator.id)
        return scoreOfIt === undefined ? [] : [indicatorRow(id, indicator, scoreOfIt, pw)]
      })
      return `${pw.dimension(id, dimension.id)}${own}\n${columns(rows)}`
    }),
  ]
}

function indicatorRow(questionnaire: string, indicator: Indicator, score: IndicatorScore, pw: PackWords): string[] {
  const isRatio = indicator.measure !== undefined && ('ratio' in indicator.measure || 'share' in indicator.measure)
  return [
    indicator.code,
    pw.indicator(questionnaire, indicator.id),
    words.state[score.state],
    score.measure === null ? '' : pw.figure(score.measure, indicator.unit, isRatio),
    pointsWords(indicator, score),
    score.band === null ? '' : bandWord(score.band, indicator.bands.length),
    reason(questionnaire, score, pw),
  ]
}

/** Why it is so: what was found to hold, or the level reached, in the words of the pack. */
function reason(questionnaire: string, { id, state, band, trace }: IndicatorScore, pw: PackWords): string {
  const { conditions, notApplicable, floored } = state === 'not-applicable' || band !== null ? trace() : noTrace
  if (notApplicable !== undefined) return words.notApplicable[notApplicable]
  if (band === null) return ''
  const floor = floored ? conditions.find(({ role, holds }) => role === 'floor' && holds === true) : undefined
  return floor === undefined ? pw.band(questionnaire, id, band) : pw.condition(questionnaire, id, floor.id)
}

const noTrace: Pick<Trace, 'conditions' | 'notApplicable' | 'floored'> = {
  conditions: [],
  notApplicable: undefined,
  floored: false,
}

function pointsWords(indicator: Indicator, { points, greatest, range }: IndicatorScore): string {
  if (indicator.position) return words.reason.position
  if (greatest === null) return ''
  if (points !== null) return `${number(points)} of ${number(greatest)}`
  return range === null ? '' : `${number(range.least)}–${number(range.greatest)} of ${number(greatest)}`
}

function bandWord(band: number, count: number): string {
  if (band === 0) return words.band.low
  return band === count - 1 ? words.band.high : words.band.middle
}

function shareWords({ value, least, greatest }: Share): string {
  if (value !== null) return percent(value)
  if (least === null || greatest === null) return words.state['not-applicable']
  return `between ${percent(least)} and ${percent(greatest)}`
}

function labelBlock(verdict: LabelVerdict, scored: Scored, pw: PackWords): string {
  const { label, met, known, notYetKnown, held, restsOn } = verdict
  const figures = { met, known, open: notYetKnown }
  const word = verdictWord(verdict)
  const heading = [
    `${pw.label(label).toUpperCase()}: ${filled(words.verdict[word], figures)}`,
    ...(word === 'ready' || word === 'nothingMissing' ? [filled(words.verdict.notReady, figures)] : []),
    ...(held === undefined ? [] : [filled(words.verdict.held, { date: held.since })]),
  ]
  const rests = Object.entries(restsOn).filter(([, count]) => count > 0)
  const rows = verdict.requirements.map(requirement => requirementRow(label, requirement, scored, pw))
  const basis = rests.map(([kind, count]) => `${number(count)} ${kind}`).join(', ')
  return `${heading.join(' · ')}\n${columns(rows)}\n  Rests on rules: ${basis}.`
}

function requirementRow(label: string, verdict: RequirementVerdict, { pack }: Scored, pw: PackWords): string[] {
  const { id, requirement, state, needed, found, counted } = verdict
  const text = pw.requirement(label, id)
  const { unit, isRatio } = requirementUnit(requirement, pack.bank)
  const inWords = (figure: number | string | null): string =>
    typeof figure === 'number' ? pw.figure(figure, unit, isRatio) : (figure ?? '–')
  const sentences = {
    met: text.met,
    'not-met': text.notMet,
    'not-yet-known': text.notYetKnown,
    'not-yet-due': (found === null ? undefined : text.planned) ?? text.notYetDue ?? text.notYetKnown,
  }
  const sentence = sentences[state] ?? (needed === null && found === null ? '' : '{{found}} of {{needed}}')
  return [
    counted ? words.requirement[state] : `${words.requirement[state]} (${words.requirement.inactive.toLowerCase()})`,
    text.title ?? id,
    filled(sentence, { found: inWords(found), needed: inWords(needed) }),
  ]
}

function lookBlock({ failedChecks, noticed }: Scored, pw: PackWords): string[] {
  const lines = [
    ...failedChecks.map(failed => pw.check(failed)),
    ...noticed.map(warning => `${warning.path}: ${problemSentence(warning)}`),
  ]
  return lines.length === 0 ? [] : [`TO LOOK AT\n${lines.map(line => `  ${line}`).join('\n')}`]
}
